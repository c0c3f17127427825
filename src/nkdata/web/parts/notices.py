"""Say what is wrong, what is left out and what is missing, calmly and with a way on."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from nkdata.errors import Problem
from nkdata.present.headline import day_words
from nkdata.present.selection import LeftOut, rows_of
from nkdata.present.view import View
from nkdata.web.choices import reset_choices

PARTLY = "**Not everything could be read.** What could be read is shown below."
NOTHING = "**Nothing could be read, so there is nothing to show.**"


def show_problems(problems: Sequence[Problem], headline: str = PARTLY) -> None:
    """Show what could not be read, file by file, each with its mend; nothing where all is well."""
    if not problems:
        return
    with st.container(border=True, key="problems"):
        st.markdown(headline)
        for problem in problems:
            place = problem.file if problem.line is None else f"{problem.file}, line {problem.line}"
            st.text(f"{place}: {problem.what}\n→ {problem.mend}")


def show_scope(view: View) -> None:
    """Say which documents the figures are from, when they end, and what the shared filters have chosen."""
    documents = view.dataset.sources
    named = ", ".join(
        f"“{row.title}”" + (f", published {day_words(row.published)}" if isinstance(row.published, str) else "")
        for row in rows_of(documents)
    )
    st.caption(f"Read from {named}. What happened later is not in it." if named else "No document was read.")


def show_left_out(left_out: LeftOut, what: str) -> None:
    """Say how many rows the shared filters leave out, and why; nothing where they leave out none."""
    reasons = []
    if left_out.years:
        reasons.append(f"{left_out.years:,} outside the years chosen")
    if left_out.side:
        reasons.append(f"{left_out.side:,} of another side or not split by side")
    if reasons:
        st.caption(f"Left out of the {what}: {', '.join(reasons)}.")


def show_undated(count: int, what: str, *, hidden: bool = False) -> None:
    """Say how many rows carry no date, so that no filter of years can tell whether they belong."""
    if count:
        st.caption(f"{count:,} of the {what} carry no date{' and are hidden' if hidden else ' and are kept'}.")


def show_empty(what: str, left_out: LeftOut, key: str) -> None:
    """Say that nothing is left to show, what was filtered away, and offer to show it."""
    filtered = f" Years and side leave out {left_out.total:,}." if left_out.total else ""
    st.info(f"No {what} to show with these filters.{filtered}")
    st.button("Reset filters", on_click=reset_choices, key=f"{key}-reset")
