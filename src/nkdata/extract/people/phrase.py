"""What has been read of one phrase of people."""

from __future__ import annotations

from dataclasses import dataclass

from nkdata.extract.people.behind import side_behind
from nkdata.extract.people.ground import Ground
from nkdata.extract.people.model import People
from nkdata.extract.people.wording import its_own
from nkdata.extract.quantities import Quantity


@dataclass(slots=True)
class Phrase:
    """A phrase ``text[start:end]`` of which ``position`` is read next, ``words`` words so far.

    ``unknown`` of them tell of no people. The other fields are those of People.
    """

    ground: Ground
    start: int
    position: int
    end: int
    owned: bool = False
    side: str | None = None
    outcome: str | None = None
    category: str = ""
    head: str = ""
    demonym: bool = False
    words: int = 0
    unknown: int = 0

    @property
    def thing(self) -> bool:
        """Whether the words read are none that tell of people: "14 tanks"."""
        return not self.head and self.unknown > 0

    def advance(self, position: int) -> bool:
        """Go on behind a word that belongs to the phrase."""
        self.position, self.words = position, self.words + 1
        return True

    def close(self) -> None:
        """Look behind the phrase for those whose people they are."""
        if self.side is None and not self.thing:
            self.side = side_behind(self.ground, self.end)
        self.owned = self.owned or bool(its_own().match(self.ground.low, self.end))

    def people(
        self,
        quantity: Quantity,
        *,
        rest: bool = False,
        bare: bool = True,
        numbers: tuple[tuple[int, int], ...] = (),
    ) -> People:
        """Return what was read as so many people."""
        return People(
            self.start,
            self.end,
            quantity,
            head=self.head,
            side=self.side,
            category=self.category or "unspecified",
            outcome=self.outcome,
            owned=self.owned,
            rest=rest,
            bare=bare,
            thing=self.thing,
            numbers=numbers,
            demonym=self.demonym,
        )
