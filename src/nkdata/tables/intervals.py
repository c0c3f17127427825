"""Counts that are known only from below, from above, or not at all, and their arithmetic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from nkdata.extract.records import Bound


@dataclass(frozen=True, slots=True)
class Interval:
    """A count of people as it was printed.

    ``low`` and ``high`` are the ends as printed, None where an end is not
    known. ``is_open`` says that the true number may be above ``high`` ("4+" is
    low 4, high 4, open); ``is_rough`` that the ends are approximate.
    """

    low: int | None
    high: int | None
    is_open: bool = False
    is_rough: bool = False

    @classmethod
    @lru_cache(maxsize=1024)
    def of(cls, low: int | None, high: int | None, bound: str) -> Interval:
        """Read the three columns of a figure."""
        if bound == Bound.UNKNOWN:
            return UNKNOWN
        is_open = bound == Bound.AT_LEAST or high is None
        return cls(low, low if high is None else high, is_open, bound == Bound.APPROX)

    @property
    def is_unknown(self) -> bool:
        """Whether it excludes no number at all."""
        return self.low is None and (self.high is None or self.is_open)

    @property
    def bound(self) -> str:
        """The word of the codebook for it."""
        if self.is_unknown:
            return Bound.UNKNOWN
        if self.is_open:
            return Bound.AT_LEAST
        if self.is_rough:
            return Bound.APPROX
        if self.low is None:
            return Bound.AT_MOST
        return Bound.EXACT if self.low == self.high else Bound.RANGE

    @property
    def columns(self) -> tuple[int | None, int | None, str]:
        """Low, high and bound as a table keeps them: an open high is empty."""
        return self.low, None if self.is_open else self.high, self.bound

    def __add__(self, other: Interval) -> Interval:
        """Add the ends. What one part does not say, the sum does not say either, but lows never fall below a part's."""
        return Interval(
            _added(self.low, other.low),
            _added(self.high, other.high),
            self.is_open or other.is_open,
            self.is_rough or other.is_rough,
        )

    def __or__(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both: what two rival figures leave possible."""
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        has_low = self.low is not None and other.low is not None
        return Interval(
            min(lows) if has_low else None,
            max(highs, default=None),
            self.is_open or other.is_open,
            self.is_rough or other.is_rough,
        )

    def __str__(self) -> str:
        """Print it as an article does: ``106``, ``217–221``, ``4+``, ``541–547+``, ``up to 9``, ``about 30``."""
        if self.is_unknown:
            return "unknown"
        ends = f"{self.high:,}" if self.low in (None, self.high) else f"{self.low:,}–{self.high:,}"
        before = ("about " if self.is_rough else "") + ("up to " if self.low is None else "")
        return f"{before}{ends}{'+' if self.is_open else ''}"


UNKNOWN = Interval(None, None, is_open=True)
"""A count of which nothing is known."""


def _added(one: int | None, other: int | None) -> int | None:
    """Add two ends. A count is never below nought, so that an unknown end leaves the known one standing."""
    if one is None:
        return other
    return one if other is None else one + other


def total(parts: Iterable[Interval]) -> Interval:
    """Return the sum of the parts, as ``+`` makes it; unknown where there is none."""
    low: int | None = None
    high: int | None = None
    is_open, is_rough, is_empty = False, False, True
    for part in parts:
        if part.low is not None:
            low = part.low if low is None else low + part.low
        if part.high is not None:
            high = part.high if high is None else high + part.high
        is_open |= part.is_open
        is_rough |= part.is_rough
        is_empty = False
    return UNKNOWN if is_empty else Interval(low, high, is_open, is_rough)
