"""Who says that a relation holds, and how sure the text is of it."""

from __future__ import annotations

import re

from nkdata.extract.support.claimant import label
from nkdata.extract.support.frames import NEUTRAL, Relation
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.reading import Reading

_NOTE_SOURCE = re.compile(r"(?:per|according to|alleged by|claimed by|reported by|denied by)\s+([^,;]+)", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_WHICH = re.compile(r",\s+(?:which|who|something)\s")


def _denied(text: str, relation: Relation) -> bool:
    """Whether the sentence denies the relation; ", which B denies" right after a name speaks for that name alone."""
    found = lexicon().said["denied"].first(text)
    if found is None:
        return False
    clauses = list(_WHICH.finditer(text, 0, found.start()))
    clause = clauses[-1] if clauses else None
    if clause is None or relation.supporter.end > clause.start() or relation.end > relation.supporter.end:
        return True
    return relation.supporter.end == clause.start()


def asserted(reading: Reading, relation: Relation) -> tuple[str | None, str]:
    """Return who says so, and how sure it is; a bracket after the name speaks for that name alone."""
    said, text = lexicon().said, reading.text
    note, claim = relation.supporter.note, reading.claim_at(relation.start)
    told = _NOTE_SOURCE.search(note) if note else None
    claimant = label(told[1], reading.vocabulary) if told else None
    if claim and not claimant:
        claimant = reading.full_name(claim.who) or reading.topic.claimant
    plain = _BRACKETS.sub(lambda match: " " * len(match.group()), text) if "(" in text else text
    begin = max(0, relation.start - 60)
    if (note and said["denied"].said_in(note)) or _denied(plain, relation):
        return claimant, "denied"
    if said["disputed"].said_in(plain, relation.end):
        return claimant, "disputed"
    if relation.supported != NEUTRAL and said["tacit"].said_in(text, max(0, relation.start - 30), relation.end + 25):
        return claimant, "tacit"
    end = min(len(text), relation.end + 30)
    alleged = (note and said["alleged"].said_in(note)) or said["alleged"].said_in(plain, begin, end)
    return claimant, "alleged" if alleged or (claim and claim.alleging) else "stated"
