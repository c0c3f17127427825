"""Infoboxes as a whole: the source article's, and any that can be written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkdata.extract.infobox import extract_infobox
from nkdata.extract.records import Claim, Phase, Strength
from nkdata.seed.document import Document, InfoField
from nkdata.seed.read import read_document, read_vocabulary
from nkdata.seed.vocabulary import Side, Vocabulary

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
TWO = Vocabulary("A war", (Side("north", "North", "North", ("Northern",)), Side("south", "South", "South", ())))


@pytest.fixture
def source() -> tuple[Document, Vocabulary]:
    """Return the source article, where the folder ../shared is present."""
    path = SHARED / "source" / "nagorno-karabakh-conflict.md"
    if not path.exists():
        pytest.skip("the source article is not at ../shared/source")
    return read_document(path), read_vocabulary(ROOT / "seeds" / "vocabulary.yaml")


def _reference(name: str) -> list[dict[str, Any]]:
    rows = (SHARED / "reference" / name).read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, rows) if row["section"] == "infobox"]


def _day(value: object) -> str | None:
    return None if value is None else str(value)


def test_the_source_articles_casualties_are_all_right(source: tuple[Document, Vocabulary]) -> None:
    """Each of the infobox's figures is read with its dates and bound, and nothing else is."""
    claims, _, _, unread = extract_infobox(*source)
    fields = ("side", "category", "outcome", "low", "high", "bound")
    read = [(*(getattr(c, f) for f in fields), _day(c.date_start), _day(c.date_end)) for c in claims]
    assert read == [(*(r[f] for f in fields), r["date_start"], r["date_end"]) for r in _reference("casualties.jsonl")]
    assert unread == []


def test_the_source_articles_strengths_are_all_right(source: tuple[Document, Vocabulary]) -> None:
    """Four figures, two a side."""
    fields = ("side", "low", "high", "bound", "detail")
    read = [
        (*(getattr(s, f) for f in fields), _day(s.date_start), _day(s.date_end)) for s in extract_infobox(*source)[2]
    ]
    assert read == [(*(r[f] for f in fields), r["date_start"], r["date_end"]) for r in _reference("strengths.jsonl")]


def test_the_source_articles_phases_are_all_right(source: tuple[Document, Vocabulary]) -> None:
    """Kinds, dates and outcomes agree; a status line gives no date that it does not state."""
    inferred = {"Ongoing border crisis"}
    expected = {
        (r["kind"], r["date_start"] if r["name"] not in inferred else None, r["date_end"], r["outcome"])
        for r in _reference("phases.jsonl")
    }
    read = {(p.kind, _day(p.date_start), _day(p.date_end), p.outcome) for p in extract_infobox(*source)[1]}
    assert read == expected


SAMPLES = """30 1,200 5–7 4+ killed wounded soldiers civilians (2020) (1992–1994) 2018: North , ; * and including ( )
Unknown ? – present per"""
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*SAMPLES.split(), "\n", "(claimed by South)"]), max_size=14).map(" ".join),
)


@given(TEXTS, st.sampled_from(["casualties", "casualties1", "strength2", "date", "status", "combatant1"]))
@settings(deadline=None)
def test_no_text_breaks_the_reader(text: str, key: str) -> None:
    """Whatever a field says: bounds and dates are in order, quotes stand in the text, lines in the field, ids apart."""
    rows = tuple(enumerate(text.split("\n"), 3))
    document = Document(Path("a.md"), "a.md", "0", {}, (InfoField(key, text, 3, rows),), (), ())
    claims, phases, strengths, _ = extract_infobox(document, TWO)
    figures: list[Claim | Strength] = [*claims, *strengths]
    dated: list[Claim | Strength | Phase] = [*figures, *phases]
    assert all(f.low is None or f.high is None or f.low <= f.high for f in figures)
    assert all(row.source.quote in text and 3 <= row.source.line < 3 + len(rows) for row in dated)
    assert all(not (r.date_start and r.date_end) or r.date_start <= r.date_end for r in dated)
    assert len({claim.claim_id for claim in claims}) == len(claims)
