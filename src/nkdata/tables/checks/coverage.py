"""Whether the prose counts all of a period, and up to which day it makes a printed number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from nkdata.extract.records import Claim
from nkdata.tables.checks.compare import ends_alike
from nkdata.tables.checks.parts import Parts, claims_in, keeping, sum_of_parts
from nkdata.tables.checks.wording import period_words
from nkdata.tables.countable import Figure, either
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, days_of, interval_of

Sides = Sequence[str]
"""The vocabulary's sides of which the document has figures."""


def covers(parts: Parts, figure: Claim, sides: Sides) -> bool:
    """Whether the parts leave no day out, and count soldiers and civilians of every side that the figure counts.

    What covers less than a twelfth of the period is one incident of it, and does not count a category.
    """
    counted = {
        side: {told[0].category for told in figures if 12 * _length(told[0]) >= _length(figure)}
        for side, figures in parts
    }
    needed = sides if figure.side == "both" else [figure.side]
    wanted = {"military", "civilian"} if figure.category == ANY else {figure.category}
    if not all(ANY in counted.get(side, ()) or wanted <= counted.get(side, set()) for side in needed):
        return False
    spans = sorted(span for claim in claims_in(parts) if (span := days_of(claim)))
    start, end = days_of(figure) or (date.min, date.max)
    return _without_gap(spans, start, end)


def _length(claim: Claim) -> int:
    days = days_of(claim)
    return (days[1] - days[0]).days + 1 if days else 0


def _without_gap(spans: list[tuple[date, date]], start: date, end: date) -> bool:
    reached = start.toordinal() - 1
    for first, last in spans:
        if first.toordinal() > reached + 1:
            return False
        reached = max(reached, last.toordinal())
    return reached >= end.toordinal()


def part_that_makes(parts: Parts, figure: Claim) -> str | None:
    """Name a stretch of the period whose soldiers, or whose people, are exactly the figure."""
    spans: dict[object, list[Figure]] = defaultdict(list)
    for _, figures in parts:
        for told in figures:
            if 12 * _length(told[0]) >= _length(figure):
                spans[days_of(told[0])].append(told)
    for figures in spans.values():
        soldiers = [told for told in figures if told[0].category == "military"]
        for who, chosen in (("military people", soldiers), ("people", figures)):
            if ends_alike(total(map(either, chosen)), interval_of(figure)):
                return f"{who} of {period_words(figures[0][0])}"
    return None


def written_before(parts: Parts, whole: Interval) -> Parts | None:
    """Return the parts up to some day that make exactly the whole, where later ones go beyond it, or None."""
    if (sum_of_parts(parts).high or 0) <= (whole.low or 0):
        return None
    figures = sorted((figure for _, group in parts for figure in group), key=lambda figure: _end(figure[0]))
    added = Interval(0, 0)
    for at, (figure, following) in enumerate(pairwise(figures)):
        added += either(figure)
        if at and _end(figure[0]) < _end(following[0]) and ends_alike(added, whole):
            return keeping(parts, (claim for early in figures[: at + 1] for claim in early))
        if (added.low or 0) > (whole.high or 0):
            return None
    return None


def last_day(parts: Parts) -> date:
    """Return the last day that a part counts; the end of time where one is open."""
    return max(map(_end, claims_in(parts)))


def _end(claim: Claim) -> date:
    return claim.date_end or date.max
