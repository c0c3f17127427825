"""Do the figures add up? Every comparison of the article's own figures, with its arithmetic and its sentences."""

import streamlit as st

from nkdata.present.checklist import checks_html, verdict_counts
from nkdata.present.headline import by_difference
from nkdata.present.labels import CHECK_LABELS, VERDICT_LABELS
from nkdata.present.takeaway.extracts import rows_chosen
from nkdata.present.view import View
from nkdata.web import parts


def show_counts(view: View) -> None:
    """Count the comparisons by what they say."""
    with st.container(horizontal=True, gap="medium"):
        for label, count in verdict_counts(view.checks).items():
            st.metric(label, f"{count:,}", width="content")


@st.fragment
def show_checks(view: View) -> None:
    """List the comparisons that the filters keep, those that disagree by most first."""
    verdicts = parts.choose_some("Verdict", view.checks["verdict"], VERDICT_LABELS, "verdict")
    kinds = parts.choose_some("What is compared", view.checks["kind"], CHECK_LABELS, "compared")
    chosen = {"verdict": verdicts, "compared": kinds}
    rows = by_difference(rows_chosen(view, "checks", chosen))
    if rows.empty:
        parts.show_empty("comparisons", view.left_out("checks"), "checks")
        return
    parts.show_left_out(view.left_out("checks"), "comparisons")
    st.html(parts.kept(checks_html, view.key, rows, view.dataset.claims, view.vocabulary))
    st.header("As a table")
    parts.show_receipts(view, parts.show_rows(view, "checks", "checks", rows, chosen), "row")


view = parts.current_view()
st.title("Checks")
st.caption(
    "The article's own figures, compared with one another by rule. "
    "Where two of them cannot both be right, both are shown with their sentences; none is corrected."
)
show_counts(view)
show_checks(view)
