"""Phases that the document dates and calls by a name: "the Autumn War", "in all, the war killed 340"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.dates.model import Context, DateMention, Role
from nkdata.extract.english import alternatives, first_words
from nkdata.extract.forms import Lead
from nkdata.extract.periods import Period
from nkdata.extract.phrases import Phrases, lead


def phases_in(text: str, context: Context) -> list[DateMention]:
    """Return where the text names phases, or the war that its section tells of, as the time of what it counts."""
    found = []
    for match in _names(tuple(name for name, _ in context.phases)).find(text) if context.phases else ():
        name = " ".join(match.group().split())
        period = next((period for known, period in context.phases if known.lower() == name), None)
        if period and text[match.start()].isupper() and _is_meant(text, *match.span(), period, context):
            found.append(_mention(*match.span(), period))
    if context.war and not found and not _is_known_better(context.war, context.period):
        found = [_mention(*match.span(), context.war) for match in _the_war().find(text) if _kills(text, match.end())]
    return found


def with_phases(dates: Sequence[DateMention], phases: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Return the dates of a sentence with the phases that it names, which win over a season in their name."""
    apart = [d for d in dates if not any(p.start < d.end and d.start < p.end for p in phases)]
    within = [p for p in phases if not any(p.start <= d.start < p.end and d.role is Role.REFERENCE for d in dates)]
    return tuple(sorted([*apart, *within], key=lambda date: date.start))


def _is_known_better(war: Period, told: Period | None) -> bool:
    """Tell whether the text before has said the days of the war, of which the heading knows only the years."""
    return war.prec != "days" and told is not None and told.prec == "days"


def _mention(start: int, end: int, period: Period) -> DateMention:
    return DateMention(start, end, period, Role.YEAR, ("date:named phase",))


def _is_meant(text: str, start: int, end: int, period: Period, context: Context) -> bool:
    """Tell whether a phase says when: not "after the war", nor one that is named while a day within it is told of."""
    if _elsewhere().to(text, start) is not None:
        return False
    known = context.period
    finer = known is not None and known.prec not in ("year", "years") and _holds(period, known)
    return not finer or _within().to(text, start) is not None or _kills(text, end)


def _holds(phase: Period, day: Period) -> bool:
    if not (phase.start and phase.end):
        return False
    return phase.start <= day.first_day <= phase.end and (phase.start, phase.end) != (day.start, day.end)


@lru_cache(maxsize=64)
def _names(names: tuple[str, ...]) -> Phrases:
    listed = [name.lower() for name in names]
    return Phrases(re.compile(rf"(?<![\w-])(?:{alternatives(listed)})(?![\w-])"), first_words(listed))


@cache
def _the_war() -> Phrases:
    nouns = alternatives(words_of_dates()["wars"])
    return Phrases(re.compile(rf"the\s+(?:whole\s+|entire\s+)?(?:{nouns})(?![\w-])"), frozenset({"the"}))


@cache
def _killing() -> re.Pattern[str]:
    """Return what makes a war the one that killed: "is thought to have killed", "had by then cost"."""
    verbs = alternatives(words_of_dates()["war_kills"])
    return re.compile(rf"(?:\s+(?!which\b|that\b|who\b|when\b)[a-z]+){{0,5}}?\s+(?:{verbs})(?!\w)")


def _kills(text: str, end: int) -> bool:
    return _killing().match(text, end) is not None


@cache
def _elsewhere() -> Lead:
    return lead(words_of_dates()["beside_phase"], r"(?:the\s+)?(?:\w+\s+){0,2}?(?:the\s+)?", most=6)


@cache
def _within() -> Lead:
    return lead(["in", "during", "throughout", "over"], r"(?:the\s+)?(?:whole\s+of\s+)?(?:the\s+)?", most=5)
