"""What frames share: the relation they yield, and small questions on the words around a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nkdata.extract.support.lexicon import FOR
from nkdata.extract.support.parties import BOTH, Party
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.topic import NOBODY, Who

NEUTRAL = "neutral"
COMPLEMENT = re.compile(
    r"(?:\s+(?:in\s+the\s+\w+|during\s+the\s+\w+))?\s*"
    r"(?:(?:is|are|was|were|(?:has|have|had)\s+been|include[sd]?|including|such\s+as|like|being|remain|:)\s*)+(?:also\s+)?"
)
_BE = re.compile(r"(?<!\w)(?:is|are|was|were|be|been|being)(?:\s+\w+ly)?\s+$")
Cue = re.Match[str]


class Relation(NamedTuple):
    """A supporter, the side supported and how, read from the cue at ``start``; ``end`` is the end of its words."""

    supporter: Party
    supported: str
    kind: str
    start: int
    end: int


Found = Iterator[Relation]


def each(who: Who, supported: str | None, kind: str, cue: Cue, end: int | None = None) -> Found:
    """Yield the relation for each outside actor of ``who``; nothing where no side is supported."""
    if supported:
        for party in who.outsiders:
            yield Relation(party, supported, kind, cue.start(), end or cue.end())


def helped(reading: Reading, side: str | None, toward: str) -> str | None:
    """Return the side that is helped by what is done to or for ``side``."""
    if toward == FOR or side is None:
        return side
    return NEUTRAL if side == BOTH else reading.other(side)


def side_before(reading: Reading, place: int) -> str | None:
    """Return the side last named before ``place`` in the statement, or the heading's."""
    before = [c for c in reading.clusters if c.end <= place and c.side]
    return before[-1].side if before else reading.setting.side


def passive(reading: Reading, cue: Cue) -> bool:
    """Whether the verb at the cue stands in the passive."""
    return not cue.group().endswith("ing") and _BE.search(reading.text, 0, cue.start()) is not None


def listed(reading: Reading, place: int) -> Who:
    """Return the outside actors that follow ``place``: "are A and B"."""
    listed = [c for c in reading.clusters if c.start >= place and not c.owner]
    return Who(listed[0].outsiders) if listed and listed[0].start - place < 40 else NOBODY
