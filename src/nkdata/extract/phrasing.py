"""Phrases with gaps, as the lexicon writes them, turned into patterns.

Words stand one after another; ``a/b`` is one of two, ``(the)`` may be left
out, and ``{name}`` stands for a pattern: "(in) the following/next {unit}".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from nkdata.extract.english import alternatives

_PIECE = re.compile(r"\([^()]*\)|\{\w+\}|[^\s()]+")
_SPACE = r"\s+"


def phrase_pattern(phrases: Iterable[str], slots: Mapping[str, str]) -> str:
    """Return a pattern of any of the phrases; of two that begin at one place, the first given."""
    return "|".join(_pattern_of(phrase, slots) for phrase in phrases)


def _pattern_of(phrase: str, slots: Mapping[str, str]) -> str:
    pieces = _PIECE.findall(phrase)
    last = max(place for place, piece in enumerate(pieces) if not piece.startswith("("))
    before = (_piece(piece, slots, behind=_SPACE) for piece in pieces[:last])
    after = (_piece(piece, slots, before=_SPACE) for piece in pieces[last + 1 :])
    return "".join([*before, _piece(pieces[last], slots), *after])


def _piece(piece: str, slots: Mapping[str, str], before: str = "", behind: str = "") -> str:
    if piece.startswith("("):
        return rf"(?:{before}(?:{_choice(piece[1:-1])}){behind})?"
    if piece.startswith("{"):
        return rf"{before}(?:{slots[piece[1:-1]]}){behind}"
    return rf"{before}(?:{_choice(piece)}){behind}"


def _choice(words: str) -> str:
    return alternatives(words.split("/")).replace("'", "['’]")


def phrase_starts(phrases: Iterable[str], slots: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the words that the phrases can begin with; ``slots`` says the same of each name in braces."""
    return frozenset(word for phrase in phrases for word in _starts_of(phrase, slots))


def _starts_of(phrase: str, slots: Mapping[str, frozenset[str]]) -> Iterable[str]:
    for piece in _PIECE.findall(phrase):
        if piece.startswith("{"):
            yield from slots[piece[1:-1]]
        else:
            yield from (word.split()[0] for word in piece.strip("()").split("/"))
        if not piece.startswith("("):
            return
