"""Tell the day on which something that lasts begins: "clashes erupted on 4 March"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.dates.model import DateMention
from nkdata.extract.english import alternatives, first_words
from nkdata.extract.forms import Lead
from nkdata.extract.words import words_of


def opens(text: str, mention: DateMention) -> bool:
    """Tell whether something that lasts is said to begin on the date, before it in its clause or behind it."""
    words = words_of(text)
    if _verbs().isdisjoint(words.distinct):
        return False
    low = words.low
    return _begun_before(text, low, mention.start) or bool(_begun_behind().match(low, mention.end))


def _begun_before(text: str, low: str, start: int) -> bool:
    verb = _verb_to_date().to(text, start)
    if verb is None:
        return False
    clause = max((m.end() for m in _clause_start().finditer(low, 0, verb.start())), default=0)
    barred = max((m.end() for m in _bar().finditer(low, clause, verb.start())), default=clause)
    return bool(_lasting().search(low, barred, verb.start()))


@cache
def _verbs() -> frozenset[str]:
    """Return the words that a verb of beginning can begin with."""
    return first_words(words_of_dates()["opening"])


@cache
def _verb_to_date() -> Lead:
    verbs, links = words_of_dates()["opening"], alternatives(words_of_dates()["opening_links"])
    return Lead(re.compile(rf"(?<!-)(?:{alternatives(verbs)})\s+(?:{links}|\W)*"), _verbs(), 8)


@cache
def _clause_start() -> re.Pattern[str]:
    return re.compile(rf"[;:]|,\s(?:{alternatives(words_of_dates()['clauses'])})\s")


@cache
def _bar() -> re.Pattern[str]:
    return re.compile(rf"[;.]|\b(?:{alternatives(words_of_dates()['opening_bars']['before'])})\b")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(words_of_dates()['durative'])})(?!\w)")


@cache
def _begun_behind() -> re.Pattern[str]:
    """Return "…, fierce fighting broke out" as it stands behind a date."""
    lex = words_of_dates()
    verbs, nouns = alternatives(lex["opening"]), alternatives(lex["durative"])
    bars = alternatives(lex["opening_bars"]["after"])
    gap = rf"(?:(?!\b(?:{bars})\b)[^;.]){{0,60}}?"
    verb = rf"(?:(?!was|were)\w+\s+){{0,2}}?(?<![\w-])(?:{verbs})(?!\w)"
    return re.compile(rf"[,\s]+{gap}(?<![\w-])(?:{nouns})\s+{verb}")
