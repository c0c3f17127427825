"""Show a chart with its words, and say what has been picked in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from nkdata.present.charts import picked_ids
from nkdata.present.view import View
from nkdata.web.parts.kept import kept

TOOLBAR = {"displaylogo": False, "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoom2d", "pan2d", "autoScale2d"]}


def show_chart(
    view: View,
    name: str,
    draw: Callable[..., go.Figure],
    alt: Callable[..., str],
    *drawn_from: Any,
    **options: Any,
) -> list[str]:
    """Show a chart and, below it, the same in words; return the ids behind the marks that are picked.

    ``name`` is the chart's own on its screen. ``draw`` and ``alt`` both take
    ``drawn_from``: rows of the view, its vocabulary. ``options`` go to ``draw`` alone.
    """
    figure = kept(draw, view.key, *drawn_from, dark=is_dark(), **options)
    words = kept(alt, view.key, *drawn_from)
    picked = st.plotly_chart(
        figure, theme=None, key=name, on_select="rerun", selection_mode="points", config=TOOLBAR, alt=words
    )
    with st.expander("This chart in words"):
        st.text(words)
    return picked_ids(picked["selection"]["points"])


def is_dark() -> bool:
    """Say whether the reader's theme is dark."""
    return st.context.theme.type == "dark"
