"""How much and when: the amounts of each relation of a statement, and the period of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from nkdata.extract.dates import DateMention, Role
from nkdata.extract.periods import Period
from nkdata.extract.quantities import QuantityMention, find_quantities
from nkdata.extract.support.amounts import Amount, find_amounts, find_rivals
from nkdata.extract.support.frames import Relation
from nkdata.extract.support.reading import Reading
from nkdata.extract.words import words_of

MEASURED = frozenset(("arms", "military_aid", "humanitarian", "economic"))
"""Kinds that are counted in money or percent."""

_BREAK = re.compile(r"[,;.]|\sand\s")
_AND = re.compile(r"\s+and\s+(?:in\s+|the\s+)*")
_SAME_PERIOD = re.compile(r"(?<!\w)(?:(?:in|during|over)\s+)?the\s+same\s+(?:period|years?)", re.IGNORECASE)


class Measured(NamedTuple):
    """An amount, if any, and the period of it."""

    amount: Amount | None
    period: Period | None


Zone = tuple[int, int]
"""From the cue before to the cue after a relation's own."""


def _zone(starts: list[int], start: int) -> Zone:
    index = starts.index(start)
    return starts[index - 1] if index else 0, starts[index + 1] if index + 1 < len(starts) else 10**6


def measures_of(reading: Reading, relations: list[Relation]) -> Iterator[tuple[Relation, list[Measured]]]:
    """Yield each relation with its amounts and periods; one without an amount is left out where another has one."""
    dates = [date for date in reading.dates if date.role is not Role.REFERENCE]
    shared = _shared(reading.text, relations)
    fought = any(relation.kind == "fighters" for relation in relations)
    if not (dates or shared or fought or _same_period(reading)):
        yield from ((relation, [Measured(None, None)]) for relation in relations)
        return
    starts = sorted({relation.start for relation in relations})
    counted = {_key(relation) for relation in relations if relation.kind in MEASURED and relation.start in shared}
    crowds = _crowds(reading.text) if fought else NO_CROWDS
    for relation in relations:
        amounts = shared.get(relation.start, []) if relation.kind in MEASURED else []
        amounts = _people(reading.text, relation, crowds) if relation.kind == "fighters" else amounts
        if amounts or _key(relation) not in counted:
            told = [date for date in dates if not _of_the_saying(reading, relation, date)]
            yield relation, _timed(reading, relation, amounts, told, _zone(starts, relation.start))


def _key(relation: Relation) -> tuple[str | None, str, str]:
    return relation.supporter.name, relation.supported, relation.kind


def _shared(text: str, relations: list[Relation]) -> dict[int, list[Amount]]:
    """Return the amounts of each cue: an amount belongs to the last cue before it that can have one."""
    shared: dict[int, list[Amount]] = {}
    starts = sorted({relation.start for relation in relations if relation.kind in MEASURED})
    for amount in find_amounts(text) if starts else ():
        before = [start for start in starts if start <= amount.start]
        shared.setdefault(before[-1] if before else starts[0], []).append(amount)
    return shared


class Crowds(NamedTuple):
    """The counts of people in a statement: rival ranges, and single ones."""

    rivals: tuple[Amount, ...] = ()
    counts: tuple[QuantityMention, ...] = ()


NO_CROWDS = Crowds()


def _crowds(text: str) -> Crowds:
    return Crowds(find_rivals(text), find_quantities(text))


def _people(text: str, relation: Relation, crowds: Crowds) -> list[Amount]:
    """Return how many fighters: the count before their name, or two rival ranges after the verb."""
    rivals = [amount for amount in crowds.rivals if amount.start > relation.start]
    if rivals:
        return rivals
    for mention in crowds.counts:
        gap = text[mention.end : relation.supporter.start]
        if (
            mention.end <= relation.supporter.start
            and mention.numbers
            and not _BREAK.search(gap)
            and len(gap.split()) < 3
        ):
            low, high = mention.quantity.low, mention.quantity.high
            return [Amount(mention.start, mention.end, _float(low), _float(high), "people")]
    return []


def _float(number: int | None) -> float | None:
    return None if number is None else float(number)


def _timed(
    reading: Reading, relation: Relation, amounts: list[Amount], told: list[DateMention], zone: Zone
) -> list[Measured]:
    near = _nearest(reading, relation, told, zone)
    if not amounts:
        return [Measured(None, period) for period in near]
    return [
        Measured(amount, _own_period(reading, amount, after) or near[0])
        for amount, after in zip_longest(amounts, amounts[1:])
    ]


def _own_period(reading: Reading, amount: Amount, after: Amount | None) -> Period | None:
    """Return the period that stands behind an amount, before the next one."""
    until = after.start if after and after.start > amount.end else len(reading.text)
    own = next((date for date in reading.dates if amount.end <= date.start < until), None)
    return own.period if own and not _SAME_PERIOD.match(reading.text, own.start) else None


def _of_the_saying(reading: Reading, relation: Relation, date: DateMention) -> bool:
    """Whether the date is that of a report ("wrote in 1998 that"), not of what it reports."""
    claim = reading.claim_at(relation.start)
    if claim is None or (claim.speaker and claim.speaker.name == relation.supporter.name and not claim.alleging):
        return False
    verb = reading.text[claim.span[1] : claim.start]
    return not verb.startswith("accus") and claim.span[1] > claim.span[0] and date.start < claim.start


def _nearest(reading: Reading, relation: Relation, dates: list[DateMention], zone: Zone) -> list[Period | None]:
    """Return the period that dates the relation: after its cue if there is one, or else the nearest before."""
    same = _same_period(reading)
    if same:
        return [same]
    if not dates:
        return [None]
    here = [d for d in dates if ";" not in reading.text[min(d.start, relation.start) : max(d.start, relation.start)]]
    here = [d for d in here if d.end <= relation.start or d.start < zone[1]]
    after = [d for d in here if max(relation.start, zone[0]) <= d.start < relation.end + 80]
    near = after[:1] or sorted(here, key=lambda d: abs(d.start - relation.start))[:1]
    if near:
        return [near[0].period, *(d.period for d in here if _coordinated(reading.text, d, near[0]))]
    return [None]


def _same_period(reading: Reading) -> Period | None:
    """Return the period of the statement before, where this one says "in the same period"."""
    says = "same" in words_of(reading.text).distinct and _SAME_PERIOD.search(reading.text) is not None
    return reading.topic.period if says else None


def _coordinated(text: str, one: DateMention, other: DateMention) -> bool:
    first, second = sorted((one, other), key=lambda date: date.start)
    return one is not other and _AND.fullmatch(text, first.end, second.start) is not None
