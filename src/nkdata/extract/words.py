"""The words of a text and where they begin: what decides whether a pattern is worth trying."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

NUMERAL = "#"
"""Stands for every word that begins with a digit."""

_WORD = re.compile(r"\w+")


Place = tuple[int, str]
"""Where a word begins, and the word."""


class Words(NamedTuple):
    """A text by its words, in lower case, with where each begins.

    ``low`` is the text in lower case, of the same length; ``every`` are the
    words with their places, made once because they are asked for so often;
    ``distinct`` are the words without repetition, ``NUMERAL`` among them where
    one begins with a digit; ``numerals`` are those that do.
    """

    text: str
    low: str
    words: list[str]
    starts: list[int]
    every: list[Place]
    distinct: frozenset[str]
    numerals: frozenset[str]

    def places(self, wanted: frozenset[str]) -> list[Place]:
        """Return in order the ``wanted`` words of the text, with where each begins."""
        if wanted.isdisjoint(self.distinct):
            return []
        if NUMERAL in wanted:
            wanted = self._said(wanted)
        return [place for place in self.every if place[1] in wanted]

    def near(self, wanted: frozenset[str], needed: frozenset[str], reach: int) -> list[Place]:
        """Return the ``wanted`` words that have one of the ``needed`` at most ``reach`` characters on."""
        wanted, needed = self._said(wanted), self._said(needed)
        found: list[Place] = []
        if wanted and needed:
            ahead = len(self.low) + reach + 1
            for place in reversed(self.every):
                start, word = place
                if word in needed:
                    ahead = start
                if word in wanted and ahead - start <= reach:
                    found.append(place)
            found.reverse()
        return found

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
            if not self.low[end:place].isspace():
                break
            first, place = i, self.starts[i]
        return tuple(self.words[first : before.stop])


@lru_cache(maxsize=1024)
def words_of(text: str) -> Words:
    """Return the words of ``text``."""
    low = folded(text)
    words, starts = _split(low)
    numerals = frozenset([word for word in words if word[0].isdecimal()])
    distinct = frozenset((NUMERAL, *words)) if numerals else frozenset(words)
    return Words(text, low, words, starts, list(zip(starts, words, strict=True)), distinct, numerals)


def _split(low: str) -> tuple[list[str], list[int]]:
    """Return the words and where each begins; a pattern is slow, so it splits what spaces and signs leave whole."""
    words: list[str] = []
    starts: list[int] = []
    place = 0
    for piece in low.split(" "):
        if piece.isalnum():
            words.append(piece)
            starts.append(place)
        elif piece[:-1].isalnum() and piece[-1] != "_":
            words.append(piece[:-1])
            starts.append(place)
        elif piece:
            for match in _WORD.finditer(piece):
                words.append(match.group())
                starts.append(place + match.start())
        place += len(piece) + 1
    return words, starts


def folded(text: str) -> str:
    """Return ``text`` in lower case at the same length, so that places in it stay."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
