"""How much of the shipped article is read by hand."""

from __future__ import annotations

from collections.abc import Iterator

from nkdata.tables.load import SEEDS, load


def report() -> Iterator[str]:
    """Say how many claims of the shipped article are corrections, which the scores below count as read."""
    origins = load(SEEDS).claims["origin"]
    yield "## By hand\n"
    corrected = (origins == "correction").sum()
    yield f"rows from corrections: {corrected} (of {len(origins)} claims of the shipped article)\n"
