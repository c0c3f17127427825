"""What a date in a sentence is: its place, its period, the part it plays, and what goes without saying."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from nkdata.extract.periods import Period


class Role(StrEnum):
    """What a date does in its sentence."""

    EVENT = "event"
    YEAR = "year"
    """A bare year that a finer date of the sentence narrows."""
    NAME = "name"
    """Part of a name: "the 2010 clashes"."""
    BY = "by"
    UNTIL = "until"
    SINCE = "since"
    AS_OF = "as_of"
    REFERENCE = "reference"
    """The time of something else: "the worst since 1994"."""


class DateMention(NamedTuple):
    """A date at ``text[start:end]``. ``inferred`` says what it does not state, as ``field:basis``."""

    start: int
    end: int
    period: Period
    role: Role = Role.EVENT
    inferred: tuple[str, ...] = ()


_BEFORE = "sentence before"


class Context(NamedTuple):
    """What goes without saying: the year, the period last spoken of, and what they rest on.

    ``periods`` are those of the last sentence that told of any, ``wars`` those
    of the document's wars that it dates to the day, ``begun`` the start of
    what was last said to have begun and to go on, ``told`` the period last spoken of in
    the section, be it a paragraph ago. ``phases`` are the names and days of the document's phases, ``war`` the days
    of the war that the section tells of.
    """

    year: int | None = None
    period: Period | None = None
    basis: str = "heading"
    periods: tuple[Period, ...] = ()
    wars: tuple[Period, ...] = ()
    begun: Period | None = None
    told: Period | None = None
    phases: tuple[tuple[str, Period], ...] = ()
    war: Period | None = None

    def after(self, mentions: tuple[DateMention, ...]) -> Context:
        """Return the context of the sentence after one with these mentions."""
        told = [m for m in mentions if m.role not in (Role.REFERENCE, Role.AS_OF)] if mentions else []
        if not told:
            return self if self.basis == _BEFORE else self._replace(basis=_BEFORE)
        events = [m for m in told if m.role in (Role.EVENT, Role.BY, Role.UNTIL)] or told
        period = events[-1].period
        last = period.end or period.start
        year = last.year if last else self.year
        begun = next((m.period for m in reversed(events) if m.period.prec == "open" and m.period.start), self.begun)
        periods = tuple([m.period for m in events])
        return self._replace(year=year, period=period, basis=_BEFORE, periods=periods, begun=begun, told=period)
