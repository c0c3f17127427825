"""The shapes of written dates and how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from nkdata.extract.dates.endpoints import Endpoint, endpoint_of, endpoint_pattern, month_names
from nkdata.extract.dates.lexicon import YEAR, months, names, parts
from nkdata.extract.dates.plausible import is_no_date
from nkdata.extract.english import first_words
from nkdata.extract.words import NUMERAL, Words


class Written(NamedTuple):
    """Endpoints as written at ``text[start:end]``, before a year is known."""

    start: int
    end: int
    first: Endpoint
    last: Endpoint | None = None
    open: bool = False


Read = Callable[[re.Match[str], Words], Written | None]


class Shape(NamedTuple):
    """A shape of a written date, the words it begins with, and how its match is read; None where it is no date.

    Where it begins with a number, ``by_year`` says whether that is a year or, where false, a day; None is either.
    """

    pattern: re.Pattern[str]
    starts: frozenset[str]
    read: Read
    by_year: bool | None = None


_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_DASH = r"\s?[–—-]\s?"
_DAYS_LINK = rf"(?:\s+(?:and|to|until|till|through|or)(?:\s+up)?(?:\s+to)?\s+(?:the\s+)?|{_DASH}|/)"
_LINK = r"(?:\s+(?:to|until|till|through|and)\s+|\s?[–—]\s?|\s?-\s?(?=[a-z\d]))"
_TO_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})(?!\d))?"
_BEGUN = "starting|beginning"
_FROM = r"(?:(?:between|from)\s+(?:the\s+)?)?"
_TWO_DAYS = rf"(?P<first>{_DAY}){_DAYS_LINK}(?P<last>{_DAY})"


@cache
def shapes() -> tuple[Shape, ...]:
    """Return the shapes, stretches before single dates."""
    one, two, month = endpoint_pattern(1), endpoint_pattern(2), rf"(?P<month>{month_names()})"
    days_month = rf"(?<![\w.]){_FROM}{_TWO_DAYS}(?:\s+of)?\s+{month}(?!\w){_TO_YEAR}"
    month_days = rf"(?<!\w){_FROM}{month}\s+{_TWO_DAYS}(?![\d,]\d|\w|\s+{month_names()}){_TO_YEAR}"
    from_to = rf"(?<!\w)(?P<from>between|from|{_BEGUN})\s+(?:the\s+)?{one},?(?P<tail>{_DAYS_LINK}{two})"
    short_years = rf"(?<![\w.])(?:the\s+)?(?P<first>{YEAR})\s?[–/-]\s?(?P<last>\d\d)(?![\d\w–-])"
    onwards = rf"(?<!\w)(?:from|since|{_BEGUN})\s+(?:the\s+)?{one}\s+(?:onwards?|on)(?!\w)"
    begun = rf"(?<!\w)(?:{_BEGUN})\s+(?:from|in|on|with)\s+(?:the\s+)?{one}"
    plain = rf"(?<![\w.,$€£/-]){one}(?P<tail>{_LINK}{two})?(?:\s+(?P<open>onwards?)(?!\w))?"
    numeral, starts = frozenset({NUMERAL}), frozenset(_BEGUN.split("|"))
    return (
        Shape(re.compile(days_month), numeral | {"between", "from"}, _days, by_year=False),
        Shape(re.compile(month_days), first_words(months()) | {"between", "from"}, _days),
        Shape(re.compile(from_to), starts | {"between", "from"}, _from_to),
        Shape(re.compile(short_years), numeral | {"the"}, _short_years, by_year=True),
        Shape(re.compile(onwards), starts | {"from", "since"}, _open),
        Shape(re.compile(begun), starts, _open),
        Shape(re.compile(plain), numeral | names() | first_words([*parts(), "the"]), _plain),
    )


_NO_DIGIT = re.compile(r"\D")


def _days(match: re.Match[str], words: Words) -> Written:
    """Read "5–7 May 2016"."""
    year = int(match["year"]) if match["year"] else None
    month = months()[match["month"]]
    first, last = (int(_NO_DIGIT.sub("", match[day])) for day in ("first", "last"))
    return Written(
        *match.span(), Endpoint(day=first, month=month, year=year), Endpoint(day=last, month=month, year=year)
    )


def _from_to(match: re.Match[str], words: Words) -> Written | None:
    """Read "from 5 May to 7 June 2016"."""
    first, last = endpoint_of(match, 1), endpoint_of(match, 2)
    return None if _is_a_pair(match, first, last) else Written(*match.span(), first, last)


def _short_years(match: re.Match[str], words: Words) -> Written | None:
    """Read "1994–97"."""
    first = int(match["first"])
    last = first // 100 * 100 + int(match["last"])
    if last <= first:
        return None
    return Written(match.start("first"), match.end(), Endpoint(year=first), Endpoint(year=last))


def _open(match: re.Match[str], words: Words) -> Written | None:
    """Read "from 5 May 2016 onwards"."""
    first = endpoint_of(match, 1)
    return None if is_no_date(match, first, words) else Written(*match.span(), first, open=True)


def _plain(match: re.Match[str], words: Words) -> Written | None:
    """Read "5 May 2016", "5 May – 7 June", "5 May 2016 onwards"; of "5 May and 7 June" the first."""
    first, start = endpoint_of(match, 1), match.start()
    if match["tail"]:
        last = endpoint_of(match, 2)
        if not _is_a_pair(match, first, last):
            return Written(start, match.end("tail"), first, last)
    if is_no_date(match, first, words):
        return None
    return Written(start, match.start("tail") if match["tail"] else match.end(), first, open=bool(match["open"]))


def _is_a_pair(match: re.Match[str], first: Endpoint, last: Endpoint) -> bool:
    """Tell whether "X and Y" names two dates; only two months in a row are one stretch ("January and February")."""
    if match["tail"].split(None, 1)[0] != "and" or match.groupdict().get("from") == "between":
        return False
    years = bool(first.year and last.year and first.year != last.year)
    if years and _are_years_in_a_row(match, first, last):
        return False
    listed_before = match.string[: match.start()].rstrip().endswith(",")
    days = first.day is not None or last.day is not None
    return days or years or listed_before or (last.month or 0) - (first.month or 0) != 1


def _are_years_in_a_row(match: re.Match[str], first: Endpoint, last: Endpoint) -> bool:
    """Tell whether two bare years make one stretch: "in 1992 and 1993"."""
    bare = all(part is None for end in (first, last) for part in (end.month, end.day, end.season, end.part))
    led = match.string.endswith(("in ", "during ", "throughout ", "over "), 0, match.start())
    return bare and led and (last.year or 0) - (first.year or 0) == 1
