"""Casualties by year and side, each with its range and its source."""

import streamlit as st

from nkdata.present.charts import fatalities_alt, fatalities_chart
from nkdata.present.charts.fatalities import split_spans
from nkdata.present.labels import CATEGORY_LABELS
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.tables.schemas import OUTCOMES
from nkdata.web import parts

FIGURES = {"Year by year": True, "Whole periods": False}
EXPLAINED = "Figures of single years, or of periods of several years: the two are never added."
SCALES = {"Linear": False, "Logarithmic": True}


@st.fragment
def show_deaths(view: View) -> None:
    """Draw the deaths, and show the sentences behind the bar that is picked."""
    with st.container(horizontal=True, gap="medium"):
        yearly = parts.choose_one("Figures", FIGURES, "figures", help=EXPLAINED)
        log = parts.choose_one("Scale", SCALES, "scale")
    years, periods = parts.kept(split_spans, view.key, view.fatalities)
    rows = years if yearly else periods
    if rows.empty:
        parts.show_empty("deaths", view.left_out("fatalities"), "deaths")
        return
    options = {"disputed": view.disputed, "log": log, "phases": view.phases}
    picked = parts.show_chart(view, "deaths", fatalities_chart, fatalities_alt, rows, view.vocabulary, **options)
    claims = view.dataset.claims
    parts.show_receipts(view, claims[claims["claim_id"].isin(picked)], "bar")
    parts.show_left_out(view.left_out("fatalities"), "deaths")
    with st.expander("The table behind this chart", key="deaths-table", on_change="rerun") as behind:
        if behind.open:
            parts.show_receipts(view, parts.show_rows(view, "deaths", "fatalities", rows), "row")


@st.fragment
def show_claims(view: View) -> None:
    """List every stated figure, narrowed by what happened and to whom."""
    st.header("Every figure that is stated")
    st.caption("Killed, wounded, missing and captured are different things, and are never added together.")
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
