"""The few figures of a front page, worded so that nothing is added in silence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from nkdata.extract.records import Bound
from nkdata.present.figures import figure_words
from nkdata.present.labels import VERDICT_LABELS
from nkdata.present.periods import UNDATED, period_words
from nkdata.present.selection import SHARED, rows_of


@dataclass(frozen=True, slots=True)
class Total:
    """What the infobox's periods read, one by one, and what they come to if they are added."""

    parts: tuple[str, ...]
    added: str
    overlapping: bool


def infobox_total(fatalities: pd.DataFrame) -> Total | None:
    """Return the infobox's periods and their sum as a range, or None where it gives none.

    Totals of all sides are taken where there are some, so that none is counted
    beside its own parts. ``overlapping`` says that two periods share a day or a year.
    """
    rows = fatalities[fatalities["basis"] == "infobox"]
    if (rows["side"] == SHARED).any():
        rows = rows[rows["side"] == SHARED]
    if rows.empty:
        return None
    rows = rows.sort_values("date_start", kind="stable")
    parts = tuple(
        f"{figure_words(row.low, row.high, row.bound)} ({period_words(row.date_start, row.date_end)})"
        for row in rows_of(rows)
    )
    return Total(parts, _added(rows), _overlapping(rows))


def day_words(published: str) -> str:
    """Return a header's ISO date in words; anything else as it stands."""
    try:
        day = pd.Timestamp(date.fromisoformat(published))
    except ValueError:
        return published
    return period_words(day, day)


def ends_words(sources: pd.DataFrame) -> str:
    """Return the day on which the latest document was published; ``undated`` where none says so."""
    published = sources["published"].dropna()
    return day_words(max(published)) if len(published) else UNDATED


def by_difference(checks: pd.DataFrame) -> pd.DataFrame:
    """Return the comparisons of the article's figures: those that disagree by most first, those that agree last."""
    by = pd.to_numeric(checks["difference"].str.replace(",", "").str.extract(r"(\d+)", expand=False))
    verdict = checks["verdict"].map(list(VERDICT_LABELS).index)
    order = pd.DataFrame({"verdict": verdict, "by": -by}).sort_values(["verdict", "by"], kind="stable")
    return checks.loc[order.index]


def _added(rows: pd.DataFrame) -> str:
    """Word the sum: where a part is open or unknown, so is the whole."""
    highs = rows["high"].fillna(rows["low"])
    closed = rows["bound"].isin([Bound.EXACT, Bound.RANGE]).all() and rows["low"].notna().all()
    return figure_words(rows["low"].sum(), highs.sum(), Bound.RANGE if closed else Bound.AT_LEAST)


def _overlapping(rows: pd.DataFrame) -> bool:
    return bool((rows["date_start"].iloc[1:].to_numpy() <= rows["date_end"].iloc[:-1].to_numpy()).any())
