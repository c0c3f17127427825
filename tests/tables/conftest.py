"""Claims made to order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest

from nkdata.extract.records import Claim, Source

ClaimMaker = Callable[..., Claim]


@pytest.fixture
def claim() -> ClaimMaker:
    """Return a maker of claims: number and side, and whatever else differs from one killed soldier of 2030."""
    numbers = count(1)

    def make(low: int | None, side: str = "north", **other: Any) -> Claim:
        year = other.pop("year", 2030)
        source = Source(
            document="a.md", section=other.pop("section", "Fights"), line=other.pop("line", 7), quote=f"{low} died"
        )
        fields: dict[str, Any] = {
            "claim_id": f"c{next(numbers)}",
            "source": source,
            "origin": "prose",
            "date_start": date(year, 1, 1),
            "date_end": date(year, 12, 31),
            "date_prec": "year",
            "side": side,
            "victim": None,
            "category": "military",
            "outcome": "killed",
            "low": low,
            "high": low,
            "bound": "unknown" if low is None else "exact",
            "rule": "test",
        }
        return Claim(**fields | other)

    return make
