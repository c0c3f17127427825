"""Which figures speak of the same people: stated again, stated otherwise, or one within the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from nkdata.extract.records import Claim
from nkdata.tables.intervals import Interval

ANY = "unspecified"
"""The category of figures that do not say whom they count."""

_ANOTHER_COUNT = re.compile(
    r"\b(?:another|other|different|separate|second|rival|alternative)\s+(?:\w+\s+)?"
    r"(?:report|count|account|tally|figure|version|toll)s?\b"
    r"|\b(?:estimates?|sources)\b|\b(?:according to|by contrast|in comparison)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\s+(?:(?:even|perhaps|possibly|as\s+many\s+as|up\s+to|at\s+least)\s+)?$", re.IGNORECASE)
"""English words between two figures that say the second states the first again."""

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
    one, and so are two of which the later is introduced as another report. A
    figure within a table's cell or within one of its own passage is neither.
    """
    is_elsewhere = one.origin != other.origin or one.source[:2] != other.source[:2]
    if other.claim_id == one.part_of or one.claim_id == other.part_of:
        return is_elsewhere and "table" not in (one.origin, other.origin)
    return is_elsewhere or one.claimant != other.claimant or told_otherwise(one, other)


def told_otherwise(one: Claim, other: Claim) -> bool:
    """Whether the words before the later of two figures of one line say that it is another count of the same."""
    first, second = sorted((one.source, other.source), key=lambda source: source.start or 0)
    if first.quote != second.quote:
        first, second = one.source, other.source
    if first.line != second.line or first.section != second.section or second.start is None:
        return False
    start = (first.end or 0) if first.quote == second.quote else 0
    words = second.quote[start : second.end]
    return bool(_ANOTHER_COUNT.search(words) or _OR.search(second.quote[start : second.start]))


def is_anothers(later: Claim, earlier: Claim) -> bool:
    """Whether the later of two figures of one claimant is introduced as another count than theirs."""
    same = later.claimant is not None and later.claimant == earlier.claimant
    return same and group_of(later) == group_of(earlier) and told_otherwise(earlier, later)


def in_prose(claim: Claim) -> bool:
    """Whether the claim is neither of an infobox nor of a table."""
    return claim.origin not in ("infobox", "table")


def share_days(one: Claim, other: Claim) -> bool:
    """Whether both periods are known and have a day in common."""
    if one.date_start is None or one.date_end is None or other.date_start is None or other.date_end is None:
        return False
    return one.date_start <= other.date_end and other.date_start <= one.date_end


def lies_within(inner: Claim, outer: Claim) -> bool:
    """Whether the days of ``inner`` are among those of ``outer``, or are the same."""
    first, last = outer.date_start, outer.date_end
    if first is None or last is None or inner.date_start is None or inner.date_end is None:
        return False
    return first <= inner.date_start and inner.date_end <= last


def may_include(whole: Claim, part: Claim) -> bool:
    """Whether the people of ``part`` may be among those of ``whole``, a figure for other days that overlap its own."""
    if not share_days(whole, part) or days_of(whole) == days_of(part):
        return False
    most = interval_of(whole)
    return most.is_open or most.high is None or (part.low or 0) <= most.high
