"""One figure with all that is known of it: its sentence, its parts, and the comparisons that it takes part in."""

from __future__ import annotations

from html import escape

import pandas as pd

from nkdata.present.cards import check_html
from nkdata.present.receipts import receipt_html, receipts_of
from nkdata.present.selection import holding, rows_of
from nkdata.seed.vocabulary import Vocabulary


def claim_html(claim_id: str, claims: pd.DataFrame, checks: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return a claim's receipt, those of its parts, and its comparisons; empty where there is no such claim.

    ``claims`` and ``checks`` are the dataset's whole tables. Every text of the document is escaped.
    """
    own = _receipts(claims[claims["claim_id"] == claim_id], claims, vocabulary)
    parts = _receipts(claims[claims["part_of"] == claim_id], claims, vocabulary)
    compared = "".join(check_html(check) for check in rows_of(checks[holding(checks["claim_ids"], [claim_id])]))
    return own + _under("Figures that are part of it", parts) + _under("Comparisons that it takes part in", compared)


def _receipts(rows: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> str:
    return "".join(receipt_html(receipt) for receipt in receipts_of(rows, claims, vocabulary))


def _under(title: str, html: str) -> str:
    return f"<h3>{escape(title)}</h3>{html}" if html else ""
