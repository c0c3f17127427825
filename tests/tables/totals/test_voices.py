"""Promises about whose figure a figure is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from nkdata.extract.records import Claim, Source
from nkdata.seed.vocabulary import Actor, Side, Vocabulary
from nkdata.tables.totals.choice import Choice
from nkdata.tables.totals.voices import of_choice, voice_of

MakeClaim = Callable[..., Claim]

SIDES = (Side("north", "The North", "North", ("North", "Northern")), Side("south", "The South", "South", ("South",)))
ACTORS = (Actor("watch", "Border Watch", ("Border Watch",)), Actor("farland", "Farland", ("Farland",)))
WORLD = Vocabulary("Hill conflict", SIDES, ACTORS)


@pytest.mark.parametrize(
    ("side", "claimant", "inferred", "voice"),
    [
        ("north", "the Northern ministry", (), "own"),
        ("north", "South", (), "other"),
        ("north", "Border Watch", (), "other"),
        ("north", "most observers", (), "other"),
        ("north", "South-backed officials", (), "other"),
        ("north", None, (), None),
        ("both", "North", (), "other"),
        ("both", "North and South", (), "own"),
        ("farland", "Farland", (), "own"),
        ("farland", "North", (), "other"),
        ("south", "the other side", ("side:opponent",), "own"),
        ("south", "the other side", (), "other"),
    ],
)
def test_the_claimant_decides_whose_figure_it_is(
    claim: MakeClaim, side: str, claimant: str | None, inferred: tuple[str, ...], voice: str | None
) -> None:
    """A side of itself is own; an opponent, an observer, or one side of both is not; without a claimant it is neither.

    "The other side" is the side that is counted where the reader took that side from these words.
    """
    assert voice_of(claim(5, side, claimant=claimant, inferred=inferred), WORLD) == voice


def test_another_count_is_not_the_claimants_before(claim: MakeClaim) -> None:
    """What a sentence introduces as others' estimates is theirs, though one claimant only is named for both."""
    quote = "North stated eight dead, while foreign estimates were 20."
    first = Source("a.md", "Deaths", 9, quote, 13, 18)
    other = Source("a.md", "Deaths", 9, quote, 30, 56)
    days = {"date_start": date(2030, 1, 1), "date_end": date(2030, 12, 31), "claimant": "North"}
    claims = [claim(8, source=first, **days), claim(20, source=other, **days)]
    assert [found.low for found in of_choice(claims, Choice("own"), WORLD)] == [8]
    assert [found.low for found in of_choice(claims, Choice("other"), WORLD)] == [20]
