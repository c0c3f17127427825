"""What an address asks for: read from its parameters, and written as parameters again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from nkdata.errors import BadRequest
from nkdata.present.selection import Selection, Span
from nkdata.present.takeaway.extracts import EXTRACTS, Extract
from nkdata.present.takeaway.filters import Chosen, Filter, Values, given
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.load import Dataset

YEARS, SIDE = "years", "side"
"""The filters that all screens and all extracts share."""
FOLDER = "data"
"""Where the data addresses begin, below the address of the dashboard."""
EVERYTHING = Selection()
Pairs = Sequence[tuple[str, str]]
"""The parameters of an address, in their order; one that is given twice stands twice."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The years and the side that an address names, and what it says for each filter beside."""

    selection: Selection = EVERYTHING
    chosen: Chosen = field(default_factory=dict)

    def pairs(self) -> Pairs:
        """Return the parameters that ask for just this, always in the same order."""
        shared = [(YEARS, str(year)) for year in self.selection.years or ()]
        side = [(SIDE, self.selection.side)] if self.selection.side else []
        own = [(name, value) for name in sorted(self.chosen) for value in given(self.chosen, name)]
        return shared + side + own


def data_address(name: str, ending: str, asked: Asked) -> str:
    """Return the address of an extract in a format, relative to that of the dashboard."""
    query = urlencode(asked.pairs())
    return f"{FOLDER}/{name}.{ending}" + (f"?{query}" if query else "")


def read_request(names: Iterable[str], pairs: Pairs, dataset: Dataset) -> Asked:
    """Return what the parameters ask of the extracts of these names.

    Raises BadRequest, also for a parameter that none of them knows: what is
    not understood is never passed over.
    """
    extracts = [EXTRACTS[name] for name in names]
    filters = {one.name: (extract, one) for extract in extracts for one in extract.filters}
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    if unknown := set(found) - {YEARS, SIDE, *filters}:
        known = ", ".join([YEARS, SIDE, *filters])
        raise BadRequest(say("takeaway.refused.unknown", name=min(unknown), known=known))
    chosen = {name: _read(*filters[name], values, dataset) for name, values in found.items() if name in filters}
    return Asked(read_selection(found.get(YEARS, []), found.get(SIDE, []), dataset.vocabulary), chosen)


def read_selection(years: Sequence[str], side: Sequence[str], vocabulary: Vocabulary) -> Selection:
    """Return the selection of the years given (none, or the first and the last) and of the side. Raises BadRequest."""
    return Selection(_years(years), _side(side, vocabulary))


def _years(values: Sequence[str]) -> Span | None:
    if not values:
        return None
    if len(values) != 2 or not all(year.isascii() and year.isdigit() and len(year) <= 4 for year in values):
        raise BadRequest(say("takeaway.refused.years"))
    first, last = map(int, values)
    if first > last:
        raise BadRequest(say("takeaway.refused.order", first=str(first), last=str(last)))
    return first, last


def _side(values: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """Accept a side's id or its name on screen, which is what the screens' addresses hold."""
    sides = {side.id: side.name for side in vocabulary.sides}
    return _known(SIDE, _single(SIDE, values), sides) if values else None


def _read(extract: Extract, one: Filter, values: Sequence[str], dataset: Dataset) -> Values:
    if not one.many:
        values = [_single(one.name, values)]
    if one.values:
        return tuple(dict.fromkeys(_known(one.name, value, one.values) for value in values))
    if one.column is not None:
        whole = extract.rows(View(dataset, EVERYTHING, ""), {})
        return tuple(_occurring(extract.name, one, value, set(whole[one.column])) for value in values)
    return tuple(values)


def _single(name: str, values: Sequence[str]) -> str:
    if len(values) != 1:
        raise BadRequest(say("takeaway.refused.once", name=name))
    return values[0]


def _known(name: str, value: str, values: Mapping[str, str]) -> str:
    """Return the id that a value names: by itself, or by its name on screen, in any case."""
    ids = {word.casefold(): key for key, label in values.items() for word in (label, key)}
    if value.casefold() not in ids:
        raise BadRequest(say("takeaway.refused.value", name=name, value=value, known=", ".join(values)))
    return ids[value.casefold()]


def _occurring(table: str, one: Filter, value: str, present: set[str]) -> str:
    if value not in present:
        raise BadRequest(
            say("takeaway.refused.absent", name=one.name, value=value, column=str(one.column), table=table)
        )
    return value
