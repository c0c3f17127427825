"""Events as a list in which each opens its sentence and its casualties."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from nkdata.present.figures import figure_words
from nkdata.present.labels import EVENT_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.receipts import receipt_html, receipts_of
from nkdata.present.selection import rows_of, split
from nkdata.seed.vocabulary import Vocabulary

UNDATED = "Not dated"
FEW = 20
"""Events up to this number lie open; more are folded under their years."""


def events_html(events: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the events in order under the years that they begin in. Every text of the document is escaped."""
    ordered = events.sort_values(["date_start", "date_end"], kind="stable", na_position="last")
    unfolded = " open" if len(ordered) <= FEW else ""
    return "".join(
        _year_html(year, [_entry(ordered.loc[row.Index], claims, vocabulary) for row in rows], unfolded)
        for year, rows in groupby(rows_of(ordered), key=_year)
    )


def _year_html(year: str, entries: list[str], unfolded: str) -> str:
    count = "1 event" if len(entries) == 1 else f"{len(entries)} events"
    summary = f"<summary><b>{year}</b> <span>{count}</span></summary>"
    return f'<details class="year"{unfolded}>{summary}{"".join(entries)}</details>'


def _year(row: Any) -> str:
    return UNDATED if pd.isna(row.date_start) else str(row.date_start.year)


def _entry(event: pd.Series, claims: pd.DataFrame, vocabulary: Vocabulary) -> str:
    own = claims[claims["claim_id"].isin(split(event["claim_ids"]))]
    when = period_words(event["date_start"], event["date_end"])
    killed = "".join(f"<span>{escape(words)}</span>" for words in _killed(own, vocabulary))
    summary = f"<b>{escape(when)}</b> <i>{escape(EVENT_LABELS[event['kind']])}</i><p>{escape(event['text'])}</p>" + (
        f"<div>{killed}</div>" if killed else ""
    )
    receipts = "".join(receipt_html(receipt) for receipt in receipts_of(event.to_frame().T, claims, vocabulary))
    return f'<details class="event"><summary>{summary}</summary>{receipts}</details>'


def _killed(claims: pd.DataFrame, vocabulary: Vocabulary) -> list[str]:
    """Word each figure apart: outcomes and sides are never added."""
    return [
        f"{side_label(row.side, vocabulary)}: {figure_words(row.low, row.high, row.bound)} {row.outcome}"
        for row in rows_of(claims)
    ]
