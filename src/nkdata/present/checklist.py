"""The comparisons of an article's figures as a list in which each opens its sentences."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from nkdata.present.cards import arithmetic_html
from nkdata.present.labels import VERDICT_LABELS
from nkdata.present.receipts import ClaimBook, receipt_html
from nkdata.present.selection import rows_of
from nkdata.seed.vocabulary import Vocabulary


def verdict_counts(checks: pd.DataFrame) -> dict[str, int]:
    """Return how many comparisons have each verdict, by its label; all verdicts are there."""
    return {label: int((checks["verdict"] == verdict).sum()) for verdict, label in VERDICT_LABELS.items()}


def checks_html(checks: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the comparisons under their verdicts, in the order of the rows; only disagreements are unfolded.

    Every text of the document is escaped.
    """
    book = ClaimBook(claims, vocabulary)
    return "".join(
        _verdict_html(verdict, label, [_entry(row, book) for row in rows_of(checks[checks["verdict"] == verdict])])
        for verdict, label in VERDICT_LABELS.items()
    )


def _verdict_html(verdict: str, label: str, entries: list[str]) -> str:
    if not entries:
        return ""
    unfolded = " open" if verdict == "disagrees" else ""
    summary = f"<summary><b>{escape(label)}</b> <span>{len(entries)}</span></summary>"
    return f'<details class="year"{unfolded}>{summary}{"".join(entries)}</details>'


def _entry(check: Any, book: ClaimBook) -> str:
    receipts = "".join(receipt_html(receipt) for receipt in book.receipts([check]))
    summary = f"<b>{escape(check.statement)}</b>{arithmetic_html(check)}"
    return f'<details class="event compared"><summary>{summary}</summary>{receipts}</details>'
