"""Casualties: totals under a choice of figures, then by year and side, each with its range and its source."""

from collections.abc import Mapping

import streamlit as st

from nkdata.present.charts import fatalities_alt, fatalities_chart
from nkdata.present.labels import CATEGORY_LABELS, FIGURES_LABELS
from nkdata.present.takeaway.extracts import rows_chosen
from nkdata.present.totals import counted_years, totals_html, undated_count
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.tables.schemas import OUTCOMES
from nkdata.tables.totals import Choice
from nkdata.web import parts

FIGURES = {name: part for part, name in FIGURES_LABELS.items()}
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
    made_from = (claims, view.vocabulary, choice, years, view.selection.side, view.disputed)
    st.html(parts.kept(totals_html, view.key, *made_from, dark=parts.is_dark()))
    notes = [say("casualties.totals.caption", first=str(years[0]), last=str(years[1]))]
    if undated := parts.kept(undated_count, view.key, claims, view.vocabulary, choice):
        notes.append(say("casualties.totals.undated", count=undated))
    st.caption(" ".join(notes))


def show_years(view: View, choice: Choice) -> None:
    """Draw the deaths, and show the sentences behind the bar that is picked."""
    st.header(say("casualties.chart.header"))
    with st.container(horizontal=True, gap="medium"):
        figures = parts.choose_one("Figures", FIGURES, "figures", help=EXPLAINED)
        log = parts.choose_one("Scale", SCALES, "scale")
    chosen = {"basis": choice.basis, "counted": choice.counted, "figures": figures}
    rows = rows_chosen(view, "recounted", chosen)
    if rows.empty:
        st.info(say("casualties.totals.nothing"))
        return
    takes = parts.Offer("recounted", rows, chosen)
    options = {"disputed": view.disputed, "log": log, "phases": view.phases, "takes": takes}
    picked = parts.show_chart(
        view, "deaths", fatalities_chart, fatalities_alt, rows, view.vocabulary, choice, **options
    )
    claims = view.dataset.claims
    parts.show_receipts(view, claims[claims["claim_id"].isin(picked)], "bar")
    parts.show_left_out(view.left_out("recounted"), "deaths")
    with st.expander("The table behind this chart", key="deaths-table", on_change="rerun") as behind:
        if behind.open:
            parts.show_receipts(view, parts.show_rows(view, "deaths", "recounted", rows, chosen), "row")


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
