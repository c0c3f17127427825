"""Dated events of the prose: one for each date that says when something happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from nkdata.extract.dates import DateMention, Role
from nkdata.extract.ids import Ids
from nkdata.extract.periods import Period
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.following import began_after, goes_on_after, is_during, open_since, result_of
from nkdata.extract.prose.killed import killed_of
from nkdata.extract.prose.kinds import is_summing, is_written_in, kind_of
from nkdata.extract.prose.reader import Read
from nkdata.extract.prose.source import event_id, source_of
from nkdata.extract.records import Claim, Event
from nkdata.seed.document import Document

_INCIDENTS = frozenset({"shelling", "sniper", "shootdown", "mine"})
"""Kinds that are incidents of their own within a longer fight."""

_TELLING = (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE, Role.AS_OF)


_Days = tuple[date | None, date | None]


class _When(NamedTuple):
    """A period, its first and last day, and the stretch of the sentence that says it."""

    period: Period
    days: _Days
    start: int
    end: int


def extract_events(document: Document, reads: Iterable[Read]) -> tuple[list[Event], list[Claim]]:
    """Return the events, and the claims with the events that they belong to."""
    events: list[Event] = []
    claims: list[Claim] = []
    ids = Ids()
    for _, paragraph in groupby(reads, key=lambda read: (read.sentence.section, read.sentence.paragraph)):
        told = _Paragraph(document, ids)
        for read in paragraph:
            claims += told.take(read)
        events += [begun.event() for begun in told.begun]
    return events, claims


class _Begun:
    """An event whose claims are still to come."""

    def __init__(self, document: Document, read: Read, when: _When, kind: str, ids: Ids) -> None:
        self.read, self.when, self.kind = read, when, kind
        self.source = source_of(document, read.sentence, when.start, when.end)
        first, last = when.days
        self.event_id = ids.unique(event_id(self.source, str(when.start), str(first), str(last)))
        self.claims: list[Claim] = []

    def event(self) -> Event:
        """Return the event with the claims that have come."""
        period, mentions = self.when.period, self.read.reading.mentions
        low, high = killed_of(self.claims)
        return Event(
            event_id=self.event_id,
            source=self.source,
            date_start=period.start,
            date_end=period.end,
            date_prec=period.prec,
            date_edtf=period.edtf,
            kind=self.kind,
            text=self.read.sentence.text,
            places=tuple(dict.fromkeys([m.place for m in mentions if m.place])),
            sides=tuple(dict.fromkeys([m.side for m in mentions if m.side])),
            killed_low=low,
            killed_high=high,
            claim_ids=tuple([claim.claim_id for claim in self.claims]),
        )


class _Paragraph:
    """The events of one paragraph; a sentence that goes on about one adds its claims to it."""

    def __init__(self, document: Document, ids: Ids) -> None:
        self.document, self.ids = document, ids
        self.begun: list[_Begun] = []

    def take(self, read: Read) -> list[Claim]:
        """Return the claims of the next sentence with the events that they belong to."""
        own = self._events(read)
        self.begun += own
        return [self._joined(claim, own) for claim in read.claims]

    def _events(self, read: Read) -> list[_Begun]:
        """Return the events that a sentence tells of, with a date or, where it is of a kind of its own, without."""
        told = _distinct(_told(read)) if read.reading.dates else []
        if told:
            return [*self._begun_at(read, told), *self._begun_at(read, list(_consequences(read, told)))]
        if read.claims and (whens := _distinct(_untold(read))):
            kind = kind_of(read.sentence.text)
            return self._begun_at(read, [when for when in whens if self._is_new(kind, when)])
        if self.begun and not read.reading.dates:
            return self._begun_at(read, list(_going_on(read, self.begun[-1].when)))
        return []

    def _begun_at(self, read: Read, whens: Sequence[_When]) -> list[_Begun]:
        kind = kind_of(read.sentence.text) if whens else ""
        return [_Begun(self.document, read, when, kind, self.ids) for when in whens]

    def _is_new(self, kind: str, when: _When) -> bool:
        """Tell whether a sentence without a date tells of an incident of its own kind, and does not just go on."""
        kinds = {begun.kind for begun in self.begun if begun.when.days == when.days}
        return kind not in kinds and (kind in _INCIDENTS or kinds <= _INCIDENTS)

    def _joined(self, claim: Claim, own: Sequence[_Begun]) -> Claim:
        """Return a claim with the event of its days: the sentence's own, else the first of the paragraph."""
        days = (claim.date_start, claim.date_end)
        begun = next((begun for begun in (*own, *self.begun) if begun.when.days == days), None)
        if begun is None:
            return claim
        joined = claim._replace(event_id=begun.event_id)
        begun.claims.append(joined)
        return joined


def _when(period: Period, start: int, end: int) -> _When:
    return _When(period, (period.start, period.end), start, end)


def _distinct(whens: Iterable[_When]) -> list[_When]:
    """Return the periods without those that come again."""
    first: dict[_Days, _When] = {}
    for when in whens:
        first.setdefault(when.days, when)
    return list(first.values())


def _told(read: Read) -> Iterator[_When]:
    """Yield the dates of the sentence that say when something happened."""
    for mention in read.reading.dates:
        if mention.role in _TELLING and _tells(read, mention):
            yield _when(mention.period, mention.start, mention.end)


def _tells(read: Read, mention: DateMention) -> bool:
    """Tell whether a date says when something happened, not when it was written about or over what it was summed."""
    if is_written_in(read.reading.text, mention.start):
        return False
    if not read.claims:
        return True
    if mention.period.prec == "years" or mention.role is Role.AS_OF or _is_count(read, mention):
        return False
    return not (mention.period.prec == "year" or mention.role is Role.BY) or not is_summing(read.reading.text)


def _is_count(read: Read, mention: DateMention) -> bool:
    """Tell whether a date ends the count of a year: "had logged ten", "26 had been released by April"."""
    start = mention.period.start
    if mention.role is not Role.BY or start is None or (start.month, start.day) != (1, 1):
        return False
    counted = any(finding.running or finding.outcome == "released" for finding in read.findings)
    return counted or phrases("claim_verbs").said_in(read.reading.text)


def _untold(read: Read) -> Iterator[_When]:
    """Yield the periods that claims take from before, where the sentence has none of its own."""
    if not _is_dated(read) and not is_summing(read.reading.text):
        for period in read.periods:
            if period is not None and period.prec != "years":
                yield _when(period, 0, len(read.reading.text))


def _is_dated(read: Read) -> bool:
    return any(mention.role is not Role.REFERENCE for mention in read.reading.dates)


def _going_on(read: Read, last: _When) -> Iterator[_When]:
    """Yield when a sentence without a date happened that goes on from the ``last`` event of its paragraph."""
    text = read.reading.text
    if is_during(text):
        yield _when(last.period, 0, len(text))
    elif goes_on_after(text) and (since := open_since(last.period)):
        yield _when(since, 0, len(text))


def _consequences(read: Read, told: Iterable[_When]) -> Iterator[_When]:
    """Yield what the sentence says came of its dated events: at once, or soon after and without an end."""
    text = read.reading.text
    for when in told:
        if (result := result_of(text, when.end)) is not None:
            yield _when(when.period, result, len(text))
        if began_after(text, when.start) and (since := open_since(when.period)):
            yield _when(since, 0, when.end)
