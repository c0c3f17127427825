"""The years of a phase in the infobox against those in the heading of the section about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from nkdata.extract.records import Claim, Event, Phase, Records, Source, Unread
from nkdata.tables.checks.check import Check, bare_check
from nkdata.tables.checks.compare import AGREES, Verdict

_HEADING = re.compile(r"(?P<name>.+?)\s*\((?P<start>\d{4})(?:\s*[–-]\s*(?P<end>\d{4}|present))?\)$")

Years = tuple[int, int | None]
"""First and last year; None for a phase that goes on."""


def phase_checks(records: Records) -> Iterator[Check]:
    """Compare each phase with a heading of its name that gives years, where one phase only has that name."""
    headings = dict(_headings(records))
    phases = [phase for phase in records.phases if phase.kind == "phase"]
    times = Counter(phase.name for phase in phases)
    for phase in phases:
        years = _years_of(phase)
        found = headings.get(phase.name.casefold())
        if years and found and times[phase.name] == 1:
            yield _check(phase, years, *found)


def _headings(records: Records) -> Iterator[tuple[str, tuple[Years, Source]]]:
    """Yield the headings with years above all that was read, by name."""
    seen: set[str] = set()
    read: list[Claim | Event | Unread] = [*records.claims, *records.events, *records.unread]
    for source in (record.source for record in read):
        if source.section not in seen:
            seen.add(source.section)
            for heading in source.section.split(" › "):
                if found := _HEADING.match(heading):
                    start, end = int(found["start"]), found["end"] or found["start"]
                    yield found["name"].casefold(), ((start, None if end == "present" else int(end)), source)


def _years_of(phase: Phase) -> Years | None:
    return (phase.date_start.year, phase.date_end.year if phase.date_end else None) if phase.date_start else None


def _check(phase: Phase, years: Years, heading: Years, source: Source) -> Check:
    apart = [abs(one - other) for one, other in zip(years, heading, strict=True) if one and other and one != other]
    differs = years != heading
    words = " and ".join(f"{gap} year{'s' if gap > 1 else ''}" for gap in apart) or "whether it has ended"
    return bare_check(
        "dates",
        f"The infobox and the section's heading should give the same years for “{phase.name}”.",
        f"{_written(years)} (infobox, line {phase.source.line})",
        f"{_written(heading)} (heading above line {source.line})",
        Verdict("disagrees", words) if differs else AGREES,
        phase.source,
        days=(phase.date_start, phase.date_end),
    )


def _written(years: Years) -> str:
    start, end = years
    return str(start) if start == end else f"{start}–{end or 'present'}"
