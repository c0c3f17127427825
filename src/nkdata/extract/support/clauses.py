"""Where the clauses of a statement begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from nkdata.extract.words import words_of

_PARTING = frozenset(("while", "whereas", "although", "though"))
_ENDING = _PARTING | {"but", "because", "after", "when", "if", "which", "by"}
_OPENING = frozenset(("in", "to"))
_PHRASE = re.compile(r"(?:in\s+order|to\s+(?:reduce|increase|gain))(?!\w)")
_SIGN = re.compile(r"[;:]|[.]\s")
_BREAKS = _ENDING | _OPENING


class Clauses:
    """The places in a text where a clause breaks off, found when first asked for."""

    def __init__(self, text: str) -> None:
        """Keep the ``text``."""
        self.text = text

    def start(self, place: int) -> int:
        """Return where the clause begins that ``text[place]`` stands in: behind ";", "while" and the like."""
        return max([end for end in self._begins if end <= place], default=0) if self._begins else 0

    def end(self, place: int) -> int:
        """Return where the clause ends that runs at ``place``."""
        stops = self._stops
        index = bisect_left(stops, place)
        return stops[index] if index < len(stops) else len(self.text)

    @cached_property
    def _begins(self) -> list[int]:
        ends = [start + len(word) for start, word in words_of(self.text).places(_PARTING)]
        return [*ends, *(at + 1 for at, sign in enumerate(self.text) if sign == ";")] if ";" in self.text else ends

    @cached_property
    def _stops(self) -> list[int]:
        words = words_of(self.text)
        stops = [
            start for start, word in words.places(_BREAKS) if word not in _OPENING or _PHRASE.match(words.low, start)
        ]
        return sorted([*stops, *[match.start() for match in _SIGN.finditer(self.text)]])
