"""Promises of the wording of figures and periods."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from nkdata.present.figures import amount_words, figure_words, short_figure
from nkdata.present.periods import period_words


@pytest.mark.parametrize(
    ("low", "high", "bound", "long", "short"),
    [
        (541, 547, "at_least", "541–547 or more", "541–547+"),
        (4, None, "at_least", "at least 4", "4+"),
        (64, 64, "at_least", "at least 64", "64+"),
        (None, 3000, "at_most", "up to 3,000", "≤3,000"),
        (3000, 3000, "at_most", "up to 3,000", "≤3,000"),
        (200, 200, "approx", "about 200", "≈200"),
        (200, None, "approx", "about 200", "≈200"),
        (108, 112, "range", "108–112", "108–112"),
        (28000, 38000, "range", "28,000–38,000", "28,000–38,000"),
        (0, 0, "exact", "0", "0"),
        (None, None, "unknown", "not stated", "N/A"),
        (pd.NA, pd.NA, "unknown", "not stated", "N/A"),
        (None, 30, "", "up to 30", "≤30"),
        (30, None, "", "at least 30", "30+"),
    ],
)
def test_a_figure_says_its_bound(low: object, high: object, bound: str, long: str, short: str) -> None:
    """No wording drops a bound, rounds to a midpoint or turns not stated into zero."""
    assert figure_words(low, high, bound) == long
    assert short_figure(low, high, bound) == short


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (41_000, 41_000, "USD", "$41,000"),
        (8.5e6, 8.5e6, "USD", "$8.5 million"),
        (1e9, 1e9, "USD", "$1 billion"),
        (None, 3e6, "USD", "up to $3 million"),
        (55, 55, "percent", "55%"),
        (1500, 2500, "people", "1,500–2,500 people"),
        (None, None, "people", "not stated"),
        (None, None, None, "not stated"),
    ],
)
def test_an_amount_carries_its_unit(low: float | None, high: float | None, unit: str | None, words: str) -> None:
    """Money, shares and people are told apart in words."""
    assert amount_words(low, high, unit) == words


def _day(text: str | None) -> Any:
    return pd.NaT if text is None else pd.Timestamp(text)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2016-04-05", "2016-04-05", "5 April 2016"),
        ("2016-04-01", "2016-04-30", "April 2016"),
        ("2016-04-01", "2016-04-05", "1–5 April 2016"),
        ("2016-04-08", "2016-06-16", "8 April – 16 June 2016"),
        ("2015-12-30", "2016-01-02", "30 December 2015 – 2 January 2016"),
        ("1994-05-01", "2009-08-31", "May 1994 – August 2009"),
        ("2010-01-01", "2019-12-31", "2010–2019"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2021-05-01", None, "from May 2021"),
        (None, "1994-12-31", "until 1994"),
        (None, None, "date not stated"),
    ],
)
def test_a_period_is_as_precise_as_its_days(start: str | None, end: str | None, words: str) -> None:
    """A month is called a month and a year a year; what two dates share is said once."""
    assert period_words(_day(start), _day(end)) == words
