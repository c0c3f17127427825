"""The documents behind the figures, what each column means, and every table to take away."""

import streamlit as st

from nkdata.present.cards import facts_html
from nkdata.present.charts import phases_alt, phases_chart
from nkdata.present.codebook import fields_of
from nkdata.present.selection import rows_of
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.web import parts

HERE = {"phases": say("sources.phases"), "strengths": say("sources.strengths")}
"""Tables that stand on no other screen."""


def show_documents(view: View) -> None:
    """Show what was read, with its licence and the hash of its bytes."""
    st.header(say("sources.documents"))
    names = labels("sources.facts")
    for source in rows_of(view.dataset.sources):
        facts = {name: getattr(source, column) for column, name in names.items()}
        st.html(facts_html(facts, source.title))


@st.fragment
def show_table(view: View, table: str, title: str) -> None:
    """Show a table that stands on no other screen."""
    st.header(title)
    rows = view.table(table)
    if rows.empty:
        parts.show_empty(table, view.left_out(table), table)
        return
    if table == "phases":
        parts.show_chart(view, "phases-band", phases_chart, phases_alt, rows, takes=parts.Offer(table, rows))
    parts.show_receipts(view, parts.show_rows(view, table, table, rows), "row")


def show_tables(view: View) -> None:
    """Offer every table, and say what its columns mean."""
    st.header(say("sources.tables"))
    st.caption(say("sources.tables_caption"))
    parts.offer_all(view)
    for table in view.dataset.tables():
        with st.expander(table.capitalize()):
            columns = say("sources.columns", table=table)
            st.dataframe(fields_of(table), hide_index=True, key=f"{table}-codebook", alt=columns)
            parts.offer(view, f"all-{table}", parts.Offer(table, view.table(table)))


def show_glossary() -> None:
    """Explain the words that the screens use."""
    st.header(say("sources.glossary"), anchor="glossary")
    st.caption(say("sources.glossary_caption"))
    st.html(facts_html(labels("glossary")))


view = parts.current_view()
st.title(labels("screens")["sources"])
show_documents(view)
for name, title in HERE.items():
    show_table(view, name, title)
show_glossary()
show_tables(view)
