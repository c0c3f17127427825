"""The row of a frame that a chart speaks of first."""

from __future__ import annotations

from typing import Any

import pandas as pd

from nkdata.present.selection import rows_of


def highest(frame: pd.DataFrame, low: str, high: str) -> Any | None:
    """Return the row with the highest number, its low where the high is not given; None where no row has a number."""
    tops = frame[high].fillna(frame[low]).astype("Float64")
    return None if tops.isna().all() else next(rows_of(frame.iloc[[int(tops.argmax())]]))
