"""Promises about the source article's figures, as two readers annotated and reconciled them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nkdata.extract.records import Claim, Source
from nkdata.seed.vocabulary import Side, Vocabulary
from nkdata.tables.checks import compare_figures
from nkdata.tables.fatalities import fatalities

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "casualties.jsonl"

pytestmark = pytest.mark.skipif(not REFERENCE.exists(), reason="the folder ../shared is not there")

ORIGINS = {"infobox": "infobox", "table 1994–2019": "table"}


def _claim(row: dict[str, Any]) -> Claim:
    start, end = (date.fromisoformat(row[key]) if row[key] else None for key in ("date_start", "date_end"))
    same = ("side", "category", "outcome", "low", "high", "bound", "claimant", "place", "part_of")
    return Claim(
        claim_id=row["id"],
        source=Source(document="a.md", section=row["section"], line=row["line"], quote=row["quote"]),
        origin=ORIGINS.get(row["section"], "prose"),
        date_start=start,
        date_end=end,
        date_prec=None,
        victim=row["victim_detail"],
        rule="annotated",
        **{name: row[name] for name in same},
    )


@pytest.fixture(scope="module")
def annotated() -> list[Claim]:
    """Return the annotation as claims."""
    return [_claim(json.loads(line)) for line in REFERENCE.read_text(encoding="utf-8").splitlines()]


def test_only_what_the_reconciliation_finds_apart_disagrees(annotated: list[Claim]) -> None:
    """Every disagreement is one of the reconciliation's, and nothing that it finds to agree is among them."""
    sides = {claim.side for claim in annotated if claim.origin == "table"} - {"both"}
    world = Vocabulary("Test", tuple(Side(side, side, side, (side,)) for side in sorted(sides)))
    checks = compare_figures(annotated, world)
    apart = sorted((check.kind, check.difference or "") for check in checks if check.verdict == "disagrees")
    assert apart == [
        ("infobox_table", "29"),
        ("repeated", "1"),
        ("repeated", "13,443–18,443"),
        ("repeated", "2–63"),
        ("repeated", "3"),
        ("repeated", "43"),
        ("repeated", "5"),
        ("repeated", "5"),
        ("row_total", "29"),
    ]


def test_the_war_year_adds_up_side_by_side(annotated: list[Claim]) -> None:
    """The killed before, in and after the war are added, the missing are not, and the July fights are in the first."""
    sums = {
        (row.side, row.category): row.low
        for row in fatalities(annotated)
        if (row.year, row.basis) == (2020, "sum") and row.side != "both"
    }
    reference = {row.claim_id: row.low or 0 for row in annotated}
    parts = {key: value for key, value in reference.items() if key.startswith("f-2020-") and "missing" not in key}
    whole = sum(value for key, value in parts.items() if key not in ("f-2020-war-civ", "f-2020-war-thousands"))
    assert sum(value or 0 for value in sums.values()) == whole == 7503
