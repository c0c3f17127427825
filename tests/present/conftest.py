"""Small tables with known rows, of a conflict that never was."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from nkdata.seed.vocabulary import Actor, Side, Vocabulary
from nkdata.tables.frames import column_types

SOURCE = {"document": "article.md", "section": "Fighting", "line": 12, "quote": "Two soldiers died."}
DEFAULTS: dict[str, Any] = {
    **SOURCE,
    "origin": "prose",
    "category": "military",
    "outcome": "killed",
    "bound": "exact",
    "basis": "table",
    "rule": "passive",
    "kind": "clash",
    "certainty": "stated",
    "verdict": "agrees",
    "claim_ids": "",
    "text": "Two soldiers died.",
}


def table(name: str, *rows: dict[str, Any]) -> pd.DataFrame:
    """Return a table of that name with the schema's columns and types; what a row leaves out is filled in or empty."""
    columns = {
        column: pd.Series([{**DEFAULTS, **row}.get(column) for row in rows], dtype=kind)
        for column, kind in column_types(name).items()
    }
    return pd.DataFrame(columns)


@pytest.fixture
def vocabulary() -> Vocabulary:
    """Return two sides and one outside actor."""
    sides = (Side("north", "The North", "North", ("North",)), Side("south", "The South", "South", ("South",)))
    return Vocabulary("Hill conflict", sides, (Actor("farland", "Farland", ("Farland",)),))
