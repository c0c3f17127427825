"""Find the dates of a sentence, and say what part each plays."""

from __future__ import annotations

from functools import cache

from nkdata.extract.dates.lexicon import listed, names
from nkdata.extract.dates.model import Context, DateMention
from nkdata.extract.dates.relative import relative_dates
from nkdata.extract.dates.settle import settle
from nkdata.extract.dates.written import written_dates
from nkdata.extract.words import NUMERAL, words_of


def find_dates(text: str, context: Context) -> tuple[DateMention, ...]:
    """Return the dates of a sentence in order, each with its period and its role."""
    if _telling().isdisjoint(words_of(text).distinct):
        return ()
    found = relative_dates(text, written_dates(text), context)
    return settle(text, found, context) if found else ()


@cache
def _telling() -> frozenset[str]:
    """Return the words of which a sentence with a date has one."""
    return names() | listed("units") | {NUMERAL}
