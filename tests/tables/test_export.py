"""Promises about the CSV files."""

from __future__ import annotations

import pandas as pd

from nkdata.tables.export import csv_text


def test_numbers_and_days_are_written_plainly() -> None:
    """Whole numbers have no fraction, days are ISO, unknown is empty, and quotes and commas survive."""
    frame = pd.DataFrame(
        {
            "day": pd.Series(["2030-02-01", None], dtype="datetime64[s]"),
            "count": pd.Series([4, None], dtype="Int64"),
            "amount": pd.Series([20000000.0, 12.5], dtype="Float64"),
            "text": pd.Series(['4+ soldiers, "1" civilian', None], dtype="str"),
        }
    )
    assert csv_text(frame).splitlines() == [
        "day,count,amount,text",
        '2030-02-01,4,20000000,"4+ soldiers, ""1"" civilian"',
        ",,12.5,",
    ]
