"""Dates that lean on another: "the following night", "five days later", "that July", "by the end of the year"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from nkdata.extract.dates.endpoints import Endpoint, period_of, words_of_dates
from nkdata.extract.dates.model import Context, DateMention
from nkdata.extract.dates.written import Written, resolve
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.numbers import value_of
from nkdata.extract.periods import Period

Rule = Callable[[re.Match[str], Period], Period | None]


def relative_dates(text: str, written: tuple[Written, ...], context: Context) -> list[DateMention]:
    """Return written and leaning dates in order, each resolved against the one before it."""
    leaning = [m for m in _leaning(text) if not any(_belongs(text, m, w) for w in written)]
    items: list[tuple[int, Written | re.Match[str]]] = [(w.start, w) for w in written]
    items += [(m.start(), m) for m in leaning]
    items.sort(key=lambda item: item[0])
    found: list[DateMention] = []
    years = {w.start: year for w in written if (year := _own_year(w))}
    for _, item in items:
        mention = _written(item, found, years, context) if isinstance(item, Written) else _leans(item, found, context)
        if mention is not None:
            found.append(mention)
    return found


def _belongs(text: str, match: re.Match[str], written: Written) -> bool:
    """Tell whether the leaning words are part of a written date: "in March of that year"."""
    overlaps = written.start < match.end() and match.start() < written.end
    return overlaps or (written.end <= match.start() and bool(re.fullmatch(r"\s+(?:of|in)\s+|,?\s+", text[written.end : match.start()])) and "year" in match.group())


def _own_year(written: Written) -> int | None:
    return written.first.year or (written.last.year if written.last else None)


def _written(item: Written, found: list[DateMention], years: dict[int, int], context: Context) -> DateMention | None:
    own = _own_year(item)
    year, basis = own, ""
    if own is None:
        year, basis = _year_before(item, found, years, context)
    period = resolve(item, year)
    if period is None:
        return None
    return DateMention(item.start, item.end, period, inferred=(f"year:{basis}",) if basis else ())


def _year_before(item: Written, found: list[DateMention], years: dict[int, int], context: Context) -> tuple[int | None, str]:
    earlier = [m.period for m in found if m.end <= item.start]
    for period in reversed(earlier):
        last = period.end or period.start
        if last:
            return last.year, "sentence"
    later = [year for start, year in sorted(years.items()) if start > item.start]
    if later and context.year is None:
        return later[0], "sentence"
    if later and later[0] == context.year:
        return later[0], "sentence"
    return context.year, context.basis


def _anchor(found: list[DateMention], match: re.Match[str], context: Context) -> Period | None:
    earlier = [m.period for m in found if m.end <= match.start()]
    if str(match.lastgroup).endswith("_day") and context.period and context.period.prec == "days":
        return context.period
    return earlier[-1] if earlier else context.period


def _leans(match: re.Match[str], found: list[DateMention], context: Context) -> DateMention | None:
    earlier = [m.period for m in found if m.end <= match.start()]
    anchor = _anchor(found, match, context)
    if anchor is context.period and anchor is not None and anchor.prec == "years" and "year" in str(match.lastgroup):
        anchor = None
    if anchor is None and context.year:
        anchor = Period(date(context.year, 1, 1), date(context.year, 12, 31), "year")
    name = str(match.lastgroup)
    period = _RULES[name](match, anchor) if anchor is not None and (anchor.start or anchor.end) else None
    if period is None:
        return None
    return DateMention(match.start(), match.end(), period, inferred=("date:sentence" if earlier else f"date:{context.basis}",))


@cache
def _pattern() -> re.Pattern[str]:
    months = alternatives(name for names in words_of_dates()["months"].values() for name in names)
    number = rf"(?:\d+|an?|{alternatives(lexicon()['numbers'])}|several|a few)"
    rules = {
        "year_end": r"(?:at|by|before|until|till|towards?|through)\s+(?:the\s+)?(?:year's\s+end|year[- ]end|(?:very\s+)?(?:end|close)\s+of\s+(?:the|that|this|the\s+same)\s+year)",
        "year_start": r"(?:since|from)\s+the\s+(?:start|beginning)\s+of\s+(?:the|that)\s+year|(?:so\s+far|earlier)\s+(?:that|this)\s+year",
        "the_year": r"(?:in\s+all\s+|overall\s+)?(?:during|over|in|across|throughout|within|for|through)\s+(?:the\s+)?(?:whole\s+|entire\s+|same\s+|full\s+)?(?:course\s+of\s+)?(?:the\s+|that\s+|this\s+)?(?:same\s+|whole\s+|entire\s+)?year(?!\s*-)(?:\s+as\s+a\s+whole)?|(?:later\s+)?(?:that|the\s+same)\s+(?:same\s+)?year|(?:as\s+the\s+year\s+(?:ended|closed))|the\s+year's",
        "next_year": r"(?:in\s+)?(?:the\s+)?(?:following|next|subsequent)\s+year|(?:a|one)\s+year\s+later|the\s+year\s+after",
        "last_year": r"(?:in\s+)?the\s+(?:previous|preceding)\s+year|the\s+year\s+before|a\s+year\s+earlier",
        "next_night": r"(?:on\s+)?(?:the\s+)?(?:following|next|ensuing)\s+night|overnight",
        "next_day": r"(?:on\s+)?(?:the\s+)?(?:very\s+)?(?:following|next|ensuing)\s+(?:day|morning|afternoon|evening)|(?:a|one)\s+day\s+(?:later|after)|the\s+day\s+after",
        "last_day": r"(?:on\s+)?the\s+(?:previous|preceding)\s+(?:day|night|evening)|the\s+day\s+before|(?:a|one)\s+day\s+earlier",
        "next_month": r"(?:in\s+)?(?:the\s+)?(?:following|next|ensuing)\s+month|(?:a|one)\s+month\s+later|the\s+month\s+after",
        "last_month": r"(?:in\s+)?the\s+(?:previous|preceding)\s+month|the\s+month\s+before|(?:a|one)\s+month\s+earlier",
        "next_week": r"(?:in\s+|over\s+|during\s+)?the\s+(?:following|next|ensuing)\s+week",
        "same_day": r"(?:later\s+)?(?:on\s+)?(?:(?:the\s+)?(?:very\s+)?same|that\s+(?:same\s+|very\s+)?)\s?(?:day|morning|afternoon|evening|night)",
        "same_month": r"(?:later\s+|earlier\s+)?(?:in\s+|during\s+)?(?:the\s+(?:very\s+)?same|that\s+(?:same\s+|very\s+)?)\s?month",
        "same_period": r"(?:in|over|during|for)\s+(?:the\s+same|that|this)\s+(?:period|time|span|interval|week)",
        "the_nth": r"on\s+the\s+(?P<nth>[0-3]?\d)(?:st|nd|rd|th)(?!\s+(?:[A-Z]|of\b))",
        "first_day": r"on\s+(?:the|its)\s+(?:very\s+)?(?:first|opening)\s+day(?:\s+of\s+(?:the\s+)?\w+)?",
        "final_day": r"on\s+(?:the|its)\s+(?:very\s+)?(?:last|final|closing)\s+day(?:\s+of\s+(?:the\s+)?\w+)?",
        "ever_since": r"ever\s+since(?!\s+\w+ed)|since\s+then",
        "month_part": rf"(?:by\s+)?(?:in\s+|at\s+|during\s+)?(?P<mpart>{alternatives(phrase for phrases in words_of_dates()['parts'].values() for phrase in phrases)})\s+(?:that|the|this|the\s+same)\s+month",
        "that_month": rf"(?:that|the\s+same|the\s+following|next)\s+(?P<named>{months})(?!\w)",
        "some_later": rf"(?P<count>{number})\s+(?P<unit>days?|weeks?|months?|years?|nights?)\s+(?P<way>later|afterwards|after\s+that|on|earlier|before\s+that)(?!\w)",
    }
    body = "|".join(rf"(?P<{name}>{rule})" for name, rule in rules.items())
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", re.IGNORECASE)


def _leaning(text: str) -> list[re.Match[str]]:
    return list(_pattern().finditer(text)) if _hint().search(text) else []


_UNITS = r"days?|nights?|overnight|mornings?|afternoons?|evenings?|weeks?|months?|years?|period|time|span|interval|since|end"


@cache
def _hint() -> re.Pattern[str]:
    """Return a quick test for leaning words: the full pattern is slow."""
    months = alternatives(name for names in words_of_dates()["months"].values() for name in names)
    return re.compile(rf"\b(?:{_UNITS})\b|\bon\s+the\s+\d|\b(?:that|same|following|next)\s+(?:{months})", re.IGNORECASE)


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def _month(year: int, month: int) -> Period:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def _month_part(match: re.Match[str], anchor: Period) -> Period | None:
    if anchor.prec == "year":
        return None
    month = _last_day(anchor)
    part = next(name for name, phrases in words_of_dates()["parts"].items() if " ".join(match["mpart"].lower().split()) in phrases)
    return period_of(Endpoint(part=part, month=month.month, year=month.year), None)


def _nth(month: date, day: int) -> Period | None:
    length = calendar.monthrange(month.year, month.month)[1]
    return _day(month.replace(day=day)) if 1 <= day <= length else None


def _day(day: date) -> Period:
    return Period(day, day, "day")


def _last_day(anchor: Period) -> date:
    day = anchor.end or anchor.start
    assert day is not None  # relative_dates() passes no anchor without a day
    return day


def _first_day(anchor: Period) -> date:
    return anchor.start or _last_day(anchor)


def _spans(anchor: Period, match: re.Match[str]) -> bool:
    return anchor.prec == "days"


def _exact(anchor: Period) -> bool:
    return anchor.prec in ("day", "days", "open")


def _some_later(match: re.Match[str], anchor: Period) -> Period | None:
    text = match["count"].lower()
    count = 1 if text in ("a", "an") else value_of(text)
    if count is None:
        return None
    count = -count if match["way"].lower() in ("earlier", "before that") else count
    base = _last_day(anchor) if anchor.prec != "open" else _first_day(anchor)
    unit = match["unit"].lower().rstrip("s")
    if unit in ("day", "night", "week"):
        return _day(base + timedelta(days=count * (7 if unit == "week" else 1))) if _exact(anchor) else None
    return _month(base.year, base.month + count) if unit == "month" else _year(base.year + count)


def _that_month(match: re.Match[str], anchor: Period) -> Period | None:
    names = {name: int(number) for number, all_ in words_of_dates()["months"].items() for name in all_}
    word = match["named"]
    return _month(_last_day(anchor).year, names[word]) if word in names else None


_RULES: dict[str, Rule] = {
    "year_end": lambda m, a: _year(_last_day(a).year),
    "year_start": lambda m, a: Period(date(_last_day(a).year, 1, 1), a.end if a.prec != "year" else date(_last_day(a).year, 12, 31), "days"),
    "the_year": lambda m, a: _year(_last_day(a).year),
    "next_year": lambda m, a: _year(_last_day(a).year + 1),
    "last_year": lambda m, a: _year(_last_day(a).year - 1),
    "next_night": lambda m, a: Period(_last_day(a), _last_day(a) + timedelta(days=1), "days") if _exact(a) else None,
    "next_day": lambda m, a: _day(_last_day(a) + timedelta(days=1)) if _exact(a) else None,
    "last_day": lambda m, a: _day(_first_day(a) - timedelta(days=1)) if _exact(a) else None,
    "next_month": lambda m, a: _month(_last_day(a).year, _last_day(a).month + 1),
    "last_month": lambda m, a: _month(_first_day(a).year, _first_day(a).month - 1),
    "next_week": lambda m, a: Period(_last_day(a) + timedelta(days=1), _last_day(a) + timedelta(days=7), "days") if _exact(a) else None,
    "same_day": lambda m, a: a if a.prec in ("day", "days") else None,
    "same_month": lambda m, a: _month(_last_day(a).year, _last_day(a).month) if a.prec != "year" else None,
    "same_period": lambda m, a: a,
    "first_day": lambda m, a: _day(a.start) if a.start and _spans(a, m) else None,
    "final_day": lambda m, a: _day(a.end) if a.end and _spans(a, m) else None,
    "ever_since": lambda m, a: Period(_first_day(a), None, "open"),
    "month_part": lambda m, a: _month_part(m, a),
    "that_month": _that_month,
    "the_nth": lambda m, a: _nth(_last_day(a), int(m["nth"])),
    "some_later": _some_later,
}
