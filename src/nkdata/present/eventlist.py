"""Events as a list in which each opens its sentence and its casualties."""

from __future__ import annotations

from collections.abc import Set
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from nkdata.present.disputes import disputed_claims, signed
from nkdata.present.figures import figure_words
from nkdata.present.labels import CATEGORY_LABELS, EVENT_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.receipts import ClaimBook, receipt_html
from nkdata.present.selection import rows_of
from nkdata.seed.vocabulary import Vocabulary

UNDATED = "Not dated"
FEW = 20
"""Events up to this number lie open; more are folded under their years."""


def events_html(events: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary, checks: pd.DataFrame) -> str:
    """Return the events in order under the years that they begin in. Every text of the document is escaped.

    ``claims`` and ``checks`` are the dataset's whole tables: a figure bears a sign where another one disagrees.
    """
    ordered = events.sort_values(["date_start", "date_end"], kind="stable", na_position="last")
    unfolded = " open" if len(ordered) <= FEW else ""
    book, disputed = ClaimBook(claims, vocabulary, checks), disputed_claims(checks)
    return "".join(
        _year_html(year, [_entry(row, book, vocabulary, disputed) for row in rows], unfolded)
        for year, rows in groupby(rows_of(ordered), key=_year)
    )


def _year_html(year: str, entries: list[str], unfolded: str) -> str:
    count = "1 event" if len(entries) == 1 else f"{len(entries)} events"
    summary = f"<summary><b>{year}</b> <span>{count}</span></summary>"
    return f'<details class="year"{unfolded}>{summary}{"".join(entries)}</details>'


def _year(row: Any) -> str:
    return UNDATED if pd.isna(row.date_start) else str(row.date_start.year)


def _entry(event: Any, book: ClaimBook, vocabulary: Vocabulary, disputed: Set[str]) -> str:
    when = period_words(event.date_start, event.date_end)
    words = [signed(_figure(claim, vocabulary), [claim.claim_id], disputed) for claim in book.claims_of(event)]
    killed = "".join(f"<span>{escape(figure)}</span>" for figure in words)
    summary = f"<b>{escape(when)}</b> <i>{escape(EVENT_LABELS[event.kind])}</i><p>{escape(event.text)}</p>" + (
        f"<div>{killed}</div>" if killed else ""
    )
    receipts = "".join(receipt_html(receipt) for receipt in book.receipts([event]))
    return f'<details class="event"><summary>{summary}</summary>{receipts}</details>'


def _figure(claim: Any, vocabulary: Vocabulary) -> str:
    """Word one figure with its side, its outcome and who says so; none is ever added to another."""
    figure = f"{side_label(claim.side, vocabulary)}: {figure_words(claim.low, claim.high, claim.bound)} {claim.outcome}"
    victims = "" if claim.category == "unspecified" else f", {CATEGORY_LABELS[claim.category].lower()}"
    return figure + victims + (f", says {claim.claimant}" if isinstance(claim.claimant, str) else "")
