"""The infobox's dates, outcome and combatants as phases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nkdata.extract.english import lexicon, words
from nkdata.extract.infobox.pieces import Box, Line, lines_of, numbered, side_of
from nkdata.extract.mentions import find_mentions
from nkdata.extract.periods import Period
from nkdata.extract.records import Phase
from nkdata.extract.written import Written, whole_period, without_footnotes, written_periods
from nkdata.seed.document import Document, InfoField
from nkdata.seed.vocabulary import Vocabulary


def read_phases(document: Document, box: Box, vocabulary: Vocabulary) -> list[Phase]:
    """Read the fields date, status or result, and combatant1, combatant2 …; phases get their outcome from a status."""
    dated = list(_dated(document, box))
    statuses = [phase for key in ("status", "result") if key in box for phase in _statuses(document, box[key])]
    ended = [_with_outcome(phase, statuses, dated) for phase in dated]
    return [*ended, *statuses, *_combatants(document, box, vocabulary)]


def overall_period(phases: list[Phase]) -> Period | None:
    """Return the period of the conflict as a whole, as its first line states it."""
    whole = next((phase for phase in phases if phase.kind == "conflict"), None)
    if whole is None or whole.date_start is None:
        return None
    return Period(whole.date_start, whole.date_end, "days" if whole.date_end else "open")


# -- date --------------------------------------------------------------------------------


def _dated(document: Document, box: Box) -> Iterator[Phase]:
    named = box["conflict"].text.strip() if "conflict" in box else ""
    for line, periods in _lines(box.get("date")):
        for written in periods:
            name = _name(line.text, written)
            kind = "phase" if name else "conflict"
            yield _phase(document, line, name or named or document.title, kind, written.period)


def _lines(field: InfoField | None) -> Iterator[tuple[Line, tuple[Written, ...]]]:
    """Yield a field's lines with their periods; one that holds several periods is cut at its semicolons."""
    for line in lines_of(field) if field else ():
        periods = written_periods(line.text)
        if len(periods) > 1 and ";" in line.text:
            parts = [part.strip() for part in line.text.split(";")]
            yield from ((Line(line.field, part), written_periods(part)) for part in parts)
        else:
            yield line, periods


_EDGE = " \t\n:;,.–—-()"


def _name(text: str, written: Written) -> str:
    """Return what a line says beside its period, without a length of time in brackets and a footnote."""
    rest = text[: written.start] + "\0" + text[written.end :]
    rest = re.sub(r"\(\s*\0\s*\)", "\0", rest)
    rest = re.sub(r"\([^()]*\d[^()]*\)", "", without_footnotes(rest))
    before, _, after = rest.partition("\0")
    before = re.sub(r"\b(?:from|since|in|of|between)\s*$", "", before.strip())
    return " ".join(f"{before.strip(_EDGE)} {after.strip(_EDGE)}".split())


def _phase(document: Document, line: Line, name: str, kind: str, period: Period | None) -> Phase:
    return Phase(
        source=line.source(document, 0, len(line.text)),
        name=name,
        kind=kind,
        date_start=period.start if period else None,
        date_end=period.end if period else None,
    )


# -- status ------------------------------------------------------------------------------


def _statuses(document: Document, field: InfoField) -> Iterator[Phase]:
    for line in lines_of(field):
        written = written_periods(line.text)
        yield _phase(document, line, _status(line.text, written), "status", written[0].period if written else None)


def _status(text: str, written: tuple[Written, ...]) -> str:
    """Return a status line without the date at its end, or before its colon; a date within stays."""
    if len(written) != 1:
        return text
    outer = not text[written[0].end :].strip(_EDGE) or text[: written[0].start].strip(_EDGE) == ""
    return (outer and _name(text, written[0])) or text


@cache
def _words() -> dict[str, re.Pattern[str]]:
    return {name: words(lexicon()["infobox"][name]) for name in ("ending", "ongoing")}


def _with_outcome(phase: Phase, statuses: list[Phase], dated: list[Phase]) -> Phase:
    """Return the phase with the status of its own dates, else one that ends it in its last year, else what goes on."""
    if phase.kind != "phase":
        return phase
    spans = {(other.date_start, other.date_end) for other in dated}
    same = [s for s in statuses if s.date_start and (s.date_start, s.date_end) == (phase.date_start, phase.date_end)]
    last = [s for s in statuses if _ends(s, phase) and (s.date_start, s.date_end) not in spans]
    open_ = [s for s in statuses if s.date_start is None and _words()["ongoing"].search(s.source.quote)]
    chosen = same or last or (open_ if phase.date_start and phase.date_end is None else [])
    return phase._replace(outcome=chosen[0].source.quote) if chosen else phase


def _ends(status: Phase, phase: Phase) -> bool:
    first, last = status.date_start, status.date_end
    if not (first and last and phase.date_start and phase.date_end) or first < phase.date_start:
        return False
    return first.year == last.year == phase.date_end.year and bool(_words()["ending"].search(status.source.quote))


# -- combatants --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """A combatant at ``text[start:end]`` with the years in its brackets, and what the next brackets say."""

    start: int
    end: int
    name: str
    period: Period
    remark: str


def _combatants(document: Document, box: Box, vocabulary: Vocabulary) -> Iterator[Phase]:
    for number, field in numbered(box, "combatant"):
        first = side_of(number, box, vocabulary)
        names = {side.id: side.name for side in vocabulary.sides}
        for line in lines_of(field):
            for entry in _entries(line.text, vocabulary):
                beside = f", on the side of {names[first]}" if first in names and names[first] != entry.name else ""
                part = replace(line, text=line.text[entry.start : entry.end])
                yield _phase(document, part, f"{entry.name}{beside}{entry.remark}", "combatant", entry.period)


def _entries(text: str, vocabulary: Vocabulary) -> Iterator[_Entry]:
    for match in re.finditer(r"\((?P<years>[^()]*)\)(?P<remark>\s*\([^()]*\))?", text):
        period = whole_period(match["years"])
        start = _start_of(text, match.start(), vocabulary)
        if period and start < match.start():
            remark = " ".join((match["remark"] or "").split())
            told = f" {remark}" if remark and not whole_period(remark) else ""
            yield _Entry(start, match.end(), text[start : match.start()].strip(), period, told)


def _start_of(text: str, end: int, vocabulary: Vocabulary) -> int:
    """Return where the name before the brackets begins: after a sign or bracket, or the last of several names."""
    held = re.search(r"(?:[^\W\d_][\w.'’&-]*\s+)+$", text[:end])
    if held is None:
        return end
    named = [m for m in find_mentions(text, vocabulary) if held.start() <= m.start and m.end <= end]
    adjoins = named and not text[named[-1].end : end].strip()
    return named[-1].start if len(named) > 1 and adjoins else held.start()
