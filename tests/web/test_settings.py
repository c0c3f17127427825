"""Promises about Streamlit's settings: some are hidden, and a new version may rename them."""

from __future__ import annotations

import tomllib

import pytest
from streamlit import config

from nkdata.web.paths import PAGES, SHELL

PROJECT = PAGES.parent
SETTINGS = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("runner", "postScriptGC", False),
        ("server", "fileWatcherType", "none"),
        ("server", "address", "127.0.0.1"),
        ("server", "headless", True),
        ("browser", "serverAddress", "127.0.0.1"),
        ("browser", "gatherUsageStats", False),
    ],
)
def test_what_makes_it_fast_and_private_is_set(section: str, name: str, value: object) -> None:
    """The value stands in the file, Streamlit knows the option, and reads it so."""
    assert SETTINGS[section][name] == value
    assert f"{section}.{name}" in config.get_config_options()
    assert config.get_option(f"{section}.{name}") == value


def test_nothing_is_fetched_for_the_looks() -> None:
    """Typefaces are those that Streamlit ships; no value of the theme is an address."""
    assert "http" not in str(SETTINGS["theme"])
    assert SETTINGS["theme"]["font"] == "sans-serif"


def test_streamlit_cannot_take_the_pages_for_its_own() -> None:
    """A folder named pages beside the main script would be run without title and filters."""
    assert PAGES.is_dir()
    assert SHELL.is_file()
    assert not (SHELL.parent / "pages").exists()
