"""Promises about the codebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdata.tables.codebook import codebook
from nkdata.tables.schemas import SCHEMAS

WRITTEN = Path(__file__).parents[2] / "docs" / "codebook.md"


def test_the_written_codebook_is_what_the_schemas_say() -> None:
    """docs/codebook.md never lags behind the schemas."""
    assert WRITTEN.read_text(encoding="utf-8") == codebook(), "write it anew: nkdata codebook docs/codebook.md"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_has_its_meaning(name: str) -> None:
    """Each table has a chapter, and each column a line with its description."""
    chapter = codebook().split(f"\n## {name}\n")[1].split("\n## ")[0]
    for field, column in SCHEMAS[name].columns.items():
        (line,) = [line for line in chapter.splitlines() if line.startswith(f"| `{field}` |")]
        assert column.description
        assert column.description in line
        assert line.count("|") == 6
