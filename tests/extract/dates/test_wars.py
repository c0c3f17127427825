"""Promises about wars that a text dates to the day once."""

from __future__ import annotations

from datetime import date

import pytest

from nkdata.extract.dates import Context, find_dates
from nkdata.extract.periods import Period

WAR = Period(date(2014, 6, 2), date(2014, 7, 20), "days")


@pytest.mark.parametrize(
    ("text", "prec"),
    [
        ("Forty Xish soldiers died in the 2014 war.", "days"),
        ("Forty Xish soldiers died in the fighting in 2014.", "days"),
        ("The quarrel grew into another full-scale war in 2014.", "year"),
        ("A war in 2014 changed all that.", "year"),
        ("Forty Xish soldiers died in 2014.", "year"),
    ],
)
def test_a_war_called_by_its_year_has_its_own_days(text: str, prec: str) -> None:
    """The war is known by its article; a war brought up for the first time is dated to its year, as the text has it."""
    [mention] = find_dates(text, Context(wars=(WAR,)))
    assert mention.period.prec == prec
