"""Tables as they stand on screen: the same rows, with values in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import Any

import pandas as pd

from nkdata.present.disputes import DISPUTED
from nkdata.present.figures import amount_words, figure_words
from nkdata.present.labels import (
    BASIS_LABELS,
    CATEGORY_LABELS,
    CERTAINTY_LABELS,
    EVENT_LABELS,
    SUPPORT_LABELS,
    VERDICT_LABELS,
    VOTE_LABELS,
    side_label,
    supported_label,
)
from nkdata.present.periods import period_words
from nkdata.present.selection import rows_of, split
from nkdata.seed.vocabulary import Vocabulary

DISPUTABLE = frozenset({"claims", "fatalities", "recounted", "events"})
"""Tables whose rows rest on claims."""
Row = Any
Cell = Callable[[Row, Vocabulary], Any]


def readable(rows: pd.DataFrame, table: str, vocabulary: Vocabulary, disputed: Set[str] = frozenset()) -> pd.DataFrame:
    """Return the rows of a table in words, in their order and under their own index.

    Where any of them rests on one of the ``disputed`` claims, a last column says so.
    """
    cells = COLUMNS[table]
    records = [[cell(row, vocabulary) for cell in cells.values()] for row in rows_of(rows)]
    frame = pd.DataFrame(records, index=rows.index, columns=list(cells)).convert_dtypes()
    apart = [not disputed.isdisjoint(_claims_of(row)) for row in rows_of(rows)] if table in DISPUTABLE else []
    if any(apart):
        frame.insert(len(cells) - 1, "Agrees", [f"{DISPUTED} see Checks" if one else "" for one in apart])
    return frame


def _claims_of(row: Row) -> list[str]:
    return [row.claim_id] if hasattr(row, "claim_id") else split(row.claim_ids)


def _period(row: Row, _: Vocabulary) -> str:
    return period_words(row.date_start, row.date_end)


def _figure(row: Row, _: Vocabulary) -> str:
    return figure_words(row.low, row.high, row.bound)


def _side(row: Row, vocabulary: Vocabulary) -> str:
    return side_label(row.side, vocabulary)


def _category(row: Row, _: Vocabulary) -> str:
    return CATEGORY_LABELS[row.category]


def _sides(row: Row, vocabulary: Vocabulary) -> str:
    return ", ".join(side_label(side, vocabulary) for side in split(row.sides))


def _killed(row: Row, _: Vocabulary) -> str:
    return figure_words(row.killed_low, row.killed_high) if split(row.claim_ids) else ""


def _plain(column: str) -> Cell:
    """Return a cell that shows a column's text, and nothing where it is empty."""

    def cell(row: Row, _: Vocabulary) -> str:
        value = getattr(row, column)
        return "" if pd.isna(value) else str(value)

    return cell


def _number(column: str) -> Cell:
    """Return a cell that shows a column's number, so that the reader can sort by it."""
    return lambda row, _: getattr(row, column)


_DEATHS: Mapping[str, Cell] = {
    "Period": _period,
    "Killed": _figure,
    "Side": _side,
    "Victims": _category,
    "Where from": lambda row, _: BASIS_LABELS[row.basis].capitalize(),
    "As printed": _plain("value_raw"),
    "Lowest": _number("low"),
    "Highest": _number("high"),
}

COLUMNS: Mapping[str, Mapping[str, Cell]] = {
    "claims": {
        "Period": _period,
        "Figure": _figure,
        "Outcome": lambda row, _: row.outcome.capitalize(),
        "Side": _side,
        "Victims": _category,
        "Said by": _plain("claimant"),
        "Sentence": _plain("quote"),
        "Lowest": _number("low"),
        "Highest": _number("high"),
    },
    "fatalities": _DEATHS,
    "recounted": _DEATHS,
    "events": {
        "When": _period,
        "Kind": lambda row, _: EVENT_LABELS[row.kind],
        "Sentence": _plain("text"),
        "Killed": _killed,
        "Sides named": _sides,
        "Places": _plain("places"),
    },
    "support": {
        "Supporter": _plain("supporter"),
        "Supported": lambda row, vocabulary: supported_label(row.supported, vocabulary),
        "Kind": lambda row, _: SUPPORT_LABELS[row.kind],
        "When": _period,
        "Amount": lambda row, _: amount_words(row.low, row.high, row.unit) if pd.notna(row.unit) else "",
        "Certainty": lambda row, _: CERTAINTY_LABELS[row.certainty],
        "Said by": _plain("claimant"),
        "Sentence": _plain("quote"),
    },
    "votes": {
        "Country or group": _plain("country"),
        "Vote": lambda row, _: VOTE_LABELS[row.vote],
        "Votes": _number("count"),
        "Sentence": _plain("quote"),
    },
    "phases": {
        "Name": _plain("name"),
        "Kind": lambda row, _: row.kind.capitalize(),
        "Period": _period,
        "Outcome": _plain("outcome"),
    },
    "strengths": {"Side": _side, "Period": _period, "Strength": _figure, "Of whom": _plain("detail")},
    "checks": {
        "Verdict": lambda row, _: VERDICT_LABELS[row.verdict],
        "Compared": _plain("statement"),
        "One side": _plain("left"),
        "Other side": _plain("right"),
        "Difference": _plain("difference"),
        "What would explain it": _plain("explanation"),
    },
    "unread": {
        "Number": _plain("number"),
        "Words": _plain("text"),
        "Why it was not read": _plain("reason"),
        "Line": _number("line"),
        "Sentence": _plain("quote"),
    },
    "sources": {
        "Title": _plain("title"),
        "Published": _plain("published"),
        "Licence": _plain("licence"),
        "Address": _plain("url"),
        "Figures": _number("figures"),
        "Unread": _number("unread"),
        "SHA-256": _plain("sha256"),
    },
}
"""What each table shows: a heading and what stands below it. The file to take away holds every column instead."""
