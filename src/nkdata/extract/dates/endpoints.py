"""One written date ("late April 2011", "5 October", "spring of 1993") in its parts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from nkdata.extract.dates.lexicon import YEAR, months, parts, words_of_dates
from nkdata.extract.english import alternatives

_DAY = r"[0-3]?\d"
_ORDINAL = r"(?:st|nd|rd|th)?"
_GROUPS = ("iso", "part", "day", "month", "mday", "year", "season", "syear", "wyear", "decade", "only")


class Endpoint(NamedTuple):
    """A written date in parts; None is not written."""

    part: str | None = None
    day: int | None = None
    month: int | None = None
    season: str | None = None
    year: int | None = None
    decade: int | None = None


@cache
def month_names() -> str:
    """Return a pattern of the months in lower case."""
    return alternatives(months())


def endpoint_pattern(n: int) -> str:
    """Return a pattern of one written date in lower case, its groups numbered ``n``."""
    part = rf"(?:(?P<part{n}>{alternatives(parts())})[-\s]+)?(?:the\s+)?"
    iso = rf"(?P<iso{n}>{YEAR}-[01]\d-[0-3]\d)"
    return rf"(?:{iso}|{part}(?:{_month(n)}|{_season(n)}|{_years(n)}))"


def _month(n: int) -> str:
    day = rf"(?:(?P<day{n}>{_DAY}){_ORDINAL}(?:\s+of)?\s+)?"
    behind = rf"(?:\s+(?P<mday{n}>{_DAY}){_ORDINAL}(?![\d,.]\d|\w|\s*[–-]\s*\d{{4}}))?"
    year = rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year{n}>{YEAR})(?![-\w]|[–/]\d))?"
    return rf"{day}(?P<month{n}>{month_names()})(?!\w){behind}{year}"


def _season(n: int) -> str:
    """Return the pattern of a season with its year; only one that crosses the new year can have two ("1992–93")."""
    seasons = words_of_dates()["seasons"]
    crossing = [name for name, (first, last) in seasons.items() if first > last]
    within = [name for name in seasons if name not in crossing]
    name = rf"(?P<season{n}>(?P<crossing{n}>{alternatives(crossing)})|{alternatives(within)})(?!\w)"
    second = rf"(?(crossing{n})(?:[–/-](?P<wyear{n}>\d\d(?:\d\d)?)(?!\d))?|)"
    return rf"{name}(?:\s+(?:of\s+)?(?P<syear{n}>{YEAR}){second})?"


def _years(n: int) -> str:
    decade = rf"(?P<decade{n}>(?:1[5-9]|20)\d0)s(?!\w|-[a-z])"
    return rf"{decade}|(?P<only{n}>{YEAR})(?![\w%]|[,.]\d|-[a-z])"


@cache
def _names(n: int) -> tuple[str, ...]:
    return tuple(f"{group}{n}" for group in _GROUPS)


def endpoint_of(match: re.Match[str], n: int) -> Endpoint:
    """Return the endpoint whose groups are numbered ``n``."""
    iso, part, day, month, mday, year, season, syear, wyear, decade, only = match.group(*_names(n))
    if iso:
        written = [int(piece) for piece in iso.split("-")]
        return Endpoint(year=written[0], month=written[1], day=written[2])
    stated, day = year or syear or only, day or mday
    return Endpoint(
        part=parts()[" ".join(part.split())] if part else None,
        day=int(day) if day else None,
        month=months()[month] if month else None,
        season=season,
        year=int(stated) + bool(wyear) if stated else None,
        decade=int(decade) if decade else None,
    )
