"""A long period that counts fewer people than a shorter one within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import compare_part
from nkdata.tables.checks.wording import Names, people, period_words, whose
from nkdata.tables.statements import ANY, days_of, group_of, interval_of


class _Figure(NamedTuple):
    low: int
    start: date
    end: date
    claim: Claim


def longer_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Report each figure for several years that is lower than one for part of the same people and time."""
    listed = list(claims)
    figures = sorted(_figures(listed), key=lambda figure: -figure.low)
    stated = Counter(map(_statement, listed))
    for whole in figures:
        if _is_total(whole) and stated[_statement(whole.claim)] == 1:
            yield from _smaller_whole(whole, figures, names)


def _figures(claims: Iterable[Claim]) -> Iterator[_Figure]:
    for claim in claims:
        days, low = days_of(claim), interval_of(claim).low
        if days and low:
            yield _Figure(low, *days, claim)


def _statement(claim: Claim) -> object:
    """Name the figure a passage states: where it states two alike, they are incidents, not a total."""
    return group_of(claim), days_of(claim), claim.origin, claim.source.section, claim.claimant


def _is_total(figure: _Figure) -> bool:
    """Whether it is for more than a year: an incident may be dated by its month or year only."""
    if (figure.end - figure.start).days <= 366:
        return False
    interval = interval_of(figure.claim)
    return not (interval.is_open or interval.is_rough)


def _smaller_whole(whole: _Figure, figures: list[_Figure], names: Names) -> Iterator[Check]:
    high = interval_of(whole.claim).high or 0
    for part in figures:
        if part.low <= high:
            return
        within = whole.start <= part.start and part.end <= whole.end
        if within and (part.start, part.end) != (whole.start, whole.end) and _counts_among(part.claim, whole.claim):
            yield _check(part.claim, whole.claim, names)


def _counts_among(part: Claim, whole: Claim) -> bool:
    same_side = whole.side in ("both", part.side)
    return same_side and whole.category in (ANY, part.category) and whole.outcome == part.outcome


def _check(part: Claim, whole: Claim, names: Names) -> Check:
    left, right = interval_of(part), interval_of(whole)
    return make_check(
        "part_exceeds",
        f"The {people(part.category)} {part.outcome}, {whose(part, names)}, {period_words(part)}, "
        f"should not outnumber those of {period_words(whole)}.",
        _written(part),
        _written(whole),
        compare_part(left, right),
        [part, whole],
        "The longer period holds the shorter one.",
    )


def _written(claim: Claim) -> str:
    return f"{interval_of(claim)} in {period_words(claim)}" + (f" ({claim.claimant})" if claim.claimant else "")
