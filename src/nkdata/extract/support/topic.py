"""Who stands in a role, and what a section has spoken of so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from nkdata.extract.dates import Context
from nkdata.extract.periods import Period
from nkdata.extract.support.parties import Party


@dataclass(frozen=True, slots=True)
class Who:
    """Who stands in a role: outside actors, or a side."""

    outsiders: tuple[Party, ...] = ()
    side: str | None = None


NOBODY = Who()


@dataclass(slots=True)
class Topic:
    """What a section has spoken of so far: its last subject, its last side, and the side of each armed group."""

    subject: Who = NOBODY
    group: tuple[Party, ...] = ()
    side: str | None = None
    fought: str | None = None
    members: dict[str, tuple[Party, ...]] = field(default_factory=dict)
    sides_of: dict[str, str] = field(default_factory=dict)
    sanctioned: str | None = None
    claimant: str | None = None
    period: Period | None = None
    heading: Context = field(default_factory=Context)
    context: Context = field(default_factory=Context)
    paragraph: int = -1
    unread: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
