"""Hold two printed numbers against each other."""

from __future__ import annotations

from typing import NamedTuple

from nkdata.tables.intervals import Interval


class Verdict(NamedTuple):
    """What a comparison says: the verdict's word, and by how much the two differ where they do."""

    word: str
    difference: str | None = None


AGREES, CANNOT_TELL = Verdict("agrees"), Verdict("cannot_tell")


def compare_sums(left: Interval, right: Interval) -> Verdict:
    """Compare a sum with the total printed for it: the ends must be the same, for both come from one count."""
    if _ends(left) == _ends(right) and not (left.is_unknown or right.is_unknown):
        return AGREES
    if left.is_open and right.is_open and not _says_little(left, right):
        return _apart(left, right) or CANNOT_TELL
    return compare_statements(left, right)


def compare_statements(left: Interval, right: Interval) -> Verdict:
    """Compare two statements of one number: they disagree only where no number fits both."""
    if left.is_unknown or right.is_unknown:
        return CANNOT_TELL
    if _says_little(left, right):
        return AGREES if left == right else CANNOT_TELL
    lower, upper = sorted((left, right), key=lambda interval: (interval.high or 0, interval.low or 0))
    if not _is_apart(lower, upper):
        return AGREES
    return CANNOT_TELL if lower.is_open else Verdict("disagrees", _difference(lower, upper))


def compare_part(part: Interval, whole: Interval) -> Verdict:
    """Compare a sum of parts with their whole: they disagree only where the parts are more."""
    if part.low is None or whole.is_unknown or whole.high is None:
        return CANNOT_TELL
    if part.low <= whole.high:
        return AGREES
    if whole.is_open or whole.is_rough or part.is_rough:
        return CANNOT_TELL
    return Verdict("disagrees", _difference(whole, part))


def is_far_below(lower: Interval, upper: Interval) -> bool:
    """Whether the one number is less than half of the other: of a vague date, it may be one of several incidents."""
    return lower.high is not None and upper.low is not None and 2 * lower.high < upper.low


def ends_alike(one: Interval, other: Interval) -> bool:
    """Whether two numbers are printed with the same ends, whatever may lie beyond them."""
    return one.low is not None and _ends(one) == _ends(other) and one.is_open == other.is_open


def _says_little(left: Interval, right: Interval) -> bool:
    return left.is_rough or right.is_rough or left.is_unknown or right.is_unknown


def _ends(interval: Interval) -> tuple[int | None, int | None]:
    return interval.low, interval.high


def _apart(left: Interval, right: Interval) -> Verdict | None:
    lower, upper = sorted((left, right), key=lambda interval: (interval.high or 0, interval.low or 0))
    return Verdict("disagrees", _difference(lower, upper)) if _is_apart(lower, upper) else None


def _is_apart(lower: Interval, upper: Interval) -> bool:
    return lower.high is not None and upper.low is not None and lower.high < upper.low


def _difference(lower: Interval, upper: Interval) -> str:
    """Say by how much: one number where both ends differ by the same, else from the nearest to the farthest ends."""
    low_low, low_high = lower.low or 0, lower.high or 0
    high_low, high_high = upper.low or 0, upper.high or 0
    if upper.is_open and not lower.is_open:
        return f"{high_low - low_high:,} or more"
    if high_low - low_low == high_high - low_high:
        return f"{high_low - low_low:,}"
    return f"{high_low - low_high:,}–{high_high - low_low:,}"
