"""What the headings of a table say: where the years stand, whose figures the columns hold, and of what."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, lexicon, words
from nkdata.extract.people import category_of
from nkdata.extract.wording import claimant_in, outcomes_in, parties
from nkdata.extract.written import whole_period, without_footnotes
from nkdata.seed.document import Table
from nkdata.seed.vocabulary import Vocabulary

BOTH = "both"
MOST = 0.5
"""Share of a column's cells that make it a column of years, or of figures."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with figures. ``outcomes`` are several where its cells state several: "Killed / wounded"."""

    side: str
    outcomes: tuple[str, ...]
    category: str
    claimant: str | None


def columns_of(table: Table, vocabulary: Vocabulary) -> dict[int, Column]:
    """Return the columns whose headings say whose figures they hold, by their place."""
    found = {i: _column(cell.text, vocabulary) for i, cell in enumerate(table.header)}
    return {i: column for i, column in found.items() if column is not None}


def _column(heading: str, vocabulary: Vocabulary) -> Column | None:
    plain = without_footnotes(heading)
    claimant = claimant_in(plain)
    if claimant:
        plain = plain[: claimant[1]] + plain[claimant[2] :]
    side = _side(" ".join(plain.split()), vocabulary)
    if side is None:
        return None
    return Column(side, outcomes_in(plain) or ("killed",), category_of(plain), claimant[0] if claimant else None)


def _side(heading: str, vocabulary: Vocabulary) -> str | None:
    """Return the side that a heading names, exactly or by one mention; both for a total; None for anything else."""
    for side in vocabulary.sides:
        if heading.casefold() in {name.casefold() for name in (side.column, side.name, *side.aliases)}:
            return side.id
    for side in sorted(vocabulary.sides, key=lambda side: -len(side.column)):
        if side.column and re.search(rf"(?<!\w){re.escape(side.column)}(?!\w)", heading, re.IGNORECASE):
            return side.id if not _names_another(heading, side.column, side.id, vocabulary) else BOTH
    return _mentioned(heading, vocabulary)


def _names_another(heading: str, column: str, side: str, vocabulary: Vocabulary) -> bool:
    rest = re.sub(re.escape(column), " ", heading, flags=re.IGNORECASE)
    return any(mention.side not in (None, side) for mention in parties(rest, vocabulary))


def _mentioned(heading: str, vocabulary: Vocabulary) -> str | None:
    named = parties(heading, vocabulary)
    sides = list(dict.fromkeys(m.side for m in named if m.side))
    if sides:
        everyone = BOTH if len(sides) == len(vocabulary.sides) else None
        return sides[0] if len(sides) == 1 else everyone
    if _words("total").search(heading):
        return BOTH
    # An organisation's column is somebody's count; a state's or a group's is its own people.
    peoples = {actor.id for actor in vocabulary.actors if actor.type not in ("organisation", "person")}
    actors = list(dict.fromkeys(m.actor for m in named if m.actor in peoples))
    return actors[0] if len(actors) == 1 else None


@cache
def _words(name: str) -> re.Pattern[str]:
    return words(lexicon()["columns"][name])


@cache
def _things(*names: str) -> re.Pattern[str]:
    phrases = [phrase for name in names for phrase in lexicon()["columns"][name]]
    return re.compile(rf"(?<![^\W_])(?:{alternatives(phrases)})(?![^\W_])", re.IGNORECASE)


def counts_other(table: Table, index: int) -> bool:
    """Tell whether a column is of money or a measure, or its headings are of arms and none is of casualties."""
    heading = table.header[index].text
    if _things("units").search(heading):
        return True
    told = " ".join([heading, *table.section[-1:]])
    return bool(_things("units", "other").search(told)) and not outcomes_in(" ".join([heading, *table.section]))


def year_column(table: Table, taken: Container[int]) -> int | None:
    """Return the column whose cells are mostly years or periods: one headed so goes first, a ``taken`` one never."""
    named = [i for i, cell in enumerate(table.header) if cell.text.strip().lower() in lexicon()["columns"]["period"]]
    others = [i for i in range(len(table.header)) if i not in taken and i not in named]
    for i in [*named, *others]:
        if share_of_cells(table, i, lambda text: whole_period(text) is not None) >= MOST:
            return i
    return None


def share_of_cells(table: Table, index: int, test: Callable[[str], bool]) -> float:
    """Return the share of a column's written cells that pass ``test``."""
    texts = [row[index].text for row in table.rows if index < len(row) and row[index].text.strip()]
    return sum(map(test, texts)) / len(texts) if texts else 0.0
