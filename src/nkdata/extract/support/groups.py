"""What stands without a verb: bare lists under a telling heading, and groups of fighters already placed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdata.extract.support.frames import Relation
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.statements import Statement

_NUMBERED = re.compile(r"\d[\d,]*\s+(?:\w+\s+)?$")
_WHICH = re.compile(r"(?:\s*\([^)]*\))?,\s+(?:which|who|whose)(?!\w)")
_DEAD = re.compile(r"\s+(?:who\s+)?(?:\w+\s+)?(?:died|killed|fell|dead|perished)(?!\w)")


def bare_list(reading: Reading, statement: Statement) -> Iterator[Relation]:
    """Yield a relation for each name of a bullet that holds nothing but names, where the headings say the rest."""
    setting = reading.setting
    if not (statement.bullet and setting.kind and setting.side):
        return
    first = next(iter(reading.clusters), None)
    if first and not reading.text[: first.start].removeprefix("the ").strip() and _WHICH.match(reading.text, first.end):
        yield from (Relation(p, setting.side, setting.kind, p.start, p.end) for p in first.outsiders)
        return
    rest = re.sub(r"\([^)]*\)|[^\w\s]|(?<!\w)(?:and|the)(?!\w)", "", _unnamed(reading))
    if not rest.strip():
        for cluster in reading.clusters:
            for party in cluster.outsiders:
                yield Relation(party, setting.side, setting.kind, party.start, party.end)


def _unnamed(reading: Reading) -> str:
    text = reading.text
    for party in reversed(reading.parties):
        text = text[: party.start] + text[party.end :]
    return text


def known_groups(reading: Reading, found: list[Relation]) -> Iterator[Relation]:
    """Yield the groups whose side was stated before, where a number of them or a denial is all that is said."""
    if reading.setting.kind != "fighters":
        return
    told = {relation.supporter.name for relation in found if relation.kind == "fighters"}
    denied = lexicon().said["denied"].said_in(reading.text)
    for party in reading.parties:
        side = reading.topic.sides_of.get(party.name or "")
        if (
            side
            and party.armed
            and party.name not in told
            and (denied or (_NUMBERED.search(reading.text[: party.start]) and not _DEAD.match(reading.text, party.end)))
        ):
            yield Relation(party, side, "fighters", party.start, party.end)
