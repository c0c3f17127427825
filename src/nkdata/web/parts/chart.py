"""Show a chart with its words, and say what has been picked in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from nkdata.present.charts import picked_ids
from nkdata.present.takeaway.names import picture_name
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.web.parts.embed import chart_place, show_embed, show_source
from nkdata.web.parts.kept import kept
from nkdata.web.parts.receipt import show_receipts
from nkdata.web.parts.rows import show_rows
from nkdata.web.parts.takeaway import Offer, offer, picture_form

TOOLBAR = {"displaylogo": False, "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoom2d", "pan2d", "autoScale2d"]}

SHARPNESS = 2
"""Pixels of a picture for each of the screen."""


def show_chart(
    view: View,
    name: str,
    draw: Callable[..., go.Figure],
    alt: Callable[..., str],
    *drawn_from: Any,
    takes: Offer | None = None,
    **options: Any,
) -> list[str]:
    """Show a chart and, below it, the same in words; return the ids behind the marks that are picked.

    ``name`` is the chart's own on its screen, and names it in an address. ``draw`` and ``alt`` both take
    ``drawn_from``: rows of the view, its vocabulary. ``takes`` are the rows that the chart shows, offered below it.
    ``options`` go to ``draw`` alone.
    """
    figure = kept(draw, view.key, *drawn_from, dark=is_dark(), **options)
    words = kept(alt, view.key, *drawn_from)
    image = {"format": picture_form(name), "filename": picture_name(figure, view.selection), "scale": SHARPNESS}
    config = {**TOOLBAR, "toImageButtonOptions": image}
    with chart_place(name):
        picked = st.plotly_chart(
            figure, theme=None, key=name, on_select="rerun", selection_mode="points", config=config, alt=words
        )
        show_source(view)
    if takes is not None:
        offer(view, name, takes, picture=True)
    with st.expander(say("chart.words"), key=f"{name}-words", on_change="rerun") as told:
        st.text(words)
        if told.open:
            show_embed(name)
    return picked_ids(picked["selection"]["points"])


def show_table_behind(view: View, name: str, table: str, rows: pd.DataFrame) -> None:
    """Offer the rows that a chart is drawn from, folded; the table is drawn when it is first opened."""
    with st.expander(say("chart.table"), key=f"{name}-table", on_change="rerun") as behind:
        if behind.open:
            show_receipts(view, show_rows(view, name, table, rows), "row")


def is_dark() -> bool:
    """Say whether the reader's theme is dark."""
    return st.context.theme.type == "dark"
