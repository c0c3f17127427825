"""Infoboxes made to order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nkdata.seed.document import Document
from nkdata.seed.read import read_document
from nkdata.seed.vocabulary import Actor, Side, Vocabulary

Boxed = Callable[..., Document]


@pytest.fixture
def vocabulary() -> Vocabulary:
    """Return two sides and a state beside them."""
    return Vocabulary(
        "War of the fens",
        (
            Side("fen", "Fenland", "Fenland", ("Fenlander", "Fenlanders")),
            Side("moor", "Moorland", "Moorland", ("Moors",)),
        ),
        (Actor("heath", "Heathland", ("Heathlander",)),),
    )


@pytest.fixture
def boxed(tmp_path: Path) -> Boxed:
    """Return a maker of documents whose infobox has the given fields; the first field's text begins on line 5."""

    def make(**fields: str) -> Document:
        rows = ["---", "infoboxes:"]
        for i, (key, text) in enumerate(fields.items()):
            rows += [
                f"  {'-' if i == 0 else ' '} {key}:",
                "      text: |-",
                *(f"        {row}" for row in text.split("\n")),
            ]
        path = tmp_path / "war.md"
        path.write_text("\n".join([*rows, "title: A war", "---", "", "No more.", ""]), encoding="utf-8")
        return read_document(path)

    return make
