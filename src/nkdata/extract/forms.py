"""Patterns with the words they can begin with: a long pattern tried at every character is what makes reading slow."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from nkdata.extract.english import tried
from nkdata.extract.words import words_of


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern in lower case that is tried only where it can match.

    Every match begins with one of the words ``starts`` and has one of the
    words ``needs`` beginning at most ``reach`` characters after its start.
    """

    pattern: re.Pattern[str]
    starts: frozenset[str]
    needs: frozenset[str]
    reach: int = 60

    def find_in(self, text: str) -> list[re.Match[str]]:
        """Return the matches in ``text`` in lower case, in order, none overlapping."""
        words = words_of(text)
        if self.needs.isdisjoint(words.distinct) or self.starts.isdisjoint(words.distinct):
            return []
        return tried(self.pattern, words.low, words.near(self.starts, self.needs, self.reach))


@dataclass(frozen=True, slots=True)
class Lead:
    """A pattern of what can stand right before a place, beginning with one of the words ``starts``.

    It begins at most ``most`` words before the place, and is in lower case
    unless ``cased``.
    """

    pattern: re.Pattern[str]
    starts: frozenset[str]
    most: int
    cased: bool = False

    def to(self, text: str, place: int) -> re.Match[str] | None:
        """Return the longest match that ends at ``place``."""
        words = words_of(text)
        if self.starts.isdisjoint(words.distinct):
            return None
        count = bisect_left(words.starts, place)
        first = max(0, count - self.most)
        before = words.words[first:count]
        if self.starts.isdisjoint(before):
            return None
        searched = text if self.cased else words.low
        for i, word in enumerate(before, first):
            if word in self.starts:
                match = self.pattern.fullmatch(searched, words.starts[i], place)
                if match:
                    return match
        return None
