"""Supporters as a list that fits a narrow screen: each with what it gave to whom, opening into the sentences."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from nkdata.present.actorpath import path_html
from nkdata.present.figures import short_amount
from nkdata.present.labels import CERTAINTY_LABELS, SUPPORT_LABELS, supported_label
from nkdata.present.receipts import ClaimBook
from nkdata.present.selection import rows_of
from nkdata.seed.vocabulary import Vocabulary

AMOUNTS = {"arms": ("percent", "arms"), "aid": ("USD", None), "fighters": ("people", None)}
"""What support is counted in: the unit, and the kind where it is but one."""


def stated_amounts(support: pd.DataFrame, what: str) -> pd.DataFrame:
    """Return the relations with a stated amount of ``what``: arms (in percent), aid (in US dollars), fighters."""
    unit, kind = AMOUNTS[what]
    rows = support[(support["unit"] == unit) & support[["low", "high"]].notna().any(axis=1)]
    return rows if kind is None else rows[rows["kind"] == kind]


def by_how_much_is_stated(support: pd.DataFrame) -> list[str]:
    """Return the supporters in the order of the number of relations that are stated, those named most first."""
    stated = (support["certainty"] == "stated").groupby(support["supporter"]).sum()
    return sorted(stated.index, key=lambda name: (-int(stated[name]), name))


def supporters_html(support: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the supporters, those of whom most is stated first. Every text of the document is escaped."""
    book = ClaimBook(claims, vocabulary)
    rows = list(rows_of(support))
    return "".join(
        _supporter(name, [row for row in rows if row.supporter == name], book, vocabulary)
        for name in by_how_much_is_stated(support)
    )


def _supporter(name: str, relations: Sequence[Any], book: ClaimBook, vocabulary: Vocabulary) -> str:
    order = [vocabulary.sides[0].id, "both", "neutral", *(side.id for side in vocabulary.sides[1:])]
    rows = sorted(relations, key=lambda row: order.index(row.supported))
    given = "".join(
        f"<p>{escape(supported_label(side, vocabulary))}: {escape(_kinds(list(group)))}</p>"
        for side, group in groupby(rows, key=lambda row: str(row.supported))
    )
    opened = path_html(relations, book, vocabulary)
    return f'<details class="event"><summary><b>{escape(name)}</b>{given}</summary>{opened}</details>'


def _kinds(rows: Sequence[Any]) -> str:
    """Return the kinds with their amounts, and with how sure the source is where it does not simply state them."""
    told = {kind: [row for row in rows if row.kind == kind] for kind in SUPPORT_LABELS}
    return ", ".join(_kind(kind, group) for kind, group in told.items() if group)


def _kind(kind: str, rows: Sequence[Any]) -> str:
    notes = [] if {row.certainty for row in rows} == {"stated"} else [_how_sure(rows)]
    notes += dict.fromkeys(short_amount(row.low, row.high, row.unit) for row in rows if isinstance(row.unit, str))
    return SUPPORT_LABELS[kind].lower() + (f" ({', '.join(notes)})" if notes else "")


def _how_sure(rows: Sequence[Any]) -> str:
    present = {row.certainty for row in rows}
    return " and ".join(label.lower() for certainty, label in CERTAINTY_LABELS.items() if certainty in present)
