"""The documents behind the figures, what each column means, and every table to take away."""

import streamlit as st

from nkdata.present.cards import facts_html
from nkdata.present.charts import phases_alt, phases_chart
from nkdata.present.codebook import GLOSSARY, fields_of
from nkdata.present.selection import rows_of
from nkdata.present.view import View
from nkdata.web import parts

HERE = {
    "phases": "Phases",
    "strengths": "Strengths",
}


def show_documents(view: View) -> None:
    """Show what was read, with its licence and the hash of its bytes."""
    st.header("Documents")
    for source in rows_of(view.dataset.sources):
        facts = {
            "Published": source.published,
            "Licence": source.licence,
            "Address": source.url,
            "Figures read": source.figures,
            "Numbers not read": source.unread,
            "SHA-256": source.sha256,
        }
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
    parts.show_receipts(view, parts.show_rows(view, table, table, rows), "a row")


def show_tables(view: View) -> None:
    """Offer every table, and say what its columns mean."""
    st.header("All tables")
    st.caption("Each file holds the rows of the years and the side chosen, with every column.")
    parts.offer_all(view)
    for table in view.dataset.tables():
        with st.expander(table.capitalize()):
            st.dataframe(fields_of(table), hide_index=True, key=f"{table}-codebook", alt=f"Columns of {table}")
            parts.offer(view, f"all-{table}", parts.Offer(table, view.table(table)))


def show_glossary() -> None:
    """Explain the words that the screens use."""
    st.header("Glossary")
    st.html(facts_html(GLOSSARY))


view = parts.current_view()
st.title("Sources")
show_documents(view)
for name, title in HERE.items():
    show_table(view, name, title)
show_tables(view)
show_glossary()
