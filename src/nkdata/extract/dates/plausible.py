"""Words that look like a month or a season and are none: "may", "march on", "the fall of"."""

from __future__ import annotations

import re

from nkdata.extract.dates.endpoints import Endpoint
from nkdata.extract.dates.lexicon import listed
from nkdata.extract.words import Words

_NAMED = re.compile(r"\s+([A-Z][a-z]+)")


def is_no_date(match: re.Match[str], endpoint: Endpoint, words: Words) -> bool:
    """Tell whether a lone word is a date only in looks: a month in lower case, or one without a date's company."""
    alone = (endpoint.day, endpoint.year, endpoint.part) == (None, None, None)
    if endpoint.season:
        return alone and (not _led(match, words) or _names_war(match, words))
    if endpoint.month is None or match["iso1"]:
        return False
    if words.text[match.start("month1")].islower():
        return True
    return alone and match["month1"] in listed("ambiguous") and not _led(match, words)


def _led(match: re.Match[str], words: Words) -> bool:
    """Tell whether a date may follow what stands before: "in", "since", a comma."""
    start = match.start()
    before = words.low[max(0, start - 20) : start].rstrip()
    if before.endswith((",", ":")):
        return True
    return bool(listed("leads").intersection(words.lead(start, 1)))


def _names_war(match: re.Match[str], words: Words) -> bool:
    """Tell whether a season is part of the name of a war: "the Autumn War"."""
    noun = _NAMED.match(words.text, match.end("season1"))
    return noun is not None and noun[1].lower() in listed("war_names")
