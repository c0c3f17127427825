"""Promises about dates that lean on what was told before."""

from __future__ import annotations

from datetime import date

import pytest

from nkdata.extract.dates import Context, Role, find_dates
from nkdata.extract.periods import Period
from tests.extract.invented import claims

BATTLE = Period(date(2014, 3, 17), date(2014, 3, 26), "days")
OPEN = Period(date(2014, 3, 17), None, "open")


@pytest.mark.parametrize(
    ("text", "period", "start", "end"),
    [
        ("Two died in the first two days.", BATTLE, date(2014, 3, 17), date(2014, 3, 18)),
        ("Two died in those ten days.", BATTLE, BATTLE.start, BATTLE.end),
        ("Two died that day.", OPEN, date(2014, 3, 17), date(2014, 3, 17)),
        ("Two died before the month was out.", BATTLE, date(2014, 3, 1), date(2014, 3, 31)),
        ("Two died in the first quarter.", BATTLE, date(2014, 1, 1), date(2014, 3, 31)),
        ("Two died in the second half.", BATTLE, date(2014, 7, 1), date(2014, 12, 31)),
    ],
)
def test_a_phrase_means_days_of_what_was_told(text: str, period: Period, start: date, end: date) -> None:
    """Part of a battle, of its month or of its year is counted from the dates of the battle."""
    [mention] = find_dates(text, Context(2014, period))
    assert (mention.period.start, mention.period.end) == (start, end)


@pytest.mark.parametrize(("text", "reference"), [("published in 2004", True), ("written down in 2004", False)])
def test_the_year_of_a_report_is_not_the_year_of_what_it_reports(text: str, reference: bool) -> None:
    """The official history of a war is younger than the war."""
    [mention] = find_dates(f"The official history, {text}, names 6,214 dead.", Context())
    assert (mention.role is Role.REFERENCE) == reference


def test_what_is_told_after_its_end_is_counted_over_the_whole_of_it() -> None:
    """A battle that begins in one sentence and ends in the next lends both days to the losses named after it."""
    told = (
        "On 13 June 2014 Xland launched an offensive. A ceasefire ended the fighting on 16 June. 54 Xish soldiers died."
    )
    [claim] = claims(told)
    assert (claim.date_start, claim.date_end) == (date(2014, 6, 13), date(2014, 6, 16))


def test_a_later_day_that_ends_nothing_is_a_day_of_its_own() -> None:
    """Two raids are two days; the losses named after the second are the second's."""
    [claim] = claims("On 13 June 2014 they clashed. On 16 June they clashed again. Two Xish soldiers died.")
    assert (claim.date_start, claim.date_end) == (date(2014, 6, 16), date(2014, 6, 16))
