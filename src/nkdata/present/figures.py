"""A figure in words: what the source gives, with its bound, and nothing that it does not give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from nkdata.present.wording import number_words, say

NOT_STATED = say("figures.not_stated")


def known(value: Any) -> float | None:
    """Return the number, or None where a frame's cell is empty."""
    return None if pd.isna(value) else float(value)


def count_words(number: float) -> str:
    """Return a whole number with its thousands set apart: ``28,000``."""
    return number_words(number)


def figure_words(low: Any, high: Any, bound: str = "", number: Callable[[float], str] = count_words) -> str:
    """Return a figure as a reader says it: ``541–547 or more``, ``at least 4``, ``up to 3,000``, ``not stated``.

    ``low`` and ``high`` may be empty. Without a ``bound`` an empty high is read as open above, an empty low as open
    below. ``number`` writes one number.
    """
    low, high = known(low), known(high)
    if (low is None and high is None) or bound == "unknown":
        return NOT_STATED
    if low is None or (bound == "at_most" and low == high):
        return f"up to {number(high)}"
    span = number(low) if high is None or high == low else f"{number(low)}–{number(high)}"
    if bound == "at_least" or (high is None and bound != "approx"):
        return f"{span} or more" if "–" in span else f"at least {span}"
    return {"approx": f"about {span}", "at_most": f"{span} at most"}.get(bound, span)


def short_figure(low: Any, high: Any, bound: str = "", number: Callable[[float], str] = count_words) -> str:
    """Return a figure in the fewest characters, to stand on a mark: ``541–547+``, ``4+``, ``≤3,000``, ``≈200``."""
    words = figure_words(low, high, bound, number)
    for long, short in (("at least ", ""), ("up to ", "≤"), ("about ", "≈")):
        if words.startswith(long):
            return short + words.removeprefix(long) + ("+" if long == "at least " else "")
    return words.replace(" or more", "+").replace(NOT_STATED, "N/A")


def money_words(number: float) -> str:
    """Return an amount of US dollars: ``$41,000``, ``$8.5 million``, ``$1 billion``."""
    for size, name in ((1e9, " billion"), (1e6, " million")):
        if number >= size:
            return f"${number / size:,.4g}{name}"
    return f"${number:,.0f}"


def percent_words(number: float) -> str:
    """Return a share of 100: ``55%``."""
    return f"{number:,.4g}%"


def amount_words(low: Any, high: Any, unit: str | None) -> str:
    """Return an amount of support with its unit (USD, percent, people); ``not stated`` where there is none."""
    if unit == "people":
        words = figure_words(low, high)
        return words if words == NOT_STATED else f"{words} people"
    number = {"USD": money_words, "percent": percent_words}.get(str(unit), count_words)
    return figure_words(low, high, number=number)


def short_amount(low: Any, high: Any, unit: str) -> str:
    """Return an amount of support in the fewest characters: ``$1bn``, ``55%``, ``1,500–2,500``."""
    number = {"USD": money_words, "percent": percent_words}.get(unit, count_words)
    return short_figure(low, high, number=number).replace(" billion", "bn").replace(" million", "m")
