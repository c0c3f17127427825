"""Promises about the names of records: each its own, and the same at the next reading."""

from __future__ import annotations

from pathlib import Path

from nkdata.extract.read import extract_paragraph
from nkdata.extract.records import Claim
from nkdata.seed.names import read_vocabulary

VOCABULARY = read_vocabulary(Path(__file__).parents[1] / "corpus" / "vocabulary-veldia.yaml")


def _claims(text: str) -> list[Claim]:
    return extract_paragraph(("2014",), text, VOCABULARY).claims


def test_claims_that_differ_in_their_figure_alone_have_names_of_their_own() -> None:
    """Two figures of one toll stand at one place, and are told apart."""
    claims = _claims("By 9 May the number of dead had risen to 610 and 420.")
    assert [claim.low for claim in claims] == [610, 420]
    assert len({claim.claim_id for claim in claims}) == 2


def test_a_sentence_that_comes_twice_has_claims_of_its_own() -> None:
    """The first keeps its name, which no later copy takes."""
    once = _claims("On 4 May two soldiers were killed.")
    twice = _claims("On 4 May two soldiers were killed. On 4 May two soldiers were killed.")
    assert len({claim.claim_id for claim in twice}) == 2
    assert twice[0].claim_id == once[0].claim_id
