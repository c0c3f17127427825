"""Promises about the shape of every table and what is done with a row that breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pandas as pd
import pandera.errors
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkdata.extract.records import Bound, Claim, Source, Support
from nkdata.tables.frames import column_types, columns_of, table_of
from nkdata.tables.growing import GrowingTable
from nkdata.tables.schemas import SCHEMAS
from nkdata.tables.validate import allowed, cells_are_sound, names_are_unique

MakeClaim = Callable[..., Claim]


def table(name: str, records: Iterable[Any]) -> GrowingTable:
    """Return the table of the records."""
    growing = GrowingTable(name)
    growing.add(records)
    return growing


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_empty_table_has_every_column_in_its_type(name: str) -> None:
    """No rows, all columns, in the schema's order, and sound."""
    frame, problems = GrowingTable(name).checked()
    assert (list(frame), problems) == (list(SCHEMAS[name].columns), [])
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == column_types(name)
    assert set(column_types(name).values()) <= {"str", "datetime64[s]", "Int64", "Float64"}
    SCHEMAS[name].validate(frame)


def test_a_record_becomes_a_row_that_invents_nothing(claim: MakeClaim) -> None:
    """Unknown stays empty, several values are joined, a day is a day, and the place in the quote is kept."""
    made = claim(4, high=None, bound=Bound.AT_LEAST, inferred=("side", "year"))
    row = table_of("claims", columns_of("claims", [made._replace(source=made.source._replace(start=0, end=1))])).iloc[0]
    assert (row["low"], row["bound"], row["inferred"]) == (4, "at_least", "side; year")
    assert row["high"] is pd.NA
    assert pd.isna(row["claimant"])
    assert row["date_start"] == pd.Timestamp(date(2030, 1, 1))
    assert (row["document"], row["line"], row["char_start"], row["char_end"]) == ("a.md", 7, 0, 1)


def test_sound_rows_pass_whole(claim: MakeClaim) -> None:
    """A sound table comes back unchanged, without problems."""
    made = [claim(1), claim(2)]
    passed, problems = table("claims", made).checked()
    assert problems == []
    pd.testing.assert_frame_equal(passed, table_of("claims", columns_of("claims", made)))
    pd.testing.assert_frame_equal(passed, SCHEMAS["claims"].validate(passed))


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ({"low": -1}, "low"),
        ({"outcome": "lost"}, "outcome"),
        ({"side": None}, "side"),
        ({"claim_id": "c1"}, "claim_id"),
    ],
)
@pytest.mark.parametrize("batch", [1, 1000])
def test_a_row_that_breaks_the_schema_is_named_and_the_others_stay(
    claim: MakeClaim, monkeypatch: pytest.MonkeyPatch, fields: dict[str, Any], column: str, batch: int
) -> None:
    """The problem says file, line, column and value; a good row beside it, stored with it or apart, is not dropped."""
    monkeypatch.setattr("nkdata.tables.growing.BATCH", batch)
    growing = GrowingTable("claims")
    for made in (claim(1), claim(2, claim_id="kept"), claim(3, line=44)._replace(**fields)):
        growing.add([made])
    passed, problems = growing.checked()
    assert "kept" in list(passed["claim_id"])
    assert {(problem.file, problem.line) for problem in problems} >= {("a.md", 44)}
    assert all(column in problem.what for problem in problems)


def test_a_table_of_another_form_is_refused(claim: MakeClaim) -> None:
    """A missing column is a fault of the program, not of a row."""
    with pytest.raises(pandera.errors.SchemaErrors):
        allowed("claims", table("claims", [claim(1)]).checked()[0].drop(columns="rule"))


SOURCE = Source(document="a.md", section="", line=1, quote="Nobody fell.")
NUMBER = st.none() | st.integers(-1, 2)
SUPPORT = st.builds(
    Support,
    support_id=st.sampled_from(["a", "b", "c", "d"]),
    source=st.just(SOURCE),
    supporter=st.sampled_from(["", "east", None]),
    supporter_code=st.none(),
    supported=st.just("north"),
    kind=st.sampled_from(["arms", "vote", "song", None]),
    certainty=st.sampled_from(["stated", ""]),
    low=NUMBER | st.floats(-1, 1) | st.just(float("nan")),
    high=NUMBER,
    unit=st.sampled_from(["USD", None, "usd"]),
)


@settings(deadline=None, max_examples=50)
@given(st.lists(SUPPORT, max_size=3))
def test_the_quick_answer_is_the_schemas(records: list[Support]) -> None:
    """Where the quick look finds a table sound the schema does too, and of what it finds unsound there is a problem."""
    columns = columns_of("support", records)
    frame = table_of("support", columns)
    quick = cells_are_sound("support", columns) and names_are_unique("support", frame)
    passed, problems = allowed("support", frame)
    assert not (quick and problems)
    if not any(number != number for record in records for number in (record.low, record.high)):
        assert quick == (not problems)
    pd.testing.assert_frame_equal(passed, table("support", records).checked()[0])
