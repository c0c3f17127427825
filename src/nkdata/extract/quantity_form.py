"""What a count looks like: "at least 5", "between three and six", "10–12 or more", "dozens"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon, lower
from nkdata.extract.forms import Form
from nkdata.extract.numbers import DIGITS, number_starts, number_words, word_number

SIGNS = re.compile(r"[>≥~≈<≤]")
LIMITS = ("from1", "to1", "from2", "to2", "first", "last")
"""The groups of the pattern that hold a number, in order."""

_NOT_INSIDE = r"(?<![\w.,$€£#/-])"
_NOT_GOING_ON = r"(?![\w%]|[.,]\d|-\w|(?:st|nd|rd|th)\b)"
_LINK = r"(?:\s?[–—‒−]\s?|(?<=\d)\s?-\s?(?=\d)|\s+to\s+|\s+or\s+)"


@cache
def quantity_form() -> Form:
    """Return the form of a count.

    Its groups: ``at_least``, ``at_most``, ``approx`` and ``plain`` words before
    it, the same with ``after_`` behind it, ``sign``, ``plus`` and
    ``inner_plus``, the numbers ``LIMITS``, and ``body`` without qualifiers.
    """
    lex = lexicon()
    before, after = _groups(lex["qualifiers"], ""), _groups(lex["afterwards"], "after_")
    plain = alternatives(lower(lex["qualifiers"]["plain"]))
    pattern = re.compile(
        rf"{_NOT_INSIDE}(?:(?:{before})\s+|(?P<sign>{SIGNS.pattern}\s?))?(?:(?:{plain})\s+)?"
        rf"(?P<body>{_body()}){_NOT_GOING_ON}(?P<plus>\s?\+)?(?:\s+(?:{after})(?!\w))?"
    )
    return Form(pattern, _starts(), _needs())


def _groups(phrases: dict[str, list[str]], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}{name}>{alternatives(lower(listed))})" for name, listed in phrases.items())


def _body() -> str:
    """Return the pattern of a range, a number or a vague amount."""
    scale, vague = alternatives(lexicon()["scales"]), alternatives(lower(lexicon()["vague"]))
    number = rf"(?:(?:{DIGITS})(?:\s+(?:{scale})(?!\w))?|{word_number()})"
    between = rf"(?:(?:anywhere|somewhere)\s+)?between\s+(?P<from1>{number})\s+and\s+(?P<to1>{number})"
    spread = rf"(?:(?:anywhere|somewhere)\s+)?from\s+(?P<from2>{number})\s+(?:to|up\s+to)\s+(?P<to2>{number})"
    one_or_two = rf"(?P<first>{number})(?:(?P<inner_plus>\+)?{_LINK}(?P<last>{number}))?"
    return rf"(?:{between}|{spread}|{one_or_two}|(?P<vague>{vague}))"


def _starts() -> frozenset[str]:
    lex = lexicon()
    qualifiers = [phrase for phrases in lex["qualifiers"].values() for phrase in phrases]
    return number_starts() | first_words([*qualifiers, *lex["vague"], "anywhere", "somewhere", "between", "from"])


def _needs() -> frozenset[str]:
    return number_words() | {phrase.split()[-1] for phrase in lexicon()["vague"]}
