"""Relations to rows: who says so, how sure it is, how much and when."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from nkdata.extract.dates import DateMention, Role
from nkdata.extract.periods import Period
from nkdata.extract.quantities import find_quantities
from nkdata.extract.records import Source, Support
from nkdata.extract.support.amounts import Amount, find_amounts, find_rivals
from nkdata.extract.support.claimant import label
from nkdata.extract.support.frames import Relation
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.statements import Statement
from nkdata.seed.document import Document

_MEASURED = frozenset(("arms", "military_aid", "humanitarian", "economic"))
_NOTE_SOURCE = re.compile(r"(?:per|according to|alleged by|claimed by|reported by|denied by)\s+([^,;]+)", re.IGNORECASE)
_SAME_PERIOD = re.compile(r"(?<!\w)(?:(?:in|during|over)\s+)?the\s+same\s+(?:period|years?|time)", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")


def support_id(row_source: Source, *values: object) -> str:
    """Return a stable name for a relation: made from its sentence and its values."""
    told = "|".join(str(value) for value in (row_source.document, row_source.quote, *values))
    return "s" + hashlib.sha256(told.encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount, if any, and the period of it."""

    amount: Amount | None
    period: Period | None


def rows_of(reading: Reading, statement: Statement, relations: list[Relation], document: Document) -> Iterator[Support]:
    """Yield the rows of a statement's relations."""
    if not relations:
        return
    dates = [date for date in reading.dates if date.role is not Role.REFERENCE]
    measured = _shared(reading.text, relations)
    amounted = {_key(relation) for relation in relations if measured[relation.start] and relation.kind in _MEASURED}
    starts, last = sorted({relation.start for relation in relations}), reading.topic.period
    for relation in relations:
        amounts = _people(reading.text, relation) if relation.kind == "fighters" else measured[relation.start]
        if relation.kind not in (*_MEASURED, "fighters") or (not amounts and _key(relation) in amounted):
            amounts = []
            if _key(relation) in amounted:
                continue
        for one in _timed(reading, relation, amounts, dates, _zone(starts, relation.start)):
            last = one.period or last
            yield _row(reading, statement, relation, one, document)
    reading.topic.period = last


Zone = tuple[int, int]
"""From the cue before to the cue after a relation's own."""


def _zone(starts: list[int], start: int) -> Zone:
    index = starts.index(start)
    return starts[index - 1] if index else 0, starts[index + 1] if index + 1 < len(starts) else 10**6


def _key(relation: Relation) -> tuple[str | None, str, str]:
    return relation.supporter.name, relation.supported, relation.kind


def _shared(text: str, relations: list[Relation]) -> dict[int, list[Amount]]:
    """Return the amounts of each cue: an amount belongs to the last cue before it that can have one."""
    shared: dict[int, list[Amount]] = {relation.start: [] for relation in relations}
    starts = sorted({relation.start for relation in relations if relation.kind in _MEASURED})
    for amount in find_amounts(text) if starts else ():
        before = [start for start in starts if start <= amount.start]
        shared[before[-1] if before else starts[0]].append(amount)
    return shared


def _people(text: str, relation: Relation) -> list[Amount]:
    """Return how many fighters: the count before their name, or two rival ranges after the verb."""
    rivals = [amount for amount in find_rivals(text) if amount.start > relation.start]
    if rivals:
        return rivals
    for mention in find_quantities(text):
        gap = text[mention.end : relation.supporter.start]
        if mention.end <= relation.supporter.start and mention.numbers and not re.search(r"[,;.]|\sand\s", gap) and len(gap.split()) < 3:
            low, high = mention.quantity.low, mention.quantity.high
            return [Amount(mention.start, mention.end, _float(low), _float(high), "people")]
    return []


def _float(number: int | None) -> float | None:
    return None if number is None else float(number)


def _timed(reading: Reading, relation: Relation, amounts: list[Amount], dates: list[DateMention], zone: Zone) -> Iterator[Measured]:
    told = [date for date in dates if not _of_the_saying(reading, relation, date)]
    if not amounts:
        yield from (Measured(None, period) for period in _nearest(reading, relation, told, zone))
    for amount, after in zip_longest(amounts, amounts[1:]):
        until = after.start if after and after.start > amount.end else len(reading.text)
        own = next((d.period for d in told if amount.end <= d.start < until and not _SAME_PERIOD.match(reading.text, d.start)), None)
        yield Measured(amount, own or _nearest(reading, relation, told, zone)[0])


def _of_the_saying(reading: Reading, relation: Relation, date: DateMention) -> bool:
    """Whether the date is that of a report ("wrote in 1998 that"), not of what it reports."""
    claim = reading.claim_at(relation.start)
    if claim is None or (claim.speaker and claim.speaker.name == relation.supporter.name and not claim.alleging):
        return False
    verb = reading.text[claim.span[1] : claim.start]
    return not verb.startswith("accus") and claim.span[1] > claim.span[0] and date.start < claim.start


def _nearest(reading: Reading, relation: Relation, dates: list[DateMention], zone: Zone) -> list[Period | None]:
    """Return the period that dates the relation: after its cue if there is one, or else the nearest before."""
    here = [d for d in dates if ";" not in reading.text[min(d.start, relation.start) : max(d.start, relation.start)]]
    here = [d for d in here if d.end <= relation.start or d.start < zone[1]]
    after = [d for d in here if max(relation.start, zone[0]) <= d.start < relation.end + 80]
    near = after[:1] or sorted(here, key=lambda d: abs(d.start - relation.start))[:1]
    if _SAME_PERIOD.search(reading.text) and reading.topic.period:
        return [reading.topic.period]
    if near:
        return [near[0].period, *(d.period for d in here if _coordinated(reading.text, d, near[0]))]
    return [None]


def _coordinated(text: str, one: DateMention, other: DateMention) -> bool:
    first, second = sorted((one, other), key=lambda date: date.start)
    return one is not other and re.fullmatch(r"\s+and\s+(?:in\s+|the\s+)*", text[first.end : second.start]) is not None


def _row(reading: Reading, statement: Statement, relation: Relation, one: Measured, document: Document) -> Support:
    amount, period = one.amount, one.period
    start, end = (amount.start, amount.end) if amount else (relation.start, relation.end)
    source = statement.source(document, start, end)
    claimant, certainty = _asserted(reading, relation)
    values = {
        "supporter": relation.supporter.name or "",
        "supported": relation.supported,
        "kind": relation.kind,
        "date_start": period.start if period else None,
        "date_end": period.end if period else None,
        "low": amount.low if amount else None,
        "high": amount.high if amount else None,
        "unit": amount.unit if amount else None,
        "claimant": claimant,
    }
    return Support(
        support_id=support_id(source, *values.values()),
        source=source,
        supporter_code=relation.supporter.code,
        certainty=certainty,
        **values,
    )


_WHICH = re.compile(r",\s+(?:which|who|something)\s")


def _denied(text: str, relation: Relation) -> bool:
    """Whether the sentence denies the relation; ", which B denies" right after a name speaks for that name alone."""
    found = lexicon().words["denied"].search(text)
    if found is None:
        return False
    clauses = [match for match in _WHICH.finditer(text, 0, found.start())]
    clause = clauses[-1] if clauses else None
    if clause is None or relation.supporter.end > clause.start() or relation.end > relation.supporter.end:
        return True
    return relation.supporter.end == clause.start()


def _asserted(reading: Reading, relation: Relation) -> tuple[str | None, str]:
    """Return who says so, and how sure it is; a bracket after the name speaks for that name alone."""
    words, text = lexicon().words, reading.text
    note, claim = relation.supporter.note, reading.claim_at(relation.start)
    told = _NOTE_SOURCE.search(note)
    claimant = label(told[1], reading.vocabulary) if told else None
    if claim and not claimant:
        claimant = reading.full_name(claim.who) or reading.topic.claimant
    plain = _BRACKETS.sub(lambda match: " " * len(match.group()), text)
    begin = max(0, relation.start - 60)
    if words["denied"].search(note) or _denied(plain, relation):
        return claimant, "denied"
    if words["disputed"].search(plain, relation.end):
        return claimant, "disputed"
    if words["tacit"].search(text, max(0, relation.start - 30), relation.end + 25):
        return claimant, "tacit"
    alleged = words["alleged"].search(note) or words["alleged"].search(plain, begin, min(len(text), relation.end + 30))
    return claimant, "alleged" if alleged or (claim and claim.alleging) else "stated"
