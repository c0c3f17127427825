"""A phrase of counted people."""

from __future__ import annotations

from typing import NamedTuple

from nkdata.extract.people.heads import participles
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound

ONE = Quantity(1, 1, Bound.EXACT)


class People(NamedTuple):
    """A phrase of counted people at ``text[start:end]``.

    ``head`` is the noun in lower case, "" where it is left out ("88 Xish and 92 Yish
    soldiers"). ``outcome`` is set where the noun says it ("16 fatalities").
    ``owned`` marks "its soldiers", "eight of their men"; ``rest`` marks a
    part of people named before ("two of them"); ``thing`` what is no people
    ("14 tanks"). ``demonym`` is true where a name is all that says who
    ("an Xlander"), ``bare`` where no word bounds the number. ``numbers`` are
    the spans of the bare numbers, none for "a soldier".
    """

    start: int
    end: int
    quantity: Quantity
    head: str = ""
    side: str | None = None
    category: str = "unspecified"
    outcome: str | None = None
    owned: bool = False
    rest: bool = False
    bare: bool = True
    thing: bool = False
    numbers: tuple[tuple[int, int], ...] = ()
    demonym: bool = False

    @property
    def elliptical(self) -> bool:
        """Whether the noun is left out, so that it is the one counted before: "and seven wounded", "two others"."""
        return not self.head or self.head in ("others", "other") or (self.outcome is not None and self.is_participle)

    @property
    def is_participle(self) -> bool:
        """Whether what stands for the noun is a participle: "seven wounded"."""
        return self.head in participles()
