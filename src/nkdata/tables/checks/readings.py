"""What a sum of the prose's figures comes to, where two statements of one figure leave a choice."""

from __future__ import annotations

from collections.abc import Callable

from nkdata.extract.records import Claim
from nkdata.tables.checks.parts import Parts, claims_in, sum_of_parts
from nkdata.tables.countable import Figure
from nkdata.tables.intervals import Interval
from nkdata.tables.statements import interval_of

Reading = tuple[Parts, str | None]
"""Parts to add, and which of two statements they take, where there is a choice."""

Misses = Callable[[Parts], bool]


def readings(parts: Parts, misses: Misses) -> list[Reading]:
    """Return the parts as they are, or, where only one of two statements ``misses`` the whole, once with each."""
    if not any(_differ(figure) for _, figures in parts for figure in figures):
        return [(parts, None)]
    low, high = ([(side, [_pick(figure, place) for figure in figures]) for side, figures in parts] for place in (0, -1))
    if misses(low) == misses(high):
        return [(parts, None)]
    return [(low, _choice(low, high)), (high, _choice(high, low))]


def _pick(figure: Figure, place: int) -> Figure:
    """Return the lowest (0) or highest (-1) of different statements, or all that do not differ."""
    return [sorted(figure, key=_size)[place]] if _differ(figure) else figure


def _size(claim: Claim) -> tuple[int, int]:
    interval = interval_of(claim)
    return interval.high or 0, interval.low or 0


def _differ(figure: Figure) -> bool:
    stated = {interval_of(claim) for claim in figure} if len(figure) > 1 else set()
    return len(stated) > 1 and not any(interval.is_unknown for interval in stated)


def counted(parts: Parts) -> Interval:
    """Return what the parts count for certain: numbers that are open or not known are taken at what is printed."""
    added = sum_of_parts(parts)
    return Interval(added.low, added.high, added.low is None and added.high is None, added.is_rough)


def _choice(taken: Parts, left: Parts) -> str:
    passed_over = claims_in(left)
    own = [claim for claim in claims_in(taken) if claim not in passed_over]
    numbers = " and ".join(str(interval_of(claim)) for claim in own)
    return f"The text gives different numbers for the same people; of them {numbers} is added here."
