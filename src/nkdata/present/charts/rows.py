"""A frame's rows with their columns as names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def rows_of(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows as named tuples; their types are the schema's, which the stubs cannot know."""
    return iter(frame.itertuples(index=False))


def highest(frame: pd.DataFrame, low: str, high: str) -> Any | None:
    """Return the row with the highest number, its low where the high is not given; None where no row has a number."""
    tops = frame[high].fillna(frame[low]).astype("Float64")
    return None if tops.isna().all() else next(rows_of(frame.iloc[[int(tops.argmax())]]))
