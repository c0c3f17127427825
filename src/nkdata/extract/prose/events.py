"""Dated events of the prose: one for each date that says when something happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from nkdata.extract.dates import DateMention, Role
from nkdata.extract.periods import Period
from nkdata.extract.prose.killed import killed_of
from nkdata.extract.prose.kinds import is_summing, is_written_in, kind_of
from nkdata.extract.prose.reader import Read
from nkdata.extract.prose.source import event_id, source_of
from nkdata.extract.records import Claim, Event
from nkdata.seed.document import Document

_INCIDENTS = frozenset({"shelling", "sniper", "shootdown", "mine"})
"""Kinds that are incidents of their own within a longer fight."""

_TELLING = (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE, Role.AS_OF)


@dataclass(frozen=True, slots=True)
class _When:
    """A period, and the stretch of the sentence that says it."""

    period: Period
    start: int
    end: int

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day."""
        return self.period.start, self.period.end


def extract_events(document: Document, reads: Iterable[Read]) -> tuple[list[Event], list[Claim]]:
    """Return the events, and the claims with the events that they belong to."""
    events: list[Event] = []
    claims: list[Claim] = []
    for _, paragraph in groupby(reads, key=lambda read: (read.sentence.section, read.sentence.paragraph)):
        told = _Paragraph(document)
        for read in paragraph:
            claims += told.take(read)
        events += [replace(event, **_toll(told.claims[event.event_id])) for event in told.events]
    return events, claims


class _Paragraph:
    """The events of one paragraph, and the claims of each; a sentence that goes on about one adds its claims to it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.events: list[Event] = []
        self.claims: dict[str, list[Claim]] = {}

    def take(self, read: Read) -> list[Claim]:
        """Return the claims of the next sentence with the events that they belong to."""
        told = _distinct(_told(read))
        untold = [] if told else [when for when in _distinct(_untold(read)) if self._is_new(read, when)]
        own = [_event(self.document, read, when) for when in told or untold]
        self.claims |= {event.event_id: [] for event in own}
        self.events += own
        return [self._joined(claim, own) for claim in read.claims]

    def _is_new(self, read: Read, when: _When) -> bool:
        """Tell whether a sentence without a date tells of an incident of its own kind, and does not just go on."""
        kinds = {event.kind for event in self.events if (event.date_start, event.date_end) == when.days}
        kind = kind_of(read.sentence.text)
        return kind not in kinds and (kind in _INCIDENTS or kinds <= _INCIDENTS)

    def _joined(self, claim: Claim, own: Sequence[Event]) -> Claim:
        """Return a claim with the event of its days: the sentence's own, else the first of the paragraph."""
        for event in (*own, *self.events):
            if (event.date_start, event.date_end) == (claim.date_start, claim.date_end):
                joined = replace(claim, event_id=event.event_id)
                self.claims[event.event_id].append(joined)
                return joined
        return claim


def _toll(claims: Sequence[Claim]) -> dict[str, Any]:
    low, high = killed_of(claims)
    return {"killed_low": low, "killed_high": high, "claim_ids": tuple(claim.claim_id for claim in claims)}


def _distinct(whens: Iterable[_When]) -> list[_When]:
    """Return the periods without those that come again."""
    first: dict[tuple[date | None, date | None], _When] = {}
    for when in whens:
        first.setdefault(when.days, when)
    return list(first.values())


def _told(read: Read) -> Iterator[_When]:
    """Yield the dates of the sentence that say when something happened."""
    for mention in read.reading.dates:
        if mention.role in _TELLING and _tells(read, mention):
            yield _When(mention.period, mention.start, mention.end)


def _tells(read: Read, mention: DateMention) -> bool:
    """Tell whether a date says when something happened, not when it was written about or over what it was summed."""
    if is_written_in(read.reading.text, mention.start):
        return False
    if not read.claims:
        return True
    if mention.period.prec == "years" or mention.role is Role.AS_OF:
        return False
    return not (mention.period.prec == "year" or mention.role is Role.BY) or not is_summing(read.reading.text)


def _untold(read: Read) -> Iterator[_When]:
    """Yield the periods that claims take from before, where the sentence has none of its own."""
    if any(mention.role is not Role.REFERENCE for mention in read.reading.dates) or not read.claims:
        return
    if not is_summing(read.reading.text):
        for period in read.periods:
            if period is not None and period.prec != "years":
                yield _When(period, 0, len(read.reading.text))


def _event(document: Document, read: Read, when: _When) -> Event:
    """Return the event of a period, its claims still to come."""
    source = source_of(document, read.sentence, when.start, when.end)
    period, mentions = when.period, read.reading.mentions
    return Event(
        event_id=event_id(source, str(when.start), str(period.start), str(period.end)),
        source=source,
        date_start=period.start,
        date_end=period.end,
        date_prec=period.prec,
        date_edtf=period.edtf,
        kind=kind_of(read.sentence.text),
        text=read.sentence.text,
        places=tuple(dict.fromkeys(m.place for m in mentions if m.place)),
        sides=tuple(dict.fromkeys(m.side for m in mentions if m.side)),
    )
