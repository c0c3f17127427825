"""What a document's headings and infobox call its wars, and when they were fought."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby

from nkdata.extract.dates import Context, DateMention, Role, find_dates
from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.periods import Period
from nkdata.extract.phrases import Phrases, phrases_of
from nkdata.extract.prose.context import heading_context
from nkdata.extract.records import Phase
from nkdata.extract.words import words_of
from nkdata.seed.document import Document, Section, Sentence

Named = tuple[str, Period]
"""A phase's name and its days."""

_BRACKETS = re.compile(r"\s*\([^()]*\)\s*\Z")
_TO_THE_DAY = ("day", "days", "open")
_LONGEST = 400
"""Days that a war told in one section lasts at most; what is longer is better known by its years."""


def section_wars(document: Document) -> Mapping[Section, Period]:
    """Return, for the sections whose heading dates a war, its first and last day, or else the heading's years."""
    found: dict[Section, Period] = {}
    for section, sentences in groupby(document.sentences, key=lambda sentence: sentence.section):
        context = heading_context(section[-1:])
        if section and _tells_of_war(section[-1]) and context.period and context.period.prec in ("year", "years"):
            found[section] = _fought(context, [*sentences]) or context.period
    return found


def named_phases(document: Document, phases: Iterable[Phase], wars: Mapping[Section, Period]) -> tuple[Named, ...]:
    """Return the phases that headings and the infobox date and that have a proper name, each once."""
    named: dict[str, Period] = {}
    for section in dict.fromkeys(sentence.section for sentence in document.sentences):
        period = wars.get(section) or heading_context(section[-1:]).period
        if section and period and (name := _proper_name(section[-1])):
            named.setdefault(name, period)
    for phase in phases:
        if phase.kind == "phase" and phase.date_start and (name := _proper_name(phase.name)):
            named.setdefault(name, Period(phase.date_start, phase.date_end, "years" if phase.date_end else "open"))
    return tuple(named.items())


def _proper_name(heading: str) -> str | None:
    """Return "Autumn War" of "Autumn War (2019)": two words or more, all of them capitalised, the last a war."""
    name = _BRACKETS.sub("", heading).strip()
    words = name.split()
    if len(words) < 2 or not all(word[0].isupper() for word in words) or not _tells_of_war(words[-1]):
        return None
    return name


def _tells_of_war(heading: str) -> bool:
    """Tell whether a heading names a war, and not what came before or after it."""
    words, beside = words_of(heading), words_of_dates()["beside_phase"]
    return not words.distinct.isdisjoint(words_of_dates()["war_names"]) and words.words[0] not in beside


def _fought(context: Context, sentences: Sequence[Sentence]) -> Period | None:
    """Return the days from the first that a section tells of to that of the truce at its end."""
    told = [(s.text, mention) for s in sentences for mention in find_dates(s.text, context) if _is_told(mention)]
    start = told[0][1].period.start if told and told[0][1].period.prec in _TO_THE_DAY else None
    days = [(text, mention.period.last_day) for text, mention in told if mention.period.prec == "day"]
    ends = [day for text, day in days if _truce().said_in(text)]
    end = next((day for day in reversed(ends) if start and start < day), None)
    return Period(start, end, "days") if start and end and (end - start).days <= _LONGEST else None


def _is_told(mention: DateMention) -> bool:
    return mention.role in (Role.EVENT, Role.SINCE, Role.YEAR) and mention.period.prec != "years"


@cache
def _truce() -> Phrases:
    return phrases_of(words_of_dates()["truce_nouns"])
