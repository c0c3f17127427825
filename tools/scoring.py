"""Compare rows that were read with rows that were expected, by best one-to-one pairing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]
LEVELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("figure", ("low", "high", "outcome")),
    ("side", ("side",)),
    ("category", ("category",)),
    ("period", ("date_start", "date_end")),
    ("bound", ("bound",)),
)
"""The levels and the fields that each adds to those before it."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many rows paired, of how many expected and how many found."""

    paired: int = 0
    expected: int = 0
    found: int = 0

    def __add__(self, other: Score) -> Score:
        """Return the score over both."""
        return Score(self.paired + other.paired, self.expected + other.expected, self.found + other.found)

    @property
    def recall(self) -> float:
        """Return the part of the expected rows that was found; 1 where nothing was expected."""
        return self.paired / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Return the part of the found rows that was expected; 1 where nothing was found."""
        return self.paired / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.paired / (self.expected + self.found) if self.expected + self.found else 1.0


def plain(row: Row) -> dict[str, Any]:
    """Return a claim's compared fields: whole numbers, ISO days, None for what is not said."""
    return {
        "low": _number(row.get("low")),
        "high": _number(row.get("high")),
        "outcome": row.get("outcome") or None,
        "side": row.get("side") or None,
        "category": row.get("category") or "unspecified",
        "date_start": day(row.get("date_start")),
        "date_end": day(row.get("date_end")),
        "bound": row.get("bound") or None,
    }


def _number(value: Any) -> int | None:
    return None if value is None or value == "" else int(float(value))


def day(value: Any) -> str | None:
    """Return a day as ISO text, or None; ``value`` is a date, ISO text or empty."""
    return value.isoformat()[:10] if isinstance(value, date) else str(value or "")[:10] or None


def readings(row: Row) -> Iterator[dict[str, Any]]:
    """Yield the row as annotated, then as each of its ``alternatives`` reads it."""
    yield plain(row)
    for other in row.get("alternatives", ()):
        if changed := {key: value for key, value in other.items() if key != "optional"}:
            yield plain({**row, **changed})


def is_optional(row: Row) -> bool:
    """Say whether a careful reader may leave the row out."""
    return bool(row.get("optional")) or any(other.get("optional") for other in row.get("alternatives", ()))


def score_claims(
    expected: Sequence[Row], found: Sequence[Row], near: Callable[[Row, Row], bool] = lambda _expected, _found: True
) -> dict[str, Score]:
    """Return a score for each level; only rows that are ``near`` each other may pair."""
    rows = [plain(row) for row in found]
    options = [list(readings(row)) for row in expected]
    close = [[j for j, row in enumerate(found) if near(wanted, row)] for wanted in expected]
    scores: dict[str, Score] = {}
    fields: tuple[str, ...] = ()
    for level, added in LEVELS:
        fields = (*fields, *added)
        edges = [
            [j for j in close[i] if any(all(rows[j][f] == option[f] for f in fields) for option in options[i])]
            for i in range(len(expected))
        ]
        pairs = best_pairs(edges)
        spared = sum(is_optional(row) for i, row in enumerate(expected) if i not in pairs)
        scores[level] = Score(len(pairs), len(expected) - spared, len(found))
    return scores


def best_pairs(edges: Sequence[Sequence[int]]) -> dict[int, int]:
    """Return a largest pairing; ``edges[i]`` lists what ``i`` may pair with, and nothing is taken twice."""
    taken: dict[int, int] = {}

    def place(left: int, seen: set[int]) -> bool:
        for right in edges[left]:
            if right not in seen:
                seen.add(right)
                if right not in taken or place(taken[right], seen):
                    taken[right] = left
                    return True
        return False

    for left in range(len(edges)):
        place(left, set())
    return {left: right for right, left in taken.items()}
