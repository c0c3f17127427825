"""Dated events of the prose: one for each date that says when something happened."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files

import yaml

from nkdata.extract.dates import DateMention, Role
from nkdata.extract.english import alternatives, first_words, matches_at, words
from nkdata.extract.periods import Period
from nkdata.extract.prose.reader import Read, source_of
from nkdata.extract.records import Claim, Event
from nkdata.seed.document import Document

_TELLING = (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE, Role.AS_OF)


def extract_events(document: Document, reads: list[Read]) -> tuple[list[Event], list[Claim]]:
    """Return the events, and the claims with the events that they belong to."""
    events: list[Event] = []
    claims: list[Claim] = []
    for read in reads:
        found = [_event(document, read, mention.start, mention.end, mention.period) for mention in _told(read)]
        found += [_event(document, read, 0, len(read.sentence.text), period) for period in _untold(read, found)]
        joined = [_joined(claim, found) for claim in read.claims]
        claims += joined
        events += [_with_claims(event, [c for c in joined if c.event_id == event.event_id]) for event in found]
    return events, claims


def _told(read: Read) -> Iterable[DateMention]:
    seen: set[tuple[object, object]] = set()
    for mention in read.reading.dates:
        key = (mention.period.start, mention.period.end)
        if mention.role in _TELLING and key not in seen and _tells(read, mention):
            seen.add(key)
            yield mention


def _tells(read: Read, mention: DateMention) -> bool:
    """Tell whether a date says when something happened, and not when it was written about or over what it was summed."""
    text, counted = read.sentence.text, bool(read.claims)
    if _written().search(text[: mention.start]):
        return False
    if not counted:
        return True
    long = mention.period.prec in ("year", "years") or mention.role is Role.BY
    summed = _summing().search(text)
    return mention.period.prec != "years" and mention.role is not Role.AS_OF and not (long and summed)


def _untold(read: Read, found: list[Event]) -> Iterable[Period]:
    """Yield the periods that claims take from an earlier sentence or a heading, where the sentence has none of its own."""
    if found or any(mention.role is not Role.REFERENCE for mention in read.reading.dates):
        return
    seen: set[tuple[object, object]] = set()
    for period in read.periods:
        summed = _summing().search(read.sentence.text)
        if period is not None and period.prec != "years" and not summed and (period.start, period.end) not in seen:
            seen.add((period.start, period.end))
            yield period


def _event(document: Document, read: Read, start: int, end: int, period: Period) -> Event:
    source = source_of(document, read.sentence, start, end)
    mentions = read.reading.mentions
    key = "|".join([source.document, source.quote, str(start), str(period.start), str(period.end)])
    return Event(
        event_id="e" + hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:10],
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


def kind_of(text: str) -> str:
    """Return the kind of event that a sentence tells of."""
    said = {_kinds()[" ".join(match.group().lower().split())] for match in matches_at(_telling(), text, _starts())}
    return next((kind for kind in _lists() if kind in said), "other")


@cache
def _lists() -> dict[str, list[str]]:
    text = files("nkdata.extract.prose").joinpath("kinds.yaml").read_text(encoding="utf-8")
    loaded: dict[str, list[str]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


@cache
def _summing() -> re.Pattern[str]:
    return words(_lists()["_summing"])


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(_lists()['_writing'])})\s+(?:in|as early as)\s+$", re.IGNORECASE)


@cache
def _kinds() -> dict[str, str]:
    """Return the kind that each word shows."""
    return {phrase.lower(): kind for kind, phrases in reversed(_lists().items()) if not kind.startswith("_") for phrase in phrases}


@cache
def _starts() -> frozenset[str]:
    return first_words(_kinds())


@cache
def _telling() -> re.Pattern[str]:
    return words(_kinds())


def _joined(claim: Claim, events: list[Event]) -> Claim:
    same = [e for e in events if (e.date_start, e.date_end) == (claim.date_start, claim.date_end)]
    return replace(claim, event_id=same[0].event_id) if same else claim


def _with_claims(event: Event, claims: list[Claim]) -> Event:
    killed = [c for c in claims if c.outcome == "killed" and c.part_of is None and c.bound != "unknown"]
    lows = [c.low for c in killed if c.low is not None]
    highs = [c.high for c in killed]
    return replace(
        event,
        claim_ids=tuple(c.claim_id for c in claims),
        killed_low=sum(lows) if lows else None,
        killed_high=sum(h for h in highs if h is not None) if killed and None not in highs else None,
    )
