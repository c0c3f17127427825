"""Whole articles on other conflicts, each a folder with its vocabulary and the rows expected of it."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nkdata.tables.export import write_tables
from nkdata.tables.load import load
from tools.accuracy.table import f1_table
from tools.scoring import Row, Score, best_pairs, day, score_claims
from tools.serving import ROOT

FIXTURES = ROOT / "tests" / "fixtures"


def report() -> Iterator[str]:
    """Whole articles on other conflicts, each a folder with its vocabulary and the rows expected of it."""
    folders = sorted(path.parent for path in FIXTURES.glob("*/expected.jsonl"))
    if folders:
        yield "## Articles on other conflicts\n"
        yield from f1_table("article", [(folder.name, score_folder(folder)) for folder in folders])


def score_folder(folder: Path) -> dict[str, Score]:
    """Return the scores of claims at each level, and of events and support where they are expected."""
    with TemporaryDirectory() as out:
        write_tables(load(folder), Path(out))
        tables = {name: _read_csv(Path(out) / f"{name}.csv") for name in ("claims", "events", "support")}
    scores = score_claims(_read_jsonl(folder / "expected.jsonl"), tables["claims"], near=_is_near)
    if (events := folder / "events.jsonl").exists():
        scores["events"] = _score_events(_read_jsonl(events), tables["events"])
    if (support := folder / "support.jsonl").exists():
        scores["support"] = _score_support(_read_jsonl(support), tables["support"])
    return scores


def _is_near(wanted: Row, found: Row) -> bool:
    """Say whether two rows stand within two lines of each other."""
    return abs(int(wanted["line"]) - int(found["line"])) <= 2


def _score_events(expected: Sequence[Row], found: Sequence[Row]) -> Score:
    """Return the score of the agreed events; what pairs only with an event that is not agreed counts neither way."""

    def same(wanted: Row, row: Row) -> bool:
        return _is_near(wanted, row) and all(day(wanted[end]) == day(row[end]) for end in ("date_start", "date_end"))

    agreed_first = sorted(expected, key=lambda row: not _is_agreed(row))
    pairs = best_pairs([[j for j, row in enumerate(found) if same(wanted, row)] for wanted in agreed_first])
    agreed = sum(map(_is_agreed, expected))
    spared = sum(wanted >= agreed for wanted in pairs)
    return Score(len(pairs) - spared, agreed, len(found) - spared)


def _score_support(expected: Sequence[Row], found: Sequence[Row]) -> Score:
    """Return the score of the distinct relations; those that are not agreed count neither way."""
    wanted = {_relation(row) for row in expected if _is_agreed(row)}
    read = {_relation(row) for row in found} - ({_relation(row) for row in expected} - wanted)
    return Score(len(wanted & read), len(wanted), len(read))


def _relation(row: Row) -> tuple[str, str, str]:
    """Return who supports whom and how; what stands in brackets in a name is dropped."""
    name = re.sub(r"\(.*?\)", "", str(row["supporter"]))
    return " ".join(name.split()).casefold(), row["supported"], row["kind"]


def _is_agreed(row: Row) -> bool:
    return bool(row.get("agreed", True))


def _read_jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _read_csv(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
