"""Show the sentences behind what has been picked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from nkdata.present.picked import rows_behind
from nkdata.present.receipts import ClaimBook, receipt_html
from nkdata.present.selection import rows_of
from nkdata.present.view import View
from nkdata.present.wording import labels, say

AT_MOST = 12
"""Receipts shown at once; a bar that sums a whole year rests on many."""
HINTS = labels("receipts.hint")


def show_receipts(view: View, rows: pd.DataFrame, what: str) -> None:
    """Show the sentences behind the rows, the words marked that state them.

    Where no row is picked, a hint says how to pick one; ``what`` is a bar, a row, a mark or an event.
    """
    _show(view, [] if rows.empty else list(rows_of(rows)), what)


def show_picked(view: View, picked: Sequence[str], what: str) -> None:
    """Show the sentences behind the ids that a chart's picked marks carry, whatever the filters leave out."""
    _show(view, list(rows_behind(view.dataset, picked)), what)


def _show(view: View, rows: Sequence[Any], what: str) -> None:
    if not rows:
        st.caption(HINTS[what])
        return
    found = ClaimBook(view.dataset.claims, view.vocabulary, view.dataset.checks).receipts(rows)
    with st.container(border=True):
        st.markdown(f"**{say('receipts.title', count=len(found))}**")
        st.html("".join(receipt_html(receipt) for receipt in found[:AT_MOST]))
        if len(found) > AT_MOST:
            st.caption(say("receipts.first", shown=AT_MOST, all=len(found)))
