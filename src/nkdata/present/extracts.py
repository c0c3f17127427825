"""Write the rows on screen as a file to take away."""

from __future__ import annotations

import re

import pandas as pd

from nkdata.present.selection import Selection

BYTE_ORDER_MARK = "\ufeff"
"""Begins a file that Excel is to read as UTF-8."""


def csv_of(frame: pd.DataFrame) -> bytes:
    """Return the rows as CSV: every column, in the order shown, dates in ISO 8601, unknown left empty.

    UTF-8 with a byte order mark, so that Excel opens it right.
    """
    whole = frame.assign(**{name: _whole_numbers(frame[name]) for name in frame.select_dtypes("Float64")})
    text = whole.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n")
    return (BYTE_ORDER_MARK + text).encode("utf-8")


def file_name(table: str, selection: Selection, ending: str = "csv") -> str:
    """Return a file's name that says what it holds, for which years and which side."""
    parts = [table]
    if selection.years is not None:
        parts += [str(year) for year in dict.fromkeys(selection.years)]
    if selection.side is not None:
        parts.append(selection.side)
    return f"{re.sub(r'[^a-z0-9-]+', '-', '-'.join(parts).lower())}.{ending}"


def _whole_numbers(column: pd.Series) -> pd.Series:
    """Write 1000000000.0 as 1000000000 where no amount of the column has a fraction."""
    return column.astype("Int64") if (column.dropna() % 1 == 0).all() else column
