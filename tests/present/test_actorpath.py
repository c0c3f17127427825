"""Promises about what one supporter is said to have done."""

from __future__ import annotations

import re

from nkdata.present.actorpath import actor_html, actor_tensions
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

NO_CLAIMS = table("claims")
MEDIATES = {"supporter": "Farland", "supported": "neutral", "kind": "mediation"}
ARMS_NORTH = {"supporter": "Farland", "supported": "north", "kind": "arms"}
ARMS_SOUTH = ARMS_NORTH | {"supported": "south", "low": 60, "high": 60, "unit": "percent"}


def test_a_mediator_that_arms_both_sides_is_seen(vocabulary: Vocabulary) -> None:
    """Standing between the sides and arming them is said in one sentence, once."""
    rows = table("support", MEDIATES, ARMS_NORTH, ARMS_SOUTH)
    assert actor_tensions(rows, vocabulary) == [
        "Stands between the sides, and yet: arms for The North and The South.",
    ]


def test_a_kind_given_to_both_sides_is_seen(vocabulary: Vocabulary) -> None:
    """Without a claim to stand between them it is a fact of its own."""
    assert actor_tensions(table("support", ARMS_NORTH, ARMS_SOUTH), vocabulary) == [
        "Arms: for The North and The South.",
    ]


def test_a_denial_beside_a_statement_is_seen(vocabulary: Vocabulary) -> None:
    """What is stated and elsewhere denied is named; a denial alone asserts nothing to contradict."""
    denied = ARMS_NORTH | {"certainty": "denied"}
    assert actor_tensions(table("support", ARMS_NORTH, denied), vocabulary) == [
        "Arms for The North: stated, and elsewhere denied.",
    ]
    assert actor_tensions(table("support", denied, MEDIATES), vocabulary) == []


def test_each_side_has_a_column_and_what_is_between_stands_between(vocabulary: Vocabulary) -> None:
    """The order is the vocabulary's, the neutral column in the middle; amounts and certainty are worded."""
    html = actor_html(table("support", MEDIATES, ARMS_SOUTH | {"certainty": "alleged"}), NO_CLAIMS, vocabulary)
    assert re.findall("<h3>([^<]+)</h3>", html) == ["For The North", "Both sides, or neither", "For The South"]
    north, between, south = html.split("<section>")[1:]
    assert "Nothing is said." in north
    assert "<b>Mediation</b> <i>stated, once</i>" in between
    assert "Alleged, 60%, date not stated" in south
    assert "Two soldiers died." in south


def test_a_sentence_cannot_write_into_the_page(vocabulary: Vocabulary) -> None:
    """What looks like a tag is shown as text."""
    html = actor_html(table("support", ARMS_NORTH | {"quote": "A <b>gift</b>."}), NO_CLAIMS, vocabulary)
    assert "A &lt;b&gt;gift" in html
