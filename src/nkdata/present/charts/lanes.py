"""Which line each event of a row is drawn on, so that neighbours in time do not hide one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST_LANES = 6
GAP = 0.022
"""Room that a mark needs on the time axis, as a share of it."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an event begins and ends on the axis, from 0 to 1."""

    start: float
    end: float


def lanes_of(extents: Iterable[Extent]) -> list[int]:
    """Return a lane for each extent, in their order, from 0; the least crowded lane where all are taken."""
    ends: list[float] = []
    lanes = []
    for extent in extents:
        free = next((lane for lane, end in enumerate(ends) if end + GAP <= extent.start), len(ends))
        if free == MOST_LANES:
            free = ends.index(min(ends))
        elif free == len(ends):
            ends.append(0)
        ends[free] = max(ends[free], extent.end)
        lanes.append(free)
    return lanes
