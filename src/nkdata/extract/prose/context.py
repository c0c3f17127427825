"""What a heading says of the sentences under it."""

from __future__ import annotations

from functools import lru_cache

from nkdata.extract.dates import Context, DateMention, Role, find_dates
from nkdata.extract.dates.ending import is_ending
from nkdata.extract.dates.wars import is_told_of_war, wars_of
from nkdata.extract.periods import Period
from nkdata.seed.document import Document, Section

_TO_THE_DAY = ("day", "days", "open")
_LONGEST = 200
"""Days that fighting told in neighbouring sentences lasts at most."""


def told_wars(document: Document) -> tuple[Period, ...]:
    """Return the wars of which some sentence tells the first and the last day."""
    telling = [sentence for sentence in document.sentences if is_told_of_war(sentence.text)]
    return tuple(war for s in telling for war in wars_of(find_dates(s.text, heading_context(s.section))))


def heading_context(section: Section) -> Context:
    """Return the year and the period that the innermost dated heading sets."""
    for heading in reversed(section):
        period = _period_of(heading)
        if period:
            first = period.start or period.end
            return Context(first.year if first else None, period, "heading")
    return Context()


@lru_cache(maxsize=512)
def _period_of(heading: str) -> Period | None:
    """Return the first period that a heading names; one heading stands above many sections."""
    dated = (mention.period for mention in find_dates(heading, Context()) if mention.role is not Role.REFERENCE)
    return next(dated, None)


def context_after(before: Context, text: str, mentions: tuple[DateMention, ...]) -> Context:
    """Return the context of the sentence after one that reads ``text``.

    Where it tells the day on which what was told before ended, the period last spoken of is the whole of it.
    """
    after = before.after(mentions)
    begun, ended = before.period, after.period
    if not (begun and ended and begun.start and ended.end) or begun.prec not in _TO_THE_DAY or ended.prec != "day":
        return after
    lasted = (ended.end - begun.start).days
    if not 0 < lasted <= _LONGEST or not any(m.period is ended and is_ending(text, m.start) for m in mentions):
        return after
    return after._replace(period=Period(begun.start, ended.end, "days"))


def paragraph_context(heading: Context, before: Context) -> Context:
    """Return a paragraph's context: the heading's period if it is finer than a year, else that of the text before."""
    fine = heading.period is not None and heading.period.prec != "year"
    return before._replace(period=heading.period) if fine else before
