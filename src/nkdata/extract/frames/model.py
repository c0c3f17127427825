"""A frame: an outcome, and where its people stand."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Shape(StrEnum):
    """Where a frame's victims stand."""

    PASSIVE = "passive"
    """Before it: "were killed"."""
    PLAIN = "plain"
    """Before it, without an auxiliary: "died", "went missing"."""
    REDUCED = "reduced"
    """Right before it or right after it: a participle on its own."""
    NOMINAL = "nominal"
    """After it: "the deaths of"."""
    LOSS = "loss"
    """After it, the subject's own people: "lost two men"."""
    LIVES = "lives"
    """After it, counted in lives: "claimed 30 lives"."""
    DENIAL = "denial"
    """Nobody: "denied any casualties"."""


class Frame(NamedTuple):
    """An outcome said at ``text[start:end]``."""

    start: int
    end: int
    outcome: str
    shape: Shape

    @property
    def rule(self) -> str:
        """The name under which a claim says how it was read."""
        return f"{self.outcome}.{self.shape.value}"

    @property
    def to_its_left(self) -> bool:
        """Whether its people are a subject before it: "were killed", "died"."""
        return self.shape in (Shape.PASSIVE, Shape.PLAIN)
