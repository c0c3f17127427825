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
from nkdata.web import parts


@st.fragment
def show_events(view: View) -> None:
    """Draw and list the events that the filters keep."""
    kinds = parts.choose_some("Kind of event", view.events["kind"], EVENT_LABELS, "event")
    words = parts.choose_words("Words in the sentence", "words", "for example: ceasefire")
    chosen = {"event": kinds, "words": words}
    rows = rows_chosen(view, "events", chosen)
    if rows.empty:
        parts.show_empty("events", view.left_out("events"), "events")
        return
    drawn = {"phases": view.phases, "years": view.selection.years}
    takes = parts.Offer("events", rows, chosen)
    picked = parts.show_chart(
        view, "timeline", timeline_chart, timeline_alt, rows, view.vocabulary, takes=takes, **drawn
    )
    parts.show_receipts(view, rows[rows["event_id"].isin(picked)], "an event")
    parts.show_undated(int(undated(rows).sum()), "events")
    parts.show_left_out(view.left_out("events"), "events")
    show_list(view, rows, chosen)


def show_list(view: View, rows: pd.DataFrame, chosen: Chosen) -> None:
    """List the events, as text to open or as a table to sort."""
    as_list, as_table = st.tabs(["List", "Table"], key="events-as", on_change="rerun")
    with as_list:
        if as_list.open:
            st.html(parts.kept(events_html, view.key, rows, view.dataset.claims, view.vocabulary))
    with as_table:
        if as_table.open:
            parts.show_receipts(view, parts.show_rows(view, "events", "events", rows, chosen), "a row")


@st.fragment
def show_unread(view: View) -> None:
    """List the numbers that became no row, so that nothing is lost in silence."""
    rows = view.table("unread")
    st.header("Numbers that could not be read")
    if rows.empty:
        st.caption("Every number of the text became a figure, a date or a relation.")
        return
    st.caption("They stand in the text, but what they count was not understood. None is counted anywhere.")
    parts.show_receipts(view, parts.show_rows(view, "unread", "unread", rows), "a row")


view = parts.current_view()
st.title("Timeline")
st.caption("Events as the article dates them: a day where it gives a day, a month where it gives a month.")
show_events(view)
show_unread(view)
