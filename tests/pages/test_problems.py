"""Promises about seeds that cannot be read: said on screen, with a mend, and never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nkdata.tables.load import SEEDS, load
from nkdata.web.paths import SEEDS_VARIABLE
from tests.pages.conftest import SCREENS, screen, worded

UNCLOSED = "---\ntitle: Without an end\n\n# Nothing follows\n"


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that the dashboard reads, with the project's vocabulary and nothing else."""
    shutil.copy(SEEDS / "vocabulary.yaml", tmp_path)
    monkeypatch.setenv(SEEDS_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", SCREENS)
def test_a_good_document_shows_beside_a_broken_one(name: str, seeds: Path) -> None:
    """File, fault and mend stand above the screen, which shows what could be read."""
    shutil.copy(next(SEEDS.glob("*conflict.md")), seeds / "good.md")
    (seeds / "broken.md").write_text(UNCLOSED, encoding="utf-8")
    test = screen(name)
    [problem] = load(seeds).problems
    assert not test.exception
    assert "broken.md" in worded(test)
    assert problem.what in worded(test)
    assert problem.mend in worded(test)
    assert len(test.title) == 1


@pytest.mark.parametrize("name", SCREENS)
def test_seeds_that_are_not_there_are_said(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One message and nothing else: no screen that pretends, no traceback."""
    monkeypatch.setenv(SEEDS_VARIABLE, str(tmp_path / "nowhere"))
    test = screen(name)
    assert not test.exception
    assert "nowhere" in worded(test)
    assert "→" in worded(test)
    assert not test.title


def test_a_mended_seed_is_read_at_once(seeds: Path) -> None:
    """The next run reads a file that has changed, with no restart."""
    article = seeds / "broken.md"
    article.write_text(UNCLOSED, encoding="utf-8")
    test = screen("overview")
    assert not test.title
    shutil.copy(next(SEEDS.glob("*conflict.md")), article)
    test.run()
    assert test.title


def test_a_document_cannot_write_into_the_page(seeds: Path) -> None:
    """A title and a sentence that look like HTML are shown as text."""
    text = next(SEEDS.glob("*conflict.md")).read_text(encoding="utf-8")
    hostile = text.replace("---\n", "---\ntitle: '<img src=x onerror=alert(1)>'\n", 1)
    (seeds / "hostile.md").write_text(hostile, encoding="utf-8")
    html = [element.proto.body for element in screen("sources").get("html")]
    assert not any("<img" in body for body in html)
