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
    """Return a pattern that matches any of the phrases, longest first, with any white space between words.

    The phrases are woven into a tree by their first characters, because the
    engine tries the branches of an alternation one by one at every place.
    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for sign in phrase:
            node = node.setdefault(sign, {})
        node[""] = {}
    return _woven(tree) if tree else "(?!)"


def _woven(node: dict[str, Any]) -> str:
    ends = "" in node
    branches = [(r"\s+" if sign == " " else re.escape(sign)) + _woven(below) for sign, below in node.items() if sign]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")


def words(phrases: Iterable[str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Return ``alternatives`` compiled so that it matches whole words only."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", flags)
