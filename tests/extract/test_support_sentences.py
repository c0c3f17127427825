"""Sentences about an invented conflict, held to what a careful reader takes from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nkdata.extract.support import extract_support
from nkdata.seed.document import Document
from nkdata.seed.markdown import parse_body
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import decode
from nkdata.seed.vocabulary import Actor, Place, Side, Vocabulary

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("support_sentences.yaml").read_text(encoding="utf-8"))


def _vocabulary(raw: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        raw["conflict"],
        tuple(Side(**{**side, "aliases": tuple(side["aliases"])}) for side in raw["sides"]),
        tuple(Actor(**{**actor, "aliases": tuple(actor["aliases"])}) for actor in raw["actors"]),
        tuple(Place(place["name"], tuple(place["aliases"])) for place in raw["places"]),
    )


VOCABULARY = _vocabulary(CASES["vocabulary"])


def read(text: str, headings: tuple[str, ...]) -> Document:
    """Return a document that holds one paragraph under the headings."""
    above = "".join(f"{'#' * (level + 2)} {heading}\n\n" for level, heading in enumerate(headings))
    file = decode(f"{above}{text}\n".encode(), "sentence.md")
    sentences = tuple(s for block in parse_body(file, 1).blocks for s in split_sentences(file, block))
    return Document(Path("sentence.md"), "sentence.md", "", {}, (), sentences, ())


@pytest.mark.parametrize("case", CASES["sentences"], ids=lambda case: case["text"][:60])
def test_a_sentence_says_this_and_no_more(case: dict[str, Any]) -> None:
    """Each relation of the sentence is found with its kind and certainty, and nobody else supports anybody."""
    document = read(case["text"], tuple(case.get("under", ("Foreign involvement",))))
    rows = extract_support(document, VOCABULARY)
    found = {f"{row.supporter}, {row.supported}, {row.kind}, {row.certainty}" for row in rows}
    assert found == set(case["says"])
