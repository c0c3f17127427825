"""What makes a number a measure of something else than people: what stands before it and what behind."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon, lower
from nkdata.extract.forms import Lead
from nkdata.extract.numbers import DIGITS, word_number
from nkdata.extract.words import Words

LEAD = 2
"""How many words before a number can lead to it."""
IN_FIGURES = re.compile(r"\d[\w/.-]*")
_DECIMAL = rf"(?:(?:{DIGITS})(?:\.\d+)?)"
_DASH = r"\s?[–-]\s?"


@cache
def _number() -> str:
    return rf"(?:{_DECIMAL}|{word_number()})"


@cache
def amount_of_money() -> re.Pattern[str]:
    """Return how far an amount goes that the sign of a currency leads to."""
    money = lexicon()["money"]
    amount = rf"{_DECIMAL}{_scaled()}"
    return re.compile(rf"{amount}(?:{_DASH}[{money['signs']}]?{amount})?")


def _scaled() -> str:
    return rf"(?:\s?(?:{alternatives(lexicon()['money']['scales'])})(?!\w))?"


@cache
def leads() -> tuple[tuple[Lead, re.Pattern[str]], ...]:
    """Return what can stand before the number of a measure, and how far the measure then goes."""
    lex, number = lexicon(), _number()
    return (
        (_before(lex["numbered"], cased=True), IN_FIGURES),
        (_before(lex["ages"]), re.compile(rf"{number}(?:(?:{_DASH}|\s+(?:to|and|or)\s+){number})?")),
        (_before(lex["ballots"]), re.compile(rf"{number}(?:\s+(?:to|against)\s+{number})?")),
    )


def _before(phrases: list[str], cased: bool = False) -> Lead:
    return Lead(re.compile(rf"(?:{alternatives(phrases)})\s+"), first_words(phrases), LEAD, cased)


@cache
def lead_words() -> frozenset[str]:
    """Return the words of which one stands among the last ``LEAD`` before such a number."""
    return frozenset().union(*(lead.starts for lead, _ in leads()))


def has_units(words: Words) -> bool:
    """Tell whether a text has a unit, or digits that run on in letters and may so have one: most texts have neither."""
    low = words.low
    if "%" in low or "vote" in low or not _units().isdisjoint(words.distinct):
        return True
    return not all(map(str.isdecimal, words.numerals))


@cache
def _units() -> frozenset[str]:
    return first_words([*lexicon()["measures"], *lexicon()["money"]["names"]])


@cache
def measure_by_unit() -> re.Pattern[str]:
    """Return what makes a number a measure by the unit behind it, from the number's start on."""
    lex, number = lexicon(), _number()
    measures = alternatives(lower(lex["measures"]))
    rules = [
        rf"{_DECIMAL}{_scaled()}\s(?:{alternatives(lower(lex['money']['names']))})(?!\w)",
        rf"{_DECIMAL}(?:{_DASH}{_DECIMAL})?\s?%",
        rf"{number}(?:(?:{_DASH}|\s+to\s+|\s+or\s+){number})?\s?(?:{measures})(?![\w-])(?:\s+old)?",
        rf"{number}\s+votes?(?:\s+(?:to|against)\s+{number})?",
    ]
    return _any_of(rules)


@cache
def measure_by_form() -> re.Pattern[str]:
    """Return the numbers that count no people by their own form: "12th", "3/4", "one another"."""
    rules = [
        r"\d+(?:st|nd|rd|th)(?!\w)",
        r"\d+[a-z]+\d*(?!\w)",
        r"\d+/\d+",
        r"\d+\.\d+",
        rf"(?:{alternatives(lexicon()['idle_one']['behind'])})\b",
        r"one-\w+",
    ]
    return _any_of(rules)


def _any_of(rules: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule})" for rule in rules))
