"""The controls with which a reader narrows what is shown; each lives in the address under its own name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from nkdata.present.selection import Selection, Span
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

YEARS, SIDE = "years", "side"
ALL_SIDES = say("filters.all_sides")
DEFAULTS = "_defaults"
"""Where a session keeps what each control stands at when nothing is chosen."""


def choose_selection(span: Span | None, vocabulary: Vocabulary) -> Selection:
    """Draw the controls that every screen shares, and return what they say."""
    years = _choose_years(span) if span is not None and span[0] < span[1] else None
    side = _choose_side({side.id: side.name for side in vocabulary.sides})
    st.button(say("filters.reset"), on_click=reset_choices, width="stretch")
    return Selection(years, side)


def _choose_years(span: Span) -> Span | None:
    """Return the years chosen, or None for the whole span."""
    _remember(YEARS, span)
    first, last = st.slider(say("filters.years"), *span, value=span, key=YEARS, bind="query-params")
    return None if (first, last) == span else (first, last)


def _choose_side(names: Mapping[str, str]) -> str | None:
    """Return the side chosen, or None for all. The address holds a name; an id in it is understood too."""
    if SIDE not in st.session_state and (name := names.get(st.query_params.get(SIDE, ""))):
        st.session_state[SIDE] = name
    options = {ALL_SIDES: None} | {name: side for side, name in names.items()}
    side: str | None = choose_one(say("filters.side"), options, SIDE)
    return side


def choose_one(label: str, options: Mapping[str, Any], key: str, help: str | None = None) -> Any:
    """Offer options by their names, the first one standing; return the value of the one chosen.

    The address holds a name; a value that is a word, such as an id, is understood in it too.
    """
    names, given = list(options), st.query_params.get(key)
    _remember(key, names[0])
    if key not in st.session_state and (meant := [name for name in names if given and options[name] == given]):
        st.session_state[key] = meant[0]
    chosen = st.segmented_control(
        label, names, default=names[0], required=True, key=key, bind="query-params", help=help, wrap=True
    )
    return options[chosen]


def choose_some(label: str, values: Iterable[str], names: Mapping[str, str], key: str) -> list[str]:
    """Offer values to pick from by their names; return those picked. None picked narrows nothing."""
    _remember(key, [])
    present = set(values)
    shown = {name: value for value, name in names.items() if value in present}
    picked = st.pills(label, list(shown), selection_mode="multi", key=key, bind="query-params", wrap=True)
    return [shown[name] for name in picked]


def choose_named(label: str, names: Sequence[str], key: str, hint: str) -> str | None:
    """Offer a long list of names to search in; return the one chosen, or None."""
    _remember(key, None)
    return st.selectbox(label, names, index=None, key=key, placeholder=hint, bind="query-params")


def choose_words(label: str, key: str, hint: str) -> str:
    """Ask for words to look for; return them, or an empty text."""
    _remember(key, "")
    return str(st.text_input(label, key=key, placeholder=hint, bind="query-params"))


def choose_whether(label: str, key: str) -> bool:
    """Offer a switch that stands off; return whether it is on."""
    _remember(key, False)
    return st.toggle(label, key=key, bind="query-params")


def reset_choices(*keys: str) -> None:
    """Put the controls of these keys, or every one that this session has drawn, back to where they stood."""
    for key, value in st.session_state.get(DEFAULTS, {}).items():
        if key in st.session_state and (not keys or key in keys):
            st.session_state[key] = value


def _remember(key: str, value: Any) -> None:
    st.session_state.setdefault(DEFAULTS, {})[key] = value
