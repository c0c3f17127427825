"""The words of a text and where they begin: what decides whether a pattern is worth trying."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

NUMERAL = "#"
"""Stands for every word that begins with a digit."""

_BETWEEN = re.compile(r"(\W+)")


Place = tuple[int, str]
"""Where a word begins, and the word."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text by its words, in lower case, with where each begins.

    ``low`` is the text in lower case, of the same length; ``distinct`` are the
    words without repetition, ``NUMERAL`` among them where one begins with a
    digit; ``numerals`` are those that do; ``at`` is where each stands. A text that begins or ends with a
    sign has an empty word there.
    """

    text: str
    low: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    distinct: frozenset[str]
    numerals: frozenset[str]
    at: Mapping[str, Sequence[int]]

    def places(self, wanted: frozenset[str]) -> list[Place]:
        """Return in order the ``wanted`` words of the text, with where each begins."""
        found = wanted & self.distinct
        if not found:
            return []
        if NUMERAL in found:
            found = found | self.numerals
        if len(found) == 1:
            (word,) = found
            return [(start, word) for start in self.at[word]]
        return sorted([(start, word) for word in found if word in self.at for start in self.at[word]])

    def near(self, wanted: frozenset[str], needed: frozenset[str], reach: int) -> list[Place]:
        """Return the ``wanted`` words that have one of the ``needed`` at most ``reach`` characters on."""
        ends = [start for start, _ in self.places(needed)]
        if not ends:
            return []
        ends.append(len(self.low) + reach + 1)
        return [place for place in self.places(wanted) if ends[bisect_left(ends, place[0])] - place[0] <= reach]

    def before(self, place: int, most: int) -> list[Place]:
        """Return the last words that begin before ``place``, at most ``most`` of them, in order."""
        count = bisect_left(self.starts, place)
        first = max(0, count - most)
        return list(zip(self.starts[first:count], self.words[first:count], strict=True))

    def lead(self, place: int, most: int = 2) -> tuple[str, ...]:
        """Return the words right before ``place``, at most ``most``, which nothing but white space parts."""
        found: list[str] = []
        for start, word in reversed(self.before(place, most)):
            if not word or not self.low[start + len(word) : place].isspace():
                break
            found.insert(0, word)
            place = start
        return tuple(found)


@lru_cache(maxsize=1024)
def words_of(text: str) -> Words:
    """Return the words of ``text``."""
    low = folded(text)
    pieces = _BETWEEN.split(low)
    words = tuple(pieces[::2])
    starts = tuple(accumulate(map(len, pieces), initial=0))[::2]
    distinct = frozenset(words)
    numerals = frozenset(word for word in distinct if word[:1].isdigit())
    at: dict[str, list[int]] = {}
    for start, word in zip(starts, words, strict=True):
        at.setdefault(word, []).append(start)
    return Words(text, low, words, starts, distinct | {NUMERAL} if numerals else distinct, numerals, at)


def folded(text: str) -> str:
    """Return ``text`` in lower case at the same length, so that places in it stay."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
