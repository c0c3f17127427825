"""What the heading of a table's column says: whose figures stand below it, and of what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import lexicon, words
from nkdata.extract.victims import category_of
from nkdata.extract.wording import claimant_in, outcomes_in, parties
from nkdata.extract.written import without_footnotes
from nkdata.seed.document import Table
from nkdata.seed.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Column:
    """A column with figures. ``outcomes`` are several where its cells state several: "Killed / wounded"."""

    index: int
    side: str
    outcomes: tuple[str, ...]
    category: str
    claimant: str | None


BOTH = "both"


def columns_of(table: Table, vocabulary: Vocabulary) -> dict[int, Column]:
    """Return the columns whose headings say whose figures they hold, by their place."""
    found = (_column(i, cell.text, vocabulary) for i, cell in enumerate(table.header))
    return {column.index: column for column in found if column is not None}


def _column(index: int, heading: str, vocabulary: Vocabulary) -> Column | None:
    plain = without_footnotes(heading)
    claimant = claimant_in(plain)
    if claimant:
        plain = plain[: claimant[1]] + plain[claimant[2] :]
    side = _side(" ".join(plain.split()), vocabulary)
    if side is None:
        return None
    outcomes = outcomes_in(plain) or ("killed",)
    return Column(index, side, outcomes, category_of(plain), claimant[0] if claimant else None)


def _side(heading: str, vocabulary: Vocabulary) -> str | None:
    """Return the side that a heading names, exactly or by one mention; both for a total; None for anything else."""
    for side in vocabulary.sides:
        if heading.casefold() in {name.casefold() for name in (side.column, side.name, *side.aliases)}:
            return side.id
    for side in sorted(vocabulary.sides, key=lambda side: -len(side.column)):
        if side.column and re.search(rf"(?<!\w){re.escape(side.column)}(?!\w)", heading, re.I):
            return side.id
    named = parties(heading, vocabulary)
    sides = list(dict.fromkeys(m.side for m in named if m.side))
    if sides:
        everyone = len(sides) == len(vocabulary.sides)
        return sides[0] if len(sides) == 1 else BOTH if everyone else None
    if _total().search(heading):
        return BOTH
    actors = list(dict.fromkeys(m.actor for m in named if m.actor and m.actor in _peoples(vocabulary)))
    return actors[0] if len(actors) == 1 else None


@cache
def _total() -> re.Pattern[str]:
    return words(lexicon()["columns"]["total"])


def _peoples(vocabulary: Vocabulary) -> set[str]:
    """Return the actors that have people to lose: an organisation's column is somebody's count."""
    return {actor.id for actor in vocabulary.actors if actor.type not in ("organisation", "person")}
