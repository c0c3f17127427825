"""When it happened: the date of the sentence that a finding belongs to, or what goes without saying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkdata.extract.assemble import Finding
from nkdata.extract.dates import Context, DateMention, Role
from nkdata.extract.periods import Period
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.reading import Reading
from nkdata.extract.prose.when import date_of

Timed = tuple[Period | None, list[str]]
"""A period, and what of it is inferred as ``field:basis``."""

_IN_WAR = re.compile(r"\b(?:in|during|of)\s+the\s+(?:[\w–-]+\s+){0,3}war\b", re.IGNORECASE)
_WHO = re.compile(r"\bwho\s+(?:(?:had|have|has|were|was|all|later)\s+)*\Z", re.IGNORECASE)
_ENDING = (Role.EVENT, Role.BY, Role.UNTIL)
_SHORT = ("month", "day")
_COUNTED = re.compile(r"\bthe\s+(first|second|third|former|latter)\b", re.IGNORECASE)
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": -1, "third": 2}


def period_of(reading: Reading, finding: Finding, context: Context, heading: Context) -> Timed:
    """Return a finding's period: the sentence's own, or that of the context."""
    told = _told(reading, finding)
    if told is not None and _is_of_the_same_period(reading, heading, told[0]):
        return heading.period, ["date:heading"]
    if told is not None:
        return _of_the_war(reading, told, context)
    if heading.period and any(d.role is Role.AS_OF for d in reading.dates):
        return heading.period, ["date:heading"]
    counted = _counted(reading.text, finding.people.start, context)
    if _is_later_release(reading, finding) and context.period and context.period.start:
        return Period(context.period.start, None, "open"), [f"date:{context.basis}"]
    if counted:
        return counted, ["date:sentence before"]
    if _is_of_another_war(reading, context):
        return None, ["date:not stated"]
    return _of_the_war(reading, _from_context(context), context)


def _is_of_the_same_period(reading: Reading, heading: Context, period: Period | None) -> bool:
    """Tell whether "over the same period" means the years of the heading, and not the one year told before."""
    years = heading.period is not None and heading.period.prec == "years"
    return years and period is not None and period.prec == "year" and phrases("same_span").said_in(reading.text)


def _of_the_war(reading: Reading, timed: Timed, context: Context) -> Timed:
    """Return the war's own days for a count of its dead that came out afterwards: "the names of 118 soldiers"."""
    period, war = timed[0], context.war
    if war is None or war.prec != "days" or not (period and period.start and war.end) or period.start <= war.end:
        return timed
    return (war, ["date:war"]) if phrases("accounting").said_in(reading.text) else timed


def _is_of_another_war(reading: Reading, context: Context) -> bool:
    """Tell whether a text looks back: "In 2013 he said … many had died in the Xish war" is not of 2013.

    Without a speaker only a day or a month is too short to be the war's.
    """
    spoken = phrases("claim_verbs").said_in(reading.text)
    short = context.period is not None and context.period.prec in (("year", "month", "day") if spoken else _SHORT)
    return short and bool(_IN_WAR.search(reading.text))


def _from_context(context: Context) -> Timed:
    if context.period is not None:
        return context.period, [f"date:{context.basis}"]
    if context.year:
        return Period(date(context.year, 1, 1), date(context.year, 12, 31), "year"), [f"date:{context.basis}"]
    return None, ["date:not stated"]


def _is_later_release(reading: Reading, finding: Finding) -> bool:
    """Tell whether people were freed at some time after: "were later released"."""
    return finding.outcome == "released" and phrases("later").said_in(reading.text)


def _counted(text: str, end: int, context: Context) -> Period | None:
    """Return the first or second of the dates just named, where the text counts them: "The first raid killed"."""
    said = _COUNTED.findall(text, 0, end) if len(context.periods) > 1 else []
    place = _PLACES[said[-1].lower()] if said else len(context.periods)
    return context.periods[place] if place < len(context.periods) else None


def _told(reading: Reading, finding: Finding) -> Timed | None:
    """Return the period that the sentence itself gives a finding; None where it gives none."""
    mention = date_of(reading, finding)
    if mention is None:
        return None
    if mention.period.prec in _SHORT and _is_remembered(reading, finding, mention):
        return None, ["date:not stated"]
    behind = [d for d in reading.dates if d.start >= finding.people.end]
    return _stretched(mention, behind, reading.dates, finding.running), list(mention.inferred)


def _is_remembered(reading: Reading, finding: Finding, mention: DateMention) -> bool:
    """Tell whether the date is that of a memorial: "In May 2010 a stone was set for 14 men who died in the war"."""
    people, frame = finding.people, finding.frame
    if frame is None or not mention.end <= people.start < people.end <= frame.start:
        return False
    return bool(_WHO.search(reading.text, people.end, frame.start) and _IN_WAR.search(reading.text, frame.end))


def _stretched(
    mention: DateMention, behind: Sequence[DateMention], dates: Sequence[DateMention], running: bool
) -> Period:
    """Join a date with the start or the end that another one of the sentence gives it."""
    start, end = mention.period.start, mention.period.end
    since = next((d.period.start for d in behind if d.role is Role.SINCE and d.period.start), None)
    if since and end and since < end and mention.role is Role.EVENT:
        return Period(since, end, "days")
    later = [d.period.end for d in behind if d.role is Role.EVENT and d.period.end and end and d.period.end > end]
    if running and later:
        return Period(start, later[0], "days")
    if mention.role is Role.SINCE and start:
        until = [d.period.end for d in dates if d.role in _ENDING and d.period.end and d.period.end >= start]
        return Period(start, until[0], "days") if until else mention.period
    return mention.period
