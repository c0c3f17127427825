"""Nouns and participles that say what happened: "16 fatalities", "seven wounded"."""

from __future__ import annotations

from functools import cache

from nkdata.extract.around import plain
from nkdata.extract.english import lexicon


@cache
def heads() -> dict[str, str]:
    """Return the outcome that each noun or participle carries in itself."""
    told: dict[str, str] = {}
    for outcome, forms in lexicon()["heads"].items():
        for form in forms:
            told.setdefault(form.lower(), outcome)
    return told


@cache
def participles() -> frozenset[str]:
    """Return the heads that are participles or adjectives, beside which a noun is left out."""
    return frozenset(heads()) - frozenset(lexicon()["head_nouns"])


def outcome_of_head(word: str) -> str | None:
    """Return the outcome that a noun or participle carries in itself, or None."""
    return heads().get(plain(word))
