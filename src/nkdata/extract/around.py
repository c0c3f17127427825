"""What stands right before a place in a text, and which clause a place is in."""

from __future__ import annotations

import re

REACH = 60
"""How many characters before a place are looked at, where nothing else is said."""

_LOOKALIKES = str.maketrans({"ı": "i", "ſ": "s"})


def plain(phrase: str) -> str:
    """Return a phrase as the lexicon writes it: lower case, single spaces.

    Patterns that ignore case also match the two letters of ``_LOOKALIKES``.
    """
    words = " ".join(phrase.lower().split())
    return words if words.isascii() else words.translate(_LOOKALIKES)


def before(pattern: re.Pattern[str], text: str, end: int, reach: int = REACH) -> re.Match[str] | None:
    """Return the match of a pattern that ends in ``$`` on the words right before ``text[end]``."""
    return pattern.search(text, max(0, end - reach), end)


def clause_start(separator: re.Pattern[str], text: str, end: int) -> int:
    """Return where the clause of ``text[end]`` begins: behind the last separator before it, or 0."""
    return max((match.end() for match in separator.finditer(text, 0, end)), default=0)
