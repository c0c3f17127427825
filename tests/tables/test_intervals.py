"""Promises about counts of which only a part is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.tables.intervals import UNKNOWN, Interval, interval, total

ENDS = st.one_of(st.none(), st.integers(0, 10_000))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw any interval that a figure can have."""
    low, high = draw(ENDS), draw(ENDS)
    if low is None and high is None:
        return UNKNOWN
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high, draw(st.booleans()) or high is None, draw(st.booleans()))


@pytest.mark.parametrize(
    ("parts", "columns", "printed"),
    [
        ([(42, 42, "exact"), (64, 64, "exact")], (106, 106, "exact"), "106"),
        ([(10, 10, "exact"), (4, None, "at_least")], (14, None, "at_least"), "14+"),
        ([(108, 112, "range"), (109, 109, "exact")], (217, 221, "range"), "217–221"),
        ([(541, 547, "at_least"), (0, 0, "exact")], (541, None, "at_least"), "541–547+"),
        ([(None, None, "unknown"), (5, 5, "exact")], (5, None, "at_least"), "5+"),
        ([(None, None, "unknown"), (None, None, "unknown")], (None, None, "unknown"), "unknown"),
        ([(None, 9, "at_most")], (None, 9, "at_most"), "up to 9"),
        ([(None, 9, "at_most"), (3, 3, "exact")], (3, 12, "range"), "3–12"),
        ([(200, 200, "approx"), (3, 3, "exact")], (203, 203, "approx"), "about 203"),
        ([], (None, None, "unknown"), "unknown"),
    ],
)
def test_sums_keep_what_their_parts_left_open(
    parts: list[tuple[int | None, int | None, str]], columns: tuple[int | None, int | None, str], printed: str
) -> None:
    """An exact sum needs exact parts; an open or unknown part leaves the sum open."""
    added = total(interval(*part) for part in parts)
    assert (added.columns, str(added)) == (columns, printed)


@given(intervals(), intervals())
def test_the_order_of_adding_does_not_matter(one: Interval, other: Interval) -> None:
    """Addition is commutative."""
    assert one + other == other + one


@given(intervals(), intervals(), intervals())
def test_the_grouping_of_adding_does_not_matter(one: Interval, other: Interval, third: Interval) -> None:
    """Addition is associative."""
    assert (one + other) + third == one + (other + third)


@given(intervals(), intervals())
def test_a_sum_never_falls_below_its_parts(one: Interval, other: Interval) -> None:
    """Each end of a sum is at least that of each part."""
    added = one + other
    assert all((added.low or 0) >= (part.low or 0) for part in (one, other))
    assert all((added.high or 0) >= (part.high or 0) for part in (one, other))


@given(st.lists(intervals(), min_size=1, max_size=5))
def test_a_sum_never_invents_a_bound(parts: list[Interval]) -> None:
    """Where one part has no upper end, the sum has none; where no part has a lower end, neither has the sum."""
    low, high, _ = total(parts).columns
    if any(part.columns[1] is None for part in parts):
        assert high is None
    if all(part.columns[0] is None for part in parts):
        assert low is None


@given(intervals(), intervals())
def test_what_rivals_leave_possible_holds_both(one: Interval, other: Interval) -> None:
    """The hull of two figures goes from the lower of the low ends to the higher of the high ends."""
    hull = one | other
    assert hull.low is None or all(part.low is not None and hull.low <= part.low for part in (one, other))
    assert hull.is_open or (hull.high or 0) >= max(one.high or 0, other.high or 0)
