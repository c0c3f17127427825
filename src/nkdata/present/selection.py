"""Narrow the tables to the years and the side that a reader has chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from nkdata.tables.frames import SEPARATOR

SIDE_COLUMNS = {
    "claims": "side",
    "fatalities": "side",
    "recounted": "side",
    "events": "sides",
    "checks": "sides",
    "support": "supported",
    "strengths": "side",
}
"""The column that names the side, for each table that has one."""

SHARED = "both"
"""Value of a side column for a row that concerns all sides, or a total that is not split."""

Span = tuple[int, int]
"""First and last year, both included."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader has chosen: the years, both included, and a side's id. None leaves everything in."""

    years: Span | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many rows of a table a selection leaves out, by reason."""

    years: int
    side: int

    @property
    def total(self) -> int:
        """All rows left out."""
        return self.years + self.side


def span_of(tables: Mapping[str, pd.DataFrame]) -> Span | None:
    """Return the first and the last year that any row is dated to, or None where none is dated."""
    years = [year for frame in tables.values() for year in _dated_years(frame)]
    return (min(years), max(years)) if years else None


def narrow(frame: pd.DataFrame, table: str, selection: Selection) -> pd.DataFrame:
    """Return the rows of ``table`` that the selection keeps, in their order and under their own index.

    A row is kept where its dates touch the years. An open date reaches without
    end, and a row without any date is kept: nobody knows that it lies outside.
    A side keeps the rows that name it; a relation that supports all sides
    supports it too, but a total that is not split says nothing of one side.
    """
    return frame[_in_years(frame, selection.years) & _of_side(frame, table, selection.side)]


def left_out(frame: pd.DataFrame, table: str, selection: Selection) -> LeftOut:
    """Count what ``narrow`` leaves out. A row outside the years counts there, whatever its side."""
    in_years = _in_years(frame, selection.years)
    return LeftOut(int((~in_years).sum()), int((in_years & ~_of_side(frame, table, selection.side)).sum()))


def undated(frame: pd.DataFrame) -> pd.Series[bool]:
    """Say of each row whether it carries no date at all."""
    starts, ends = _dates(frame)
    return starts.isna() & ends.isna()


def holding(column: pd.Series[str], values: Iterable[str]) -> pd.Series[bool]:
    """Say of each list-like cell ("a; b") whether it holds one of the values."""
    wanted = set(values)
    return pd.Series([bool(wanted & set(split(cell))) for cell in column], index=column.index, dtype=bool)


def saying(frame: pd.DataFrame, column: str, words: str) -> pd.Series[bool]:
    """Say of each row whether its ``column`` holds every one of the words, in any order and case."""
    text = frame[column].str.casefold()
    found = pd.Series(True, index=frame.index)
    for word in words.casefold().split():
        found &= text.str.contains(word, regex=False, na=False)
    return found


def most_named(frame: pd.DataFrame, column: str, at_most: int) -> pd.DataFrame:
    """Return the rows of the values of ``column`` that occur most often, in the order of the frame."""
    return frame[frame[column].isin(frame[column].value_counts().head(at_most).index)]


def split(cell: object) -> list[str]:
    """Return the parts of a list-like cell; none for an empty one."""
    return [part for part in cell.split(SEPARATOR) if part] if isinstance(cell, str) else []


def rows_of(frame: pd.DataFrame) -> Iterator[Any]:
    """Return a frame's rows as named tuples, the index first."""
    return iter(frame.itertuples())


def _dates(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    if "date_start" in frame:
        return frame["date_start"], frame["date_end"]
    if "date" in frame:
        return frame["date"], frame["date"]
    nothing = pd.Series(pd.NaT, index=frame.index, dtype="datetime64[s]")
    return nothing, nothing


def _dated_years(frame: pd.DataFrame) -> list[int]:
    return [int(year) for dates in _dates(frame) for year in dates.dropna().dt.year]


def _in_years(frame: pd.DataFrame, years: Span | None) -> pd.Series[bool]:
    if years is None:
        return pd.Series(True, index=frame.index)
    starts, ends = _dates(frame)
    outside: pd.Series[bool] = (starts.dt.year > years[1]) | (ends.dt.year < years[0])
    return ~outside


def _of_side(frame: pd.DataFrame, table: str, side: str | None) -> pd.Series[bool]:
    if side is None or table not in SIDE_COLUMNS:
        return pd.Series(True, index=frame.index)
    wanted = {side, SHARED} if table == "support" else {side}
    return holding(frame[SIDE_COLUMNS[table]], wanted)
