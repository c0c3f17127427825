"""One comparison of the article's figures, and how it is made and worded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from nkdata.extract.records import Claim, Source
from nkdata.tables.checks.compare import Verdict
from nkdata.tables.intervals import Interval, total

Names = Mapping[str, str]
"""What to call each side and actor, by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A comparison. ``left`` and ``right`` are written out; ``difference`` is None unless they disagree.

    The dates are those of all claims together, the sides those that any claim counts.
    """

    check_id: str
    source: Source
    kind: str
    statement: str
    left: str
    right: str
    difference: str | None
    verdict: str
    explanation: str | None
    date_start: date | None
    date_end: date | None
    sides: tuple[str, ...]
    claim_ids: tuple[str, ...]


def make_check(
    kind: str,
    statement: str,
    left: str,
    right: str,
    verdict: Verdict,
    claims: Iterable[Claim],
    explanation: str | None = None,
) -> Check:
    """Return a check of ``claims``, standing where the first of them stands, under a name made from all of them."""
    compared = list(claims)
    ids = tuple(claim.claim_id for claim in compared)
    digest = sha256("|".join((kind, left, right, *ids)).encode()).hexdigest()[:10]
    return Check(
        check_id=f"{kind}-{digest}",
        source=compared[0].source,
        kind=kind,
        statement=statement,
        left=left,
        right=right,
        difference=verdict.difference,
        verdict=verdict.word,
        explanation=explanation,
        date_start=_first(claim.date_start for claim in compared),
        date_end=_last(claim.date_end for claim in compared),
        sides=tuple(dict.fromkeys(claim.side for claim in compared)),
        claim_ids=ids,
    )


def _first(days: Iterable[date | None]) -> date | None:
    """Return the first of the days; None is open, and comes before every day."""
    known = list(days)
    return None if None in known else min(filter(None, known))


def _last(days: Iterable[date | None]) -> date | None:
    known = list(days)
    return None if None in known else max(filter(None, known))


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
    """Say the claim's period: ``2015``, ``2010–2019``, ``1 April 2016 to 5 April 2016``."""
    start, end = claim.date_start, claim.date_end
    if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    return _day(start) if start == end else f"{_day(start)} to {_day(end)}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "an open day"


def people(category: str) -> str:
    """Name the people of a category: ``military people``, ``civilians``, ``people``."""
    return {"military": "military people", "civilian": "civilians"}.get(category, "people")
