"""Promises about two counts of a side that may both be right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from nkdata.extract.records import Claim, Source
from nkdata.seed.vocabulary import Side, Vocabulary
from nkdata.tables.checks import Check, compare_figures

MakeClaim = Callable[..., Claim]

ALLIES = Side("allies", "Ruria and Sund", "Allies", ("Ruria", "Ruri", "Sund", "Sundish"))
ENEMY = Side("enemy", "Marland", "Marland", ("Marland",))
WORLD = Vocabulary("Test", (ALLIES, ENEMY))


def compared(one: Claim, other: Claim) -> Check:
    """Return the one comparison of two claims."""
    (check,) = compare_figures([one, other], WORLD)
    return check


def said(quote: str) -> dict[str, Any]:
    """Return a source with this sentence."""
    return {"source": Source("a.md", "Deaths", 5, quote)}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("Ruria never gave figures, but a leaked paper named 2,970.", "Sund claims 4,105 fighters.", "cannot_tell"),
        ("A leaked paper named 2,970 Ruri soldiers.", "Ruria and Sund lost 4,105.", "cannot_tell"),
        ("A leaked paper named 2,970 Ruri soldiers.", "Ruria lost 4,105.", "disagrees"),
        ("Ruria and Sund lost 2,970.", "Sund alone lost 4,105.", "disagrees"),
        ("The allies lost 2,970.", "The allies lost 4,105.", "disagrees"),
    ],
)
def test_two_members_of_a_side_do_not_contradict_each_other(
    claim: MakeClaim, first: str, second: str, verdict: str
) -> None:
    """What one ally lost is no rival of what the other lost; of one ally, or of both, two numbers disagree."""
    one = claim(2970, "allies", claimant="a paper", **said(first))
    other = claim(4105, "allies", claimant="another paper", **said(second))
    assert compared(one, other).verdict == compared(other, one).verdict == verdict


def test_a_side_that_a_sentence_does_not_name_is_no_ground_for_a_contradiction(claim: MakeClaim) -> None:
    """Three hundred in all, after a sentence on one side's 93, may be of both sides."""
    one = claim(93, "enemy", claimant="the enemy")
    other = claim(300, "enemy", claimant="a ministry", inferred=("side:sentence before",))
    check = compared(one, other)
    assert (check.verdict, check.difference) == ("cannot_tell", None)
    assert "does not itself say" in (check.explanation or "")


def test_another_count_is_not_put_into_the_mouth_of_who_spoke_before(claim: MakeClaim) -> None:
    """In "Marland stated 11, while foreign estimates were 25" the second number stands without Marland's name."""
    quote = "Marland stated eleven, while foreign estimates were 25."
    days = {"date_start": date(2030, 1, 1), "date_end": date(2030, 12, 31), "claimant": "Marland"}
    one = claim(11, "enemy", source=Source("a.md", "Deaths", 5, quote, 15, 21), **days)
    other = claim(25, "enemy", source=Source("a.md", "Deaths", 5, quote, 29, 54), **days)
    check = compared(one, other)
    assert (check.left, check.right, check.verdict) == ("11 (Marland)", "25 (prose, line 5)", "disagrees")
