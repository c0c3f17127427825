"""The English of dates, read once from calendar.yaml."""

from __future__ import annotations

from functools import cache
from typing import Any

from nkdata.extract.english import first_words, lower, read_lexicon

YEAR = r"(?:1[5-9]|20)\d\d"


@cache
def words_of_dates() -> dict[str, Any]:
    """Return calendar.yaml as plain values. Shared: never edit it."""
    return read_lexicon("nkdata.extract.dates", "calendar.yaml")


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of calendar.yaml as a set."""
    return frozenset(words_of_dates()[name])


@cache
def months() -> dict[str, int]:
    """Return the number of each name of a month, in lower case."""
    return {name: number for number, names in words_of_dates()["months"].items() for name in lower(names)}


@cache
def parts() -> dict[str, str]:
    """Return which part of a month or a year each phrase names."""
    return {phrase: part for part, phrases in words_of_dates()["parts"].items() for phrase in phrases}


@cache
def names() -> frozenset[str]:
    """Return the words that name a month or a season."""
    return first_words([*months(), *words_of_dates()["seasons"]])
