"""Find the dates of a sentence, and say what part each plays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from nkdata.extract.dates.leaning import leaning_dates
from nkdata.extract.dates.lexicon import listed, names
from nkdata.extract.dates.model import Context, DateMention
from nkdata.extract.dates.phases import phases_in, with_phases
from nkdata.extract.dates.relative import own_year, relative_dates
from nkdata.extract.dates.settle import settle, with_roles
from nkdata.extract.dates.written import written_dates
from nkdata.extract.words import NUMERAL, words_of


def find_dates(text: str, context: Context) -> tuple[DateMention, ...]:
    """Return the dates of a sentence in order, each with its period and its role."""
    phases = phases_in(text, context) if context.phases or context.war else ()
    dates = _dates(text, context)
    return with_phases(dates, phases) if phases else dates


def _dates(text: str, context: Context) -> tuple[DateMention, ...]:
    if _telling().isdisjoint(words_of(text).distinct):
        return ()
    found = _stated(text)
    if found is None:
        found = with_roles(text, relative_dates(text, written_dates(text), context))
    return settle(text, found, context) if found else ()


@lru_cache(maxsize=1024)
def _stated(text: str) -> Sequence[DateMention] | None:
    """Return the dates of a text that states them all in full, with their roles; None where one needs the context."""
    written = written_dates(text)
    if leaning_dates(text) or not all(map(own_year, written)):
        return None
    return with_roles(text, relative_dates(text, written, Context()))


@cache
def _telling() -> frozenset[str]:
    """Return the words of which a sentence with a date has one."""
    return names() | listed("units") | {NUMERAL}
