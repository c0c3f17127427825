"""Casualties by year and side, each with its range and its source."""

import streamlit as st

from nkdata.present.charts import fatalities_alt, fatalities_chart
from nkdata.present.labels import CATEGORY_LABELS, FIGURES_LABELS
from nkdata.present.takeaway.extracts import rows_chosen
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.tables.schemas import OUTCOMES
from nkdata.web import parts

FIGURES = {name: part for part, name in FIGURES_LABELS.items()}
EXPLAINED = "Figures of single years, or of periods of several years: the two are never added."
SCALES = {"Linear": False, "Logarithmic": True}


@st.fragment
def show_deaths(view: View) -> None:
    """Draw the deaths, and show the sentences behind the bar that is picked."""
    with st.container(horizontal=True, gap="medium"):
        figures = parts.choose_one("Figures", FIGURES, "figures", help=EXPLAINED)
        log = parts.choose_one("Scale", SCALES, "scale")
    chosen = {"figures": figures}
    rows = rows_chosen(view, "fatalities", chosen)
    if rows.empty:
        parts.show_empty("deaths", view.left_out("fatalities"), "deaths")
        return
    takes = parts.Offer("fatalities", rows, chosen)
    options = {"disputed": view.disputed, "log": log, "phases": view.phases, "takes": takes}
    picked = parts.show_chart(view, "deaths", fatalities_chart, fatalities_alt, rows, view.vocabulary, **options)
    claims = view.dataset.claims
    parts.show_receipts(view, claims[claims["claim_id"].isin(picked)], "bar")
    parts.show_left_out(view.left_out("fatalities"), "deaths")
    with st.expander("The table behind this chart", key="deaths-table", on_change="rerun") as behind:
        if behind.open:
            parts.show_receipts(view, parts.show_rows(view, "deaths", "fatalities", rows, chosen), "row")


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
    chosen = {"outcome": outcomes, "category": categories}
    rows = rows_chosen(view, "claims", chosen)
    if rows.empty:
        parts.show_empty("figures", view.left_out("claims"), "claims")
        return
    picked = parts.show_rows(view, "claims", "claims", rows, chosen)
    parts.show_receipts(view, picked, "row")
    parts.show_left_out(view.left_out("claims"), "figures")


view = parts.current_view()
st.title(say("casualties.title"))
st.caption(say("casualties.caption"))
show_deaths(view)
show_claims(view)
