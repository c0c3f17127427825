"""What each leaning phrase means, given the period it leans on. The names are those of calendar.yaml."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from nkdata.extract.dates.endpoints import Endpoint
from nkdata.extract.dates.lexicon import months, parts, words_of_dates
from nkdata.extract.dates.spans import period_of
from nkdata.extract.numbers import value_of
from nkdata.extract.periods import Period

Rule = Callable[[re.Match[str], Period], Period | None]


def leaning_period(match: re.Match[str], anchor: Period) -> Period | None:
    """Return what a leaning phrase means after ``anchor``, None where that is too vague or no day of the calendar."""
    try:
        period = _RULES[str(match.lastgroup)](match, anchor)
    except (ValueError, OverflowError):
        return None
    return period if period and _FIRST_YEAR <= period.first_day.year <= period.last_day.year <= _LAST_YEAR else None


_FIRST_YEAR, _LAST_YEAR = 1000, 2999
"""Years beyond these come from numbers that are misread or jokes: "a million years later"."""


def _year(step: int) -> Rule:
    return lambda match, anchor: Period.of_year(anchor.last_day.year + step)


def _year_so_far(match: re.Match[str], anchor: Period) -> Period:
    year = Period.of_year(anchor.last_day.year)
    return Period(year.start, year.end if anchor.prec == "year" else anchor.end, "days")


def _rest_of_year(match: re.Match[str], anchor: Period) -> Period:
    """Return what is left of the year after the day told last, or the year where none is."""
    year = Period.of_year(anchor.last_day.year)
    return Period(anchor.last_day, year.end, "days") if anchor.prec in ("day", "days") else year


def _month_after(match: re.Match[str], anchor: Period) -> Period:
    return Period.of_month(anchor.last_day.year, anchor.last_day.month + 1)


def _month_before(match: re.Match[str], anchor: Period) -> Period:
    return Period.of_month(anchor.first_day.year, anchor.first_day.month - 1)


def _same_month(match: re.Match[str], anchor: Period) -> Period | None:
    return None if anchor.prec == "year" else Period.of_month(anchor.last_day.year, anchor.last_day.month)


def _named_month(match: re.Match[str], anchor: Period) -> Period:
    return Period.of_month(anchor.last_day.year, months()[match["named"]])


def _part_of_month(match: re.Match[str], anchor: Period) -> Period | None:
    if anchor.prec == "year":
        return None
    part = parts()[" ".join(match["mpart"].split())]
    return period_of(Endpoint(part=part, month=anchor.last_day.month, year=anchor.last_day.year), None)


def is_to_the_day(anchor: Period | None) -> bool:
    """Tell whether a period is known to the day, so that days can be counted from it."""
    return anchor is not None and anchor.prec in ("day", "days", "open")


def _days_after(first: int, last: int) -> Rule:
    """Return a rule for the days from ``first`` to ``last`` after the last day, none where no day is known."""

    def rule(match: re.Match[str], anchor: Period) -> Period | None:
        if not is_to_the_day(anchor):
            return None
        start, end = (anchor.last_day + timedelta(days=step) for step in (first, last))
        return Period(start, end, "day" if first == last else "days")

    return rule


def _day_before(match: re.Match[str], anchor: Period) -> Period | None:
    return Period.of_day(anchor.first_day - timedelta(days=1)) if is_to_the_day(anchor) else None


def _same_day(match: re.Match[str], anchor: Period) -> Period | None:
    if anchor.prec == "open" and anchor.start:
        return Period.of_day(anchor.start)
    return anchor if anchor.prec in ("day", "days") else None


def _first_days(match: re.Match[str], anchor: Period) -> Period | None:
    """Return "the first two days" of what lasts, counted from its first day."""
    count = value_of(match["few"])
    if not count or not anchor.start or not is_to_the_day(anchor):
        return None
    return Period(anchor.start, anchor.start + timedelta(days=count - 1), "days" if count > 1 else "day")


def _months(first: int, last: int) -> Rule:
    """Return a rule for the months from ``first`` to ``last`` of the year."""

    def rule(match: re.Match[str], anchor: Period) -> Period:
        start, end = (Period.of_month(anchor.last_day.year, month) for month in (first, last))
        return Period(start.start, end.end, "days")

    return rule


def _edge(day: Callable[[Period], date | None]) -> Rule:
    """Return a rule for the first or the last of several days."""

    def rule(match: re.Match[str], anchor: Period) -> Period | None:
        edge = day(anchor) if anchor.prec == "days" else None
        return Period.of_day(edge) if edge else None

    return rule


def _nth(match: re.Match[str], anchor: Period) -> Period:
    return Period.of_day(anchor.last_day.replace(day=int(match["nth"])))


def _month_end(match: re.Match[str], anchor: Period) -> Period | None:
    if anchor.prec == "year":
        return None
    return Period.of_day(Period.of_month(anchor.last_day.year, anchor.last_day.month).last_day)


def _some_later(match: re.Match[str], anchor: Period) -> Period | None:
    """Return the period of "three days later"; weeks and days count only from a day that is known."""
    count = 1 if match["count"] in ("a", "an") else value_of(match["count"])
    if count is None:
        return None
    way = " ".join(match["way"].split())
    earlier = way == "before" or way in words_of_dates()["some"]["earlier"]
    steps = -count if earlier else count
    base, unit = anchor.last_day, match["unit"].rstrip("s")
    if way in ("after", "before") and unit not in ("day", "week", "fortnight"):
        return None
    if unit == "year":
        return Period.of_year(base.year + steps)
    if unit == "month":
        return Period.of_month(base.year, base.month + steps)
    days = steps * {"week": 7, "fortnight": 14}.get(unit, 1)
    return Period.of_day(base + timedelta(days=days)) if is_to_the_day(anchor) else None


def _first_span(match: re.Match[str], anchor: Period) -> Period | None:
    """Return the first week, fortnight or month of what lasts, counted from its first day."""
    if not anchor.start or not is_to_the_day(anchor):
        return None
    if match["span"] == "month":
        start = anchor.start
        month = Period.of_month(start.year, start.month + 1)
        end = min(month.last_day, month.first_day + timedelta(days=start.day - 1)) - timedelta(days=1)
    else:
        end = anchor.start + timedelta(days=6 if match["span"] == "week" else 13)
    return Period(anchor.start, end, "days")


_RULES: dict[str, Rule] = {
    "year_end": _year(0),
    "year_rest": _rest_of_year,
    "year_start": _year_so_far,
    "the_year": _year(0),
    "next_year": _year(1),
    "last_year": _year(-1),
    "next_night": _days_after(0, 1),
    "next_day": _days_after(1, 1),
    "last_day": _day_before,
    "next_month": _month_after,
    "last_month": _month_before,
    "next_week": _days_after(1, 7),
    "same_day": _same_day,
    "first_days": _first_days,
    "first_span": _first_span,
    "first_quarter": _months(1, 3),
    "last_quarter": _months(10, 12),
    "first_half": _months(1, 6),
    "second_half": _months(7, 12),
    "same_month": _same_month,
    "same_period": lambda match, anchor: anchor,
    "first_day": _edge(lambda anchor: anchor.start),
    "final_day": _edge(lambda anchor: anchor.end),
    "ever_since": lambda match, anchor: Period(anchor.first_day, None, "open"),
    "month_part": _part_of_month,
    "that_month": _named_month,
    "the_nth": _nth,
    "some_later": _some_later,
    "month_end": _month_end,
    "since_begun": lambda match, anchor: Period(anchor.first_day, None, "open"),
    "since_ended": lambda match, anchor: Period(anchor.last_day, None, "open"),
}
