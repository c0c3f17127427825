"""Events whose claims have been corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nkdata.extract.prose.killed import killed_of
from nkdata.extract.records import Claim, Event


def event_of(claim: Claim, events: Iterable[Event]) -> str | None:
    """Return the event that the claim's sentence tells of the claim's days."""
    told = (claim.source.line, claim.source.quote, claim.date_start, claim.date_end)
    return next((e.event_id for e in events if (e.source.line, e.source.quote, e.date_start, e.date_end) == told), None)


def retold(events: Sequence[Event], before: Iterable[Claim], after: Sequence[Claim]) -> list[Event]:
    """Return the events; one that has won, lost or changed a claim is told anew from those it has ``after``."""
    changed = {claim.event_id for claim in {*before} ^ {*after}}
    return [_told(event, after) if event.event_id in changed else event for event in events]


def _told(event: Event, claims: Iterable[Claim]) -> Event:
    own = [claim for claim in claims if claim.event_id == event.event_id]
    low, high = killed_of(own)
    return event._replace(claim_ids=tuple(claim.claim_id for claim in own), killed_low=low, killed_high=high)
