"""One chart alone, for a frame in somebody's own page: ``?embed=true&chart=<its name>``."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from nkdata.present.headline import day_words
from nkdata.present.selection import rows_of
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.web.parts.style import embedded_style

EMBED, CHART = "embed", "chart"
NAME = re.compile(r"[a-z-]+")
HEIGHT = 640
"""Height of the frame that is offered, in pixels."""


def chart_place(name: str) -> DeltaGenerator:
    """Return the container of a chart, by which an embedded view finds it."""
    return st.container(key=f"{CHART}-{name}")


def set_embedded_style() -> None:
    """Hide all but the chart that the address names, where the dashboard stands in somebody's frame."""
    if st.context.is_embedded:
        name = st.query_params.get(CHART, "")
        st.html(embedded_style(f"st-key-{CHART}-{name}" if NAME.fullmatch(name) else ""))


def show_source(view: View) -> None:
    """Say below an embedded chart what it was read from, with the way to the whole screen."""
    if not st.context.is_embedded:
        return
    titles = ", ".join(
        say("chart.source_published", title=row.title, published=day_words(row.published))
        if isinstance(row.published, str)
        else say("chart.source_untold", title=row.title)
        for row in rows_of(view.dataset.sources)
    )
    way = f'<a href="{escape(view_address())}" target="_blank" rel="noopener">{escape(say("chart.full"))}</a>'
    st.html(f'<p class="source">{escape(say("chart.source", titles=titles))} {way}</p>')


def show_embed(name: str) -> None:
    """Offer the line that puts a chart of this screen, with the filters in force, into another page."""
    if not st.context.is_embedded:
        st.caption(f"**{say('chart.embed')}.** {say('chart.embed_hint')}")
        st.code(embed_line(view_address((EMBED, "true"), (CHART, name)), name), language="html", wrap_lines=True)


def embed_line(address: str, name: str) -> str:
    """Return the HTML of a frame that shows an address."""
    title = escape(say("chart.embed_title", chart=name))
    return f'<iframe src="{escape(address)}" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'


def view_address(*more: tuple[str, str]) -> str:
    """Return this screen's address with its filters, and ``more`` after them."""
    parts = urlsplit(st.context.url or "")
    filters = [(key, value) for key in st.query_params if key != CHART for value in st.query_params.get_all(key)]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode([*filters, *more]), ""))
