"""Who says that a relation holds, and how sure the text is of it."""

from __future__ import annotations

import re

from nkdata.extract.support.claimant import label
from nkdata.extract.support.frames import NEUTRAL, Relation
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parts import HEDGES
from nkdata.extract.support.reading import Reading

_NOTE_SOURCE = re.compile(r"(?:per|according to|alleged by|claimed by|reported by|denied by)\s+([^,;]+)", re.IGNORECASE)
_WHICH = re.compile(r",\s+(?:which|who|something)\s")


def asserted(reading: Reading, relation: Relation) -> tuple[str | None, str]:
    """Return who says so, and how sure it is; a bracket after the name speaks for that name alone."""
    note, claim = relation.supporter.note, reading.claim_at(relation.start)
    told = _NOTE_SOURCE.search(note) if note else None
    claimant = label(told[1], reading.vocabulary) if told else None
    if claim and not claimant:
        claimant = reading.full_name(claim.who) or reading.topic.claimant
    return claimant, _certainty(reading, relation, alleging=claim is not None and claim.alleging)


def _certainty(reading: Reading, relation: Relation, *, alleging: bool) -> str:
    if not (alleging or reading.hedges or relation.supporter.note):
        return "stated"
    found = [name for name in reading.hedges if _SAYS[name](reading, relation)]
    if relation.supporter.note:
        found += [name for name in ("denied", "alleged") if _notes(relation, name)]
    if alleging:
        found.append("alleged")
    return min(found, key=HEDGES.index, default="stated")


def _notes(relation: Relation, name: str) -> bool:
    return lexicon().said[name].said_in(relation.supporter.note)


def _denied(reading: Reading, relation: Relation) -> bool:
    """Whether the sentence denies the relation; ", which B denies" right after a name speaks for that name alone."""
    found = reading.hedges["denied"].first(reading.plain)
    if found is None:
        return False
    clauses = list(_WHICH.finditer(reading.plain, 0, found.start()))
    clause = clauses[-1] if clauses else None
    if clause is None or relation.supporter.end > clause.start() or relation.end > relation.supporter.end:
        return True
    return relation.supporter.end == clause.start()


def _disputed(reading: Reading, relation: Relation) -> bool:
    return reading.hedges["disputed"].said_in(reading.plain, relation.end)


def _tacit(reading: Reading, relation: Relation) -> bool:
    near = max(0, relation.start - 30), relation.end + 25
    return relation.supported != NEUTRAL and reading.hedges["tacit"].said_in(reading.text, *near)


def _alleged(reading: Reading, relation: Relation) -> bool:
    near = max(0, relation.start - 60), min(len(reading.text), relation.end + 30)
    return reading.hedges["alleged"].said_in(reading.plain, *near)


_SAYS = {"denied": _denied, "disputed": _disputed, "tacit": _tacit, "alleged": _alleged}
