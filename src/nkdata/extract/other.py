"""Numbers that are neither people nor dates: money, percentages, measures, ages, numbered names."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon, matches_at
from nkdata.extract.numbers import DIGITS, word_number

_SCALE = r"(?:\s?(?:million|billion|trillion|thousand|bn|m|k)(?!\w))?"
_DECIMAL = rf"(?:(?:{DIGITS})(?:\.\d+)?)"


@cache
def _any_number() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:\d[\d,.]*\d|\d|{word_number()}(?![a-zA-Z]))", re.IGNORECASE)


@cache
def _starts() -> frozenset[str]:
    return first_words([*lexicon()["numbers"], *lexicon()["scales"], "half", "a", "an", "1"])


def number_tokens(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of every number in ``text``, in digits or in words, whatever it counts."""
    return tuple(match.span() for match in matches_at(_any_number(), text, _starts()))


@cache
def _behind() -> re.Pattern[str]:
    """Return what makes a number a measure when it stands from the number's start on."""
    lex = lexicon()
    number = rf"(?:{_DECIMAL}|{word_number()})"
    measures = alternatives(lex["measures"])
    rules = [
        rf"{_DECIMAL}{_SCALE}\s(?:US\s)?(?:dollars|euros|roubles|rubles|USD|EUR)(?!\w)",
        rf"{_DECIMAL}(?:\s?[–-]\s?{_DECIMAL})?\s?%",
        rf"{number}(?:(?:\s?[–-]\s?|\s+to\s+|\s+or\s+){number})?\s?(?:{measures})(?![\w-])(?:\s+old)?",
        rf"{number}\s+votes?(?:\s+(?:to|against)\s+{number})?",
        r"\d+(?:st|nd|rd|th)(?!\w)",
        r"\d+[A-Za-z]+\d*(?!\w)",
        r"\d+/\d+",
        r"\d+\.\d+",
        r"one\s+(?:another|day|of\s+the\s+(?:main|most|few|first|largest|worst))\b",
        r"one-\w+",
    ]
    return re.compile("|".join(f"(?:{rule})" for rule in rules))


@cache
def _before() -> re.Pattern[str]:
    """Return what makes a number a measure when it stands just before it."""
    numbered = alternatives(lexicon()["numbered"])
    rules = [rf"\b(?:{numbered})\s+", r"\baged\s+(?:between\s+)?", r"(?<!\w)[A-Za-z]+-", r"\bvotes?\s+of\s+", r"\b(?:no|some|any|every|each)\s?", r"(?:[A-Z]{1,3})?[$€£]\s?"]
    return re.compile(rf"(?:{'|'.join(f'(?:{rule})' for rule in rules)})$")


@cache
def _own() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each lead how far the measure goes that it opens."""
    number = rf"(?:{_DECIMAL}|{word_number()})"
    return (
        ("$€£", re.compile(rf"{_DECIMAL}{_SCALE}(?:\s?[–-]\s?[$€£]?{_DECIMAL}{_SCALE})?")),
        ("aged", re.compile(rf"{number}(?:(?:\s?[–-]\s?|\s+(?:to|and)\s+){number})?")),
        ("vote", re.compile(rf"{number}(?:\s+(?:to|against)\s+{number})?")),
        ("", re.compile(r"\d[\w/.-]*")),
    )


def other_quantities(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of numbers that count no people: ``(start, end)`` in order."""
    found: list[tuple[int, int]] = []
    for start, end in number_tokens(text):
        if found and start < found[-1][1]:
            continue
        span = _measure(text, start, end)
        if span:
            found.append(span)
    return tuple(found)


def _measure(text: str, start: int, end: int) -> tuple[int, int] | None:
    lead = _before().search(text, max(0, start - 30), start)
    led = _led(text, lead, start, end) if lead else None
    if led:
        return led
    behind = _behind().match(text, start)
    return behind.span() if behind else None


def _led(text: str, lead: re.Match[str], start: int, end: int) -> tuple[int, int] | None:
    said = lead.group().strip().lower()
    if said in ("no", "some", "any", "every", "each"):
        return (lead.start(), end) if text[start:end].lower() == "one" else None
    for sign, pattern in _own():
        if (sign == "$€£" and said[-1] in sign) or (sign != "$€£" and said.startswith(sign)):
            body = pattern.match(text, start)
            return (lead.start(), body.end()) if body else None
    return None


@cache
def _compound() -> re.Pattern[str]:
    number = rf"(?:(?:{DIGITS})|{word_number()})"
    return re.compile(rf"(?<!\w){number}(?:st|nd|rd|th)?-[a-z]+(?:-[a-z]+)*", re.IGNORECASE)


def compounds(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of numbers joined to a word: "two-year-old", "44-day"."""
    return tuple(match.span() for match in _compound().finditer(text)) if "-" in text else ()


def masked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return ``text`` with the spans blanked by a sign of the same length that no word or number contains."""
    for start, end in spans:
        text = text[:start] + "¤" * (end - start) + text[end:]
    return text
