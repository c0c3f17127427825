"""Relations of wartime: "during the war" is dated by the phase of the infobox that it can only mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from nkdata.extract.dates import DateMention, Role
from nkdata.extract.periods import Period
from nkdata.extract.records import Phase

_WAR = re.compile(r"(?<!\w)war(?!\w)", re.IGNORECASE)
_IN_WAR = re.compile(
    r"(?<!\w)(?P<how>during|in|throughout|since|after)\s+the\s+(?P<named>(?:[\w–-]+\s+){0,3}?)war(?![\w-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d)")


class War(NamedTuple):
    """A phase of the infobox that is called a war."""

    name: frozenset[str]
    period: Period


def wars_of(phases: Iterable[Phase]) -> tuple[War, ...]:
    """Return the dated phases that are wars by their name."""
    return tuple(
        War(frozenset(phase.name.lower().split()), Period(phase.date_start, phase.date_end, "years"))
        for phase in phases
        if phase.kind == "phase" and _WAR.search(phase.name) and phase.date_start and phase.date_end
    )


def year_told(text: str) -> int | None:
    """Return the last year that a statement tells of."""
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


def wartime(text: str, wars: tuple[War, ...], year: int | None, *, here: bool) -> DateMention | None:
    """Return "during the war" as a date, where one war alone is meant.

    That is the one named ("in the second war"), the only one there is, or the
    only one that was over by the ``year`` that the section last told of, or in
    which that year falls, where it was told of ``here``, in the same paragraph.
    """
    said = _IN_WAR.search(text) if wars else None
    war = _meant(said["named"], wars, year, here) if said else None
    if said is None or war is None:
        return None
    if said["how"].lower() in ("since", "after"):
        return DateMention(*said.span(), Period(war.period.last_day, None, "open"), Role.SINCE)
    return DateMention(*said.span(), war.period)


def _meant(named: str, wars: tuple[War, ...], year: int | None, here: bool) -> War | None:
    words = {word for word in named.lower().split() if word != "whole"}
    fitting = [war for war in wars if words <= war.name]
    if len(fitting) > 1 and year is not None:
        within = [war for war in fitting if war.period.first_day.year <= year <= war.period.last_day.year]
        if here and len(within) == 1:
            return within[0]
        fitting = [war for war in fitting if war.period.last_day.year < year]
    return fitting[0] if len(fitting) == 1 else None
