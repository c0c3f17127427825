"""Tell the day on which something that lasted ends: "a truce ended the fighting on 4 March"."""

from __future__ import annotations

from functools import cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.forms import Lead
from nkdata.extract.phrases import lead


def is_ending(text: str, place: int) -> bool:
    """Tell whether a verb shortly before the date at ``place``, in its clause, says that something ended on it."""
    return _verb_to_date().to(text, place) is not None


@cache
def _verb_to_date() -> Lead:
    lexicon = words_of_dates()
    return lead(
        [*lexicon["ending"], *lexicon["truce"]], r"(?:[^\s.;:,]+\s+){0,6}?(?:on|at|by|until)\s+(?:the\s+)?", most=12
    )
