"""Promises about the figures that another figure disagrees with."""

from __future__ import annotations

from nkdata.present.disputes import disputed_claims
from nkdata.present.readable import readable
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

LONG = "; ".join("abcdefgh")


def test_both_sides_of_a_disagreement_are_disputed() -> None:
    """What agrees is not."""
    checks = table("checks", {"verdict": "disagrees", "claim_ids": "a; b"}, {"verdict": "agrees", "claim_ids": "c; d"})
    assert disputed_claims(checks) == {"a", "b"}


def test_a_long_sum_disputes_only_the_figure_it_is_held_against() -> None:
    """Not every year of a decade is doubtful because its sum is."""
    assert disputed_claims(table("checks", {"verdict": "disagrees", "claim_ids": LONG})) == {"a"}


def test_a_table_says_which_rows_are_disputed(vocabulary: Vocabulary) -> None:
    """The sign stands in the row itself; a table without any has no empty column."""
    claims = table("claims", {"claim_id": "a", "side": "north"}, {"claim_id": "b", "side": "north"})
    assert list(readable(claims, "claims", vocabulary, {"b"})["Agrees"]) == ["", "≠ see Checks"]
    assert "Agrees" not in readable(claims, "claims", vocabulary, {"z"})
    events = table("events", {"event_id": "e", "claim_ids": "z; b"})
    assert list(readable(events, "events", vocabulary, {"b"})["Agrees"]) == ["≠ see Checks"]
