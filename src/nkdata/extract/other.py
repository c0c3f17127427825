"""Numbers that are neither people nor dates: money, percentages, measures, ages, numbered names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Form
from nkdata.extract.measures import (
    IN_FIGURES,
    LEAD,
    amount_of_money,
    has_units,
    lead_words,
    leads,
    measure_by_form,
    measure_by_unit,
)
from nkdata.extract.numbers import DIGITS, number_starts, number_tokens, number_words, word_number
from nkdata.extract.words import words_of

__all__ = ["compounds", "masked", "number_tokens", "other_quantities"]

Span = tuple[int, int]

_WORD = re.compile(r"[a-z]+")


def other_quantities(text: str, known: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the spans of numbers that count no people, in order; of ``known`` spans it is known what they are."""
    found: list[Span] = []
    for start, end in number_tokens(text):
        if (found and start < found[-1][1]) or any(begin < end and start < stop for begin, stop in known):
            continue
        span = _measure(text, start, end)
        if span:
            found.append(span)
    return tuple(found)


def _measure(text: str, start: int, end: int) -> Span | None:
    """Return the span of the measure whose number is ``text[start:end]``, with what leads to it."""
    led = _led(text, start, end)
    if led:
        return led
    words = words_of(text)
    behind = measure_by_unit().match(words.low, start) if has_units(words) else None
    behind = behind or measure_by_form().match(words.low, start)
    return behind.span() if behind else None


def _led(text: str, start: int, end: int) -> Span | None:
    """Return the measure that the words or the sign before the number make of it."""
    before = text[start - 1 : start]
    if not before or before.isalnum():
        return None
    if before == "-":
        return _joined(text, start)
    tail = text[max(0, start - 2) : start].rstrip()
    if tail and tail[-1] in lexicon()["money"]["signs"]:
        return _amount_of_money(text, start)
    return _named(text, start, end) if before.isspace() else None


def _joined(text: str, start: int) -> Span | None:
    """Return "Xish-5" or "Mi-8": digits joined to a word; number words joined to one are a word."""
    body = IN_FIGURES.match(text, start)
    words = words_of(text)
    for i in words.before(start - 1, 1):
        place, word = words.starts[i], words.words[i]
        if body and _WORD.fullmatch(word) and place + len(word) == start - 1:
            return place, body.end()
    return None


def _amount_of_money(text: str, start: int) -> Span | None:
    body = amount_of_money().match(words_of(text).low, start)
    sign = len(text[:start].rstrip()) - 1
    letters = _CURRENCY.search(text, max(0, sign - 3), sign)
    return (letters.start() if letters else sign, body.end()) if body else None


_BEHIND_NAME = re.compile(r"[A-Z][\w'’-]+\s+[A-Z][\w'’-]+,\s\Z")
_AGE = re.compile(r"\d{1,2},\s")
"""A number in commas behind a full name: "Corporal Xan Xber, 20, was killed"."""
_CURRENCY = re.compile(r"[A-Z]{1,3}\Z")


def _named(text: str, start: int, end: int) -> Span | None:
    """Return a numbered name ("Resolution 12"), an age, a count of votes, or a "one" that counts nothing."""
    words = words_of(text)
    last = words.before(start, LEAD)
    is_led = not lead_words().isdisjoint(words.words[last.start : last.stop])
    for lead, body in leads() if is_led else ():
        before = lead.to(text, start)
        number = body.match(words.low, start) if before else None
        if before and number:
            return before.start(), number.end()
    if words.lead(start, 2)[1:] == ("of",) and words.lead(start, 2)[0] in lexicon()["of_age"]:
        return start, end
    if _BEHIND_NAME.search(text, max(start - 30, 0), start) and _AGE.match(text, start):
        return start, end
    idle = words.lead(start, 1) if words.low[start:end] == "one" else ()
    if not idle or idle[0] not in lexicon()["idle_one"]["before"]:
        return None
    return words.starts[words.before(start, 1)[0]], end


@cache
def _compound() -> Form:
    number, unit = rf"(?:(?:{DIGITS})|{word_number()})", alternatives(lexicon()["numbers"])
    pattern = re.compile(rf"(?<!\w){number}(?:st|nd|rd|th)?-(?!(?:{unit})(?!\w))[a-z]+(?:-[a-z]+)*")
    return Form(pattern, number_starts(), number_words())


def compounds(text: str) -> tuple[Span, ...]:
    """Return the spans of numbers joined to a word: "two-year-old", "44-day"."""
    return tuple(match.span() for match in _compound().find_in(text)) if "-" in text else ()


def masked(text: str, spans: Iterable[Span]) -> str:
    """Return ``text`` with the spans blanked by a sign of the same length that no word or number contains."""
    for start, end in spans:
        text = text[:start] + "¤" * (end - start) + text[end:]
    return text
