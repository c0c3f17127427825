"""Promises about whole articles: the claims and events that careful readers found in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nkdata.extract.read import extract_records
from nkdata.extract.records import Claim, Event
from nkdata.seed.read import read_seeds
from tools.scoring import LEVELS, Row, best_pairs, day, score_claims
from tools.serving import ROOT

SHARED = ROOT.parent / "shared"
SEEDS = ROOT / "seeds"
FIXTURE = ROOT / "tests" / "fixtures" / "ardun-plateau"
FIELDS = tuple(field for _, fields in LEVELS for field in fields)
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated article, ../shared, is not here")


@cache
def rows(folder: Path, vocabulary: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the compared fields of the claims and of the events of a folder's articles, with their lines."""
    seeds = read_seeds(folder, vocabulary)
    read = [extract_records(document, seeds.vocabulary) for document in seeds.documents]
    claims = [_row(claim, FIELDS) for found in read for claim in found.claims]
    return claims, [_row(event, ("date_start", "date_end")) for found in read for event in found.events]


def _row(record: Claim | Event, fields: Sequence[str]) -> dict[str, Any]:
    return {**{field: getattr(record, field) for field in fields}, "line": record.source.line}


def annotated(path: Path) -> list[dict[str, Any]]:
    """Return the rows of an annotation."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def near(wanted: Row, found: Row) -> bool:
    """Say whether two rows stand within two lines of each other."""
    return abs(int(wanted["line"]) - int(found["line"])) <= 2


def event_recall(expected: Sequence[Row], found: Sequence[Row]) -> float:
    """Return the part of the agreed events that was found on its line and its days."""

    def same(wanted: Mapping[str, Any], row: Row) -> bool:
        return near(wanted, row) and all(day(wanted[end]) == day(row[end]) for end in ("date_start", "date_end"))

    agreed = [row for row in expected if row.get("agreed", True)]
    return len(best_pairs([[j for j, row in enumerate(found) if same(wanted, row)] for wanted in agreed])) / len(agreed)


def anywhere(_wanted: Row, _found: Row) -> bool:
    """Let rows pair wherever they stand."""
    return True


ARTICLES = [
    pytest.param(
        SHARED / "source", SEEDS, SHARED / "reference" / "casualties.jsonl", near, 0.95, marks=needs_shared, id="source"
    ),
    pytest.param(FIXTURE, FIXTURE, FIXTURE / "expected.jsonl", near, 0.95, id="another-conflict"),
    pytest.param(
        SEEDS, SEEDS, SHARED / "reference" / "casualties.jsonl", anywhere, 0.92, marks=needs_shared, id="shipped"
    ),
]


@pytest.mark.parametrize(("folder", "names", "annotation", "pairing", "floor"), ARTICLES)
def test_the_claims_of_an_article_are_read(
    folder: Path, names: Path, annotation: Path, pairing: Callable[[Row, Row], bool], floor: float
) -> None:
    """The F1 of figure, outcome, side, kind and days together reaches its floor."""
    claims, _ = rows(folder, names / "vocabulary.yaml")
    assert score_claims(annotated(annotation), claims, near=pairing)["period"].f1 >= floor


@needs_shared
def test_the_events_of_the_source_article_are_read() -> None:
    """Nine of ten of the events that two readers agreed on are found, on their line and with their days."""
    _, events = rows(SHARED / "source", SEEDS / "vocabulary.yaml")
    expected = annotated(SHARED / "reference" / "events.jsonl")
    assert event_recall(expected, events) >= 0.90
