"""A written date and the year that goes without saying to the days it means."""

from __future__ import annotations

from nkdata.extract.dates.endpoints import Endpoint
from nkdata.extract.dates.shapes import Written
from nkdata.extract.dates.spans import period_of
from nkdata.extract.periods import Period


def resolve(written: Written, year: int | None) -> Period | None:
    """Return the period of a written date, its missing year taken from ``year``; None where it cannot be known."""
    if written.last is not None:
        return _stretch(written.first, written.last, year)
    period = period_of(written.first, year)
    return Period(period.start, None, "open") if period and written.open else period


def _stretch(first: Endpoint, last: Endpoint, year: int | None) -> Period | None:
    shared = last.year or first.year or year
    start, end = period_of(first, shared), period_of(last, first.year or shared)
    if start and end and start.first_day > end.last_day and first.year is None:
        start = period_of(first._replace(year=end.last_day.year - 1), None)
    if not (start and end) or start.first_day > end.last_day:
        return None
    precision = "years" if {start.prec, end.prec} <= {"year", "years"} else "days"
    return Period(start.start, end.end, precision)
