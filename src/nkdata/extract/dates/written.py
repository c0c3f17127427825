"""Dates that are written out: days, months, seasons, years, and stretches of them."""

from __future__ import annotations

from functools import cache, lru_cache

from nkdata.extract.dates.lexicon import names
from nkdata.extract.dates.shapes import Shape, Written, shapes
from nkdata.extract.words import NUMERAL, Words, words_of

__all__ = ["Written", "written_dates"]

_REACH = 60
"""How far the month, season or year of a date can be from its first word."""


@lru_cache(maxsize=4096)
def written_dates(text: str) -> tuple[Written, ...]:
    """Return the dates that are written out in ``text``, in order, none overlapping."""
    words = words_of(text)
    found: list[Written] = []
    end = 0
    anchors = _anchors(words)
    for start, word in words.near(_starts(), anchors, _REACH) if anchors else ():
        written = _written(words, word, start) if start >= end else None
        if written:
            found.append(written)
            end = written.end
    return tuple(found)


def _anchors(words: Words) -> frozenset[str]:
    """Return the months, seasons and years of a text: no date is without one."""
    named = names() & words.distinct
    years = [word for word in words.numerals if len(word) >= 4 and word[0] in "12"]
    return named.union(years) if years else named


def _written(words: Words, word: str, start: int) -> Written | None:
    """Return the date that begins at ``start``: of two readings, the longer stretch."""
    for shape in _by_start().get(word) or _by_number(word[2:3].isdecimal()):
        match = shape.pattern.match(words.low, start)
        written = shape.read(match, words) if match else None
        if written:
            return written
    return None


@cache
def _by_number(is_long: bool) -> tuple[Shape, ...]:
    """Return the shapes that begin with a number: one of three digits or more is no day, a shorter one no year."""
    return tuple(shape for shape in _by_start()[NUMERAL] if shape.by_year in (None, is_long))


@cache
def _starts() -> frozenset[str]:
    return frozenset().union(*(shape.starts for shape in shapes()))


@cache
def _by_start() -> dict[str, tuple[Shape, ...]]:
    return {word: tuple(shape for shape in shapes() if word in shape.starts) for word in _starts()}
