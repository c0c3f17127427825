"""Screens as Streamlit runs them, without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from nkdata.tables.load import Dataset, load
from nkdata.web.paths import PAGES, SEEDS_VARIABLE, SHELL

SCREENS = ["overview", "casualties", "timeline", "support", "checks", "sources"]


@pytest.fixture(autouse=True)
def _own_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the project's own seeds, whatever the environment says."""
    monkeypatch.delenv(SEEDS_VARIABLE, raising=False)


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """Return the project's own tables."""
    return load()


OPENED = {"deaths-table": True, "events-as": "Table", "timeline-takeaway": True}
"""What a screen draws only once a reader has opened it."""


def screen(name: str, **address: str | list[str]) -> AppTest:
    """Open a screen at an address, every table on it open, and let it run once."""
    test = AppTest.from_file(str(SHELL), default_timeout=30)
    for key, state in OPENED.items():
        test.session_state[key] = state
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    return test if name == "overview" else go_to(test, name)


def go_to(test: AppTest, name: str) -> AppTest:
    """Change to another screen of the same session."""
    return test.switch_page(str(PAGES / f"{name}.py")).run()


def worded(test: AppTest) -> str:
    """Return the plain text of a screen's notes, headings and pieces of HTML."""
    parts = [*test.title, *test.header, *test.subheader, *test.caption, *test.markdown, *test.text, *test.info]
    html = [element.proto.body for element in test.get("html")]
    return "\n".join([*(str(part.value) for part in parts), *html])


def write_article(folder: Path, name: str, text: str) -> None:
    """Put an article into a folder of seeds."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
