"""Promises about the shape of every table and what is done with a row that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pandera.errors
import pytest

from nkdata.extract.records import Bound, Claim
from nkdata.tables.frames import column_types, records_table
from nkdata.tables.schemas import SCHEMAS
from nkdata.tables.validate import checked

MakeClaim = Callable[..., Claim]


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_empty_table_has_every_column_in_its_type(name: str) -> None:
    """No rows, all columns, in the schema's order, and sound."""
    frame = records_table(name, [])
    assert list(frame) == list(SCHEMAS[name].columns)
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == column_types(name)
    assert set(column_types(name).values()) <= {"str", "datetime64[s]", "Int64", "Float64"}
    SCHEMAS[name].validate(frame)


def test_a_record_becomes_a_row_that_invents_nothing(claim: MakeClaim) -> None:
    """Unknown stays empty, several values are joined, a day is a day, and the place in the quote is kept."""
    made = claim(4, high=None, bound=Bound.AT_LEAST, inferred=("side", "year"))
    row = records_table("claims", [replace(made, source=replace(made.source, start=0, end=1))]).iloc[0]
    assert (row["low"], row["bound"], row["inferred"]) == (4, "at_least", "side; year")
    assert row["high"] is pd.NA
    assert pd.isna(row["claimant"])
    assert row["date_start"] == pd.Timestamp(date(2030, 1, 1))
    assert (row["document"], row["line"], row["char_start"], row["char_end"]) == ("a.md", 7, 0, 1)


def test_sound_rows_pass_whole(claim: MakeClaim) -> None:
    """A sound table comes back unchanged, without problems."""
    frame = records_table("claims", [claim(1), claim(2)])
    passed, problems = checked("claims", frame)
    assert problems == []
    pd.testing.assert_frame_equal(passed, frame)
    pd.testing.assert_frame_equal(passed, SCHEMAS["claims"].validate(frame))


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ({"low": -1}, "low"),
        ({"outcome": "lost"}, "outcome"),
        ({"side": None}, "side"),
        ({"claim_id": "c1"}, "claim_id"),
    ],
)
def test_a_row_that_breaks_the_schema_is_named_and_the_others_stay(
    claim: MakeClaim, fields: dict[str, Any], column: str
) -> None:
    """The problem says file, line, column and value; a good row beside it is not dropped."""
    frame = records_table("claims", [claim(1, claim_id="kept"), claim(2), replace(claim(3, line=44), **fields)])
    if column == "claim_id":
        frame.loc[1, "claim_id"] = "c1"
    passed, problems = checked("claims", frame)
    assert "kept" in list(passed["claim_id"])
    assert {(problem.file, problem.line) for problem in problems} >= {("a.md", 44)}
    assert all(column in problem.what for problem in problems)


def test_a_table_of_another_form_is_refused(claim: MakeClaim) -> None:
    """A missing column is a fault of the program, not of a row."""
    with pytest.raises(pandera.errors.SchemaErrors):
        checked("claims", records_table("claims", [claim(1)]).drop(columns="rule"))
