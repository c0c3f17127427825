"""Counts with their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.quantities import Quantity, find_quantities, parse_quantity
from nkdata.extract.records import Bound

KNOWN = {
    "12 rebels": (12, 12, "exact"),
    "exactly 12 rebels": (12, 12, "exact"),
    "a total of 1,106 people": (1106, 1106, "exact"),
    "half a dozen men": (6, 6, "exact"),
    "at least 15 rebels": (15, None, "at_least"),
    "more than two dozen rebels": (24, None, "at_least"),
    "over a hundred rebels": (100, None, "at_least"),
    "no fewer than three men": (3, None, "at_least"),
    "12 or more rebels": (12, None, "at_least"),
    "200+ rebels": (200, None, "at_least"),
    "> 200 rebels": (200, None, "at_least"),
    "up to 60 rebels": (None, 60, "at_most"),
    "as many as sixty rebels": (None, 60, "at_most"),
    "fewer than 10 rebels": (None, 10, "at_most"),
    "≤10 rebels": (None, 10, "at_most"),
    "about 40 rebels": (40, 40, "approx"),
    "some forty rebels": (40, 40, "approx"),
    "nearly a thousand rebels": (1000, 1000, "approx"),
    "almost 900 rebels": (900, 900, "approx"),
    "an estimated 2,000 rebels": (2000, 2000, "approx"),
    "~40 rebels": (40, 40, "approx"),
    "40 or so rebels": (40, 40, "approx"),
    "31–92 rebels": (31, 92, "range"),
    "31-92 rebels": (31, 92, "range"),
    "31 to 92 rebels": (31, 92, "range"),
    "five or six rebels": (5, 6, "range"),
    "between three and six rebels": (3, 6, "range"),
    "from 30 to 40 rebels": (30, 40, "range"),
    "from 30 up to 40 rebels": (30, 40, "range"),
    "anywhere between 30 and 40 rebels": (30, 40, "range"),
    "92–31 rebels": (31, 92, "range"),
    "at least 12–15 rebels": (12, 15, "at_least"),
    "1 200 to 1 500 rebels": (1200, 1500, "range"),
    "dozens of rebels": (None, None, "unknown"),
    "Hundreds of rebels": (None, None, "unknown"),
    "tens of thousands of rebels": (None, None, "unknown"),
    "many rebels": (None, None, "unknown"),
    "several dozen rebels": (None, None, "unknown"),
}


@pytest.mark.parametrize(("text", "expected"), KNOWN.items())
def test_a_count_and_its_bound(text: str, expected: tuple[int | None, int | None, str]) -> None:
    """A count is what its words say and no more: an open side stays open, a range keeps both ends."""
    [mention] = find_quantities(text)
    assert mention.quantity == Quantity(expected[0], expected[1], Bound(expected[2]))


@pytest.mark.parametrize("text", ["$40", "45% voted", "the 3rd army", "T-72 tanks", "No rebels", "3.5 km", "B52"])
def test_what_counts_nobody_is_no_count(text: str) -> None:
    """Money, shares, ordinals, decimals and names of things are no counts of people."""
    assert find_quantities(text) == ()


def test_several_counts() -> None:
    """Each count of a sentence is found, with the numbers it rests on and whether it is qualified."""
    text = "At least 5 or 6 rebels and 12 guards died."
    first, second = find_quantities(text)
    assert [text[start:end] for start, end in first.numbers] == ["5", "6"]
    assert (first.bare, second.bare) == (False, True)
    assert (text[first.start : first.end], text[second.start : second.end]) == ("At least 5 or 6", "12")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("12", (12, 12, "exact")),
        ("none", (0, 0, "exact")),
        (" nil ", (0, 0, "exact")),
        ("n/a", (None, None, "unknown")),
        ("—", (None, None, "unknown")),
        ("", (None, None, "unknown")),
        ("3,000+", (3000, None, "at_least")),
        ("~7", (7, 7, "approx")),
        ("see text", (None, None, "unknown")),
    ],
)
def test_cells(cell: str, expected: tuple[int | None, int | None, str]) -> None:
    """A cell that says none is zero; one that says nothing is unknown, which is not zero."""
    assert parse_quantity(cell) == Quantity(expected[0], expected[1], Bound(expected[2]))


PIECES = (
    "at least|more than|up to|about|between|and|from|to|or|5|12|1,106|2016|two|dozen|a|hundred|half|thousand|dozens|of|"
    "men|–|-|+|>|~|$|%|3rd|.|,|ſ|İ|\u00a0"
)
PHRASES = st.lists(st.sampled_from(PIECES.split("|")), max_size=12).map(" ".join)


@given(PHRASES | st.text(max_size=40))
def test_any_text_can_be_counted(text: str) -> None:
    """On any text nothing raises; counts lie in it, in order, apart, and no low end is above its high end."""
    end = 0
    for mention in find_quantities(text):
        assert end <= mention.start < mention.end <= len(text)
        assert all(mention.start <= a < b <= mention.end for a, b in mention.numbers)
        low, high = mention.quantity.low, mention.quantity.high
        assert low is None or high is None or low <= high
        assert (low, high) != (None, None) or mention.quantity.bound is Bound.UNKNOWN
        end = mention.end
    parse_quantity(text)


@given(st.integers(0, 9999), st.integers(0, 9999), st.sampled_from(["–", " to ", " or ", "-"]))
def test_ranges_in_digits(first: int, last: int, link: str) -> None:
    """Two numbers that a dash or a word joins are the two ends, whichever comes first."""
    [mention] = find_quantities(f"they lost {first}{link}{last} men")
    assert mention.quantity == Quantity(min(first, last), max(first, last), Bound.RANGE)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("They have never acknowledged more than 25 dead.", Bound.AT_MOST),
        ("It has not been more than 25.", Bound.AT_MOST),
        ("They never returned, and more than 25 died.", Bound.AT_LEAST),
        ("Not only were more than 25 wounded.", Bound.AT_LEAST),
        ("They did not retreat before losing more than 25 men.", Bound.AT_LEAST),
        ("No fewer than 25 men fell.", Bound.AT_LEAST),
    ],
)
def test_never_more_than_is_at_most(text: str, bound: Bound) -> None:
    """A lower bound that is denied is an upper one; a denial of something else leaves it as it is."""
    assert [mention.quantity.bound for mention in find_quantities(text)] == [bound]
