"""What happened, in order: each event opens its sentence and its casualties."""

import pandas as pd
import streamlit as st

from nkdata.present.charts import timeline_alt, timeline_chart
from nkdata.present.eventlist import events_html
from nkdata.present.labels import EVENT_LABELS
from nkdata.present.selection import undated
from nkdata.present.takeaway.extracts import rows_chosen
from nkdata.present.takeaway.filters import Chosen
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.web import parts


@st.fragment
def show_events(view: View) -> None:
    """Draw and list the events that the filters keep."""
    kinds = parts.choose_some(say("timeline.kind"), view.events["kind"], EVENT_LABELS, "event")
    words = parts.choose_words(say("timeline.words"), "words", say("timeline.words_hint"))
    chosen = {"event": kinds, "words": words}
    rows = rows_chosen(view, "events", chosen)
    if rows.empty:
        parts.show_empty("events", view.left_out("events"), "events")
        return
    drawn = {"phases": view.phases, "years": view.selection.years, "disputed": view.disputed}
    takes = parts.Offer("events", rows, chosen)
    picked = parts.show_chart(
        view, "timeline", timeline_chart, timeline_alt, rows, view.vocabulary, takes=takes, **drawn
    )
    parts.show_picked(view, picked, "event")
    parts.show_undated(int(undated(rows).sum()), "events")
    parts.show_left_out(view.left_out("events"), "events")
    show_list(view, rows, chosen)


def show_list(view: View, rows: pd.DataFrame, chosen: Chosen) -> None:
    """List the events, as text to open or as a table to sort."""
    as_list, as_table = st.tabs([say("timeline.list"), say("timeline.table")], key="events-as", on_change="rerun")
    with as_list:
        if as_list.open:
            st.html(parts.kept(events_html, view.key, rows, view.dataset.claims, view.vocabulary, view.dataset.checks))
    with as_table:
        if as_table.open:
            parts.show_receipts(view, parts.show_rows(view, "events", "events", rows, chosen), "row")


@st.fragment
def show_unread(view: View) -> None:
    """List the numbers that became no row, so that nothing is lost in silence."""
    rows = view.table("unread")
    st.header(say("timeline.unread"))
    if rows.empty:
        st.caption(say("timeline.unread_none"))
        return
    st.caption(say("timeline.unread_caption"))
    parts.show_receipts(view, parts.show_rows(view, "unread", "unread", rows), "row")


view = parts.current_view()
st.title(labels("screens")["timeline"])
st.caption(say("timeline.caption"))
show_events(view)
show_unread(view)
