"""The words between people: what joins them, and what makes them a part."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.phrases import Phrases, lead, listed, phrases_of

_TAIL = (
    r"(?:\s*,)?\s*(?:(?:of|from|in|near|at|on|with|aged|belonging|serving|around|outside|for|to)\b"
    r"(?:(?!\b\w+ed\b|\b(?:was|were|when|who|that|which)\b)[^;.]){0,60}?)?"
)
"""What may still be said of the first people: "two soldiers from Xtown and three from Ytown"."""


@cache
def join() -> re.Pattern[str]:
    """Return a pattern of all that stands between two people who share a fate."""
    link = rf"(?:,\s*)?(?:{alternatives(lexicon()['join'])}|,)"
    leading = alternatives(lexicon()["after_join"])
    return re.compile(
        rf"{_TAIL}\s*{link}(?:,\s+(?:on|in)\s+[^,;.]{{3,25}},)?\s*(?:(?:{leading})\s+)*", re.IGNORECASE | re.DOTALL
    )


@cache
def subset() -> Lead:
    """Return the words before a part: "including", "of whom the"."""
    return lead(listed("subset"), r"(?:(?:was|were|also|the|an?)\s+|:\s*)*", most=6, gap=r"\s*")


BY = lead(["by"], r"(?:the\s+)?", most=2)
"""What stands before those who did it."""


@cache
def one_more() -> Phrases:
    """Return what goes on counting one by one: "another", "a fourth"."""
    return phrases_of(["another", *listed("ordinal_one")])
