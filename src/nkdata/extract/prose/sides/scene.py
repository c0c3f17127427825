"""One sentence to ask whose people were counted in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from nkdata.extract.assemble import Finding
from nkdata.extract.claimants import Claimant, claimant_at
from nkdata.extract.mentions import Mention
from nkdata.extract.people import People
from nkdata.extract.phrases import lead

AGENT = lead(["by", "against", "with"], r"(?:(?:the|an?)\s+)?", most=2)
"""What stands before those who did it."""

_PLACED = lead(["in", "near", "at", "around", "over", "from", "to", "outside"], r"(?:the\s+)?", most=2)

CLAUSE = re.compile(r"[;:]\s|,\s(?:while|whereas|but)\s")
"""What parts two clauses that speak of different sides."""

Answer = tuple[str, str | None]
"""A side's id, and what it rests on where the sentence does not state it."""


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the paragraph leave behind.

    ``counted`` are the sides last counted, ``hit`` the side whose thing was
    last hit, ``subject`` the side that the last sentence began with,
    ``armed`` whether that was an army, ``parties`` those that it named,
    ``captured`` the sides whose people were taken, ``crowd`` the people that
    the last sentence speaks of without telling their fate, ``order`` the sides
    last counted as they were named.
    """

    counted: tuple[str, ...] = ()
    hit: str | None = None
    subject: str | None = None
    armed: bool = False
    parties: tuple[str, ...] = ()
    captured: tuple[str, ...] = ()
    crowd: People | None = None
    order: tuple[str, ...] = ()


class Stated(NamedTuple):
    """A side that the words themselves give to people from ``start`` on, and their category."""

    start: int
    side: str
    category: str


class Scene(NamedTuple):
    """A sentence: its text, the names and speakers in it, the sides of the vocabulary, what went before.

    ``stated`` are the sides that its phrases name, ``armed`` the names of armies,
    ``crowd`` the people of whom it tells no fate, ``divided`` where those begin
    whose parts are of several sides, ``state`` the side that fights rebels.
    """

    text: str
    mentions: tuple[Mention, ...]
    claimants: tuple[Claimant, ...]
    sides: tuple[str, ...]
    memory: Memory
    stated: tuple[Stated, ...] = ()
    armed: frozenset[str] = frozenset()
    crowd: tuple[People, ...] = ()
    divided: frozenset[int] = frozenset()
    state: str | None = None

    def speaker(self, position: int) -> Claimant | None:
        """Return who speaks at ``position``."""
        return claimant_at(self.claimants, position)

    def crowd_of(self, p: People) -> People | None:
        """Return those spoken of before of whom ``p`` can be some: "31 were cut off; four were killed"."""
        if not p.elliptical or p.outcome or p.rest:
            return None
        here = next((q for q in reversed(self.crowd) if q.end <= p.start), None)
        crowd = here or self.memory.crowd
        return crowd if crowd and (p.quantity.low or 0) < (crowd.quantity.low or 0) else None

    def parties(self, end: int, start: int = 0) -> list[Mention]:
        """Return the parties named in ``text[start:end]`` that are neither agents nor places, else all but agents."""
        named = [m for m in self.mentions if start <= m.start and m.end <= end and m.party and not m.joined]
        acting = [m for m in named if not AGENT.to(self.text, m.start)]
        people = [m for m in acting if not (m.place and _PLACED.to(self.text, m.start))]
        return people or acting

    def first_party(self, end: int) -> str | None:
        """Return the party named first before ``end``."""
        named = self.parties(end)
        return named[0].party if named else None

    def last_party(self, end: int, start: int = 0) -> str | None:
        """Return the party named last before ``end``."""
        named = self.parties(end, start)
        return named[-1].party if named else None

    def opponent(self, side: str) -> str | None:
        """Return the other side where there are two."""
        if len(self.sides) != 2 or side not in self.sides:
            return None
        return self.sides[1] if side == self.sides[0] else self.sides[0]


Rule = Callable[[Finding, Scene, Sequence[Finding]], Answer | None]
"""Answers for a finding in its scene, given the findings before it in the sentence; None where it does not know."""


def on(side: str | None, basis: str | None = None) -> Answer | None:
    """Return the answer ``side``, or None where there is none."""
    return (side, basis) if side else None
