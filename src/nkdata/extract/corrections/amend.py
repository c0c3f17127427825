"""New values for the fields of a claim, and whether its values go together."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

from nkdata.extract.records import Bound, Claim, Source
from nkdata.seed.claimfields import DAYS, Value

ORIGIN = "correction"
"""Origin and rule of every claim that a correction has made or changed."""


def blank(source: Source) -> Claim:
    """Return a claim that the words at ``source`` state, of which nothing is known yet."""
    return Claim(
        claim_id="",
        source=source,
        origin=ORIGIN,
        date_start=None,
        date_end=None,
        date_prec=None,
        side="both",
        victim=source.quote[source.start : source.end],
        category="unspecified",
        outcome="killed",
        low=None,
        high=None,
        bound="unknown",
        rule=ORIGIN,
    )


def amended(claim: Claim, values: Mapping[str, Value]) -> Claim:
    """Return the claim with the values given by hand; none of them is inferred any more.

    Where days are given without ``date_prec``, it follows from them.
    """
    new: dict[str, Any] = dict(values)
    given = {name.partition("_")[0] if name.startswith("date") else name for name in new}
    inferred = tuple(field for field in claim.inferred if field.partition(":")[0] not in given)
    claim = claim._replace(**new, origin=ORIGIN, rule=ORIGIN, inferred=inferred)
    if new.keys() & set(DAYS) and "date_prec" not in new:
        return claim._replace(date_prec=_precision(claim.date_start, claim.date_end))
    return claim


def _precision(start: date | None, end: date | None) -> str | None:
    if start is None or end is None:
        return None if start is end else "open"
    if start == end:
        return "day"
    if start.day > 1 or end.day < monthrange(end.year, end.month)[1]:
        return "days"
    if (start.month, end.month) == (1, 12):
        return "year" if start.year == end.year else "years"
    return "month" if (start.year, start.month) == (end.year, end.month) else "days"


def fault_of(claim: Claim) -> str | None:
    """Return what does not go together in the claim's figure or in its period, or None."""
    low, high, start, end = claim.low, claim.high, claim.date_start, claim.date_end
    if not _fits(low, high)[Bound(claim.bound)] or (low is not None and high is not None and low > high):
        return f"`bound: {claim.bound}` does not go with low {_shown(low)} and high {_shown(high)}."
    if not _dated(start, end, claim.date_prec) or (start and end and start > end):
        return f"`date_prec: {claim.date_prec}` does not go with the days {_shown(start)} to {_shown(end)}."
    return None


def _fits(low: int | None, high: int | None) -> Mapping[Bound, bool]:
    return {
        Bound.EXACT: low is not None and low == high,
        Bound.RANGE: low is not None and high is not None and low < high,
        Bound.AT_LEAST: low is not None,
        Bound.AT_MOST: high is not None,
        Bound.APPROX: low is not None or high is not None,
        Bound.UNKNOWN: low is None and high is None,
    }


def _dated(start: date | None, end: date | None, precision: str | None) -> bool:
    if precision is None or start is None or end is None:
        return precision == _precision(start, end)
    return precision != "open" and (precision != "day" or start == end)


def _shown(value: object) -> str:
    return "~" if value is None else str(value)
