"""Everything that one supporter is said to have done for either side, side by side, with what does not sit together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from nkdata.present.figures import amount_words
from nkdata.present.labels import CERTAINTY_LABELS, SUPPORT_LABELS, side_label, supported_label
from nkdata.present.periods import period_words
from nkdata.present.receipts import ClaimBook, receipt_html
from nkdata.present.selection import rows_of
from nkdata.seed.vocabulary import Vocabulary

BETWEEN = ("neutral", "both")
"""Values of ``supported`` that take no side."""
PARTISAN = frozenset({"arms", "military_aid", "fighters", "recognition", "sanction", "vote"})
"""Kinds of support that do not go with standing between the sides."""
ASSERTED = frozenset({"stated", "tacit"})
"""Degrees of certainty in which the source itself takes a relation for true."""


def actor_tensions(relations: pd.DataFrame, vocabulary: Vocabulary) -> list[str]:
    """Return in sentences what of one supporter's ``relations`` does not sit together.

    These are: standing between the sides while aiding one, the same kind of
    aid to several sides, and a relation that is both asserted and denied or disputed.
    """
    rows = list(rows_of(relations))
    return [*_divided(rows, vocabulary), *_asserted_and_doubted(rows, vocabulary)]


def _divided(rows: Sequence[Any], vocabulary: Vocabulary) -> Iterator[str]:
    """Say what is given while standing between the sides, and what else is given to several of them."""
    names = {side.id: side.name for side in vocabulary.sides}
    given = {kind: [names[side] for side in names if _aids(rows, kind, side)] for kind in SUPPORT_LABELS}
    said: set[str] = set()
    if any(row.supported == "neutral" and row.certainty in ASSERTED for row in rows):
        said = {kind for kind in PARTISAN if given[kind]}
        aid = [f"{SUPPORT_LABELS[kind].lower()} for {_listed(given[kind])}" for kind in given if kind in said]
        if aid:
            yield f"Stands between the sides, and yet: {'; '.join(aid)}."
    for kind, sides in given.items():
        if len(sides) > 1 and kind not in said:
            yield f"{SUPPORT_LABELS[kind]}: for {_listed(sides)}."


def _aids(rows: Sequence[Any], kind: str, side: str) -> bool:
    return any(row.kind == kind and row.supported == side and row.certainty in ASSERTED for row in rows)


def _asserted_and_doubted(rows: Sequence[Any], vocabulary: Vocabulary) -> Iterator[str]:
    for (side, kind), group in _grouped(rows, "supported", "kind"):
        told = {row.certainty for row in group}
        if told & ASSERTED and (doubts := [c for c in CERTAINTY_LABELS if c in told - ASSERTED]):
            doubted = _listed([CERTAINTY_LABELS[c].lower() for c in doubts])
            yield f"{SUPPORT_LABELS[kind]} for {supported_label(side, vocabulary)}: stated, and elsewhere {doubted}."


def actor_html(relations: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return one supporter's ``relations`` in a column for each side and one between; each opens its sentence.

    Every text of the document is escaped.
    """
    return path_html(list(rows_of(relations)), ClaimBook(claims, vocabulary), vocabulary)


def path_html(rows: Sequence[Any], book: ClaimBook, vocabulary: Vocabulary) -> str:
    """Return the columns of ``rows`` of one supporter, with the receipts that ``book`` makes of them."""
    first, *others = [(side.id,) for side in vocabulary.sides]
    return f'<div class="path">{"".join(_column(rows, to, book, vocabulary) for to in (first, BETWEEN, *others))}</div>'


def _column(rows: Sequence[Any], to: tuple[str, ...], book: ClaimBook, vocabulary: Vocabulary) -> str:
    mine = [row for row in rows if row.supported in to]
    title = "Both sides, or neither" if to == BETWEEN else f"For {side_label(to[0], vocabulary)}"
    entries = "".join(_entry(kind, group, book) for (kind,), group in _grouped(mine, "kind"))
    return f"<section><h3>{escape(title)}</h3>{entries or '<p>Nothing is said.</p>'}</section>"


def _entry(kind: str, rows: Sequence[Any], book: ClaimBook) -> str:
    times = "once" if len(rows) == 1 else f"{len(rows)} times"
    body = "".join(
        f"<p>{escape(_said(row))}</p>{''.join(receipt_html(receipt) for receipt in book.receipts([row]))}"
        for row in rows
    )
    told = [label for certainty, label in CERTAINTY_LABELS.items() if certainty in {row.certainty for row in rows}]
    summary = f"<b>{escape(SUPPORT_LABELS[kind])}</b> <i>{escape(', '.join(told).lower())}, {times}</i>"
    return f'<details class="event"><summary>{summary}</summary>{body}</details>'


def _said(row: Any) -> str:
    """Word how sure, when and how much."""
    amount = amount_words(row.low, row.high, row.unit) if isinstance(row.unit, str) else ""
    parts = [CERTAINTY_LABELS[row.certainty], amount, period_words(row.date_start, row.date_end)]
    return ", ".join(part for part in parts if part)


def _grouped(rows: Sequence[Any], *by: str) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    def key(row: Any) -> tuple[str, ...]:
        return tuple(getattr(row, name) for name in by)

    order = list(SUPPORT_LABELS)
    ordered = sorted(rows, key=lambda row: (order.index(row.kind), row.supported))
    for group, members in groupby(ordered, key=key):
        yield group, list(members)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
