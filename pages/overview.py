"""The front page: what this is, what the article counts, and where to read on."""

import streamlit as st

from nkdata.present.cards import check_html, grid_html
from nkdata.present.charts import deaths_overview_alt, deaths_overview_chart
from nkdata.present.charts.years import span_label
from nkdata.present.disputes import signed
from nkdata.present.headline import by_difference, ends_words, infobox_total
from nkdata.present.selection import rows_of
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.web import parts

MOST = 3
"""Disagreements that the front page shows."""


def show_total(view: View) -> None:
    """Show what the infobox's periods come to and when the article ends, with the caveat."""
    total = infobox_total(view.fatalities)
    if total is None:
        st.caption(say("overview.none"))
        return
    with st.container(horizontal=True, gap="medium"):
        st.metric(say("overview.killed"), signed(total.added, total.claim_ids, view.disputed), width="content")
        st.metric(say("overview.span"), span_label(view.fatalities), width="content")
        st.metric(say("overview.ends"), ends_words(view.dataset.sources), width="content")
    overlap = f" {say('overview.overlap')}" if total.overlapping else ""
    st.caption(say("overview.parts", parts="; ".join(total.parts)) + f"{overlap} {say('overview.recounted')}")
    with st.expander(say("overview.behind")):
        parts.show_picked(view, total.claim_ids, "bar")


@st.fragment
def show_deaths(view: View) -> None:
    """Draw the phases above the deaths of each period and year."""
    drawn_from = (view.fatalities, view.phases, view.vocabulary)
    options = {"disputed": view.disputed}
    takes = parts.Offer("fatalities", view.fatalities)
    picked = parts.show_chart(
        view, "deaths", deaths_overview_chart, deaths_overview_alt, *drawn_from, takes=takes, **options
    )
    parts.show_picked(view, picked, "bar")
    parts.show_table_behind(view, "deaths", "fatalities", view.fatalities)


def show_disagreements(view: View) -> None:
    """Show where the article's own figures cannot both be right."""
    st.header(say("overview.disagree"))
    checks = view.checks
    disagreeing = by_difference(checks[checks["verdict"] == "disagrees"])
    if disagreeing.empty:
        st.caption(say("overview.disagree_none"))
        return
    st.caption(say("overview.compared", count=len(checks), agree=int((checks["verdict"] == "agrees").sum())))
    st.html(grid_html(check_html(check) for check in rows_of(disagreeing.head(MOST))))
    parts.link_to("checks", say("overview.all_checks", count=len(checks)))


def show_ways(view: View) -> None:
    """Say where to go next, and how much is there."""
    st.header(say("overview.ways"))
    names = labels("screens")
    holds = {
        "casualties": say("overview.holds.figures", count=len(view.claims)),
        "timeline": say("overview.holds.events", count=len(view.events)),
        "support": say("overview.holds.relations", count=len(view.support)),
        "checks": say("overview.holds.comparisons", count=len(view.checks)),
        "sources": say("overview.holds.unread", count=len(view.table("unread"))),
    }
    with st.container(horizontal=True, key="ways"):
        for screen, words in labels("overview.way").items():
            parts.show_card(screen, names[screen], words, holds[screen])


view = parts.current_view()
st.title(view.vocabulary.conflict)
st.markdown(say("overview.lede"))
parts.show_scope(view)
show_total(view)
parts.show_first_look()
show_deaths(view)
show_disagreements(view)
show_ways(view)
