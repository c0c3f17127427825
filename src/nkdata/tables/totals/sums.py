"""Add figures over any time so that nobody is counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nkdata.extract.records import Claim
from nkdata.tables.intervals import UNKNOWN, Interval, total
from nkdata.tables.statements import ANY
from nkdata.tables.totals.stated import ALL, Stated, stated_figures

LONG = 366
"""Days up to which a figure of the prose may be one incident, vaguely dated; beyond, it is a toll."""
Span = tuple[int, int]
"""First and last year, both included."""


class Sum(NamedTuple):
    """What the figures come to, those that were added in the order of time, and the years for which none is stated.

    ``left_out`` are figures that reach beyond those that were added, and may count some of the same people.
    """

    interval: Interval
    added: tuple[Stated, ...]
    gaps: tuple[Span, ...]
    left_out: tuple[Stated, ...] = ()

    @property
    def is_stated(self) -> bool:
        """Whether any number is stated at all."""
        return bool(self.added)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that state what was added."""
        return tuple(claim for figure in self.added for claim in figure.claims)


def added_up(claims: Iterable[Claim], years: Span, sides: Sequence[str]) -> Sum:
    """Add the claims of one outcome, all of them dated within ``years``.

    Totals that an infobox or a table prints come first, the longest before
    the others; then the figures of the prose, likewise, each only where most
    of its days are in no figure for the same people yet. A figure of which
    no number is known leaves the sum open, unless another covers its days;
    so does a year of which ``sides`` have no figure.
    """
    figures = stated_figures(claims)
    known = [figure for figure in figures if not figure.interval.is_unknown]
    added = _chosen([figure for figure in known if figure.is_printed or not _gives_way(figure, known)])
    gaps = _gaps(added, years, sides)
    vague = [figure for figure in figures if figure.interval.is_unknown and not _is_covered(figure, added)]
    interval = total(figure.interval for figure in added)
    if added and (gaps or vague):
        interval = Interval(interval.low, interval.high, is_open=True, is_rough=interval.is_rough)
    beyond = (figure for figure in known if figure not in added and not _is_within(figure, added))
    return Sum(interval if added else UNKNOWN, _by_time(added), gaps, _by_time(beyond))


def _by_time(figures: Iterable[Stated]) -> tuple[Stated, ...]:
    return tuple(sorted(figures, key=lambda figure: (figure.start, figure.end, figure.side, figure.category)))


def _chosen(figures: list[Stated]) -> list[Stated]:
    """Return the figures that no other one holds: of two that may count the same people, the first in order."""
    chosen: list[Stated] = []
    names: set[str | None] = set()
    by_year: dict[int, list[Stated]] = defaultdict(list)
    wholes = {claim.claim_id: claim.part_of for figure in figures for claim in figure.claims}
    for figure in sorted(figures, key=_order):
        if _is_part(figure, names, wholes) or any(_holds(other, figure) for other in _near(figure, by_year)):
            continue
        chosen.append(figure)
        names.update(claim.claim_id for claim in figure.claims)
        for year in range(figure.start.year, figure.end.year + 1):
            by_year[year].append(figure)
    return chosen


def _order(figure: Stated) -> tuple[bool, int, bool, bool]:
    """Put print before prose, the longer before the shorter, the broader before the narrower."""
    return not figure.is_printed, -figure.days, figure.side != ALL, figure.category != ANY


def _near(figure: Stated, by_year: dict[int, list[Stated]]) -> Iterator[Stated]:
    for year in range(figure.start.year, figure.end.year + 1):
        yield from by_year[year]


def _is_part(figure: Stated, names: set[str | None], wholes: dict[str, str | None]) -> bool:
    """Whether it is stated to be part of one that is chosen, or of a part of it."""
    name, seen = figure.claims[0].part_of, set[str]()
    while name and name not in seen:
        if name in names:
            return True
        seen.add(name)
        name = wholes.get(name)
    return False


def _holds(chosen: Stated, figure: Stated) -> bool:
    """Whether people of ``figure`` may be among the ``chosen``.

    They are where most of the shorter one's days are the other's too, and it
    is not more than the other. What is more is among it only within a total:
    the two contradict each other then. Two figures of one passage for the
    same people and days are two incidents.
    """
    shorter, longer = sorted((chosen, figure), key=_extent)
    shared = chosen.shared_days(figure)
    if not chosen.is_comparable(figure) or 2 * shared <= shorter.days:
        return False
    if chosen[:4] == figure[:4] and chosen.is_printed == figure.is_printed:
        return False
    is_total = chosen.is_printed or longer.days > LONG
    return _fits(shorter.interval, longer.interval) or (is_total and shared == shorter.days)


def _extent(figure: Stated) -> tuple[int, bool, bool]:
    return figure.days, figure.side == ALL, figure.category == ANY


def _fits(part: Interval, whole: Interval) -> bool:
    return whole.is_open or whole.high is None or (part.low or 0) <= whole.high


def _gives_way(whole: Stated, figures: list[Stated]) -> bool:
    """Whether narrower figures for the same days come to as much, or the whole is no exact number."""
    narrower = [figure for figure in figures if whole.is_broader(figure) and _same_time(whole, figure)]
    if not narrower:
        return False
    parts = _chosen(narrower)
    several = whole.side != ALL or len({figure.side for figure in parts}) > 1
    low = total(figure.interval for figure in parts).low or 0
    return several and (whole.interval.is_rough or low >= (whole.interval.low or 0))


def _same_time(one: Stated, other: Stated) -> bool:
    return 2 * one.shared_days(other) > max(one.days, other.days)


def _is_covered(vague: Stated, added: list[Stated]) -> bool:
    """Whether figures that may count the same people cover most of its days."""
    days = max((figure.shared_days(vague) for figure in added if figure.is_comparable(vague)), default=0)
    return 2 * days > vague.days


def _is_within(figure: Stated, added: list[Stated]) -> bool:
    """Whether the figures added leave out less than half of its days, or it is stated to be part of one."""
    names = {claim.claim_id for other in added for claim in other.claims}
    days = sum(figure.shared_days(other) for other in added if figure.is_comparable(other))
    return figure.claims[0].part_of in names or 2 * days > figure.days


def _gaps(added: list[Stated], years: Span, sides: Sequence[str]) -> tuple[Span, ...]:
    """Return the spans of years of which neither all together nor each of the ``sides`` have a figure."""
    told: dict[int, set[str]] = defaultdict(set)
    for figure in added:
        for year in range(max(figure.start.year, years[0]), min(figure.end.year, years[1]) + 1):
            told[year].add(figure.side)
    lacking = [year for year in range(years[0], years[1] + 1) if not (ALL in told[year] or {*sides} <= told[year])]
    spans: list[Span] = []
    for year in lacking:
        if spans and spans[-1][1] == year - 1:
            spans[-1] = (spans[-1][0], year)
        else:
            spans.append((year, year))
    return tuple(spans)
