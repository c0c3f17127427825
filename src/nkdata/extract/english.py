"""The lexicon of casualty English, read once from english.yaml and turned into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from nkdata.extract.words import NUMERAL, Place, words_of


@cache
def lexicon() -> dict[str, Any]:
    """Return english.yaml as plain values. Shared: never edit it."""
    return read_lexicon("nkdata.extract", "english.yaml")


def read_lexicon(package: str, name: str) -> dict[str, Any]:
    """Return a file of words that lies in ``package``."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
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


def lower(phrases: Iterable[str]) -> list[str]:
    """Return the phrases in lower case, for patterns that are matched against the lower-cased text."""
    return [phrase.lower() for phrase in phrases]


_FIRST = re.compile(r"\w+")


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words that the phrases begin with, in lower case; ``NUMERAL`` stands for digits."""
    found = (_FIRST.search(phrase) for phrase in phrases)
    return frozenset(NUMERAL if match.group()[0].isdigit() else match.group().lower() for match in found if match)


def matches_at(pattern: re.Pattern[str], text: str, starts: frozenset[str]) -> list[re.Match[str]]:
    """Return the pattern's matches in order, none overlapping, as ``finditer`` does, tried only at ``starts``.

    Trying a long pattern at every character took most of the time of reading.
    """
    return tried(pattern, text, words_of(text).places(starts))


def tried(pattern: re.Pattern[str], text: str, places: Iterable[Place]) -> list[re.Match[str]]:
    """Return the pattern's matches at the ``places`` of ``text``, none overlapping."""
    found: list[re.Match[str]] = []
    end = 0
    for start, _ in places:
        match = pattern.match(text, start) if start >= end else None
        if match is not None and match.end() > start:
            end = match.end()
            found.append(match)
    return found
