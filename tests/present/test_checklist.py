"""Promises about the list of comparisons."""

from __future__ import annotations

import re

from nkdata.present.checklist import checks_html, verdict_counts
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

CLAIMS = table(
    "claims",
    {"claim_id": "a", "side": "north", "quote": "Ten <b>died</b>."},
    {"claim_id": "b", "side": "north", "quote": "It was twelve of them."},
)
CHECKS = table(
    "checks",
    {"statement": "These agree.", "left": "3", "right": "3", "verdict": "agrees"},
    {
        "statement": "These do not.",
        "left": "10",
        "right": "12",
        "verdict": "disagrees",
        "difference": "2",
        "explanation": "Two were missing.",
        "claim_ids": "a; b",
    },
)


def test_every_verdict_is_counted() -> None:
    """A verdict that no comparison has is counted as none."""
    assert verdict_counts(CHECKS) == {"Disagree": 1, "Cannot be told": 0, "Agree": 1}


def test_disagreements_come_first_and_lie_open(vocabulary: Vocabulary) -> None:
    """The others are folded under their verdict; an empty verdict has no heading."""
    html = checks_html(CHECKS, CLAIMS, vocabulary)
    assert re.findall(r'class="year"( open)?><summary><b>([^<]+)', html) == [(" open", "Disagree"), ("", "Agree")]


def test_a_comparison_opens_both_sentences(vocabulary: Vocabulary) -> None:
    """Both sides of the arithmetic, the difference, its explanation, and every claim's sentence, escaped."""
    [_, entry] = checks_html(CHECKS.iloc[1:], CLAIMS, vocabulary).split('<details class="event compared">')
    for words in ("<b>10</b> against <b>12</b>", "differ by 2.", "Two were missing.", "It was twelve", "&lt;b&gt;died"):
        assert words in entry
