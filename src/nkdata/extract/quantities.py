"""Counts of people as prose and cells state them: numbers, ranges, bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.numbers import value_of
from nkdata.extract.phrases import lead, listed
from nkdata.extract.quantity_form import LIMITS, SIGNS, quantity_form
from nkdata.extract.records import Bound
from nkdata.extract.words import words_of


class Quantity(NamedTuple):
    """How many, as stated: ``low`` and ``high`` (None is unknown or open) and what they bound."""

    low: int | None
    high: int | None
    bound: Bound


class QuantityMention(NamedTuple):
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


UNKNOWN = Quantity(None, None, Bound.UNKNOWN)


def find_quantities(text: str) -> tuple[QuantityMention, ...]:
    """Return every count in ``text`` in order. Money, percentages, ordinals and parts of names are not counts."""
    mentions = [_mention(match) for match in _matches(text)]
    return tuple([mention for mention in mentions if mention is not None])


def _matches(text: str) -> Iterable[re.Match[str]]:
    """Return what looks like a count; a text with signs such as ">" is scanned whole, as they are no words."""
    form = quantity_form()
    return form.pattern.finditer(words_of(text).low) if SIGNS.search(text) else form.find_in(text)


def _mention(match: re.Match[str]) -> QuantityMention | None:
    written = match.group(*LIMITS)
    numbers = tuple([match.span(LIMITS[i]) for i, number in enumerate(written) if number])
    values = [value for number in written if number and (value := value_of(number)) is not None]
    if len(values) < len(numbers) or _is_scale_of_money(match):
        return None
    over = bool(numbers) and _ends_verb(match)
    bound = None if over else _bound_of(match)
    if bound is Bound.AT_LEAST and match["at_least"] and _never().to(match.string, match.start()):
        bound = Bound.AT_MOST
    return QuantityMention(
        numbers[0][0] if over else match.start(), match.end(), _quantity(values, bound), numbers, bare=bound is None
    )


def _ends_verb(match: re.Match[str]) -> bool:
    """Tell whether "over" is part of a verb: "handed over 14 prisoners"."""
    if not match.string.startswith("over ", match.start()):
        return False
    return not _verbs_over().isdisjoint(words_of(match.string).lead(match.start(), 1))


@cache
def _verbs_over() -> frozenset[str]:
    return frozenset(lexicon()["verbs_over"])


def _is_scale_of_money(match: re.Match[str]) -> bool:
    """Tell whether the match is the word of "$8.5 million", whose digits are not a count."""
    return match["body"] in lexicon()["scales"] and match.string[: match.start()].rstrip()[-1:].isdigit()


@cache
def _never() -> Lead:
    """Return what turns a lower bound into an upper one: "have never acknowledged more than 25"."""
    return lead(listed("never"), rf"(?:(?!(?:{alternatives(listed('never_ends'))})\b)\w+\s+){{0,2}}", most=4)


def _bound_of(match: re.Match[str]) -> Bound | None:
    sign, plus, inner_plus = match.group("sign", "plus", "inner_plus")
    if plus or inner_plus or (sign and sign[0] in ">≥"):
        return Bound.AT_LEAST
    if sign:
        return Bound.AT_MOST if sign[0] in "<≤" else Bound.APPROX
    said = match.group(*_WORDED)
    return (
        next((bound for bound, words in zip(_WORDED.values(), said, strict=True) if words), None) if any(said) else None
    )


_WORDED = {
    group: bound
    for bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.APPROX)
    for group in (bound.value, f"after_{bound.value}")
}
"""The groups of the words that bound a number, before it and behind it, and how they bound it."""


def _quantity(values: list[int], bound: Bound | None) -> Quantity:
    if not values:
        return UNKNOWN
    if len(values) == 1:
        return bounded(values[0], bound or Bound.EXACT)
    return Quantity(min(values), max(values), Bound.AT_LEAST if bound is Bound.AT_LEAST else Bound.RANGE)


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
        return UNKNOWN
    found = find_quantities(cell.strip())
    return found[0].quantity if found else UNKNOWN
