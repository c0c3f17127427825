"""The forms in which rows are taken away. The same rows give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pandas as pd
import pandera.pandas as pa

from nkdata.present.takeaway.workbook import workbook_of
from nkdata.tables.export import csv_text
from nkdata.tables.schemas import COUNT

BYTE_ORDER_MARK = "\ufeff"
"""Begins a file that Excel is to read as UTF-8."""
DAY_FORMAT = "%Y-%m-%d"


@dataclass(frozen=True, slots=True)
class Format:
    """A form of file: its ending, its media type, its name to people, and how rows of a schema are written in it."""

    ending: str
    media_type: str
    title: str
    write: Callable[[pa.DataFrameSchema, pd.DataFrame], bytes]


def csv_of(frame: pd.DataFrame) -> bytes:
    """Return the rows as CSV: every column, in the order given, in UTF-8 with a byte order mark.

    Texts stand as they are, also one that a spreadsheet would take for a
    formula: what is read back equals what is in the table.
    """
    return (BYTE_ORDER_MARK + csv_text(frame)).encode("utf-8")


def json_of(frame: pd.DataFrame) -> bytes:
    """Return the rows as a JSON list of objects: days as yyyy-mm-dd, unknown as null, whole numbers whole."""
    columns = {name: _plain_values(frame[name]) for name in frame}
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def parquet_of(frame: pd.DataFrame) -> bytes:
    """Return the rows as Parquet, with the types of the table."""
    buffer = BytesIO()
    frame.to_parquet(buffer, engine="pyarrow", index=False)
    return buffer.getvalue()


def _plain_values(column: pd.Series[Any]) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.dt.strftime(DAY_FORMAT)
    plain = int if str(column.dtype) == COUNT else _number
    return [None if pd.isna(value) else plain(value) for value in column]


def _number(value: Any) -> Any:
    """Return a number without a needless fraction, and anything else as it is."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


FORMATS: Mapping[str, Format] = {
    one.ending: one
    for one in (
        Format("csv", "text/csv", "CSV", lambda _, rows: csv_of(rows)),
        Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", workbook_of),
        Format("json", "application/json", "JSON", lambda _, rows: json_of(rows)),
        Format("parquet", "application/vnd.apache.parquet", "Parquet", lambda _, rows: parquet_of(rows)),
    )
}
"""Every format by its ending, those that most readers want first."""
