"""Promises about what the chosen years and side keep."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkdata.present.selection import (
    LeftOut,
    Selection,
    holding,
    left_out,
    most_named,
    narrow,
    saying,
    span_of,
    split,
    undated,
)
from tests.present.conftest import table

CLAIMS = table(
    "claims",
    {"claim_id": "a", "side": "north", "date_start": "2010-03-01", "date_end": "2010-03-31"},
    {"claim_id": "b", "side": "south", "date_start": "2009-01-01", "date_end": "2012-12-31"},
    {"claim_id": "c", "side": "both", "date_start": "2014-01-01", "date_end": None},
    {"claim_id": "d", "side": "north", "date_start": None, "date_end": None},
    {"claim_id": "e", "side": "north", "date_start": "2016-05-02", "date_end": "2016-05-02"},
)


def kept(selection: Selection, frame: pd.DataFrame = CLAIMS, name: str = "claims") -> str:
    """Return the ids of the rows that a selection keeps, in their order."""
    return "".join(narrow(frame, name, selection)[f"{name[:-1]}_id"])


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (None, "abcde"),
        ((2010, 2010), "abd"),
        ((2011, 2013), "bd"),
        ((2015, 2015), "cd"),
        ((2016, 2030), "cde"),
        ((1990, 2008), "d"),
    ],
)
def test_years_keep_what_touches_them(years: tuple[int, int] | None, expected: str) -> None:
    """A period that reaches into the years stays, an open end reaches on, and an undated row is never lost."""
    assert kept(Selection(years)) == expected


def test_a_side_keeps_its_own_figures() -> None:
    """A total that is not split says nothing of one side."""
    assert kept(Selection(side="north")) == "ade"


def test_years_and_side_hold_together() -> None:
    """Both filters narrow at once."""
    assert kept(Selection((2010, 2012), "south")) == "b"


def test_support_for_both_is_support_for_each() -> None:
    """A relation to both sides stays when one is chosen; a neutral one does not."""
    rows: list[dict[str, Any]] = [
        {"support_id": name, "supported": supported}
        for name, supported in [("a", "north"), ("b", "south"), ("c", "both"), ("d", "neutral")]
    ]
    frame = table("support", *rows)
    assert list(narrow(frame, "support", Selection(side="south"))["support_id"]) == ["b", "c"]


def test_an_event_belongs_to_every_side_it_names() -> None:
    """A cell that lists sides is read part by part: "northern" is not "north"."""
    frame = table(
        "events",
        {"event_id": "a", "sides": "north; south"},
        {"event_id": "b", "sides": "northern"},
        {"event_id": "c", "sides": None},
    )
    assert kept(Selection(side="north"), frame, "events") == "a"


def test_tables_without_a_side_are_not_narrowed_by_one() -> None:
    """Phases concern everyone."""
    frame = table("phases", {"name": "War", "kind": "phase"})
    assert len(narrow(frame, "phases", Selection(side="north"))) == 1


def test_what_is_left_out_is_counted_once() -> None:
    """A row outside the years counts there, whatever its side; nothing is counted twice."""
    assert left_out(CLAIMS, "claims", Selection((2010, 2012), "north")) == LeftOut(years=2, side=1)
    assert left_out(CLAIMS, "claims", Selection()).total == 0


@settings(deadline=None)
@given(first=st.integers(2000, 2020), more=st.integers(0, 20), side=st.sampled_from([None, "north", "south"]))
def test_kept_and_left_out_are_everything(first: int, more: int, side: str | None) -> None:
    """No row is lost between the two, and the shared table stays as it was."""
    selection = Selection((first, first + more), side)
    before = CLAIMS.copy()
    assert len(narrow(CLAIMS, "claims", selection)) + left_out(CLAIMS, "claims", selection).total == len(CLAIMS)
    pd.testing.assert_frame_equal(CLAIMS, before)


def test_rows_keep_their_index() -> None:
    """The index tells which rows were drawn, so that a drawing can be kept."""
    assert list(narrow(CLAIMS, "claims", Selection((2016, 2016))).index) == [2, 3, 4]


def test_the_span_is_from_the_first_to_the_last_dated_year() -> None:
    """Every dated table counts; without dates there is no span."""
    votes = table("votes", {"vote": "for", "date": "2021-03-14"})
    assert span_of({"claims": CLAIMS, "votes": votes}) == (2009, 2021)
    assert span_of({"unread": table("unread")}) is None


def test_undated_is_without_any_date() -> None:
    """An open period is not undated."""
    assert list(undated(CLAIMS)) == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("words", "expected"), [("", "ab"), ("TRUCE", "a"), ("a truce signed", "a"), ("truce mine", ""), ("(", "")]
)
def test_every_word_must_be_said(words: str, expected: str) -> None:
    """Words are looked for in any order and case, and are never a pattern."""
    frame = table(
        "events", {"event_id": "a", "text": "They signed a truce."}, {"event_id": "b", "text": "A mine went off."}
    )
    assert "".join(frame[saying(frame, "text", words)]["event_id"]) == expected


def test_a_list_like_cell_has_parts() -> None:
    """An empty cell has none."""
    assert split("a; b") == ["a", "b"]
    assert split(None) == split("") == split(float("nan")) == []
    assert list(holding(pd.Series(["a; b", None, "c"]), ["b"])) == [True, False, False]


def test_the_values_named_most_keep_all_their_rows() -> None:
    """Every row of a value stays or none does, in the order of the table."""
    frame = table("support", *[{"support_id": str(at), "supporter": name} for at, name in enumerate("abacab")])
    assert list(most_named(frame, "supporter", 2)["supporter"]) == list("abaab")
