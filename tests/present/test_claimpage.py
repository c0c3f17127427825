"""Promises about the page of one figure."""

from __future__ import annotations

from nkdata.present.claimpage import claim_html
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

CLAIMS = table(
    "claims",
    {"claim_id": "whole", "side": "both", "quote": "Nine died."},
    {"claim_id": "part", "side": "north", "quote": "Two of them were <guards>.", "part_of": "whole"},
    {"claim_id": "other", "side": "north", "quote": "Elsewhere one died."},
)
CHECKS = table("checks", {"statement": "Parts fit.", "left": "2", "right": "9", "claim_ids": "whole; part"})


def test_a_figure_shows_its_sentence_its_parts_and_its_comparisons(vocabulary: Vocabulary) -> None:
    """All that hangs on the figure is there, and nothing else; texts are escaped."""
    html = claim_html("whole", CLAIMS, CHECKS, vocabulary)
    for words in ("Nine died.", "Figures that are part of it", "&lt;guards&gt;", "Parts fit.", "?claim=whole"):
        assert words in html
    assert "Elsewhere" not in html


def test_a_figure_without_parts_or_comparisons_has_no_empty_headings(vocabulary: Vocabulary) -> None:
    """Only the sentence is shown."""
    assert "<h3>" not in claim_html("other", CLAIMS, CHECKS, vocabulary)


def test_an_unknown_name_shows_nothing(vocabulary: Vocabulary) -> None:
    """The screen then says so in words."""
    assert claim_html("gone", CLAIMS, CHECKS, vocabulary) == ""
