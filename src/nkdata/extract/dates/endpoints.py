"""One written date ("late April 2011", "5 October", "spring of 1993") to the first and last day it can mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from nkdata.extract.english import alternatives
from nkdata.extract.periods import Period

YEAR = r"(?:1[5-9]|20)\d\d"


@cache
def words_of_dates() -> dict[str, Any]:
    """Return calendar.yaml as plain values. Shared: never edit it."""
    text = files("nkdata.extract.dates").joinpath("calendar.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in words_of_dates()["months"].items() for name in names}


@cache
def _parts() -> dict[str, str]:
    return {phrase: part for part, phrases in words_of_dates()["parts"].items() for phrase in phrases}


def endpoint_pattern(n: int) -> str:
    """Return a pattern of one written date, its groups numbered ``n``: day, month, season, year, decade and part."""
    month, part = alternatives(_months()), alternatives(_parts())
    season, ordinal = alternatives(words_of_dates()["seasons"]), r"(?:st|nd|rd|th)?"
    year = rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year{n}>{YEAR})(?![-\w]|[–/]\d))?"
    before = rf"(?:(?P<part{n}>{part})(?:[-\s]+))?(?:the\s+)?"
    day = rf"(?:(?P<day{n}>[0-3]?\d){ordinal}(?:\s+of)?\s+)?"
    return (
        rf"(?:(?P<iso{n}>{YEAR}-[01]\d-[0-3]\d)|{before}(?:{day}(?P<month{n}>{month})(?!\w)"
        rf"(?:\s+(?P<mday{n}>[0-3]?\d){ordinal}(?![\d,.]\d|\w|\s*[–-]\s*\d{{4}}))?{year}"
        rf"|(?P<season{n}>{season})(?!\w)(?:\s+(?:of\s+)?(?P<syear{n}>{YEAR})(?:[–/-](?P<wyear{n}>\d\d(?:\d\d)?)(?!\d))?)?"
        rf"|(?P<decade{n}>(?:1[5-9]|20)\d0)s(?!\w)|(?P<only{n}>{YEAR})(?![\w%]|[,.]\d|-[a-z])))"
    )


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A written date in parts; None is not written."""

    part: str | None = None
    day: int | None = None
    month: int | None = None
    season: str | None = None
    year: int | None = None
    decade: int | None = None


def endpoint_of(groups: Mapping[str, str | None], n: int) -> Endpoint:
    """Return the endpoint whose groups are numbered ``n``."""
    iso = groups[f"iso{n}"]
    if iso:
        year, month, day = (int(piece) for piece in iso.split("-"))
        return Endpoint(day=day, month=month, year=year)
    part, written = groups[f"part{n}"], groups[f"month{n}"]
    day_text = groups[f"day{n}"] or groups[f"mday{n}"]
    year_text = groups[f"year{n}"] or groups[f"syear{n}"] or groups[f"only{n}"]
    decade = groups[f"decade{n}"]
    if groups.get(f"wyear{n}") and year_text:
        year_text = str(int(year_text) + 1)
    return Endpoint(
        part=_parts()[re.sub(r"\s+", " ", part.lower())] if part else None,
        day=int(day_text) if day_text else None,
        month=_months()[written[:1].upper() + written[1:].lower()] if written else None,
        season=(groups[f"season{n}"] or "").lower() or None,
        year=int(year_text) if year_text else None,
        decade=int(decade) if decade else None,
    )


def period_of(endpoint: Endpoint, year: int | None) -> Period | None:
    """Return the days the endpoint means in ``year`` (its own year goes first), or None where it cannot be."""
    at = endpoint.year or year
    if endpoint.decade is not None:
        first, last = words_of_dates()["part_decade"].get(endpoint.part, [0, 9])
        return Period(date(endpoint.decade + first, 1, 1), date(endpoint.decade + last, 12, 31), "years")
    if at is None:
        return None
    if endpoint.season:
        return _season(endpoint, at)
    if endpoint.month is None:
        return _year(endpoint.part, at)
    return _month_or_day(endpoint, endpoint.month, at)


def _month_or_day(endpoint: Endpoint, month: int, year: int) -> Period | None:
    length = calendar.monthrange(year, month)[1]
    if endpoint.day is not None:
        if not 1 <= endpoint.day <= length:
            return None
        day = date(year, month, endpoint.day)
        return Period(day, day, "day")
    if endpoint.part is None:
        return Period(date(year, month, 1), date(year, month, length), "month")
    first, last = words_of_dates()["part_days"][endpoint.part]
    first = length + first + 1 if first < 0 else first
    return Period(date(year, month, first), date(year, month, min(last, length)), "part_of_month")


def _year(part: str | None, year: int) -> Period:
    months = words_of_dates()["part_months"].get(part)
    if months is None:
        return Period(date(year, 1, 1), date(year, 12, 31), "year")
    return Period(date(year, months[0], 1), date(year, months[1], calendar.monthrange(year, months[1])[1]), "season")


def _season(endpoint: Endpoint, year: int) -> Period:
    first, last = words_of_dates()["seasons"][endpoint.season]
    months = [(year - (first > last and m >= first), m) for m in _months_between(first, last)]
    third = {"early": months[:1], "mid": months[1:2], "late": months[2:]}.get(endpoint.part or "", months)
    (start_year, start), (end_year, end) = third[0], third[-1]
    return Period(date(start_year, start, 1), date(end_year, end, calendar.monthrange(end_year, end)[1]), "season")


def _months_between(first: int, last: int) -> list[int]:
    return [(first + step - 1) % 12 + 1 for step in range((last - first) % 12 + 1)]
