"""Dates that are written out: days, months, seasons, years, and stretches of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from nkdata.extract.dates.endpoints import YEAR, Endpoint, endpoint_of, endpoint_pattern, period_of, words_of_dates
from nkdata.extract.english import alternatives, first_words, matches_at
from nkdata.extract.periods import Period


@dataclass(frozen=True, slots=True)
class Written:
    """Endpoints as written at ``text[start:end]``, before a year is known."""

    start: int
    end: int
    first: Endpoint
    last: Endpoint | None = None
    open: bool = False


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    one, two = endpoint_pattern(1), endpoint_pattern(2)
    day, month = r"[0-3]?\d(?:st|nd|rd|th)?", re.search(r"\(\?P<month1>(.*?)\)\(\?!", one)
    names = month[1] if month else ""
    link = r"(?:\s+(?:and|to|until|till|through|or)(?:\s+up)?(?:\s+to)?\s+(?:the\s+)?|\s?[–—-]\s?|/)"
    joined = r"(?:\s+(?:to|until|till|through|and)\s+|\s?[–—]\s?|\s?-\s?(?=[A-Z\d]))"
    to_year = rf"(?:,?\s+(?:of\s+)?(?P<cy>{YEAR})(?!\d))?"
    return (
        re.compile(rf"(?<![\w.])(?:(?:between|from)\s+(?:the\s+)?)?(?P<d1>{day}){link}(?P<d2>{day})(?:\s+of)?\s+(?P<m>{names})(?!\w){to_year}", re.I),
        re.compile(rf"(?<!\w)(?:(?:between|from)\s+)?(?P<m>{names})\s+(?P<d1>{day}){link}(?P<d2>{day})(?![\d,]\d|\w){to_year}", re.I),
        re.compile(rf"(?<!\w)(?:between|from|starting|beginning)\s+(?:the\s+)?{one},?{link}{two}", re.I),
        re.compile(rf"(?<![\w.])(?P<y1>{YEAR})\s?[–/-]\s?(?P<y2>\d\d)(?![\d\w–-])"),
        re.compile(rf"(?<![\w.,$€£-]){one}{joined}{two}", re.I),
        re.compile(rf"(?<!\w)(?:from|since|starting|beginning)\s+(?:the\s+)?{one}\s+(?P<open>onwards?|on)(?!\w)", re.I),
        re.compile(rf"(?<!\w)(?P<open>starting|beginning)\s+(?:from|in|on|with)\s+(?:the\s+)?{one}", re.I),
        re.compile(rf"(?<![\w.,$€£/-]){one}(?:\s+(?P<open>onwards?)(?!\w))?", re.I),
    )


_STRETCH = re.compile(r"\d\w*(?:\s?[–—/-]|\s+(?:and|to|until|till|through|or)\b)", re.I)
_NEEDS: tuple[re.Pattern[str] | None, ...] = (
    _STRETCH,
    _STRETCH,
    re.compile(r"\b(?:between|from|starting|beginning)\b", re.I),
    re.compile(r"\d{4}\s?[–/-]\s?\d\d"),
    re.compile(r"[–—-]|\b(?:to|until|till|through|and)\b"),
    re.compile(r"\b(?:onwards?|from|since)\b", re.I),
    re.compile(r"\b(?:starting|beginning)\b", re.I),
    None,
)
"""What a text must hold for each pattern to be worth trying: most sentences hold one plain date."""


@cache
def _starts() -> frozenset[str]:
    lex = words_of_dates()
    months = [name for names in lex["months"].values() for name in names]
    parts = [phrase for phrases in lex["parts"].values() for phrase in phrases]
    return first_words([*months, *parts, *lex["seasons"], "the", "between", "from", "since", "starting", "beginning", "1"])


@lru_cache(maxsize=4096)
def written_dates(text: str) -> tuple[Written, ...]:
    """Return the dates that are written out in ``text``, in order, none overlapping; of two readings, the longer stretch."""
    if not _hint().search(text):
        return ()
    found: list[Written] = []
    masked = text
    for pattern, needs in zip(_patterns(), _NEEDS, strict=True):
        if needs is not None and not needs.search(text):
            continue
        for match in matches_at(pattern, masked, _starts()):
            written = _written(match)
            if written is not None:
                found.append(written)
                masked = masked[: written.start] + "\x00" * (written.end - written.start) + masked[written.end :]
    return tuple(sorted(found, key=lambda w: w.start))


@cache
def _hint() -> re.Pattern[str]:
    """Return a quick test for a written date: the full patterns are slow."""
    months = [name.rstrip(".") for names in words_of_dates()["months"].values() for name in names]
    return re.compile(rf"[12]\d\d|(?<!\w)(?:{alternatives(months)})(?!\w)|(?<!\w)(?:{alternatives(words_of_dates()['seasons'])})(?!\w)", re.I)


def _written(match: re.Match[str]) -> Written | None:
    groups = match.groupdict()
    if "d1" in groups:
        return _days(match)
    if "y1" in groups:
        if _season_before().search(match.string[: match.start()]):
            return None
        first = int(match["y1"])
        last = first // 100 * 100 + int(match["y2"])
        return Written(*match.span(), Endpoint(year=first), Endpoint(year=last)) if last > first else None
    first_end = endpoint_of(groups, 1)
    if "month2" in groups:
        if _is_a_pair(match, first_end, endpoint_of(groups, 2)):
            return None
        return Written(*match.span(), first_end, endpoint_of(groups, 2))
    if _is_no_month(match, first_end):
        return None
    return Written(*match.span(), first_end, open=bool(groups.get("open")))


def _is_a_pair(match: re.Match[str], first: Endpoint, last: Endpoint) -> bool:
    """Tell whether "X and Y" names two dates; only two months in a row are one stretch ("January and February")."""
    if not re.search(r"\sand\s", match.group()) or re.match(r"between\s", match.group(), re.I):
        return False
    months = first.day is None and last.day is None and first.month and last.month and last.month - first.month == 1
    listed = match.string[: match.start()].rstrip().endswith(",")
    return not months or listed or bool(first.year and last.year and first.year != last.year)


@cache
def _season_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words_of_dates()['seasons'])})\s+(?:of\s+)?$", re.I)


def _days(match: re.Match[str]) -> Written:
    year = int(match["cy"]) if match["cy"] else None
    groups = {f"{name}{n}": None for n in (1,) for name in ("iso", "part", "mday", "year", "syear", "only", "decade", "season")}
    first = endpoint_of({**groups, "month1": match["m"], "day1": re.sub(r"\D", "", match["d1"])}, 1)
    last = replace(first, day=int(re.sub(r"\D", "", match["d2"])), year=year)
    return Written(*match.span(), replace(first, year=year), last)


def _is_no_month(match: re.Match[str], endpoint: Endpoint) -> bool:
    """Tell whether a lone word is a month only in looks: lower case, or "May" and "March" without a date's company."""
    if endpoint.month is None or match["iso1"]:
        return bool(endpoint.season and endpoint.year is None and endpoint.part is None and not _led(match))
    word = match["month1"]
    if word[0].islower():
        return True
    alone = endpoint.day is None and endpoint.year is None and endpoint.part is None
    return alone and word.lower() in {"may", "march"} and not _led(match)


def _led(match: re.Match[str]) -> bool:
    before = match.string[: match.start()]
    return bool(re.search(r"\b(?:in|of|since|by|until|during|throughout|through|that|this|and|from|late|early|same|to|for|the|before|after)[\s,]+$|[,:]\s*$", before, re.I))


def resolve(written: Written, year: int | None) -> Period | None:
    """Return the period of a written date, its missing year taken from ``year``; None where it cannot be known."""
    if written.last is None:
        period = period_of(written.first, year)
        if period is None or not written.open:
            return period
        return Period(period.start, None, "open")
    last = written.last
    if last.month is None and last.season is None and last.year is None:
        return None
    first = written.first
    if first.month is None and first.day is None and first.season is None and first.year is None and first.decade is None:
        return None
    shared = last.year or first.year or year
    end = period_of(last, first.year if last.year is None and first.year else shared)
    start = period_of(first, shared)
    if start and end and start.start and end.end and start.start > end.end and first.year is None:
        start = period_of(first, end.end.year - 1)
    if not (start and end and start.start and end.end) or start.start > end.end:
        return None
    return Period(start.start, end.end, _precision(start.prec, end.prec))


def _precision(first: str, last: str) -> str:
    return "years" if {first, last} <= {"year", "years"} else "days"
