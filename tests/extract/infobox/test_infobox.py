"""Infoboxes as a whole: the source article's, and any that can be written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.infobox import extract_infobox
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


def reference(name: str) -> list[dict[str, Any]]:
    rows = (SHARED / "reference" / name).read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, rows) if row["section"] == "infobox"]


def day(value: object) -> str | None:
    return None if value is None else str(value)


def test_the_source_articles_casualties_are_all_right(source: tuple[Document, Vocabulary]) -> None:
    """Each of the infobox's figures is read with its dates and bound, and nothing else is."""
    claims, _, _, unread = extract_infobox(*source)
    fields = ("side", "category", "outcome", "low", "high", "bound")
    read = [(*(getattr(c, f) for f in fields), day(c.date_start), day(c.date_end)) for c in claims]
    assert read == [(*(r[f] for f in fields), r["date_start"], r["date_end"]) for r in reference("casualties.jsonl")]
    assert unread == []


def test_the_source_articles_strengths_are_all_right(source: tuple[Document, Vocabulary]) -> None:
    """Four figures, two a side."""
    fields = ("side", "low", "high", "bound", "detail")
    read = [(*(getattr(s, f) for f in fields), day(s.date_start), day(s.date_end)) for s in extract_infobox(*source)[2]]
    assert read == [(*(r[f] for f in fields), r["date_start"], r["date_end"]) for r in reference("strengths.jsonl")]


def test_the_source_articles_phases_are_all_right(source: tuple[Document, Vocabulary]) -> None:
    """Kinds, dates and outcomes agree; a status line gives no date that it does not state."""
    inferred = {"Ongoing border crisis"}
    expected = {
        (r["kind"], r["date_start"] if r["name"] not in inferred else None, r["date_end"], r["outcome"])
        for r in reference("phases.jsonl")
    }
    read = {(p.kind, day(p.date_start), day(p.date_end), p.outcome) for p in extract_infobox(*source)[1]}
    assert read == expected


WORDS = st.sampled_from(
    ["30", "1,200", "5–7", "4+", "killed", "wounded", "soldiers", "civilians", "(2020)", "(1992–1994)", "2018:", "North"]
    + ["(claimed by South)", "per North", ",", ";", "\n", "*", "and", "including", "(", ")", "Unknown", "?", "–", "present"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))


@given(TEXTS, st.sampled_from(["casualties", "casualties1", "strength2", "date", "status", "combatant1"]))
def test_no_text_breaks_the_reader(text: str, key: str) -> None:
    """Whatever a field says, it is read or listed: bounds in order, quotes as they stand in the text, ids apart."""
    rows = tuple(enumerate(text.split("\n"), 3))
    document = Document(Path("a.md"), "a.md", "0", {}, (InfoField(key, text, 3, rows),), (), ())
    claims, phases, strengths, _ = extract_infobox(document, TWO)
    for record in (*claims, *strengths):
        assert record.low is None or record.high is None or record.low <= record.high
    for row in (*claims, *phases, *strengths):
        assert row.source.quote in text
        assert 3 <= row.source.line < 3 + len(rows)
        assert row.date_start is None or row.date_end is None or row.date_start <= row.date_end
    assert len({claim.claim_id for claim in claims}) == len(claims)
