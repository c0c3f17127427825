"""What is read out of a document, one class a table. ``tables.schemas`` says what each field means."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from nkdata.errors import Problem


class Bound(StrEnum):
    """What a figure says of the true number; see the codebook."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"
    UNKNOWN = "unknown"


class Source(NamedTuple):
    """Where a record stands. ``quote`` is verbatim from the file; ``start`` and ``end`` mark the words in it."""

    document: str
    section: str
    line: int
    quote: str
    start: int | None = None
    end: int | None = None


class Claim(NamedTuple):
    """A stated casualty figure."""

    claim_id: str
    source: Source
    origin: str
    date_start: date | None
    date_end: date | None
    date_prec: str | None
    side: str
    victim: str | None
    category: str
    outcome: str
    low: int | None
    high: int | None
    bound: str
    rule: str
    claimant: str | None = None
    place: str | None = None
    event_id: str | None = None
    part_of: str | None = None
    inferred: tuple[str, ...] = ()


class Event(NamedTuple):
    """A dated event of the prose."""

    event_id: str
    source: Source
    date_start: date | None
    date_end: date | None
    date_prec: str
    date_edtf: str
    kind: str
    text: str
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    killed_low: int | None = None
    killed_high: int | None = None
    claim_ids: tuple[str, ...] = ()


class Support(NamedTuple):
    """A relation of an outside actor to a side. ``low`` and ``high`` are in ``unit``: USD, percent or people."""

    support_id: str
    source: Source
    supporter: str
    supporter_code: str | None
    supported: str
    kind: str
    certainty: str
    date_start: date | None = None
    date_end: date | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    claimant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How a country or a group voted; ``count`` is None where the text gives no number."""

    source: Source
    resolution: str
    date: date | None
    country: str
    country_code: str | None
    vote: str
    count: int | None


class Phase(NamedTuple):
    """A phase, status line or combatant's span of the infobox."""

    source: Source
    name: str
    kind: str
    date_start: date | None
    date_end: date | None
    outcome: str | None = None


class Strength(NamedTuple):
    """A strength figure of the infobox."""

    source: Source
    side: str
    date_start: date | None
    date_end: date | None
    low: int | None
    high: int | None
    bound: str
    detail: str | None = None


class Unread(NamedTuple):
    """A number of the text that became no record, with the reason."""

    source: Source
    text: str
    number: str
    reason: str


@dataclass(slots=True)
class Records:
    """Everything that was read out of one document; ``problems`` are what of it could not be."""

    claims: list[Claim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    support: list[Support] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)
    phases: list[Phase] = field(default_factory=list)
    strengths: list[Strength] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
