"""Hand the view from the shell to the screen that it runs."""

from __future__ import annotations

import streamlit as st

from nkdata.present.view import View

_KEY = "_view"


def set_view(view: View) -> None:
    """Keep the view for the screen that is about to run in this session."""
    st.session_state[_KEY] = view


def current_view() -> View:
    """Return the dataset, narrowed to the chosen years and side."""
    view: View = st.session_state[_KEY]
    return view
