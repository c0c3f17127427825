"""The way from one screen to another."""

from __future__ import annotations

import streamlit as st

from nkdata.web.paths import PAGES

CARD = 260
"""Width of a card, in pixels: three beside one another on a desk, one on a phone."""


def link_to(screen: str, label: str) -> None:
    """Link to a screen; the shared filters go along."""
    st.page_link(str(PAGES / f"{screen}.py"), label=label)


def show_card(screen: str, label: str, words: str, holds: str) -> None:
    """Show a screen as a card: its name as the link, what it tells in a sentence, how much it holds."""
    with st.container(border=True, width=CARD, height="stretch", key=f"card-{screen}"):
        link_to(screen, f"**{label}**")
        st.markdown(words)
        st.caption(holds)
