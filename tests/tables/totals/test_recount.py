"""Promises about the rows that a choice of figures leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Side, Vocabulary
from nkdata.tables.load import load
from nkdata.tables.totals import CHOICES, Choice, claims_of, recounted

MakeClaim = Callable[..., Claim]

WORLD = Vocabulary("Test", (Side("north", "North", "North", ("North",)), Side("south", "South", "South", ("South",))))


def rows(claims: list[Claim], choice: Choice) -> list[tuple[object, ...]]:
    """Return side, low, high and bound of the rows of a choice; None is empty."""
    frame = recounted(claims, WORLD)
    chosen = frame[(frame["choice_basis"] == choice.basis) & (frame["choice_counted"] == choice.counted)]
    columns = chosen[["side", "low", "high", "bound"]].astype(object)
    return list(columns.where(columns.notna(), None).itertuples(index=False, name=None))


def test_the_first_choice_is_the_table_itself() -> None:
    """As printed, the killed: the same rows, in the same order, under the same index, for every article."""
    dataset = load()
    frame = recounted(claims_of(dataset.claims), dataset.vocabulary)
    first = frame[(frame["choice_basis"] == "printed") & (frame["choice_counted"] == "killed")]
    pd.testing.assert_frame_equal(first.drop(columns=["choice_basis", "choice_counted"]), dataset.fatalities)
    assert list(dict.fromkeys(zip(frame["choice_basis"], frame["choice_counted"], strict=True))) == list(CHOICES)


def test_the_missing_are_added_and_those_not_stated_leave_it_open(claim: MakeClaim) -> None:
    """Five killed and two missing are seven; five killed and nobody said to be missing are at least five."""
    claims = [claim(5), claim(2, outcome="missing"), claim(5, "south"), claim(3, "south", outcome="missing", year=2031)]
    assert rows(claims, Choice("printed", "missing")) == [
        ("north", 7, 7, "exact"),
        ("south", 5, None, "at_least"),
        ("south", 3, None, "at_least"),
    ]


def test_an_open_range_keeps_both_ends(claim: MakeClaim) -> None:
    """541–547+ and two missing are 543–549+."""
    figure = claim(541, high=547, bound="at_least", origin="infobox")
    assert rows([figure, claim(2, outcome="missing")], Choice("printed", "missing")) == [
        ("north", 543, 549, "at_least")
    ]


def test_an_infobox_that_counts_the_missing_gets_no_more(claim: MakeClaim) -> None:
    """Where its "killed" are the killed and the missing already, they are not added again."""
    printed = claim(7, "both", origin="infobox", category="unspecified")
    claims = [printed, claim(5), claim(2, "south", outcome="missing")]
    assert ("both", 7, 7, "exact") in rows(claims, Choice("printed", "missing"))


def test_the_rows_of_a_basis_rest_on_its_claims(claim: MakeClaim) -> None:
    """Own figures hold no opponent's, and nobody's figures are in neither."""
    days = {"date_start": date(2030, 4, 4), "date_end": date(2030, 4, 4)}
    claims = [claim(8, claimant="North", **days), claim(14, claimant="South", **days), claim(3, year=2031)]
    assert rows(claims, Choice("own")) == [("north", 8, 8, "exact")]
    assert rows(claims, Choice("other")) == [("north", 14, 14, "exact")]
