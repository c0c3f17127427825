"""The dates of a sentence one after another: each takes what it does not state from those before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkdata.extract.dates.leaning import leaning_dates
from nkdata.extract.dates.model import Context, DateMention, Role
from nkdata.extract.dates.resolve import resolve
from nkdata.extract.dates.roles import role_of
from nkdata.extract.dates.rules import is_to_the_day, leaning_period
from nkdata.extract.dates.written import Written
from nkdata.extract.periods import Period


def relative_dates(text: str, written: tuple[Written, ...], context: Context) -> list[DateMention]:
    """Return written and leaning dates in order, each resolved against the one before it."""
    found: list[DateMention] = []
    for item in _in_order(text, written, leaning_dates(text)):
        if isinstance(item, Written):
            mention = _written(text, item, written, found, context)
        else:
            mention = _leaning(item, found, _counted_from(text, item, written, context))
        if mention is not None:
            found.append(mention)
    return found


def _in_order(
    text: str, written: Sequence[Written], leaning: Sequence[re.Match[str]]
) -> Sequence[Written | re.Match[str]]:
    """Return the dates in order, without the leaning words that are part of a written date."""
    if not leaning:
        return written
    own = [match for match in leaning if not any(_belongs(text, match, item) for item in written)]
    places: list[tuple[int, Written | re.Match[str]]] = [(item.start, item) for item in written]
    places += [(match.start(), match) for match in own]
    return [item for _, item in sorted(places, key=lambda place: place[0])]


_ON = re.compile(r"\s+(?:on|in|of)\s+(?:the\s+)?")
_OF = re.compile(r"\s+(?:of|in)\s+|,?\s+")


def _belongs(text: str, match: re.Match[str], written: Written) -> bool:
    """Tell whether the leaning words are part of a written date: "in March of that year"."""
    if written.start < match.end() and match.start() < written.end:
        return True
    if match.lastgroup in ("since_begun", "since_ended") and _ON.fullmatch(text, match.end(), written.start):
        return True
    gap = text[written.end : match.start()] if written.end <= match.start() else ""
    return "year" in match.group() and bool(_OF.fullmatch(gap))


def own_year(written: Written) -> int | None:
    """Return the year that a written date states, if it does."""
    return written.first.year or (written.last.year if written.last else None)


def _written(
    text: str, item: Written, written: Sequence[Written], found: list[DateMention], context: Context
) -> DateMention | None:
    own = own_year(item)
    year, basis = (own, "") if own else _year_of(item, written, _lending(text, found, context), context)
    period = resolve(item, year)
    return DateMention(item.start, item.end, period, inferred=(f"year:{basis}",) if basis else ()) if period else None


def _lending(text: str, found: list[DateMention], context: Context) -> list[DateMention]:
    """Return the dates before that lend their year: that of something else does so only where no other is known."""
    told = [mention for mention in found if role_of(text, mention) is not Role.REFERENCE]
    return told or ([] if context.year else found)


def _year_of(
    item: Written, written: Sequence[Written], found: list[DateMention], context: Context
) -> tuple[int | None, str]:
    """Return the year that goes without saying and what it rests on: a date before or after, or the context."""
    if found:
        return found[-1].period.last_day.year, "sentence"
    ahead = next((year for other in written if other.start > item.start and (year := own_year(other))), None)
    if ahead is not None and context.year in (None, ahead):
        return ahead, "sentence"
    return context.year, context.basis


def _leaning(match: re.Match[str], found: list[DateMention], context: Context) -> DateMention | None:
    anchor = _anchor(match, found, context)
    period = leaning_period(match, anchor) if anchor else None
    basis = "sentence" if found else context.basis
    return DateMention(*match.span(), period, inferred=(f"date:{basis}",)) if period else None


_ALIKE = re.compile(r"[^,;.:]{1,60}")


def _counted_from(text: str, match: re.Match[str], written: Sequence[Written], context: Context) -> Context:
    """Return the context in which "five days after the raid of 28 March" counts from the date behind it."""
    if match.lastgroup != "some_later" or match["way"] not in ("after", "before"):
        return context
    behind = next((item for item in written if item.start >= match.end()), None)
    if behind is None or not _ALIKE.fullmatch(text, match.end(), behind.start):
        return context
    return context._replace(period=resolve(behind, own_year(behind) or context.year))


_FROM_A_DAY = ("next_day", "last_day", "next_night", "some_later", "next_week")
"""What leans on a day, be it that of a paragraph before."""


def _last_day(period: Period) -> date:
    return period.last_day


def _anchor(match: re.Match[str], found: list[DateMention], context: Context) -> Period | None:
    """Return what the words lean on: a day of several days on those days, else the date before, else the context."""
    rule, known = str(match.lastgroup), context.period
    anchor = found[-1].period if found else known
    if rule == "since_begun":
        return context.begun or known
    if rule == "since_ended":
        before = found[-1].period if found else known
        return max((w for w in context.wars if before and w.last_day < before.last_day), key=_last_day, default=None)
    if rule == "first_span" and match["of"] and context.war is not None and context.war.prec == "days":
        return context.war
    if known and known.prec == "days" and rule in ("first_day", "final_day", "same_day", "next_day", "last_day"):
        anchor = known
    if anchor is known and rule in _FROM_A_DAY and not is_to_the_day(known):
        anchor = context.told or known
    if anchor is known and anchor is not None and anchor.prec == "years" and "year" in rule:
        anchor = None
    return anchor or (Period.of_year(context.year) if context.year else None)
