"""Counts of people as prose and cells state them: numbers, ranges, bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon, matches_at
from nkdata.extract.numbers import DIGITS, value_of, word_number
from nkdata.extract.records import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, as stated: ``low`` and ``high`` (None is unknown or open) and what they bound."""

    low: int | None
    high: int | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity at ``text[start:end]``, its qualifiers included.

    ``numbers`` are the spans of the bare numbers in it; ``bare`` is true where
    no word or sign qualified the number, so that it may share the bound of the
    number that it is coordinated with.
    """

    start: int
    end: int
    quantity: Quantity
    numbers: tuple[tuple[int, int], ...]
    bare: bool = True


@cache
def _pattern() -> re.Pattern[str]:
    lex = lexicon()
    before = "|".join(f"(?P<{name}>{alternatives(words)})" for name, words in lex["qualifiers"].items())
    after = "|".join(f"(?P<after_{name}>{alternatives(words)})" for name, words in lex["afterwards"].items())
    scaled = rf"(?:{DIGITS})(?:\s+(?:{alternatives(lex['scales'])})(?!\w))?"
    number = rf"(?:{scaled}|{word_number()})"
    between = rf"(?:anywhere\s+)?between\s+(?P<from1>{number})\s+and\s+(?P<to1>{number})"
    spread = rf"(?:anywhere\s+)?from\s+(?P<from2>{number})\s+(?:to|up\s+to)\s+(?P<to2>{number})"
    pair = rf"(?P<from3>{number})(?P<plus1>\+)?(?:\s?[–—‒−]\s?|(?<=\d)\s?-\s?(?=\d)|\s+to\s+|\s+or\s+)(?P<to3>{number})"
    body = rf"(?:{between}|{spread}|{pair}|(?P<single>{number})|(?P<vague>{alternatives(lex['vague'])}))"
    text = (
        rf"(?<![\w.,$€£#/-])(?:(?:{before})\s+|(?P<sign>[>≥~≈<≤]\s?))?(?:(?P<second>{alternatives(lex['qualifiers']['plain'])})\s+)?"
        rf"(?P<body>{body})(?![\w%]|[.,]\d|-\w|(?:st|nd|rd|th)\b)(?P<plus>\s?\+)?(?:\s+(?:{after})(?!\w))?"
    )
    return re.compile(text, re.IGNORECASE)


_SIGN = re.compile(r"[>≥~≈<≤]")


@cache
def _starts() -> frozenset[str]:
    lex = lexicon()
    qualifiers = [phrase for phrases in lex["qualifiers"].values() for phrase in phrases]
    return first_words([*qualifiers, *lex["numbers"], *lex["scales"], *lex["vague"], "half", "a", "an", "anywhere", "between", "from", "1"])


@cache
def _hint() -> re.Pattern[str]:
    """Return a quick test for a count: the full pattern is slow."""
    lex = lexicon()
    last = {phrase.split()[-1] for phrase in lex["vague"]}
    return re.compile(rf"\d|(?<!\w)(?:{alternatives([*lex['numbers'], *lex['scales'], *last])})(?!\w)", re.IGNORECASE)


def find_quantities(text: str) -> tuple[QuantityMention, ...]:
    """Return every count in ``text`` in order. Money, percentages, ordinals and parts of names are not counts."""
    if not _hint().search(text):
        return ()
    found = (_mention(match) for match in (matches_at(_pattern(), text, _starts()) if not _SIGN.search(text) else _pattern().finditer(text)))
    return tuple(mention for mention in found if mention is not None)


def _mention(match: re.Match[str]) -> QuantityMention | None:
    numbers = tuple(match.span(name) for name in ("from1", "to1", "from2", "to2", "from3", "to3", "single") if match[name])
    values = [value_of(match.string[start:end]) for start, end in numbers]
    if None in values or _is_scale_of_money(match):
        return None
    quantity = _quantity([value for value in values if value is not None], match)
    return QuantityMention(match.start(), match.end(), quantity, numbers, bare=_bound_of(match) is None)


def _is_scale_of_money(match: re.Match[str]) -> bool:
    """Tell whether the match is the word of "$8.5 million", whose digits are not a count."""
    return match["body"].lower() in lexicon()["scales"] and match.string[: match.start()].rstrip()[-1:].isdigit()


def _bound_of(match: re.Match[str]) -> Bound | None:
    if match["plus"] or match["plus1"] or (match["sign"] or "")[:1] in (">", "≥"):
        return Bound.AT_LEAST
    if match["sign"]:
        return Bound.AT_MOST if match["sign"][0] in "<≤" else Bound.APPROX
    for bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.APPROX):
        if match[bound.value] or match[f"after_{bound.value}"]:
            return bound
    return None


def _quantity(values: list[int], match: re.Match[str]) -> Quantity:
    bound = _bound_of(match)
    if not values:
        return Quantity(None, None, Bound.UNKNOWN)
    if len(values) == 2:
        low, high = min(values), max(values)
        return Quantity(low, high, Bound.AT_LEAST if bound is Bound.AT_LEAST else Bound.RANGE)
    return bounded(values[0], bound or Bound.EXACT)


def bounded(value: int, bound: Bound) -> Quantity:
    """Return the quantity of one number under a bound: an open side is None, never a guess."""
    low = None if bound is Bound.AT_MOST else value
    high = None if bound is Bound.AT_LEAST else value
    return Quantity(low, high, bound)


def parse_quantity(cell: str) -> Quantity:
    """Return what a cell says: its first count, zero where it says none, unknown where it states no number."""
    plain = cell.strip().lower()
    if plain in lexicon()["zero_cell"]:
        return Quantity(0, 0, Bound.EXACT)
    if plain in lexicon()["unknown_cell"]:
        return Quantity(None, None, Bound.UNKNOWN)
    found = find_quantities(cell.strip())
    return found[0].quantity if found else Quantity(None, None, Bound.UNKNOWN)
