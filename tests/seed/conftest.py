"""Short ways to read a text as a document."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nkdata.seed.document import Document
from nkdata.seed.read import read_document

FRONT = "---\ntitle: A war\n---\n"
SOURCE = Path(__file__).parents[3] / "shared" / "source" / "nagorno-karabakh-conflict.md"


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Document]:
    """Return a function that reads a body of Markdown, which begins on line 4 of its file."""

    def read_body(body: str) -> Document:
        path = tmp_path / "war.md"
        path.write_bytes((FRONT + body).encode())
        return read_document(path)

    return read_body


@pytest.fixture(scope="session")
def source() -> Document:
    """Return the source article, where the folder ../shared is present."""
    if not SOURCE.exists():
        pytest.skip("the source article is not at ../shared/source")
    return read_document(SOURCE)
