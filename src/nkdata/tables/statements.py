"""Which figures speak of the same people: stated again, stated otherwise, or one within the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from nkdata.extract.records import Claim
from nkdata.tables.intervals import Interval

ANY = "unspecified"
"""The category of figures that do not say whom they count."""

Key = TypeVar("Key", bound=Hashable)


class Group(NamedTuple):
    """Whose fate a figure counts, within one document."""

    document: str
    side: str
    category: str
    outcome: str


def interval_of(claim: Claim) -> Interval:
    """Return the claim's number as an interval."""
    return Interval.of(claim.low, claim.high, claim.bound)


def group_of(claim: Claim) -> Group:
    """Return whose fate the claim counts."""
    return Group(claim.source.document, claim.side, claim.category, claim.outcome)


def sorted_by(key: Callable[[Claim], Key], claims: Iterable[Claim]) -> dict[Key, list[Claim]]:
    """Put claims of one key together, keys and claims in reading order."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[key(claim)].append(claim)
    return groups


def days_of(claim: Claim) -> tuple[date, date] | None:
    """Return the claim's first and last day, or None where one of them is open."""
    if claim.date_start is None or claim.date_end is None:
        return None
    return claim.date_start, claim.date_end


def year_of(claim: Claim) -> int | None:
    """Return the calendar year that holds the claim's whole period, or None."""
    days = days_of(claim)
    return days[0].year if days and days[0].year == days[1].year else None


def same_figure(one: Claim, other: Claim) -> bool:
    """Whether two claims of one group and period state one figure twice, alike or not.

    Two figures of one passage with no claimant are two incidents, to be added;
    figures of two claimants, or of two parts of the document, are statements of
    one. A figure within a table's cell or within one of its own passage is neither.
    """
    is_elsewhere = one.origin != other.origin or one.source.section != other.source.section
    if other.claim_id == one.part_of or one.claim_id == other.part_of:
        return is_elsewhere and "table" not in (one.origin, other.origin)
    return is_elsewhere or one.claimant != other.claimant


def lies_within(inner: Claim, outer: Claim) -> bool:
    """Whether the days of ``inner`` are among those of ``outer``, or are the same."""
    part, whole = days_of(inner), days_of(outer)
    return bool(part and whole and whole[0] <= part[0] and part[1] <= whole[1])


def may_include(whole: Claim, part: Claim) -> bool:
    """Whether the people of ``part`` may be among those of ``whole``, a figure for other days that overlap its own."""
    outer, inner = days_of(whole), days_of(part)
    if outer is None or inner is None or outer == inner:
        return False
    if inner[0] > outer[1] or outer[0] > inner[1]:
        return False
    most = interval_of(whole)
    return most.is_open or most.high is None or (part.low or 0) <= most.high
