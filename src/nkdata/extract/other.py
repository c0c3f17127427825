"""Numbers that are neither people nor dates: money, percentages, measures, ages, numbered names."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.numbers import DIGITS, word_number


@cache
def _pattern() -> re.Pattern[str]:
    lex = lexicon()
    scale = r"(?:\s?(?:million|billion|trillion|thousand|bn|m|k)(?!\w))?"
    decimal = rf"(?:(?:{DIGITS})(?:\.\d+)?)"
    number = rf"(?:{decimal}|{word_number()})"
    rules = [
        rf"(?:[A-Z]{{1,3}})?[$€£]\s?{decimal}{scale}(?:\s?[–-]\s?[$€£]?{decimal}{scale})?",
        rf"{decimal}{scale}\s(?:US\s)?(?:dollars|euros|roubles|rubles|USD|EUR)(?!\w)",
        rf"{decimal}(?:\s?[–-]\s?{decimal})?\s?%",
        rf"{number}(?:(?:\s?[–-]\s?|\s+to\s+|\s+or\s+){number})?\s?(?:{alternatives(lex['measures'])})(?![\w-])(?:\s+old)?",
        rf"\baged\s+(?:(?:between\s+)?{number}(?:(?:\s?[–-]\s?|\s+(?:to|and)\s+){number})?)",
        rf"(?:{alternatives(lex['numbered'])})\s+\d[\w/.-]*",
        r"\d+(?:st|nd|rd|th)(?!\w)",
        r"(?<![\w])[A-Za-z]+-\d+\w*",
        r"\d+\.\d+",
        r"\d+[A-Za-z]+\d*(?!\w)",
        r"\b(?:no|some|any|every|each)\s?one\b|\bone\s+(?:another|day|of\s+the\s+(?:main|most|few|first|largest|worst))\b|\bone-\w+",
        r"\d+/\d+",
        rf"{number}\s+votes?(?:\s+(?:to|against)\s+{number})?|\bvotes?\s+of\s+{number}(?:\s+(?:to|against)\s+{number})?",
    ]
    return re.compile("|".join(f"(?:{rule})" for rule in rules))


@cache
def _compound() -> re.Pattern[str]:
    number = rf"(?:(?:{DIGITS})|{word_number()})"
    return re.compile(rf"(?<!\w){number}(?:st|nd|rd|th)?-[a-z]+(?:-[a-z]+)*", re.IGNORECASE)


def compounds(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of numbers joined to a word: "two-year-old", "44-day"."""
    return tuple(match.span() for match in _compound().finditer(text))


def other_quantities(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of numbers that count no people: ``(start, end)`` in order."""
    return tuple(match.span() for match in _pattern().finditer(text))


@cache
def _any_number() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:\d[\d,.]*\d|\d|{word_number()}(?![a-zA-Z]))", re.IGNORECASE)


def number_tokens(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of every number in ``text``, in digits or in words, whatever it counts."""
    return tuple(match.span() for match in _any_number().finditer(text))


def masked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return ``text`` with the spans blanked by a sign of the same length that no word or number contains."""
    for start, end in spans:
        text = text[:start] + "¤" * (end - start) + text[end:]
    return text
