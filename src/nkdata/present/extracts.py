"""Write the rows on screen as a file to take away."""

from __future__ import annotations

import re

import pandas as pd

from nkdata.present.selection import Selection
from nkdata.tables.export import csv_text

BYTE_ORDER_MARK = "\ufeff"
"""Begins a file that Excel is to read as UTF-8."""


def csv_of(frame: pd.DataFrame) -> bytes:
    """Return the rows as CSV: every column, in the order shown, in UTF-8 with a byte order mark."""
    return (BYTE_ORDER_MARK + csv_text(frame)).encode("utf-8")


def file_name(table: str, selection: Selection, ending: str = "csv") -> str:
    """Return a file's name that says what it holds, for which years and which side."""
    parts = [table]
    if selection.years is not None:
        parts += [str(year) for year in dict.fromkeys(selection.years)]
    if selection.side is not None:
        parts.append(selection.side)
    return f"{re.sub(r'[^a-z0-9]+', '-', '-'.join(parts).lower())}.{ending}"
