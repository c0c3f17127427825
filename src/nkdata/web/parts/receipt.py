"""Show the sentences behind what has been picked."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from nkdata.present.receipts import receipt_html, receipts_of
from nkdata.present.view import View
from nkdata.present.wording import labels, say

AT_MOST = 12
"""Receipts shown at once; a bar that sums a whole year rests on many."""
HINTS = labels("receipts.hint")


def show_receipts(view: View, rows: pd.DataFrame, what: str) -> None:
    """Show the sentences behind the rows, the words marked that state them.

    Where no row is picked, a hint says how to pick one; ``what`` is a bar, a row, a mark or an event.
    """
    if rows.empty:
        st.caption(HINTS[what])
        return
    found = receipts_of(rows, view.dataset.claims, view.vocabulary)
    with st.container(border=True):
        st.markdown(f"**{say('receipts.title', count=len(found))}**")
        st.html("".join(receipt_html(receipt) for receipt in found[:AT_MOST]))
        if len(found) > AT_MOST:
            st.caption(say("receipts.first", shown=AT_MOST, all=len(found)))
