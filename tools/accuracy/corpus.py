"""Sentences written for the purpose, by file, and all of the held-out ones apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from nkdata.extract.read import extract_paragraph
from nkdata.extract.records import Records
from nkdata.seed.names import read_vocabulary
from nkdata.seed.vocabulary import Vocabulary
from tools.accuracy.table import f1_table
from tools.scoring import LEVELS, Score, day, score_claims
from tools.serving import ROOT

CORPUS = ROOT / "tests" / "extract" / "corpus"
DATES = "dates"


def report() -> Iterator[str]:
    """Sentences written before the reader was tuned, by file, and all of the held-out ones apart."""
    yield "## Sentences written for the purpose\n"
    yield "The reader is tuned on the development files only; the held-out files are scored and never tuned on.\n"
    files = [path for path in sorted(CORPUS.glob("*.yaml")) if not path.name.startswith("vocabulary-")]
    scored = [(path.stem, _score_corpus(path)) for path in files]
    for kind in ("dev", "held"):
        if mine := [scores for name, scores in scored if name.startswith(kind)]:
            label = "**development, all**" if kind == "dev" else "**held out, all**"
            scored.append((label, _total(mine)))
    yield from f1_table("file", scored)


def _total(scores: Sequence[Mapping[str, Score]]) -> dict[str, Score]:
    return {level: sum((each[level] for each in scores), Score()) for level in scores[0]}


def _score_corpus(path: Path) -> dict[str, Score]:
    """Return the scores over a file's items, claims and dates; figures pair within one item only."""
    items = yaml.safe_load(path.read_text(encoding="utf-8"))
    return _total([_score_item(item) for item in items])


def _score_item(item: Mapping[str, Any]) -> dict[str, Score]:
    periods = [(day(event.date_start), day(event.date_end)) for event in records_of(item).events]
    return {**score_claims(item["claims"], claims_of(item)), DATES: _score_dates(item, periods)}


def claims_of(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the compared fields of each claim that the reader finds in an item's paragraph."""
    return [
        {field: getattr(claim, field) for _, fields in LEVELS for field in fields} for claim in records_of(item).claims
    ]


def records_of(item: Mapping[str, Any]) -> Records:
    """Return what the reader finds in an item's paragraph, under its headings and with its vocabulary."""
    return extract_paragraph(tuple(item["section"]), item["paragraph"], _vocabulary(item["vocabulary"]))


def _score_dates(item: Mapping[str, Any], found: Sequence[tuple[str | None, str | None]]) -> Score:
    """Return the score of an item's distinct periods; its optional ones count neither way."""
    wanted = {(day(start), day(end)) for start, end in item.get("dates", [])}
    allowed = {(day(start), day(end)) for start, end in item.get("dates_optional", [])} - wanted
    distinct = set(found) - allowed
    return Score(len(wanted & distinct), len(wanted), len(distinct))


@cache
def _vocabulary(name: str) -> Vocabulary:
    return read_vocabulary(CORPUS / name)
