"""From the parts of a written date to the first and the last day that it can mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from nkdata.extract.dates.endpoints import Endpoint
from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.periods import Period


def period_of(endpoint: Endpoint, year: int | None) -> Period | None:
    """Return the days the endpoint means in ``year`` (its own year goes first), or None where it cannot be."""
    at = endpoint.year or year
    if endpoint.decade is not None:
        return _decade(endpoint.part, endpoint.decade)
    if at is None:
        return None
    if endpoint.season:
        return _season(endpoint.season, endpoint.part, at)
    if endpoint.month is None:
        return _year(endpoint.part, at)
    if not 1 <= endpoint.month <= 12:
        return None
    if endpoint.day is not None:
        return _day(at, endpoint.month, endpoint.day)
    return _month(endpoint.part, at, endpoint.month)


def _decade(part: str | None, decade: int) -> Period:
    first, last = words_of_dates()["part_decade"].get(part, [0, 9])
    return Period(date(decade + first, 1, 1), date(decade + last, 12, 31), "years")


def _day(year: int, month: int, day: int) -> Period | None:
    return Period.of_day(date(year, month, day)) if 1 <= day <= monthrange(year, month)[1] else None


def _month(part: str | None, year: int, month: int) -> Period:
    if part is None:
        return Period.of_month(year, month)
    length = monthrange(year, month)[1]
    first, last = words_of_dates()["part_days"][part]
    start = length + first + 1 if first < 0 else first
    return Period(date(year, month, start), date(year, month, min(last, length)), "part_of_month")


def _year(part: str | None, year: int) -> Period:
    months = words_of_dates()["part_months"].get(part)
    if months is None:
        return Period.of_year(year)
    return _months((year, months[0]), (year, months[1]))


def _months(first: tuple[int, int], last: tuple[int, int]) -> Period:
    return Period(date(*first, 1), date(*last, monthrange(*last)[1]), "season")


def _season(season: str, part: str | None, year: int) -> Period:
    """Return a season or a third of it; winter is named by the year that it ends in."""
    first, last = words_of_dates()["seasons"][season]
    count = (last - first) % 12 + 1
    months = [((year - (first > last and month >= first)), month) for month in _from(first, count)]
    third = {"early": months[:1], "mid": months[1:2], "late": months[2:]}.get(part or "", months)
    return _months(third[0], third[-1])


def _from(first: int, count: int) -> list[int]:
    return [(first + step - 1) % 12 + 1 for step in range(count)]
