"""How to read the dashboard, in three steps: shown to who comes to the front page first, and again on wish."""

from __future__ import annotations

import streamlit as st

from nkdata.present.wording import labels, say

SEEN = "_first_look_seen"
"""Where a session keeps that its reader needs no welcome: it came by a link, has moved on, or has closed it."""


def offer_first_look() -> None:
    """Offer the three steps in a box of their own, on every screen."""
    if st.button(say("first_look.open"), width="stretch", type="tertiary", key="first-look"):
        _show_steps()


def show_first_look() -> None:
    """Show the three steps to a session's first visitor of the front page, unless a link says what to show."""
    if not st.session_state.setdefault(SEEN, bool(st.query_params)):
        with st.container(border=True, key="first-look-here"):
            st.markdown(f"**{say('first_look.welcome')}**")
            _show_list()
            st.caption(say("first_look.again"))
            st.button(say("first_look.close"), on_click=skip_first_look, key="first-look-close")


def skip_first_look() -> None:
    """Remember that the session needs no welcome any more."""
    st.session_state[SEEN] = True


@st.dialog(say("first_look.title"))
def _show_steps() -> None:
    _show_list()


def _show_list() -> None:
    st.markdown("\n".join(f"{number}. {step}" for number, step in enumerate(labels("first_look.steps").values(), 1)))
