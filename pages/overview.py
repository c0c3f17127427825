"""The front page: what this is, what the article counts, and where to read on."""

import streamlit as st

from nkdata.present.cards import check_html
from nkdata.present.charts import deaths_overview_alt, deaths_overview_chart
from nkdata.present.headline import by_difference, infobox_total
from nkdata.present.selection import rows_of
from nkdata.present.view import View
from nkdata.web import parts

MOST = 3
"""Disagreements that the front page shows."""


def show_total(view: View) -> None:
    """Show what the infobox's periods read, and what they come to, with the caveat."""
    total = infobox_total(view.fatalities)
    if total is None:
        st.caption("The infobox gives no deaths for the years and the side chosen.")
        return
    st.metric("Killed, if the infobox's periods are added", total.added)
    overlap = " Two of the periods overlap, so some deaths may stand in both." if total.overlapping else ""
    st.caption(f"The infobox's periods read {'; '.join(total.parts)}. The article itself gives no sum.{overlap}")


def show_counts(view: View) -> None:
    """Count what was read, and what could not be."""
    counts = {
        "Casualty figures": view.claims,
        "Events": view.events,
        "Relations of support": view.support,
        "Numbers not read": view.table("unread"),
    }
    with st.container(horizontal=True, gap="medium"):
        for name, rows in counts.items():
            st.metric(name, f"{len(rows):,}", width="content")


@st.fragment
def show_deaths(view: View) -> None:
    """Draw the phases above the deaths of each period and year."""
    drawn_from = (view.fatalities, view.phases, view.vocabulary)
    options = {"disputed": view.disputed}
    takes = parts.Offer("fatalities", view.fatalities)
    picked = parts.show_chart(
        view, "deaths", deaths_overview_chart, deaths_overview_alt, *drawn_from, takes=takes, **options
    )
    claims = view.dataset.claims
    parts.show_receipts(view, claims[claims["claim_id"].isin(picked)], "a bar")


def show_disagreements(view: View) -> None:
    """Show where the article's own figures cannot both be right."""
    checks = view.dataset.checks
    st.header("Where the article's figures disagree")
    for check in rows_of(by_difference(checks[checks["verdict"] == "disagrees"]).head(MOST)):
        st.html(check_html(check))
    agreeing = int((checks["verdict"] == "agrees").sum())
    st.caption(f"Of {len(checks)} comparisons, {agreeing} agree. All of them stand on Checks.")


def show_ways() -> None:
    """Say where to go next."""
    st.header("Read on")
    parts.link_to("casualties", "Casualties: who was killed, wounded, missing or captured, year by year")
    parts.link_to("timeline", "Timeline: what happened, in order, each event with its sentence")
    parts.link_to("support", "Support: who supported whom, and how")
    parts.link_to("checks", "Checks: where the article's own figures agree, and where they cannot")
    parts.link_to("sources", "Sources: the documents, the meaning of every column, all tables")


view = parts.current_view()
st.title(view.vocabulary.conflict)
st.markdown(
    "What one article says of this conflict in numbers, read into tables. "
    "Every figure opens the sentence that states it."
)
parts.show_scope(view)
show_total(view)
show_counts(view)
show_deaths(view)
show_disagreements(view)
show_ways()
