"""Phrases of the lexicon, looked for as whole words, and only at the words that they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon, lower
from nkdata.extract.forms import Lead
from nkdata.extract.words import words_of


@dataclass(frozen=True, slots=True)
class Phrases:
    """A pattern in lower case of phrases that begin with one of the words ``starts``."""

    pattern: re.Pattern[str]
    starts: frozenset[str]

    def find(self, text: str, start: int = 0, end: int | None = None) -> Sequence[re.Match[str]]:
        """Return the matches in ``text[start:end]``, in lower case, in order, none overlapping."""
        words = words_of(text)
        if self.starts.isdisjoint(words.distinct):
            return ()
        end = len(text) if end is None else end
        found: list[re.Match[str]] = []
        for place, _ in words.places(self.starts):
            match = self.pattern.match(words.low, place, end) if place >= start else None
            if match:
                start = match.end()
                found.append(match)
        return found

    def first(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]``."""
        words = words_of(text)
        if self.starts.isdisjoint(words.distinct):
            return None
        end = len(text) if end is None else end
        for place, _ in words.places(self.starts):
            match = self.pattern.match(words.low, place, end) if place >= start else None
            if match:
                return match
        return None

    def begins(self, text: str, place: int) -> bool:
        """Tell whether one of the phrases begins at ``place``."""
        return self.pattern.match(words_of(text).low, place) is not None

    def said_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Tell whether one of the phrases stands in ``text[start:end]``."""
        return self.first(text, start, end) is not None


def phrases_of(listed: Iterable[str], then: str = "") -> Phrases:
    """Return the ``listed`` phrases as whole words, each followed by what the pattern ``then`` says."""
    listed = lower(listed)
    return Phrases(re.compile(rf"(?<![\w-])(?:{alternatives(listed)})(?![\w-]){then}"), first_words(listed))


@cache
def phrases(*path: str) -> Phrases:
    """Return the phrases that the lexicon lists under a key, or under a key of a key."""
    return phrases_of(listed(*path))


def listed(*path: str) -> list[str]:
    """Return what the lexicon lists under a key, or under a key of a key."""
    found = lexicon()
    for key in path:
        found = found[key]
    return list(found)


def lead(first: Iterable[str], then: str = "", most: int = 3, gap: str = r"\s+") -> Lead:
    """Return what can stand right before a place: one of the phrases ``first``, a ``gap``, and the pattern ``then``.

    ``most`` is how many words before the place it begins at the farthest.
    """
    first = lower(first)
    return Lead(re.compile(rf"(?:{alternatives(first)}){gap}{then}"), first_words(first), most)
