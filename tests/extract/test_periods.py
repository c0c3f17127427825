"""Periods and their EDTF form."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.periods import Period

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("period", "edtf"),
    [
        (Period.of_year(2014), "2014"),
        (Period.of_month(2014, 2), "2014-02"),
        (Period.of_day(date(2016, 4, 2)), "2016-04-02"),
        (Period(date(2016, 4, 1), date(2016, 4, 5), "days"), "2016-04-01/2016-04-05"),
        (Period(date(1991, 1, 1), date(1994, 12, 31), "years"), "1991/1994"),
        (Period(date(2021, 5, 1), None, "open"), "2021-05-01/.."),
        (Period(None, date(2021, 5, 1), "open"), "../2021-05-01"),
        (Period.of_year(840), "0840"),
    ],
)
def test_edtf(period: Period, edtf: str) -> None:
    """A period is written as precisely as it is known, an open side as two dots."""
    assert period.edtf == edtf


@given(DAYS, st.integers(-40, 40))
def test_months_run_on_over_the_year(day: date, steps: int) -> None:
    """A month counted past December is one of the next years; a month holds its first and its last day and no more."""
    month = Period.of_month(day.year, day.month + steps)
    assert (month.first_day.year * 12 + month.first_day.month) == day.year * 12 + day.month + steps
    assert (month.first_day.day, (month.last_day + timedelta(days=1)).day) == (1, 1)
    assert month.first_day.month == month.last_day.month


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that an EDTF text means, read by its own grammar."""
    first, _, last = edtf.partition("/")
    ends = [None if part == ".." else [int(n) for n in part.split("-")] for part in (first, last or first)]
    start = date(*(*ends[0], 1, 1)[:3]) if ends[0] else None
    if ends[1] is None:
        return start, None
    if len(ends[1]) == 3:
        return start, date(*ends[1])
    year, month = (*ends[1], 12)[:2]
    return start, date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


PERIODS = st.one_of(
    DAYS.map(Period.of_day),
    DAYS.map(lambda day: Period.of_month(day.year, day.month)),
    DAYS.map(lambda day: Period.of_year(day.year)),
    st.tuples(DAYS, DAYS).map(lambda two: Period(min(two), max(two), "days")),
    DAYS.map(lambda day: Period(day, None, "open")),
    DAYS.map(lambda day: Period(None, day, "open")),
)


@given(PERIODS)
def test_edtf_reads_back(period: Period) -> None:
    """What is written in EDTF says the same days to anyone who reads it."""
    assert bounds(period.edtf) == (period.start, period.end)
