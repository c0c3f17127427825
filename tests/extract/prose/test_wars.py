"""Promises about wars that headings name and the text dates."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.invented import claims

WAR = ("Timeline", "Harvest War (2014)")
FOUGHT = "On 4 August Yish tanks crossed the river. {told} A truce took effect on 30 August. {after}"


def days(told: str = "", after: str = "") -> list[tuple[date | None, date | None]]:
    """Return the days of each claim of a section on a war from 4 to 30 August 2014."""
    return [(claim.date_start, claim.date_end) for claim in claims(FOUGHT.format(told=told, after=after), *WAR)]


@pytest.mark.parametrize(
    "after",
    [
        "In all, the war killed 340 people.",
        "The Harvest War is thought to have cost 340 lives.",
        "On 3 December the ministry of Xland published the names of 340 soldiers killed.",
        "On 3 December Xland first confirmed 340 deaths, a number that it later raised to 390.",
    ],
)
def test_a_count_of_the_war_is_of_its_days(after: str) -> None:
    """What the war killed has its first and last day, be it counted, published or confirmed months later."""
    assert set(days(after=after)) == {(date(2014, 8, 4), date(2014, 8, 30))}


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("In the first week of the war the Xish army lost 60 men.", date(2014, 8, 10)),
        ("By 20 August Xland admitted the loss of 60 soldiers.", date(2014, 8, 20)),
    ],
)
def test_a_count_within_a_war_begins_with_it(told: str, last: date) -> None:
    """The first week is counted from the first day, and "by" a day of the war reaches back to it."""
    assert days(told=told) == [(date(2014, 8, 4), last)]


def test_what_happens_after_the_war_is_not_of_it() -> None:
    """A dated incident after the truce keeps its day."""
    assert days(after="On 3 December a mine killed two Xish farmers.") == [(date(2014, 12, 3), date(2014, 12, 3))]


def test_a_day_within_the_war_is_finer_than_its_name() -> None:
    """A war that is only named beside an incident does not take the incident's day."""
    told = "On 9 August a rocket, the heaviest of the Harvest War, killed five villagers."
    assert days(told=told) == [(date(2014, 8, 9), date(2014, 8, 9))]
