"""The words of a text and where they begin: what decides whether a pattern is worth trying."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

NUMERAL = "#"
"""Stands for every word that begins with a digit."""

_BETWEEN = re.compile(r"(\W+)")


Place = tuple[int, str]
"""Where a word begins, and the word."""


class Words(NamedTuple):
    """A text by its words, in lower case, with where each begins.

    ``low`` is the text in lower case, of the same length; ``distinct`` are the
    words without repetition, ``NUMERAL`` among them where one begins with a
    digit; ``numerals`` are those that do. A text that begins or ends with a
    sign has an empty word there.
    """

    text: str
    low: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    distinct: frozenset[str]
    numerals: frozenset[str]

    def places(self, wanted: frozenset[str]) -> list[Place]:
        """Return in order the ``wanted`` words of the text, with where each begins."""
        if wanted.isdisjoint(self.distinct):
            return []
        if NUMERAL in wanted:
            wanted = self._said(wanted)
        return [(self.starts[i], word) for i, word in enumerate(self.words) if word in wanted]

    def near(self, wanted: frozenset[str], needed: frozenset[str], reach: int) -> list[Place]:
        """Return the ``wanted`` words that have one of the ``needed`` at most ``reach`` characters on."""
        wanted, needed = self._said(wanted), self._said(needed)
        found: list[Place] = []
        if wanted and needed:
            ahead = len(self.low) + reach + 1
            for start, word in zip(reversed(self.starts), reversed(self.words), strict=True):
                if word in needed:
                    ahead = start
                if word in wanted and ahead - start <= reach:
                    found.append((start, word))
        return found[::-1]

    def _said(self, listed: frozenset[str]) -> frozenset[str]:
        """Return those of the ``listed`` words that stand in the text."""
        found = listed & self.distinct
        return found | self.numerals if NUMERAL in found else found

    def before(self, place: int, most: int) -> range:
        """Return which are the last words that begin before ``place``, at most ``most`` of them, in order."""
        count = bisect_left(self.starts, place)
        return range(max(0, count - most), count)

    def lead(self, place: int, most: int = 2) -> tuple[str, ...]:
        """Return the words right before ``place``, at most ``most``, which nothing but white space parts."""
        before = self.before(place, most)
        first = before.stop
        for i in reversed(before):
            end = self.starts[i] + len(self.words[i])
            if end == self.starts[i] or not self.low[end:place].isspace():
                break
            first, place = i, self.starts[i]
        return self.words[first : before.stop]


@lru_cache(maxsize=1024)
def words_of(text: str) -> Words:
    """Return the words of ``text``."""
    low = folded(text)
    pieces = _BETWEEN.split(low)
    words = tuple(pieces[::2])
    starts = tuple(accumulate(map(len, pieces), initial=0))[::2]
    numerals = frozenset([word for word in words if word[:1].isdigit()])
    distinct = frozenset((NUMERAL, *words)) if numerals else frozenset(words)
    return Words(text, low, words, starts, distinct, numerals)


def folded(text: str) -> str:
    """Return ``text`` in lower case at the same length, so that places in it stay."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
