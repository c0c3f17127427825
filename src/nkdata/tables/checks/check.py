"""One comparison of the article's figures, and how it is made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from nkdata.extract.records import Claim, Source
from nkdata.tables.checks.compare import Verdict


class Check(NamedTuple):
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
    sides: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()


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
    ids = tuple([claim.claim_id for claim in compared])
    return Check(
        check_id=_name(kind, left, right, *ids),
        source=compared[0].source,
        kind=kind,
        statement=statement,
        left=left,
        right=right,
        difference=verdict.difference,
        verdict=verdict.word,
        explanation=explanation,
        date_start=_first([claim.date_start for claim in compared]),
        date_end=_last([claim.date_end for claim in compared]),
        sides=tuple(dict.fromkeys([claim.side for claim in compared])),
        claim_ids=ids,
    )


def bare_check(
    kind: str,
    statement: str,
    left: str,
    right: str,
    verdict: Verdict,
    source: Source,
    explanation: str | None = None,
    days: tuple[date | None, date | None] = (None, None),
) -> Check:
    """Return a check of figures that are not casualties, standing at ``source``."""
    return Check(
        check_id=_name(kind, source.document, str(source.line), statement, left, right),
        source=source,
        kind=kind,
        statement=statement,
        left=left,
        right=right,
        difference=verdict.difference,
        verdict=verdict.word,
        explanation=explanation,
        date_start=days[0],
        date_end=days[1],
    )


def _name(kind: str, *compared: str) -> str:
    return f"{kind}-{sha256('|'.join((kind, *compared)).encode()).hexdigest()[:10]}"


def _first(days: list[date | None]) -> date | None:
    """Return the first of the days; None is open, and comes before every day."""
    return None if None in days else min(filter(None, days))


def _last(days: list[date | None]) -> date | None:
    return None if None in days else max(filter(None, days))
