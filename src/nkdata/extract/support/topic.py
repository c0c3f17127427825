"""Who stands in a role, and what a section has spoken of so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from nkdata.extract.dates import Context
from nkdata.extract.periods import Period
from nkdata.extract.support.parties import Party


class Who(NamedTuple):
    """Who stands in a role: outside actors, or a side."""

    outsiders: tuple[Party, ...] = ()
    side: str | None = None


NOBODY = Who()


class Told(Protocol):
    """What a statement leaves to the next, each None where it leaves nothing of the kind."""

    @property
    def subject(self) -> Who | None:
        """Whom it is about; ``NOBODY`` where what was spoken of before is no longer meant."""

    @property
    def side(self) -> str | None:
        """The side last spoken of."""

    @property
    def group(self) -> Party | None:
        """The group of fighters last named."""

    @property
    def claimant(self) -> str | None:
        """Who last said something."""


class Passed(NamedTuple):
    """What a statement without outside actors leaves: nobody spoken of, and perhaps a side."""

    side: str | None
    subject: Who = NOBODY
    group: Party | None = None
    claimant: str | None = None


@dataclass(slots=True)
class Topic:
    """What a section has spoken of so far; of the statements ``told``, only what is asked for is worked out."""

    told: list[Told] = field(default_factory=list)
    fought: str | None = None
    members: dict[str, tuple[Party, ...]] = field(default_factory=dict)
    sides_of: dict[str, str] = field(default_factory=dict)
    sanctioned: str | None = None
    period: Period | None = None
    heading: Context = field(default_factory=Context)
    context: Context = field(default_factory=Context)
    paragraph: int = -1
    unread: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    year: int | None = None
    year_paragraph: int = -1

    @property
    def subject(self) -> Who | None:
        """Whom the section last spoke of."""
        subject = next((found for one in reversed(self.told) if (found := one.subject) is not None), NOBODY)
        return None if subject == NOBODY else subject

    @property
    def side(self) -> str | None:
        """The side last spoken of."""
        return next((side for one in reversed(self.told) if (side := one.side)), None)

    @property
    def group(self) -> Party | None:
        """The group of fighters last named."""
        return next((group for one in reversed(self.told) if (group := one.group)), None)

    @property
    def claimant(self) -> str | None:
        """Who last said something."""
        return next((name for one in reversed(self.told) if (name := one.claimant)), None)
