"""Find the dates of a sentence, and say what part each plays."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.dates.endpoints import words_of_dates
from nkdata.extract.dates.model import Context, DateMention
from nkdata.extract.dates.relative import relative_dates
from nkdata.extract.dates.roles import settle
from nkdata.extract.dates.written import written_dates
from nkdata.extract.english import alternatives


def find_dates(text: str, context: Context) -> tuple[DateMention, ...]:
    """Return the dates of a sentence in order, each with its period and its role."""
    if not _hint().search(text):
        return ()
    return settle(text, relative_dates(text, written_dates(text), context), context)


@cache
def _hint() -> re.Pattern[str]:
    """Return a quick test: most sentences name no date, and the full patterns are slow."""
    months = [name.rstrip(".") for names in words_of_dates()["months"].values() for name in names]
    leaning = ["day", "night", "week", "month", "year", "overnight", "later", "earlier", "period", "time", "since", "morning", "evening"]
    return re.compile(rf"\d|(?<!\w)(?:{alternatives([*months, *words_of_dates()['seasons'], *leaning])})s?(?!\w)", re.I)
