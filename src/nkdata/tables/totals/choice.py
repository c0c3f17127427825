"""What a reader can choose: whose figures count, and what is counted."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

PRINTED, OWN, OTHER = "printed", "own", "other"
KILLED, MISSING = "killed", "missing"

BASES = (PRINTED, OWN, OTHER)
"""Whose figures: as the article prints them; each side's of itself; opponents' and third parties' of a side."""
COUNTS = (KILLED, MISSING)
"""What is counted: the killed only, or the killed and the missing."""


class Choice(NamedTuple):
    """Whose figures count, and what is counted."""

    basis: str = PRINTED
    counted: str = KILLED

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What happened to the people who are counted."""
        return (KILLED,) if self.counted == KILLED else (KILLED, MISSING)


CHOICES = tuple(Choice(*pair) for pair in product(BASES, COUNTS))
"""Every choice, what the article prints of the killed first."""
