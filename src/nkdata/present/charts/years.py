"""Calendar time as a number of years, for axes on which a year is as wide as its bars."""

from __future__ import annotations

import calendar
from typing import Any

import pandas as pd

from nkdata.present.wording import say

MOST_TICKS = 7


def decimal_year(day: Any) -> float:
    """Return a day as years: 2 July 2019 is about 2019.5."""
    length = 366 if calendar.isleap(day.year) else 365
    return float(day.year + (day.day_of_year - 1) / length)


def year_ticks(first: int, last: int, *, whole: bool = False, most: int = MOST_TICKS) -> dict[str, object]:
    """Return an axis of years. ``whole`` lets a year reach from its tick to the next, else it is centred on it."""
    start, end = (first, max(last, first + 1)) if whole else (first - 0.6, last + 0.6)
    short = max(0.0, 4 - (end - start)) / 2
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step <= most)
    ticks = [year for year in range(first, last + 1) if year % step == 0]
    return {
        "range": [start - short, end + short],
        "tickvals": ticks,
        "ticktext": [str(year) for year in ticks],
        "showgrid": False,
    }


def span_label(frame: pd.DataFrame) -> str:
    """Return the first and the last year of a frame's dates: ``1988–2022``; ``undated`` where it has none."""
    days = pd.concat([frame["date_start"], frame["date_end"]]).dropna()
    if days.empty:
        return say("charts.undated")
    return years_label(days.min().year, days.max().year)


def years_label(first: int, last: int) -> str:
    """Return two years as a span, and one as itself: ``1988–2022``, ``2016``."""
    return str(first) if first == last else f"{first}–{last}"


def whole_years(years: tuple[int, int]) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the first day of the first year and the day after the last of the last."""
    first, last = years
    return pd.Timestamp(first, 1, 1), pd.Timestamp(last + 1, 1, 1)


def time_range(frame: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the first day of a frame's dates and the day after the last, a little wider where they are close."""
    days = pd.concat([frame["date_start"], frame["date_end"]]).dropna()
    first, last = days.min(), days.max() + pd.Timedelta(days=1)
    margin = max((last - first) * 0.02, pd.Timedelta(days=5))
    return first - margin, last + margin * 2


def time_axis(first: pd.Timestamp, last: pd.Timestamp) -> dict[str, object]:
    """Return a date axis over a range, with years or months at its ticks."""
    return {"type": "date", "range": [first.isoformat(), last.isoformat()], "nticks": 8, "showline": True}


def axis_position(day: pd.Timestamp, first: pd.Timestamp, last: pd.Timestamp) -> float:
    """Return where a day stands on a time axis, from 0 at its start to 1 at its end."""
    return float((day - first) / (last - first))
