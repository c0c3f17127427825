"""Who supported whom, and how, and how sure the article is of it."""

import pandas as pd
import streamlit as st

from nkdata.present.actorpath import actor_html, actor_tensions
from nkdata.present.cards import facts_html
from nkdata.present.charts import (
    aid_alt,
    aid_chart,
    arms_alt,
    arms_chart,
    fighters_alt,
    fighters_chart,
    support_matrix_alt,
    support_matrix_chart,
    votes_alt,
    votes_chart,
)
from nkdata.present.labels import CERTAINTY_LABELS, SUPPORT_LABELS
from nkdata.present.selection import undated
from nkdata.present.supporters import supporters_html
from nkdata.present.takeaway.extracts import MOST, rows_chosen
from nkdata.present.takeaway.filters import OFF, Chosen
from nkdata.present.view import View
from nkdata.present.voters import voters_facts
from nkdata.present.wording import labels, say
from nkdata.web import parts

AMOUNTS = {
    "arms": (arms_chart, arms_alt, "percent"),
    "aid": (aid_chart, aid_alt, "USD"),
    "fighters": (fighters_chart, fighters_alt, "people"),
}


@st.fragment
def show_relations(view: View) -> None:
    """Draw and list the relations that the filters keep."""
    kinds = parts.choose_some(say("support.kind"), view.support["kind"], SUPPORT_LABELS, "support")
    sure = parts.choose_some(say("support.certainty"), view.support["certainty"], CERTAINTY_LABELS, "certainty")
    hide = parts.choose_whether(say("support.dated"), "dated")
    chosen: Chosen = {"support": kinds, "certainty": sure}
    without = undated(rows_chosen(view, "support", chosen))
    parts.show_undated(int(without.sum()), "relations", hidden=hide)
    chosen = {**chosen, "dated": hide}
    rows = rows_chosen(view, "support", chosen)
    if rows.empty:
        parts.show_empty("relations", view.left_out("support"), "support")
        return
    show_matrix(view, rows, chosen)
    parts.show_left_out(view.left_out("support"), "relations")
    parts.show_receipts(view, parts.show_rows(view, "support", "support", rows, chosen), "row")
    show_amounts(view, rows, chosen)
    show_actor(view, rows, chosen)


def show_matrix(view: View, rows: pd.DataFrame, chosen: Chosen) -> None:
    """Draw who supported whom, or list it on a narrow screen; of many supporters those named most, or all on wish."""
    supporters = rows["supporter"].nunique()
    if supporters > MOST and not parts.choose_whether(say("support.all", count=supporters), "all"):
        st.caption(say("support.drawn", most=MOST, count=supporters))
        chosen = {**chosen, "all": OFF}
        rows = rows_chosen(view, "support", chosen)
    with parts.on_wide_screens("matrix"):
        takes = parts.Offer("support", rows, chosen)
        picked = parts.show_chart(
            view, "matrix", support_matrix_chart, support_matrix_alt, rows, view.vocabulary, takes=takes
        )
        parts.show_receipts(view, rows[rows["support_id"].isin(picked)], "mark")
    with parts.on_narrow_screens("supporters"):
        st.html(parts.kept(supporters_html, view.key, rows, view.dataset.claims, view.vocabulary))
        parts.offer(view, "supporters", parts.Offer("support", rows, chosen))


def show_amounts(view: View, rows: pd.DataFrame, chosen: Chosen) -> None:
    """Draw what is counted in shares, in money and in people, each with its own axis."""
    for name, (draw, alt, unit) in AMOUNTS.items():
        if (rows["unit"] == unit).any():
            amounts = {**chosen, "amount": name}
            takes = parts.Offer("support", rows_chosen(view, "support", amounts), amounts)
            picked = parts.show_chart(view, name, draw, alt, rows, view.vocabulary, takes=takes)
            parts.show_receipts(view, rows[rows["support_id"].isin(picked)], "bar")


def show_actor(view: View, rows: pd.DataFrame, chosen: Chosen) -> None:
    """Follow one supporter through all that it is said to have done for either side."""
    st.header(say("support.one"))
    names = list(view.dataset.support["supporter"].value_counts().index)
    name = parts.choose_named(say("support.supporter"), names, "actor", say("support.supporter_hint"))
    own = rows[rows["supporter"] == name]
    if name and own.empty:
        st.caption(say("support.nothing_of", name=name))
    elif name:
        for tension in parts.kept(actor_tensions, view.key, own, view.vocabulary):
            st.markdown(f"- {tension}")
        st.html(parts.kept(actor_html, view.key, own, view.dataset.claims, view.vocabulary))
        parts.offer(view, "actor-rows", parts.Offer("support", own, {**chosen, "actor": name}))


@st.fragment
def show_vote(view: View) -> None:
    """Draw the vote, with its table."""
    st.header(say("support.vote"))
    if view.votes.empty:
        parts.show_empty("votes", view.left_out("votes"), "votes")
        return
    parts.show_chart(view, "vote", votes_chart, votes_alt, view.votes, takes=parts.Offer("votes", view.votes))
    for resolution, rows in view.votes.groupby("resolution", sort=False):
        st.html(facts_html(voters_facts(rows), str(resolution)))
    parts.show_receipts(view, parts.show_rows(view, "votes", "votes", view.votes), "row")


view = parts.current_view()
st.title(labels("screens")["support"])
st.caption(say("support.caption"))
show_relations(view)
show_vote(view)
