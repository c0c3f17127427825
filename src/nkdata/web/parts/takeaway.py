"""Offer what a reader takes away: files, their address, how to read and to cite them, and the link of the view."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin

import pandas as pd
import streamlit as st

from nkdata.present.takeaway.citation import citation, documents_cited, filters_in_words
from nkdata.present.takeaway.filters import Chosen
from nkdata.present.takeaway.links import links_html, package_html
from nkdata.present.takeaway.names import file_name
from nkdata.present.takeaway.request import Asked, data_address
from nkdata.present.takeaway.snippets import curl_lines, pandas_lines, r_lines
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.web.parts.embed import view_address
from nkdata.web.parts.kept import kept

PNG, SVG = "PNG", "SVG"
ICON = ":material/download:"


@dataclass(frozen=True, slots=True)
class Offer:
    """Rows that can be taken away: of which table, and what beside years and side was chosen to come to them."""

    table: str
    rows: pd.DataFrame
    chosen: Chosen = field(default_factory=dict)


def offer(view: View, name: str, offered: Offer, *, picture: bool = False) -> None:
    """Offer exactly the rows that are shown, with every column, at their address; ``name`` is their own on the screen.

    ``picture`` says that they are drawn, and lets the reader choose the form
    of the picture that the chart's toolbar gives.
    """
    count = say("takeaway.rows", count=len(offered.rows))
    box = st.popover(say("takeaway.offer", rows=count), icon=ICON, key=f"{name}-takeaway", on_change="rerun")
    with box:
        asked = Asked(view.selection, offered.chosen)
        st.html(links_html(offered.table, asked, count))
        if picture:
            st.segmented_control(say("takeaway.picture"), [PNG, SVG], default=PNG, key=picture_key(name), required=True)
        # The links are there at once, also on a page whose server is gone; what is to copy is made for who looks.
        if box.open:
            _show_address(view, offered.table, asked)


def offer_all(view: View) -> None:
    """Offer all tables at once, for the years and the side chosen."""
    st.html(package_html(Asked(view.selection)))


def picture_key(name: str) -> str:
    """Return where the session keeps the form of a chart's picture."""
    return f"{name}-picture"


def picture_form(name: str) -> str:
    """Return the form that the reader has chosen for a chart's picture, as plotly names it."""
    return str(st.session_state.get(picture_key(name)) or PNG).lower()


def _show_address(view: View, table: str, asked: Asked) -> None:
    """Show the address of the rows, three lines that read it, a citation, and the link of the view; each to copy."""
    address = urljoin(st.context.url or "", data_address(table, "csv", asked))
    lines = {
        "pandas": (pandas_lines(address), "python"),
        "R": (r_lines(address), "r"),
        "curl": (curl_lines(address, file_name(table, asked.selection, "csv", asked.chosen)), "bash"),
    }
    told = labels("takeaway.copy")
    _show_copy(told["address"], address)
    for tab, (code, language) in zip(st.tabs(list(lines)), lines.values(), strict=True):
        tab.code(code, language=language, wrap_lines=True)
    documents = kept(documents_cited, view.key, view.dataset.sources)
    what = say("takeaway.citation.table", name=table)
    _show_copy(told["citation"], citation(documents, what, filters_in_words(asked, view), address))
    _show_copy(told["link"], view_address())


def _show_copy(title: str, text: str) -> None:
    st.caption(title)
    st.code(text, language=None, wrap_lines=True)
