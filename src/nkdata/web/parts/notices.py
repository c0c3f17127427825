"""Say what is wrong, what is left out and what is missing, calmly and with a way on."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from nkdata.errors import Problem
from nkdata.present.headline import day_words
from nkdata.present.selection import LeftOut, rows_of
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.web.choices import SIDE, YEARS, reset_choices

PARTLY = say("notices.partly")
NOTHING = say("notices.nothing")
THINGS = labels("things")
"""What rows are called in the middle of a sentence, by the name that a screen passes on."""


def show_problems(problems: Sequence[Problem], headline: str = PARTLY) -> None:
    """Show what could not be read, file by file, each with its mend; nothing where all is well."""
    if not problems:
        return
    with st.container(border=True, key="problems"):
        st.markdown(f"**{headline}**")
        for problem in problems:
            st.text(f"{_fault(problem)}\n{say('notices.mend', mend=problem.mend)}")


def _fault(problem: Problem) -> str:
    if problem.line is None:
        return say("notices.file", file=problem.file, what=problem.what)
    return say("notices.line", file=problem.file, line=str(problem.line), what=problem.what)


def show_scope(view: View) -> None:
    """Say which documents the figures are from, and that what happened later is not in them."""
    documents = [
        say("notices.published", title=row.title, day=day_words(row.published))
        if isinstance(row.published, str)
        else say("notices.unpublished", title=row.title)
        for row in rows_of(view.dataset.sources)
    ]
    st.caption(say("notices.scope", documents=", ".join(documents)) if documents else say("notices.scope_none"))


def show_left_out(left_out: LeftOut, what: str) -> None:
    """Say how many rows the shared filters leave out, and why; nothing where they leave out none."""
    if reasons := _reasons(left_out):
        st.caption(say("notices.left_out", what=THINGS[what], reasons=reasons))


def _reasons(left_out: LeftOut) -> str:
    reasons = [say("notices.left_out_years", count=left_out.years)] if left_out.years else []
    reasons += [say("notices.left_out_side", count=left_out.side)] if left_out.side else []
    return ", ".join(reasons)


def show_undated(count: int, what: str, *, hidden: bool = False) -> None:
    """Say how many rows carry no date, so that no filter of years can tell whether they belong."""
    if count and hidden:
        st.caption(say("notices.undated_hidden", count=count, what=THINGS[what]))
    elif count:
        st.caption(say("notices.undated_kept", count=count, what=THINGS[what]))


def show_empty(what: str, left_out: LeftOut, key: str) -> None:
    """Say that nothing is left to show, what was filtered away, and offer to widen just that, or everything."""
    reasons = _reasons(left_out)
    filtered = f" {say('notices.empty_left_out', reasons=reasons)}" if reasons else ""
    st.info(say("notices.empty", what=THINGS[what]) + filtered)
    with st.container(horizontal=True):
        if left_out.years:
            _offer_to_widen(say("notices.all_years"), f"{key}-years", YEARS)
        if left_out.side:
            _offer_to_widen(say("notices.all_sides"), f"{key}-side", SIDE)
        _offer_to_widen(say("notices.reset"), f"{key}-reset")


def _offer_to_widen(label: str, key: str, *filters: str) -> None:
    """Offer a button that resets filters; it runs the whole app, since the shared ones stand outside any fragment."""
    if st.button(label, on_click=reset_choices, args=filters, key=key):
        st.rerun()
