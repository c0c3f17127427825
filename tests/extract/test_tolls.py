"""Promises about numbers that stand apart from what they count."""

from __future__ import annotations

import pytest

from tests.extract.invented import claims, counted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose to 15.", "15 killed both unspecified"),
        ("The number of Xish soldiers killed had reached 39.", "39 killed x military"),
        ("Fatalities were put at 5,800 to 6,000.", "5800-6000 killed both unspecified"),
        ("The raid brought to seven the number of Yish civilians killed.", "7 killed y civilian"),
        ("Yville put the Xish dead at nine.", "9 killed x unspecified"),
        ("Xish losses stood at between 20 and 30 dead.", "20-30 killed x unspecified"),
    ],
)
def test_a_toll_is_joined_to_its_number(text: str, expected: str) -> None:
    """A noun of deaths and the number that it waits for are one claim, before or behind."""
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    "text", ["The number of talks rose to 15.", "The price rose to 39.", "The total came to 12 villages."]
)
def test_other_totals_are_no_tolls(text: str) -> None:
    """A total of something else counts nobody."""
    assert counted(text) == []


def test_a_running_total_spans_what_it_sums() -> None:
    """A toll after dated deaths begins with the first of them, and says that it took this from the paragraph."""
    text = (
        "On 2 March 2014 two Xish soldiers were killed. On 9 March 2014 another one was killed, "
        "bringing the number of Xish soldiers killed to three."
    )
    *_, total = claims(text)
    assert (total.low, str(total.date_start), str(total.date_end)) == (3, "2014-03-02", "2014-03-09")
    assert "date_start:paragraph" in total.inferred


def test_a_bare_figure_repeats_what_was_counted() -> None:
    """What "another report gave a figure of 20" counts is the number before it."""
    first, second = claims("Twelve Xish soldiers were killed. Another report gave a figure of 20.")
    assert (second.low, second.outcome, second.side) == (20, first.outcome, first.side)
