"""A period in words, as precisely as its two days say it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from nkdata.present.wording import date_words, say

UNDATED = say("periods.undated")


@lru_cache(maxsize=8192)
def period_words(start: Any, end: Any) -> str:
    """Return ``2010–2019``, ``April 2016``, ``1–5 April 2016``, ``from May 2021``; empty days are open ends."""
    if pd.isna(start) and pd.isna(end):
        return UNDATED
    if pd.isna(end):
        return say("periods.from", day=_first(start))
    if pd.isna(start):
        return say("periods.until", day=_last(end))
    first, last = (_first(start), _last(end)) if _whole_months(start, end) else (_day(start), _day(end))
    if first == last:
        return first
    return _joined(first, last)


def _joined(first: str, last: str) -> str:
    """Say once what two dates share at their end, and part with spaces what has spaces."""
    ours, theirs = first.split(), last.split()
    while len(ours) > 1 and ours[-1] == theirs[-1]:
        ours.pop()
        theirs.pop()
    shared = last.split()[len(theirs) :]
    dash = "–" if len(ours) == len(theirs) == 1 else " – "
    return " ".join([f"{' '.join(ours)}{dash}{' '.join(theirs)}", *shared])


def _whole_months(start: Any, end: Any) -> bool:
    return bool(start.is_month_start and end.is_month_end)


def _first(day: Any) -> str:
    if day.is_year_start:
        return date_words(day.date(), say("periods.year"))
    return date_words(day.date(), say("periods.month")) if day.is_month_start else _day(day)


def _last(day: Any) -> str:
    if day.is_year_end:
        return date_words(day.date(), say("periods.year"))
    return date_words(day.date(), say("periods.month")) if day.is_month_end else _day(day)


def _day(day: Any) -> str:
    return date_words(day.date(), say("periods.day"))
