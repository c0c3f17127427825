"""The sentences that stand behind a row, with the words marked that state it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from nkdata.present.figures import figure_words
from nkdata.present.labels import CATEGORY_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.selection import rows_of, split
from nkdata.seed.vocabulary import Vocabulary

LEAD = "opening paragraphs"
NO_CLAIMANT = "the article itself"
CLAIM = "claim"
"""Name of a claim's id in an address."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A quotation in three parts, the middle one marked, where it stands, and what is known of it.

    ``facts`` are pairs of a name and a value, in the order to show them; ``claim_id`` is empty where what is
    quoted is no claim.
    """

    before: str
    marked: str
    after: str
    document: str
    section: str
    line: int
    facts: tuple[tuple[str, str], ...] = ()
    claim_id: str = ""


Row = Any


class ClaimBook:
    """The claims of a dataset by their ids, from which the receipts of any row are made.

    ``claims`` is the dataset's whole table, so that no selection hides a receipt.
    """

    def __init__(self, claims: pd.DataFrame, vocabulary: Vocabulary) -> None:
        """Open the book on a dataset's claims."""
        self._claims = {row.claim_id: row for row in rows_of(claims)}
        self._vocabulary = vocabulary

    def claims_of(self, row: Row) -> list[Row]:
        """Return the claims that a row rests on, as named tuples; a claim rests on itself."""
        if hasattr(row, "claim_id"):
            return [row]
        return [self._claims[name] for name in split(getattr(row, "claim_ids", None)) if name in self._claims]

    def named(self, names: Iterable[str]) -> list[Row]:
        """Return the claims of these ids, as named tuples."""
        return [self._claims[name] for name in names if name in self._claims]

    def receipts(self, rows: Iterable[Row]) -> list[Receipt]:
        """Return the receipts of rows, each once: those of the claims that they rest on, else their own sentences."""
        found = (receipt for row in rows for receipt in self._receipts(row))
        return list(dict.fromkeys(found))

    def _receipts(self, row: Row) -> list[Receipt]:
        claims = self.claims_of(row)
        return [_receipt(claim, self._claim_facts(claim)) for claim in claims] or [_receipt(row, _own_facts(row))]

    def _claim_facts(self, claim: Row) -> dict[str, str]:
        return {
            "Figure": f"{figure_words(claim.low, claim.high, claim.bound)} {claim.outcome}",
            "Side": side_label(claim.side, self._vocabulary),
            "Victims": _text(claim.victim) or CATEGORY_LABELS[claim.category],
            "Period": period_words(claim.date_start, claim.date_end),
            "Said by": _text(claim.claimant) or NO_CLAIMANT,
            "Place": _text(claim.place),
            "Part of": self._part_of(claim),
            "Not in the sentence itself": ", ".join(plain(name) for name in split(claim.inferred)),
        }

    def _part_of(self, claim: Row) -> str:
        whole = self._claims.get(claim.part_of)
        if whole is None:
            return ""
        figure = figure_words(whole.low, whole.high, whole.bound)
        return f"{figure} {whole.outcome}, {period_words(whole.date_start, whole.date_end)}"


def receipts_of(rows: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> list[Receipt]:
    """Return the receipts of a frame's rows; ``claims`` is the dataset's whole table."""
    return ClaimBook(claims, vocabulary).receipts(rows_of(rows))


def plain(value: str) -> str:
    """Return a value of the codebook as words: part_of_month is "part of month"."""
    return value.replace("_", " ")


def receipt_html(receipt: Receipt) -> str:
    """Return a receipt as HTML. Every text of the document is escaped."""
    mark = f"<mark>{escape(receipt.marked)}</mark>" if receipt.marked else ""
    quote = f"<blockquote>{escape(receipt.before)}{mark}{escape(receipt.after)}</blockquote>"
    facts = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in receipt.facts)
    place = f"{receipt.document}, line {receipt.line} · {receipt.section or LEAD}"
    listed = f"<dl>{facts}</dl>" if facts else ""
    address = f' · <a href="?{CLAIM}={escape(receipt.claim_id)}">address of this figure</a>' if receipt.claim_id else ""
    return f'<figure class="receipt">{quote}<figcaption>{escape(place)}{address}</figcaption>{listed}</figure>'


def _receipt(row: Row, facts: Mapping[str, str]) -> Receipt:
    quote = str(row.quote)
    start, end = row.char_start, row.char_end
    marked = slice(0, 0) if pd.isna(start) or pd.isna(end) else slice(int(start), int(end))
    return Receipt(
        before=quote[: marked.start],
        marked=quote[marked],
        after=quote[marked.stop :],
        document=str(row.document),
        section=_text(row.section),
        line=int(row.line),
        facts=tuple((name, value) for name, value in facts.items() if value),
        claim_id=_text(getattr(row, "claim_id", None)),
    )


def _own_facts(row: Row) -> dict[str, str]:
    return {
        "Period": period_words(row.date_start, row.date_end) if hasattr(row, "date_start") else "",
        "Certainty": _text(getattr(row, "certainty", None)),
        "Said by": _text(getattr(row, "claimant", None)),
        "Why it was not read": _text(getattr(row, "reason", None)),
    }


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
