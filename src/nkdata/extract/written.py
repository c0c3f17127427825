"""Periods as tables and infoboxes write them: "1994–2007", "2020 (Jan–Sep)", "20 February 1988 – present"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from nkdata.extract.dates import Context, Role, find_dates
from nkdata.extract.dates.lexicon import YEAR, words_of_dates
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.periods import Period

FOOTNOTE = re.compile(
    r"\[(?:\d{1,3}|[a-z]{1,2}|(?:note|nb|n|fn|ref)\.?\s*\d{0,3}|\w+ needed)\]|[*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]+", re.IGNORECASE
)
"""A footnote's mark, which says nothing of the figure before it."""


_YEAR = re.compile(YEAR)


class Written(NamedTuple):
    """A period at ``text[start:end]``, its brackets and words of openness included."""

    start: int
    end: int
    period: Period


def without_footnotes(text: str) -> str:
    """Return ``text`` with footnote marks blanked; places stay."""
    return FOOTNOTE.sub(lambda mark: " " * len(mark.group()), text)


def written_periods(text: str) -> tuple[Written, ...]:
    """Return the periods of one short text in order. A year that only narrows or compares is not one."""
    if not _YEAR.search(text):
        return ()
    full, places = _expanded(re.sub(r"(?<=\d)-(?=[A-Za-z])", "–", text))
    found: list[Written] = []
    for mention in find_dates(full, Context()):
        if mention.role is not Role.REFERENCE and not (found and mention.start < found[-1].end):
            found.append(_widened(full, Written(mention.start, mention.end, mention.period)))
    return tuple(Written(places[w.start], places[w.end - 1] + 1, w.period) for w in found)


@lru_cache(maxsize=512)
def whole_period(text: str) -> Period | None:
    """Return the period that is all that ``text`` says, a remark in brackets aside, or None."""
    plain = without_footnotes(text)
    for form in (plain, _REMARK.sub("", plain)):
        found = written_periods(form)
        if len(found) == 1 and _nothing().fullmatch(form[: found[0].start] + form[found[0].end :]):
            return found[0].period
    return None


_REMARK = re.compile(r"\s*\([^()\d]*\)\s*$")


@cache
def _nothing() -> re.Pattern[str]:
    return re.compile(
        r"(?:[\s().,:–—-]|\b(?:the|in|from|since|during|year|c|ca|between|of|to|until|till|through|only)\b)*", re.I
    )


@cache
def _short_months() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of months cut short, with or without a full stop, and their full names."""
    full = {name.rstrip("."): names[0] for names in words_of_dates()["months"].values() for name in names[1:]}
    return re.compile(rf"(?<!\w)({alternatives(full)})(?!\w)\.?"), full


def _expanded(text: str) -> tuple[str, list[int]]:
    """Return ``text`` with its months spelt out, and the place in ``text`` of each of its characters."""
    pattern, full = _short_months()
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in pattern.finditer(text):
        name = full[match[1]]
        parts += [text[at : match.start()], name]
        places += [*range(at, match.start()), *([match.start()] * (len(name) - 1)), match.end() - 1]
        at = match.end()
    return "".join([*parts, text[at:]]), [*places, *range(at, len(text))]


@cache
def _open() -> re.Pattern[str]:
    words = alternatives(lexicon()["infobox"]["open"])
    return re.compile(
        rf"\s*(?:[–—‒−-]|to|until|till|through|\()\s*(?:{words})(?!\w)\)?|\s*[–—]\s*(?=\s*$|\))", re.IGNORECASE
    )


_IN_BRACKETS = re.compile(r"\s*\((?P<months>[^()]*[^\W\d_]{3}[^()]*)\)")


def _widened(text: str, written: Written) -> Written:
    """Take in what follows: "– present", or the months in brackets behind a year."""
    start = written.period.start
    going_on = _open().match(text, written.end)
    if going_on and start:
        return Written(written.start, going_on.end(), Period(start, None, "open"))
    months = _IN_BRACKETS.match(text, written.end)
    if months and start and re.fullmatch(r"\d{4}", text[written.start : written.end]):
        narrowed = _within(start.year, months["months"])
        return Written(written.start, months.end(), narrowed) if narrowed else written
    return written


def _within(year: int, months: str) -> Period | None:
    """Return the part of ``year`` that ``months`` names and nothing else."""
    whole = f"{months} {year}"
    inner = find_dates(whole, Context())
    if len(inner) != 1 or not _nothing().fullmatch(whole[: inner[0].start] + whole[inner[0].end :]):
        return None
    period = inner[0].period
    start, end = period.start or date(year, 1, 1), period.end or date(year, 12, 31)
    return Period(start, end, period.prec if period.start and period.end else "days")
