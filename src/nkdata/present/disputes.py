"""Which figures another figure of the source disagrees with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import Any

import pandas as pd

from nkdata.present.selection import rows_of, split

DISPUTED = "≠"
"""The sign of a figure with which another one of the source disagrees."""
FEW = 4
"""Claims of a comparison in which each bears on the difference; of a longer sum only the figure it is held against."""


def disputed_claims(checks: pd.DataFrame) -> frozenset[str]:
    """Return the ids of the claims that take part in a comparison which disagrees.

    A comparison names the figure that a sum is held against first.
    """
    return frozenset(
        name for check in rows_of(checks[checks["verdict"] == "disagrees"]) for name in _bearing(split(check.claim_ids))
    )


def signed(words: str, claim_ids: Iterable[str], disputed: Set[str]) -> str:
    """Return a figure's words with the sign after them where one of its claims is disputed."""
    return words if disputed.isdisjoint(claim_ids) else f"{words} {DISPUTED}"


def disputed_rows(rows: pd.DataFrame, checks: pd.DataFrame, name: Callable[[Any], str]) -> frozenset[str]:
    """Return the names of rows that are no claims, a phase or votes, and with which another line disagrees."""
    apart = checks[(checks["verdict"] == "disagrees") & checks["claim_ids"].isna()]
    places = set(zip(apart["document"], apart["line"], strict=True))
    return frozenset(name(row) for row in rows_of(rows) if (row.document, row.line) in places)


def _bearing(names: list[str]) -> list[str]:
    return names if len(names) <= FEW else names[:1]
