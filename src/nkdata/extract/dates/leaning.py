"""Dates that lean on another, where a text has them: "the following night", "five days later", "that July"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from nkdata.extract.dates.endpoints import month_names
from nkdata.extract.dates.lexicon import listed, months, parts, words_of_dates
from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.forms import Form
from nkdata.extract.phrasing import phrase_pattern, phrase_starts
from nkdata.extract.words import NUMERAL, words_of

_COUNTED_FROM = r"(?:after|before)(?=\s+(?:the|this|that)\s+[a-z])"
"""Two days after the truce": what was told of before, or is dated behind."""


@lru_cache(maxsize=1024)
def leaning_dates(text: str) -> Sequence[re.Match[str]]:
    """Return the phrases that lean on a date, in order; a match's last group is named after its rule."""
    said = words_of(text).distinct
    matches = [match for form in _forms() if not form.needs.isdisjoint(said) for match in form.find_in(text)]
    if len(matches) < 2:
        return matches
    found: list[re.Match[str]] = []
    for match in sorted(matches, key=lambda match: match.span()):
        if not found or match.start() >= found[-1].end():
            found.append(match)
    return found


@cache
def _forms() -> tuple[Form, ...]:
    """Return the forms by what they cannot do without: a word such as "day", a digit, the name of a month."""
    rules = words_of_dates()["leaning"]
    needs = {"unit": listed("units"), "day": frozenset({NUMERAL}), "month": first_words(months())}
    return tuple(_form(rules[kind], needed) for kind, needed in needs.items())


def _form(rules: Mapping[str, list[str]], needs: frozenset[str]) -> Form:
    slots = _slots()
    groups = (f"(?P<{name}>{phrase_pattern(phrases, slots)})" for name, phrases in rules.items())
    starts = phrase_starts((phrase for phrases in rules.values() for phrase in phrases), _slot_starts())
    return Form(re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])"), starts, needs)


def _counts() -> Iterable[str]:
    return [*lexicon()["numbers"], *words_of_dates()["some"]["count"]]


@cache
def _slots() -> dict[str, str]:
    some, lasting = words_of_dates()["some"], alternatives(words_of_dates()["durative"])
    units = [form for unit in some["unit"] for form in (unit, unit + "s")]
    plain = alternatives([*words_of_dates()["function_words"], *lexicon()["numbers"]])
    return {
        "count": rf"(?P<count>\d+|{alternatives(_counts())})",
        "few": rf"(?P<few>\d+|{alternatives(lexicon()['numbers'])})",
        "unit": rf"(?P<unit>{alternatives(units)})",
        "way": rf"(?P<way>{alternatives([*some['later'], *some['earlier']])}|before(?=[.,;:)]|$)|{_COUNTED_FROM})",
        "part": rf"(?P<mpart>{alternatives(parts())})",
        "month": rf"(?P<named>{month_names()})(?!\w)",
        "nth": rf"(?P<nth>[0-3]?\d)(?:st|nd|rd|th)(?!\s+(?!(?:{plain})\b)[a-z])",
        "lasting": alternatives([*words_of_dates()["durative"], *words_of_dates()["lulls"]]),
        "since": r"since(?!\s+\w+ed)",
        "word": r"\w+",
        "span": rf"(?P<span>week|fortnight|month)(?:\s+of\s+(?:the\s+)?(?P<of>{lasting})|(?!\s+of\b))(?!\w)",
    }


def _slot_starts() -> dict[str, frozenset[str]]:
    return {"count": first_words(_counts()) | {NUMERAL}, "part": first_words(parts())}
