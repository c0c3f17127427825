"""Frames: what a cue makes of the parties around it. Each frame reads one kind of cue and yields relations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from nkdata.extract.support.frames.acting import accuses, acts, lifts
from nkdata.extract.support.frames.fighting import belongs, fights, led_by, paid_by
from nkdata.extract.support.frames.giving import comes_from, flows, gives, named, receives
from nkdata.extract.support.frames.neutral import (
    calls_by,
    embargo,
    mediating,
    mediation,
    mediator,
    neutral,
    peacekeepers,
    urging,
)
from nkdata.extract.support.frames.relation import NEUTRAL, Cue, Found, Relation
from nkdata.extract.support.frames.standing import given, leaning, pacts, pro, role, unfair
from nkdata.extract.support.lexicon import AGAINST, frame_of
from nkdata.extract.support.reading import Reading

__all__ = ["NEUTRAL", "Relation", "relations_of"]

_FRAMES: dict[str, Callable[[Reading, Cue], Found]] = {
    "unfair": unfair,
    "embargo": embargo,
    "pacts": pacts,
    "peacekeepers": peacekeepers,
    "leanings": leaning,
    "leanings_against": lambda reading, cue: leaning(reading, cue, AGAINST),
    "neutral": neutral,
    "mediators": mediator,
    "mediation": mediation,
    "led_by": led_by,
    "belongs": belongs,
    "flows": flows,
    "comes_from": comes_from,
    "named": named,
    "paid_by": paid_by,
    "mediating": mediating,
    "gives": gives,
    "receives": receives,
    "urging": urging,
    "fights": fights,
    "accuses": accuses,
    "lifts": lifts,
    "given": given,
    "calls_by": calls_by,
    "pro": pro,
}


def relations_of(reading: Reading) -> Iterator[Relation]:
    """Yield the relations of a statement in the order of their cues."""
    for cue in reading.cues:
        frame = frame_of(cue)
        if frame.startswith("act"):
            yield from acts(reading, cue, int(frame[3:]))
        elif frame.startswith("role_"):
            yield from role(reading, cue, frame[5:])
        else:
            yield from _FRAMES[frame](reading, cue)
