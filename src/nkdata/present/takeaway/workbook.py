"""Rows as a workbook: one sheet with the rows, one with the meaning of their columns."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import pandas as pd
import pandera.pandas as pa
import xlsxwriter
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from nkdata.present.takeaway.columns import columns_of
from nkdata.present.wording import labels, say

MADE = datetime(2000, 1, 1)
"""Written as the day of making, so that the same rows give the same bytes."""
FIRST_DAY = pd.Timestamp(1900, 3, 1)
"""Spreadsheets know no day before 1900, and take that year for a leap year."""
MOST_CHARACTERS = 32_767
"""What a cell holds."""
WIDTH, WIDE = 14, 60
LONG = 24
"""Characters from which a column of texts is wide."""
AS_THEY_ARE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_of(schema: pa.DataFrameSchema, rows: pd.DataFrame) -> bytes:
    """Return the rows that a schema describes as a workbook (XLSX): no text becomes a formula, unknown stays empty.

    A day before March 1900, which spreadsheets do not know, is text (yyyy-mm-dd).
    """
    buffer, name = BytesIO(), str(schema.name)
    with xlsxwriter.Workbook(buffer, {"in_memory": True, **AS_THEY_ARE}) as book:
        book.set_properties({"title": name, "created": MADE})
        heading = book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        _write(book.add_worksheet(name), rows, heading, day)
        _write(book.add_worksheet(say("takeaway.workbook.columns")), _meanings(schema), heading, day)
    return buffer.getvalue()


def _meanings(schema: pa.DataFrameSchema) -> pd.DataFrame:
    names = labels("takeaway.workbook.column")
    columns = columns_of(schema)
    return pd.DataFrame(
        {
            names["name"]: [column.name for column in columns],
            names["meaning"]: [column.meaning for column in columns],
            names["type"]: [column.type for column in columns],
            names["unit"]: [column.unit or "" for column in columns],
            names["values"]: [", ".join(column.values) for column in columns],
        }
    )


def _write(sheet: Worksheet, rows: pd.DataFrame, heading: CellFormat, day: CellFormat) -> None:
    sheet.freeze_panes(1, 0)
    for at, name in enumerate(rows):
        values = rows[name]
        sheet.write_string(0, at, str(name), heading)
        sheet.set_column(at, at, _width(values))
        for below, value in enumerate(values, start=1):
            if not pd.isna(value):
                _write_cell(sheet, below, at, value, day)
    if len(rows):
        sheet.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def _width(values: pd.Series[Any]) -> int:
    texts = not (pd.api.types.is_numeric_dtype(values) or pd.api.types.is_datetime64_any_dtype(values))
    return WIDE if texts and len(values) and values.str.len().max() > LONG else WIDTH


def _write_cell(sheet: Worksheet, row: int, column: int, value: Any, day: CellFormat) -> None:
    if isinstance(value, pd.Timestamp) and value >= FIRST_DAY:
        sheet.write_datetime(row, column, value.to_pydatetime(), day)
    elif isinstance(value, pd.Timestamp):
        sheet.write_string(row, column, f"{value:%Y-%m-%d}")
    elif isinstance(value, str):
        sheet.write_string(row, column, value if len(value) <= MOST_CHARACTERS else value[: MOST_CHARACTERS - 1] + "…")
    else:
        sheet.write_number(row, column, value)
