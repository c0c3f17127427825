"""Promises about "during the war": the phase that is meant, or none."""

from __future__ import annotations

from datetime import date

import pytest

from nkdata.extract.records import Phase, Source
from nkdata.extract.support.wars import wars_of, wartime, year_told

BOX = Source("a.md", "", 1, "")
PHASES = [
    Phase(BOX, "First Marsh War", "phase", date(1991, 1, 1), date(1994, 12, 31)),
    Phase(BOX, "Cold war and stalemate", "status", date(1994, 1, 1), date(2019, 12, 31)),
    Phase(BOX, "Second Marsh War", "phase", date(2019, 1, 1), date(2019, 12, 31)),
]


@pytest.mark.parametrize(
    ("text", "year", "here", "first"),
    [
        ("In the Second Marsh War Corva sold arms to both.", None, False, 2019),
        ("Corva helped Marl during the first war.", None, False, 1991),
        ("During the war Corva helped Marl.", 2001, False, 1991),
        ("During the war Corva helped Marl.", 1993, True, 1991),
        ("During the war Corva helped Marl.", 1993, False, None),
        ("During the war Corva helped Marl.", 2022, False, None),
        ("During the war Corva helped Marl.", None, False, None),
        ("During the long war Corva helped Marl.", 2001, False, None),
    ],
)
def test_only_the_war_that_can_be_meant_is(text: str, year: int | None, here: bool, first: int | None) -> None:
    """A war is named, or the only one over by the year told before, or that of a year in the same paragraph."""
    found = wartime(text, wars_of(PHASES), year, here=here)
    assert (found.period.first_day.year if found else None) == first


def test_since_the_war_is_open() -> None:
    """What holds since the war begins where it ended."""
    found = wartime("Since the war Corva has sold arms to Marl.", wars_of(PHASES[:1]), None, here=False)
    assert found is not None
    assert (found.period.start, found.period.end) == (date(1994, 12, 31), None)


def test_a_year_is_told() -> None:
    """The last year of a statement, and no count."""
    assert year_told("In 1998, after 1,994 days, he wrote that in 1993 it began.") == 1993
    assert year_told("Nobody knows.") is None
