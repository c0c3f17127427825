"""Digits and number words to whole numbers."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, lexicon

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+"
"""A whole number in digits, with or without separators of thousands."""


@cache
def word_number() -> str:
    """Return a pattern for a number in words: "two dozen", "a hundred and six", "half a dozen"."""
    lex = lexicon()
    unit = alternatives(lex["numbers"])
    scale = alternatives(lex["scales"])
    small = rf"(?:{unit})(?:[-\s](?:{unit}))?"
    counted = rf"(?:half\s+an?\s+|an?\s+|(?:{unit})(?:[-\s]+(?:{unit}))?\s+)?(?:{scale})(?:\s+(?:{scale}))?"
    rest = rf"(?:(?:,?\s+and\s+|,?\s+){small}(?:\s+hundred(?:(?:\s+and)?\s+{small})?)?)?"
    return rf"(?:{counted}{rest}|(?:{unit})(?:-(?:{unit})|\s+(?=(?:{unit})\b)(?:{unit}))?)"


def value_of(text: str) -> int | None:
    """Return the whole number that ``text`` writes, or None where it writes none.

    >>> value_of("7,503"), value_of("two dozen"), value_of("a hundred and six"), value_of("half a dozen")
    (7503, 24, 106, 6)
    """
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d{3})", "", text.strip().lower())
    mixed = re.fullmatch(r"(\d+)\s+(\w+)", plain)
    if plain.isascii() and plain.isdigit():
        return int(plain)
    if mixed and mixed[2] in lexicon()["scales"]:
        return int(mixed[1]) * int(lexicon()["scales"][mixed[2]])
    return _sum_of(re.findall(r"[a-z]+", plain))


def _sum_of(parts: list[str]) -> int | None:
    units, scales = lexicon()["numbers"], lexicon()["scales"]
    total, current, seen, half = 0, 0, False, False
    last = 10**9
    for part in parts:
        if part in units:
            if seen and not (last >= 20 and units[part] < last and units[part] < (10 if last < 100 else 100)):
                return None
            current, seen, last = current + units[part], True, units[part]
        elif part in scales:
            current = (current or 1) * scales[part]
            current = current // 2 if half else current
            if scales[part] >= 1000:
                total, current = total + current, 0
            seen, half, last = True, False, 1000 if scales[part] >= 100 else 12
        elif part == "half":
            half = True
        elif part not in {"a", "an", "and"}:
            return None
    return total + current if seen else None
