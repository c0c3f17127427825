"""How far a date reaches: "by 5 August" from the year's start, "since May" without end, "until then" from before."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.dates.model import Context, DateMention, Role
from nkdata.extract.dates.opening import opens
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Form, Lead
from nkdata.extract.numbers import value_of
from nkdata.extract.periods import Period
from nkdata.extract.phrases import lead


def stretched(text: str, mention: DateMention, context: Context) -> DateMention:
    """Return the mention with the period that its role and the context give it."""
    for rule in _RULES.get(mention.role, _OF_ANY):
        reached = rule(text, mention, context)
        if reached is not None:
            return reached
    return mention


def _from(start: date, mention: DateMention, basis: str) -> DateMention:
    """Return the mention with its period begun at ``start``, which rests on ``basis``."""
    period = Period(start, mention.period.end, "days")
    return mention._replace(period=period, inferred=(*mention.inferred, f"date_start:{basis}"))


def _by(text: str, mention: DateMention, context: Context) -> DateMention | None:
    """Read "by 5 August": from what has begun a sentence before, or from the year's start."""
    period, begun = mention.period, context.period
    if not period.end:
        return None
    if begun and begun.prec == "open" and begun.start and begun.start <= period.end:
        return _from(begun.start, mention, "sentence before")
    if (war := context.war) and war.prec == "days" and war.start and war.end and war.start < period.end <= war.end:
        return _from(war.start, mention, "war")
    return None if period.prec in ("year", "years") else _from(date(period.end.year, 1, 1), mention, "year")


def _rest_of_year(text: str, mention: DateMention, context: Context) -> DateMention | None:
    """Read "by the end of the year" in a sentence that starts from the end of what was told before."""
    period, before = mention.period, context.period
    if period.prec != "year" or not period.end or not (before and before.end):
        return None
    closing = _CLOSING.search(text, mention.start, mention.end) and _aftermath().match(text)
    if not closing or before.end >= period.end:
        return None
    return _from(before.end + timedelta(days=1), mention, "sentence before")._replace(role=Role.EVENT)


_CLOSING = re.compile(r"end|close")


@cache
def _aftermath() -> re.Pattern[str]:
    words = words_of_dates()["aftermath"]
    leads, nouns = alternatives(words["leads"]), alternatives(words["nouns"])
    return re.compile(rf"\W*(?:{leads})\s+(?:the\s+)?(?:\w+\s+)?(?:{nouns})\b", re.IGNORECASE)


def _from_truce(text: str, mention: DateMention, context: Context) -> DateMention | None:
    """Read "From the truce to the end of 2006" from the end of the last war before, where one is known."""
    end = mention.period.end
    if end is None or _truce_to().to(text, mention.start) is None:
        return None
    wars = [*context.wars, *(period for _, period in context.phases)]
    ends = [war.end for war in wars if war.end and war.end < end]
    if not ends:
        return None
    last = max(ends)
    exact = any(war.end == last and war.prec == "days" for war in wars)
    return _from(last if exact else last + timedelta(days=1), mention, "war")._replace(role=Role.EVENT)


@cache
def _truce_to() -> Lead:
    return lead(
        ["from", "between"], r"(?:the|that)\s+(?:truce|armistice|ceasefire|cease-fire)\s+(?:and|to|until|till)\s+", 6
    )


def _until(text: str, mention: DateMention, context: Context) -> DateMention | None:
    end, before = mention.period.end, context.period
    if not end:
        return None
    start = before.start if before and before.start and before.start < end else None
    return mention._replace(period=Period(start, end, "days" if start else "open"))


def _since(text: str, mention: DateMention, context: Context) -> DateMention | None:
    return mention._replace(period=Period(mention.period.start, None, "open"))


def _between_then(text: str, mention: DateMention, context: Context) -> DateMention | None:
    """Read "between then and the end of August" from the day told before on."""
    begun, end = context.period, mention.period.end
    if not (begun and end) or _then_and().to(text, mention.start) is None or begun.last_day >= end:
        return None
    return _from(begun.last_day, mention, context.basis)._replace(role=Role.EVENT)


@cache
def _then_and() -> Lead:
    return lead(["between", "from"], r"(?:then|that\s+(?:day|date|time))\s+(?:and|to|until|till)\s+(?:the\s+)?", most=5)


def _lasting(text: str, mention: DateMention, context: Context) -> DateMention | None:
    """Read a day as the last of "in four days of clashes", or as the first of what opened on it."""
    day = mention.period.end
    if mention.period.prec != "day" or day is None:
        return None
    days = _duration(text, mention.end)
    if days and days <= _LONGEST:
        return _from(day - timedelta(days=days - 1), mention, "duration")
    return mention._replace(period=Period(day, None, "open")) if opens(text, mention) else None


_LONGEST = 366
"""Days of fighting that one report can sum up."""


def _duration(text: str, place: int) -> int | None:
    """Return n of "in n days of clashes" said after the day on which it was announced."""
    found = next((match for match in _in_days().find_in(text) if match.start() >= place), None)
    return value_of(found["n"]) if found else None


@cache
def _in_days() -> Form:
    past = r"(?:the\s+(?:past|previous|preceding|last)\s+)?"
    number = rf"(?P<n>\d+|{alternatives(lexicon()['numbers'])})"
    # "After eleven days, he was let go" counts on from the day, "after eleven days of clashes" up to it.
    leads = r"in|over|during|after(?=\s+(?:\w+\s+){1,3}?days\s+of\b)"
    pattern = re.compile(rf"(?:{leads})\s+{past}{number}\s+days(?=\s|[.,;]|$)")
    return Form(pattern, frozenset({"in", "over", "during", "after"}), frozenset({"days"}))


_Rule = Callable[[str, DateMention, Context], DateMention | None]

_OF_ANY: tuple[_Rule, ...] = (_rest_of_year,)
_RULES: dict[Role, tuple[_Rule, ...]] = {
    Role.BY: (_by, _rest_of_year),
    Role.UNTIL: (_rest_of_year, _from_truce, _between_then, _until),
    Role.SINCE: (_rest_of_year, _since),
    Role.EVENT: (_rest_of_year, _from_truce, _between_then, _lasting),
}
"""The rules that each role can follow, in order; every other role follows ``_OF_ANY``."""
