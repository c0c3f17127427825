"""Join a start with its end: "erupted on 27 September and lasted until 10 November"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.dates.model import DateMention, Role
from nkdata.extract.english import alternatives, first_words
from nkdata.extract.forms import Lead
from nkdata.extract.periods import Period


def joined(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Return the mentions, a start and its end made one period at the start; the end then refers to it."""
    if len(mentions) < 2:
        return mentions
    found: list[DateMention] = []
    for mention in mentions:
        place = next((n for n in reversed(range(len(found))) if found[n].role is not Role.REFERENCE), None)
        period = _span(text, found[place], mention) if place is not None else None
        if place is not None and period:
            first = found[place]
            found[place] = first._replace(period=period, role=Role.EVENT, inferred=first.inferred + mention.inferred)
            mention = mention._replace(role=Role.REFERENCE)
        found.append(mention)
    return found


def _span(text: str, first: DateMention, last: DateMention) -> Period | None:
    """Return the period from one date to the other where verbs or small words say so."""
    if first.role is Role.BY:
        return _days(last, first) if _opening().to(text, last.start) else None
    if first.role not in (Role.EVENT, Role.SINCE):
        return None
    if last.role is Role.UNTIL or _ending().to(text, last.start):
        return _days(first, last) if ";" not in text[first.end : last.start] else None
    return _days(first, last) if last.role is Role.BY and _opening().to(text, first.start) else None


def _days(first: DateMention, last: DateMention) -> Period | None:
    start, end = first.period.start, last.period.end
    return Period(start, end, "days") if start and end and start <= end else None


@cache
def _opening() -> Lead:
    return _verb_before("opening")


@cache
def _ending() -> Lead:
    return _verb_before("ending")


def _verb_before(kind: str) -> Lead:
    verbs = words_of_dates()[kind]
    return Lead(re.compile(rf"(?:{alternatives(verbs)})\W+(?:on|in)?\W*"), first_words(verbs), 5)
