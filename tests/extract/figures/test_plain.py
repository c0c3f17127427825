"""The plainest cells, read at once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkdata.extract.figures import read_figures
from nkdata.extract.figures.plain import read_plain
from nkdata.extract.people.nouns import adjectives, nouns
from nkdata.extract.records import Bound
from nkdata.seed.vocabulary import Side, Vocabulary

FENS = Vocabulary("War of the fens", (Side("fen", "fenland", "fenland", ("fenlanders",)),), ())
NUMBER = st.integers(0, 999).map(str)
AMOUNT = NUMBER | NUMBER.map("{}+".format) | st.tuples(NUMBER, NUMBER).map("–".join)
WORD = st.sampled_from([*nouns(), *adjectives(), "killed", "wounded", "fenlanders", "tanks", "of", "lightly"])
ITEM = st.tuples(AMOUNT, WORD).map(" ".join)


def _people(word: str) -> str | None:
    return {"soldiers": "military", "civilian": "civilian"}.get(word)


@settings(deadline=None)
@given(text=st.lists(ITEM, min_size=1, max_size=3).map(", ".join))
def test_a_plain_cell_is_read_as_the_same_cell_with_a_footnote(text: str) -> None:
    """The short way changes nothing: a mark behind the cell, which says nothing, sends it the long way."""
    assert read_figures(text, FENS) == read_figures(f"{text}*", FENS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 soldiers", [(5, 5, Bound.EXACT, "military")]),
        ("4+ soldiers, 1 civilian", [(4, None, Bound.AT_LEAST, "military"), (1, 1, Bound.EXACT, "civilian")]),
        ("9–7 soldiers", [(7, 9, Bound.RANGE, "military")]),
    ],
)
def test_numbers_of_people_are_figures(text: str, told: list[tuple[int, int | None, Bound, str]]) -> None:
    """Bounds and people of each item are kept, and its words are its stretch of the cell."""
    reading = read_plain(text, _people)
    assert reading is not None
    assert [(*figure.quantity, figure.category) for figure in reading.figures] == told
    assert ", ".join(text[figure.start : figure.end] for figure in reading.figures) == text


@pytest.mark.parametrize(
    "text", ["", "N/A", "5", "5 tanks", "2014 soldiers", "5 soldiers,", "5 soldiers (2014)", "5 soldiers, one civilian"]
)
def test_everything_else_goes_the_long_way(text: str) -> None:
    """Years, words that name no people, and whatever else stands in a cell are not decided here."""
    assert read_plain(text, _people) is None
