"""Verbs and phrases of the lexicon turned into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LOOK, _BESIDE = re.compile(r" \(\?([=!])(.*)\)$"), r"(?\1 (?:\2)(?!\\w))"
_FIRST_WORD = re.compile(r"(\([^)]*\)|\S+)(.*)")


class Verbs:
    """Turns a verb's plain form into a pattern over all its forms."""

    def __init__(self, irregular: dict[str, list[str]]) -> None:
        """Keep the forms of the ``irregular`` verbs by their plain form."""
        self.irregular = irregular

    def any(self, lines: str) -> str:
        """Return a pattern of any of the lines, each of which begins with a verb."""
        return any_of(self._phrase(line) for line in lines.splitlines())

    def _phrase(self, line: str) -> str:
        head, rest = _FIRST_WORD.findall(line.strip())[0]
        return f"{self._forms(head)}{_LOOK.sub(_BESIDE, rest)}"

    def _forms(self, verb: str) -> str:
        if verb.startswith("(") and "|" in verb:
            return "(?:" + "|".join(self._forms(one) for one in verb.strip("()").split("|")) + ")"
        if verb in self.irregular:
            return "(?:" + "|".join([verb, *self.irregular[verb]]) + ")"
        if verb.endswith("e"):
            return f"{verb[:-1]}(?:e|es|ed|ing)"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            return f"{verb[:-1]}(?:y|ies|ied|ying)"
        return f"{verb}(?:s|es|ed|ing)?"


def any_of(lines: Iterable[str]) -> str:
    """Return a pattern of any of the lines."""
    return "|".join(f"(?:{line.strip()})" for line in lines)


def whole_words(body: str) -> re.Pattern[str]:
    """Return a pattern compiled for whole words of a text in lower case, with any white space between words."""
    body = body.replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")
