"""A war that the text dates to the day once, and calls by its year elsewhere: "in the 2014 fighting"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from nkdata.extract.dates.lexicon import listed
from nkdata.extract.dates.model import DateMention, Role
from nkdata.extract.forms import Lead
from nkdata.extract.periods import Period
from nkdata.extract.phrases import lead
from nkdata.extract.words import words_of

_NEW = frozenset({"a", "an", "another", "new", "second", "third"})
_LEAST_DAYS = 7
"""A shorter stretch is an incident, that nobody calls the war of its year."""


def is_told_of_war(text: str) -> bool:
    """Tell whether a sentence says that a war began and ended, so that its dates are worth reading ahead."""
    said = words_of(text).distinct
    return not said.isdisjoint(listed("wars")) and not said.isdisjoint(listed("war_verbs"))


def wars_of(mentions: Iterable[DateMention]) -> tuple[Period, ...]:
    """Return the periods among the dates that are long and exact enough to be a war's."""
    return tuple(m.period for m in mentions if m.role is Role.EVENT and m.period.prec == "days" and _lasts(m.period))


def _lasts(period: Period) -> bool:
    return bool(period.start and period.end and (period.end - period.start).days >= _LEAST_DAYS)


def as_war(text: str, mention: DateMention, wars: tuple[Period, ...]) -> DateMention:
    """Give a year that names a war the war's own days, where the text tells of one war in that year alone."""
    if mention.period.prec != "year" or not mention.period.start or mention.role is Role.REFERENCE:
        return mention
    within = {war for war in wars if war.start and war.start.year == mention.period.start.year}
    if len(within) != 1 or not _names_war(text, mention):
        return mention
    return mention._replace(period=within.pop(), inferred=(*mention.inferred, "date:named war"))


def _names_war(text: str, mention: DateMention) -> bool:
    """Tell whether a word for war stands beside the year: "the 2014 Xish war", "the fighting in 2014"."""
    following = words_of(text).low[mention.end :].split(maxsplit=3)[:3]
    for word in following:
        if word.strip(",.;:") in listed("wars"):
            return True
        if not word.isalpha():
            break
    found = _fighting_in().to(text, mention.start)
    return found is not None and not _is_told_anew(text, found.start())


def _is_told_anew(text: str, place: int) -> bool:
    """Tell whether the war at ``place`` is brought up for the first time: "another full-scale war", "a war"."""
    return _new().to(text, place) is not None


@cache
def _new() -> Lead:
    return lead(sorted(_NEW), r"(?:[\w-]+\s+){0,2}", most=6)


@cache
def _fighting_in() -> Lead:
    return lead(sorted(listed("wars")), r"(?:in|of)\s+(?:the\s+)?", most=4)
