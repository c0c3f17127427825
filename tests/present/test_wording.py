"""Tests of the file that holds what the interface says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from nkdata.present import wording
from nkdata.present.wording import labels, say

ROOT = Path(__file__).parents[2]
SPEAKERS = ("say", "labels")


def _keys_named() -> Iterator[tuple[str, str]]:
    """Yield speaker and key of every call in the project's own code; a key that is not plain text as an empty one."""
    for path in (*ROOT.joinpath("src").rglob("*.py"), *ROOT.joinpath("pages").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS:
                key = node.args[0]
                yield node.func.id, str(key.value) if isinstance(key, ast.Constant) else ""


def _texts(found: object, key: str = "") -> Iterator[str]:
    if isinstance(found, dict) and not {"one", "other"} <= set(found):
        for name, inner in found.items():
            yield from _texts(inner, f"{key}.{name}" if key else name)
    else:
        yield key


def test_every_key_that_is_used_is_there() -> None:
    """A screen never stops at a wording that is missing: `say` gets a text, `labels` a list of texts."""
    texts = set(_texts(wording.wording()))
    for speaker, key in _keys_named():
        if speaker == "say":
            assert key in texts, f"no text under {key!r}"
        else:
            assert any(text.startswith(f"{key}.") for text in texts), f"no list under {key!r}"


def test_every_text_is_used() -> None:
    """Nothing stands in the file that no screen says: a translator's work is never in vain."""
    named = set(_keys_named())
    said = {key for speaker, key in named if speaker == "say"}
    listed = tuple(f"{key}." for speaker, key in named if speaker == "labels")
    unused = [text for text in _texts(wording.wording()) if text not in said and not text.startswith(listed)]
    assert unused == []


def _sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the literals of a page's calls that a reader would see: they hold a space, or begin with a capital."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id in SPEAKERS):
            for given in (*node.args, *(word.value for word in node.keywords)):
                for part in [given, *getattr(given, "values", [])]:
                    text = part.value if isinstance(part, ast.Constant) else ""
                    if isinstance(text, str) and re.search(r"[A-Za-z] [a-z]|^[A-Z][a-z]+$", text):
                        yield text


@pytest.mark.parametrize("path", sorted(ROOT.joinpath("pages").glob("*.py")), ids=lambda path: path.name)
def test_a_page_holds_no_sentence_of_its_own(path: Path) -> None:
    """What a screen says stands in the one file, so that another language is another file."""
    assert list(_sentences(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_numbers_and_plurals_follow_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """One row is "1 row", many are "1,234 rows": grouped as English writes them."""
    monkeypatch.setattr(wording, "wording", lambda: {"rows": {"one": "{count} row", "other": "{count} rows"}})
    assert [say("rows", count=count) for count in (0, 1, 1234)] == ["0 rows", "1 row", "1,234 rows"]


@pytest.mark.parametrize("key", ["nowhere", "casualties.nowhere", "casualties"])
def test_a_missing_text_is_an_error(key: str) -> None:
    """A key without a text raises KeyError and is never shown as itself."""
    with pytest.raises(KeyError):
        say(key)
    if key != "casualties":
        with pytest.raises(KeyError):
            labels(key)
