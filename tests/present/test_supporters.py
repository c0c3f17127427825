"""Promises about the list of supporters."""

from __future__ import annotations

import re

from nkdata.present.supporters import by_how_much_is_stated, supporters_html
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

ROWS = table(
    "support",
    {"supporter": "Farland", "supported": "south", "kind": "arms", "certainty": "alleged"},
    {"supporter": "Norland", "supported": "north", "kind": "arms", "low": 60, "high": 60, "unit": "percent"},
    {"supporter": "Norland", "supported": "south", "kind": "vote"},
    {"supporter": "Norland", "supported": "both", "kind": "diplomatic"},
)


def test_those_of_whom_most_is_stated_come_first() -> None:
    """What is only alleged does not count."""
    assert by_how_much_is_stated(ROWS) == ["Norland", "Farland"]


def test_each_side_is_a_line_in_the_order_of_the_screen(vocabulary: Vocabulary) -> None:
    """The first side, both, the other side; amounts and what is not simply stated stand in brackets."""
    html = supporters_html(ROWS, table("claims"), vocabulary)
    assert re.findall("</b><p>.*?</summary>", html) == [
        "</b><p>The North: arms (60%)</p><p>Both sides: diplomatic</p><p>The South: vote</p></summary>",
        "</b><p>The South: arms (alleged)</p></summary>",
    ]
    assert html.count("Two soldiers died.") == len(ROWS)
