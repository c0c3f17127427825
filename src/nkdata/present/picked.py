"""From the ids that picked marks carry back to the rows that state them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from nkdata.present.selection import rows_of
from nkdata.tables.load import Dataset

Row = Any


def vote_id(vote: Row) -> str:
    """Name the votes of one kind on one resolution, as the vote chart's marks do."""
    return f"{vote.resolution}: {vote.vote}"


NAMES: Mapping[str, Callable[[Row], str]] = {
    "claims": lambda row: str(row.claim_id),
    "events": lambda row: str(row.event_id),
    "support": lambda row: str(row.support_id),
    "phases": lambda row: str(row.name),
    "votes": vote_id,
}
"""For each table that is drawn, what the marks of a row carry."""


def rows_behind(dataset: Dataset, picked: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of the dataset's whole tables that picked marks stand for, as named tuples."""
    wanted = set(picked)
    for table, name in NAMES.items() if wanted else ():
        yield from (row for row in rows_of(getattr(dataset, table)) if name(row) in wanted)
