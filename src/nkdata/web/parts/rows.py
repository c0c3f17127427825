"""Show rows as a table, and offer them to take away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from nkdata.present.readable import readable
from nkdata.present.takeaway.filters import NOTHING_CHOSEN, Chosen
from nkdata.present.view import View
from nkdata.web.parts.kept import kept
from nkdata.web.parts.takeaway import Offer, offer

ROW, HEADER = 35, 38
"""Heights in pixels of a row and of the headings."""
MOST_ROWS = 11
"""Rows that a table shows before it scrolls."""
FIGURE_WIDTH = 140
"""Pixels that hold the longest figure in words, and what else is as short."""
WIDE = ("Sentence", "Compared", "What would explain it", "Words")
SHORT = ("Figure", "Killed", "Amount", "Strength", "Supporter", "When", "Vote", "Said by", "Agrees")
WIDTHS = {name: st.column_config.TextColumn(width="large") for name in WIDE} | {
    name: st.column_config.TextColumn(width=FIGURE_WIDTH) for name in SHORT
}


def show_rows(view: View, name: str, table: str, rows: pd.DataFrame, chosen: Chosen = NOTHING_CHOSEN) -> pd.DataFrame:
    """Show rows of a table in words, to take away below; return the rows that the reader has picked.

    ``name`` is the table's own on its screen, ``chosen`` what beside years and side was chosen to come to the rows.
    """
    shown = kept(readable, view.key, rows, table, view.vocabulary, view.disputed)
    state = st.dataframe(
        shown,
        hide_index=True,
        height=HEADER + ROW * min(len(rows), MOST_ROWS),
        row_height=ROW,
        placeholder="",
        column_config=WIDTHS,
        key=f"{name}-rows",
        on_select="rerun",
        selection_mode=["single-row", "single-cell"],
        alt=f"{len(rows)} rows of {table}",
    )
    offer(view, f"{name}-rows", Offer(table, rows, chosen))
    picked = [at for at in _picked(state["selection"]) if at < len(rows)]
    return rows.iloc[picked] if picked else rows.iloc[:0]


def _picked(selection: Mapping[str, Any]) -> list[int]:
    """Return the rows that are picked by their box or by any of their cells."""
    return list(dict.fromkeys([*selection["rows"], *(row for row, _ in selection["cells"])]))
