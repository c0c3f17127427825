"""Bars of overlapping periods, set before one another so that none is hidden."""

from __future__ import annotations

from dataclasses import replace

from nkdata.present.charts.marks import Mark

SAME_PERIOD, INSET = 0.6, 0.2
"""Share of their years from which on two bars nest, and by how much of its width the front one is narrower."""


def nested(marks: list[tuple[str, Mark]]) -> list[tuple[str, Mark]]:
    """Return the marks from the tallest to the lowest; one that covers another's years stands before it, narrower."""
    done: list[tuple[Mark, int]] = []
    result = []
    for side, mark in sorted(marks, key=lambda owned: (-owned[1].top, owned[1].unknown)):
        depth = max([behind + 1 for other, behind in done if mark.shared_with(other) > SAME_PERIOD], default=0)
        done.append((mark, depth))
        result.append((side, replace(mark, width=mark.width * max(1 - INSET * depth, INSET))))
    return result
