"""Fields of a claim as they are written by hand, each checked against what the codebook lets it say."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from nkdata.seed.entry import Entry
from nkdata.seed.vocabulary import Vocabulary

Value = str | int | date | None
"""What a field says; None where it is unknown or open."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "outcome": ("killed", "wounded", "missing", "captured", "released"),
    "category": ("military", "civilian", "unspecified"),
    "bound": ("exact", "range", "at_least", "at_most", "approx", "unknown"),
    "date_prec": ("day", "days", "part_of_month", "month", "season", "year", "years", "open"),
}
"""The fields that say one of a few words, whatever the conflict."""

COUNTS, DAYS = ("low", "high"), ("date_start", "date_end")
STATED = (*COUNTS, "bound", "outcome", "side", "category", *DAYS, "date_prec", "claimant", "place")
"""The fields that tell one claim from another, besides its words."""

UNKNOWABLE = frozenset([*COUNTS, *DAYS, "claimant", "place", "part_of"])
MOST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads values of fields; ``known`` are the texts that a field may hold, for those that are not free."""

    known: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> FieldReader:
        """Return a reader that knows the sides, actors and places of a conflict."""
        sides = [*(side.id for side in vocabulary.sides), *(actor.id for actor in vocabulary.actors), "both", "other"]
        return cls({**CHOICES, "side": sides, "place": [place.name for place in vocabulary.places]})

    def read(self, fields: Entry) -> Mapping[str, Value]:
        """Return every value of a mapping, or raise a SeedError that points to the one at fault."""
        return {name: self._value(fields, name, value) for name, value in fields.values.items()}

    def _value(self, fields: Entry, name: str, value: Any) -> Value:
        if value is None and name in UNKNOWABLE:
            return None
        if name in COUNTS:
            return _count(fields, name, value)
        return _day(fields, name, value) if name in DAYS else self._text(fields, name)

    def _text(self, fields: Entry, name: str) -> str:
        text, known = fields.text(name), self.known.get(name)
        if known is not None and text not in known:
            fields.refuse(name, f"{text!r} is not known as `{name}`.", f"Write one of: {', '.join(known)}.")
        return text


def _count(fields: Entry, name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST:
        fields.refuse(name, f"`{name}` is no number of people.", f"Write a whole number up to {MOST:,}, ~ if unknown.")
    return value


def _day(fields: Entry, name: str, value: Any) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "")
    except (TypeError, ValueError):
        fields.refuse(name, f"`{name}` is no day.", "Write a day as yyyy-mm-dd, ~ if it is open or unknown.")
