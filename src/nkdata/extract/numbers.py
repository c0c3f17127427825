"""Digits and number words to whole numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.forms import Form
from nkdata.extract.words import NUMERAL

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+"
"""A whole number in digits, with or without separators of thousands."""


@cache
def word_number() -> str:
    """Return a pattern for a number in words: "two dozen", "a hundred and six", "half a dozen"."""
    unit, scale = alternatives(lexicon()["numbers"]), alternatives(lexicon()["scales"])
    large = alternatives(name for name, value in lexicon()["scales"].items() if value >= 1000)
    small = rf"(?:{unit})(?:[-\s](?:{unit}))?"
    amount = rf"(?:half\s+an?\s+|an?\s+|(?:{unit})(?:[-\s]+(?:{unit}))?\s+)?"
    rest = rf"(?:(?:,?\s+and\s+|,?\s+){small}(?:\s+hundred(?:(?:\s+and)?\s+{small})?)?)?"
    scaled = rf"{amount}(?:{scale})(?:\s+(?:{scale}))?{rest}(?:\s+(?:{large})(?!\w){rest})?"
    return rf"(?:{scaled}|(?:{unit})(?:-(?:{unit})|\s+(?=(?:{unit})\b)(?:{unit}))?)"


@cache
def number_words() -> frozenset[str]:
    """Return the words of which a number has one, ``NUMERAL`` for digits."""
    return frozenset([*lexicon()["numbers"], *lexicon()["scales"], NUMERAL])


def number_starts() -> frozenset[str]:
    """Return the words that a number can begin with."""
    return number_words() | first_words(["half", "a", "an"])


@cache
def _token() -> Form:
    pattern = re.compile(rf"(?<!\w)(?:\d[\d,.]*\d|\d|{word_number()}(?![a-z]))")
    return Form(pattern, number_starts(), number_words())


@lru_cache(maxsize=1024)
def number_tokens(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of every number in ``text``, in digits or in words, whatever it counts."""
    return tuple([match.span() for match in _token().find_in(text)])


_SEPARATOR = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3})")
_SCALED = re.compile(r"(\d+)\s+(\w+)")
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=1024)
def value_of(text: str) -> int | None:
    """Return the whole number that ``text`` writes, or None where it writes none.

    >>> value_of("7,503"), value_of("two dozen"), value_of("a hundred and six"), value_of("half a dozen")
    (7503, 24, 106, 6)
    """
    plain = text.strip().lower()
    if (known := lexicon()["numbers"].get(plain)) is not None:
        return int(known)
    if not plain.isalpha():
        plain = _SEPARATOR.sub("", plain)
    if plain.isascii() and plain.isdigit():
        return int(plain)
    mixed = _SCALED.fullmatch(plain)
    if mixed and mixed[2] in lexicon()["scales"]:
        return int(mixed[1]) * int(lexicon()["scales"][mixed[2]])
    return _value_in_words(_WORD.findall(plain))


def _value_in_words(parts: list[str]) -> int | None:
    found = _Sum()
    if not all(found.takes(part) for part in parts):
        return None
    return found.total + found.current if found.last is not None else None


@dataclass(slots=True)
class _Sum:
    """A number in words as far as it is read.

    ``total`` are the thousands and above, ``current`` what is below, ``last``
    the size of the word read last: what may follow is smaller.
    """

    total: int = 0
    current: int = 0
    last: int | None = None
    half: bool = False

    def takes(self, part: str) -> bool:
        """Add a word; false where it cannot stand there."""
        units, scales = lexicon()["numbers"], lexicon()["scales"]
        if part in units:
            return self._takes_unit(units[part])
        if part in scales:
            return self._takes_scale(scales[part])
        self.half = self.half or part == "half"
        return part in ("half", "a", "an", "and")

    def _takes_unit(self, unit: int) -> bool:
        if self.last is not None and not (20 <= self.last > unit and unit < (10 if self.last < 100 else 100)):
            return False
        self.current, self.last = self.current + unit, unit
        return True

    def _takes_scale(self, scale: int) -> bool:
        self.current = (self.current or 1) * scale // (2 if self.half else 1)
        if scale >= 1000:
            self.total, self.current = self.total + self.current, 0
        self.half, self.last = False, 1000 if scale >= 100 else 12
        return True
