"""Promises about the file that a reader takes away."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
import pytest

from nkdata.present.selection import Selection, narrow
from nkdata.present.takeaway.formats import csv_of
from nkdata.present.takeaway.names import file_name
from nkdata.tables.frames import column_types
from tests.present.conftest import table

ROWS = table(
    "claims",
    {"claim_id": "b", "side": "north", "low": 4, "bound": "at_least", "date_start": "2016-04-02", "quote": "4+, “so”"},
    {"claim_id": "a", "side": "south", "low": 0, "high": 0, "quote": 'Ağdam, "none";\nnone'},
    {"claim_id": "c", "side": "south", "bound": "unknown", "quote": "N/A"},
)


def read(data: bytes) -> pd.DataFrame:
    """Read a file back, as a script of a reader would, taking nothing for missing but empty cells."""
    types = column_types("claims")
    days = [name for name, kind in types.items() if kind.startswith("datetime")]
    plain = {name: kind for name, kind in types.items() if name not in days}
    frame = pd.read_csv(BytesIO(data), dtype=plain, parse_dates=days, keep_default_na=False, na_values=[""])
    return frame.astype(types)


def test_excel_is_told_that_it_is_utf_8() -> None:
    """The file begins with the byte order mark, once."""
    data = csv_of(ROWS)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1


def test_the_file_holds_exactly_the_rows_and_every_column() -> None:
    """Order, commas, quotation marks, line breaks, letters and the text N/A come back as they were."""
    pd.testing.assert_frame_equal(read(csv_of(ROWS)), ROWS)


def test_unknown_is_empty_and_zero_is_zero() -> None:
    """A number that nobody gave is no number in the file."""
    lines = read(csv_of(ROWS))
    assert list(lines["low"].isna()) == [False, False, True]
    assert list(lines["high"].isna()) == [True, False, True]
    assert lines["low"].iloc[1] == lines["high"].iloc[1] == 0


def test_no_rows_still_have_headings() -> None:
    """An empty selection gives a file that says which columns there are."""
    data = csv_of(narrow(ROWS, "claims", Selection(side="nobody")))
    assert data.decode("utf-8-sig").splitlines() == [",".join(ROWS.columns)]


def test_a_narrowed_table_gives_its_rows_alone() -> None:
    """What is not on screen is not in the file."""
    assert list(read(csv_of(narrow(ROWS, "claims", Selection(side="south"))))["claim_id"]) == ["a", "c"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), "claims.csv"),
        (Selection((2010, 2016)), "claims-2010-2016.csv"),
        (Selection((2016, 2016), "north"), "claims-2016-north.csv"),
        (Selection(side="../Nörth"), "claims-n-rth.csv"),
    ],
)
def test_the_name_says_what_is_inside(selection: Selection, expected: str) -> None:
    """Years and side stand in the name, and nothing that a file system could mistake."""
    assert file_name("claims", selection) == expected
