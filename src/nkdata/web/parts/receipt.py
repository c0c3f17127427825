"""Show the sentences behind what has been picked."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from nkdata.present.receipts import receipt_html, receipts_of
from nkdata.present.view import View

AT_MOST = 12
"""Receipts shown at once; a bar that sums a whole year rests on many."""


def show_receipts(view: View, rows: pd.DataFrame, what: str) -> None:
    """Show the sentences behind the rows, the words marked that state them; a hint where no row is picked."""
    if rows.empty:
        st.caption(f"Pick {what} to read the sentence behind it.")
        return
    found = receipts_of(rows, view.dataset.claims, view.vocabulary)
    with st.container(border=True):
        st.markdown(
            "**What the article says**" if len(found) == 1 else f"**What the article says, {len(found)} times**"
        )
        st.html("".join(receipt_html(receipt) for receipt in found[:AT_MOST]))
        if len(found) > AT_MOST:
            st.caption(f"The first {AT_MOST} of {len(found)}. The table below holds the others.")
