"""How a comparison is worded: sums, periods, sides and people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from nkdata.extract.records import Claim
from nkdata.tables.intervals import Interval, total

Names = Mapping[str, str]
"""What to call each side and actor, by id."""


def written_sum(parts: Iterable[tuple[str, Interval]]) -> str:
    """Write a sum out, each part with its name: ``North 42 + South 64 = 106``."""
    named = list(parts)
    if len(named) == 1:
        return f"{named[0][0]} {named[0][1]}".strip()
    terms = " + ".join(f"{name} {_term(part)}".strip() for name, part in named)
    return f"{terms} = {total(part for _, part in named)}"


def _term(part: Interval) -> str:
    """Put a number with a plus sign of its own in brackets."""
    return f"({part})" if part.is_open and not part.is_unknown else str(part)


def period_words(claim: Claim) -> str:
    """Say the claim's period: ``2015``, ``2010–2019``, ``May to June 2016``, ``1 April 2016 to 5 April 2016``."""
    start, end = claim.date_start, claim.date_end
    if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start and end and start.day == (end + timedelta(days=1)).day == 1:
        return _months(start, end)
    return day_words(start) if start == end else f"{day_words(start)} to {day_words(end)}"


def _months(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    return f"{first:%B}{'' if first.year == last.year else f' {first.year}'} to {last:%B %Y}"


def day_words(day: date | None) -> str:
    """Write a day out: ``5 April 2016``."""
    return f"{day.day} {day:%B %Y}" if day else "an open day"


def whose(claim: Claim, names: Names) -> str:
    """Name the side of the claim: ``North``, or ``all sides together``."""
    return side_name(claim.side, names) if claim.side != "both" else "all sides together"


def side_name(side: str, names: Names) -> str:
    """Name a side or an actor in a sum."""
    return names.get(side) or {"both": "not split by side"}.get(side, side)


def people(category: str) -> str:
    """Name the people of a category: ``military people``, ``civilians``, ``people``."""
    return {"military": "military people", "civilian": "civilians"}.get(category, "people")
