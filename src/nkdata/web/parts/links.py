"""The way from one screen to another."""

from __future__ import annotations

import streamlit as st

from nkdata.web.paths import PAGES


def link_to(screen: str, label: str) -> None:
    """Link to a screen; the shared filters go along."""
    st.page_link(str(PAGES / f"{screen}.py"), label=label)
