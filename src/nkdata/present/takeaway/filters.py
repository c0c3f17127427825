"""Filters by name: what an address may ask of an extract, and the rows that each keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import pandas as pd

Values = tuple[str, ...]
"""What is given for one filter: nothing, one value, or several."""
Chosen = Mapping[str, "str | bool | Sequence[str] | None"]
"""What the controls of a screen say, by the filters' names: ids, words, a switch. Nothing given narrows nothing."""
NOTHING_CHOSEN: Chosen = MappingProxyType({})
Keep = Callable[[pd.DataFrame, Values], pd.DataFrame]

ON, OFF = "true", "false"


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow an extract.

    ``name`` is its name in every address, ``meaning`` says what it does, and ``keep`` returns the rows that it keeps.
    ``values`` are the ids that may be given, with their names on screen; where
    there are none, ``column`` names the column whose values may be given, and
    without either any words may. ``many`` says that several may be given at once.
    """

    name: str
    meaning: str
    keep: Keep
    values: Mapping[str, str] = field(default_factory=dict)
    column: str | None = None
    many: bool = False


def given(chosen: Chosen, name: str) -> Values:
    """Return what is chosen for a filter: a switch that is off, and words that are only spaces, are nothing."""
    value = chosen.get(name)
    if value is None or value is False:
        return ()
    if value is True:
        return (ON,)
    return ((value,) if value.strip() else ()) if isinstance(value, str) else tuple(value)


def keep_rows(rows: pd.DataFrame, filters: Sequence[Filter], chosen: Chosen) -> pd.DataFrame:
    """Return the rows that every filter keeps, in their order and under their own index."""
    for one in filters:
        if values := given(chosen, one.name):
            rows = one.keep(rows, values)
    return rows


def some_of(name: str, meaning: str, column: str, values: Mapping[str, str]) -> Filter:
    """Return a filter that keeps the rows with one of several values in a column."""
    return Filter(name, meaning, lambda rows, wanted: rows[rows[column].isin(wanted)], values, many=True)


def choice(name: str, meaning: str, column: str, values: Mapping[str, str]) -> Filter:
    """Return a filter that keeps the rows with just one value in a column, of those that may be given."""
    return Filter(name, meaning, lambda rows, wanted: rows[rows[column] == wanted[0]], values)


def one_of(
    name: str, meaning: str, values: Mapping[str, str], part: Callable[[pd.DataFrame, str], pd.DataFrame]
) -> Filter:
    """Return a filter that gives one of several parts of the rows; ``part`` takes the rows and the part's id."""
    return Filter(name, meaning, lambda rows, wanted: part(rows, wanted[0]), values)


def named(name: str, meaning: str, column: str) -> Filter:
    """Return a filter that keeps the rows with one value in a column, which must occur in it."""
    return Filter(name, meaning, lambda rows, wanted: rows[rows[column].isin(wanted)], column=column)


def switch(name: str, meaning: str, keep: Callable[[pd.DataFrame], pd.DataFrame], *, when: str = ON) -> Filter:
    """Return a filter that narrows when its switch stands at ``when``."""
    return Filter(name, meaning, lambda rows, wanted: keep(rows) if wanted == (when,) else rows, {ON: ON, OFF: OFF})
