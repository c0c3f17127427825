"""The lexicon of casualty English, read once from english.yaml and turned into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon() -> dict[str, Any]:
    """Return english.yaml as plain values. Shared: never edit it."""
    text = files("nkdata.extract").joinpath("english.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def alternatives(phrases: Iterable[str]) -> str:
    """Return a pattern that matches any of the phrases, longest first, with any white space between words."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


def words(phrases: Iterable[str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Return ``alternatives`` compiled so that it matches whole words only."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", flags)
