"""Casualties: totals under a choice of figures, then by year and side, each with its range and its source."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from nkdata.present.charts import fatalities_alt, fatalities_chart
from nkdata.present.charts.fatalities import split_spans
from nkdata.present.labels import CATEGORY_LABELS
from nkdata.present.selection import left_out, narrow
from nkdata.present.totals import counted_years, recounted_rows, totals_html, undated_count
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.tables.schemas import OUTCOMES
from nkdata.tables.totals import Choice
from nkdata.web import parts

FIGURES = {"Year by year": True, "Whole periods": False}
EXPLAINED = "Figures of single years, or of periods of several years: the two are never added."
SCALES = {"Linear": False, "Logarithmic": True}


@st.fragment
def show_deaths(view: View) -> None:
    """Add the deaths up and draw them, both under the choice that the reader makes first."""
    with st.container(horizontal=True, gap="medium"):
        basis = choose("basis", labels("casualties.totals.basis.names"), say("casualties.totals.basis.label"))
        counted = choose("counted", labels("casualties.totals.counted.names"), say("casualties.totals.counted.label"))
    choice = Choice(basis, counted)
    st.caption(labels("casualties.totals.basis.explained")[basis])
    if counted == "missing":
        st.caption(say("casualties.totals.counted.explained"))
    show_totals(view, choice)
    show_years(view, choice)


def choose(key: str, names: Mapping[str, str], label: str) -> str:
    """Offer the names, and return the id of the one chosen."""
    return str(parts.choose_one(label, {name: value for value, name in names.items()}, key))


def show_totals(view: View, choice: Choice) -> None:
    """Show the total of all, of each side and of others; each opens the sentences that it is made of."""
    years = counted_years(view)
    if years is None:
        st.caption(say("casualties.totals.nobody"))
        return
    claims = view.dataset.claims
    made_from = (claims, view.vocabulary, choice, years, view.selection.side, view.disputed, view.dataset.checks)
    st.html(parts.kept(totals_html, view.key, *made_from, dark=parts.is_dark()))
    notes = [say("casualties.totals.caption", first=str(years[0]), last=str(years[1]))]
    if undated := parts.kept(undated_count, view.key, claims, view.vocabulary, choice):
        notes.append(say("casualties.totals.undated", count=undated))
    st.caption(" ".join(notes))


def show_years(view: View, choice: Choice) -> None:
    """Draw the deaths, and show the sentences behind the bar that is picked."""
    st.header(say("casualties.chart.header"))
    with st.container(horizontal=True, gap="medium"):
        yearly = parts.choose_one("Figures", FIGURES, "figures", help=EXPLAINED)
        log = parts.choose_one("Scale", SCALES, "scale")
    every = parts.kept(recounted_rows, view.key, view.dataset.claims, view.vocabulary, choice)
    years, periods = split_spans(narrow(every, "fatalities", view.selection))
    rows, hidden = (years if yearly else periods), left_out(every, "fatalities", view.selection)
    if rows.empty:
        st.info(say("casualties.totals.nothing"))
        return
    draw_deaths(view, choice, rows, log=log)
    parts.show_left_out(hidden, "deaths")
    with st.expander("The table behind this chart", key="deaths-table", on_change="rerun") as behind:
        if behind.open:
            named = f"{choice.basis} {choice.counted}"
            parts.show_receipts(view, parts.show_rows(view, "deaths", "fatalities", rows, named), "row")


def draw_deaths(view: View, choice: Choice, rows: pd.DataFrame, *, log: bool) -> None:
    """Draw the rows; a bar opens its sentences."""
    drawn_from = (rows, view.vocabulary, choice)
    options = {"disputed": view.disputed, "log": log}
    picked = parts.show_chart(view, "deaths", fatalities_chart, fatalities_alt, *drawn_from, **options)
    parts.show_picked(view, picked, "bar")


@st.fragment
def show_claims(view: View) -> None:
    """List every stated figure, narrowed by what happened and to whom."""
    st.header("Every figure that is stated")
    st.caption("Killed, wounded, missing and captured are different things, and are never added together here.")
    with st.container(horizontal=True, gap="medium"):
        outcomes = parts.choose_some(
            "What happened", view.claims["outcome"], {o: o.capitalize() for o in OUTCOMES}, "outcome"
        )
        categories = parts.choose_some("To whom", view.claims["category"], CATEGORY_LABELS, "category")
    rows = view.claims[view.claims["outcome"].isin(outcomes) & view.claims["category"].isin(categories)]
    if rows.empty:
        parts.show_empty("figures", view.left_out("claims"), "claims")
        return
    picked = parts.show_rows(view, "claims", "claims", rows)
    parts.show_receipts(view, picked, "row")
    parts.show_left_out(view.left_out("claims"), "figures")


view = parts.current_view()
st.title(say("casualties.title"))
st.caption(say("casualties.caption"))
show_deaths(view)
show_claims(view)
