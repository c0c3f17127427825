"""The figures of the deadliest events, written beside their marks where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from nkdata.present.charts.event_marks import EventMark
from nkdata.present.charts.years import axis_position
from nkdata.present.colours import ink
from nkdata.present.figures import short_figure

PEAKS = 3
"""Events whose figures are written."""
CHARACTER = 0.026
"""Width of a character as a share of a narrow chart."""
GAP = "\u2002"

Axis = tuple[Any, Any]


def peak_labels(
    candidates: Sequence[EventMark], marks: Sequence[EventMark], axis: Axis, *, dark: bool
) -> list[go.Scatter]:
    """Return the figures of the deadliest of the ``candidates`` that have room beside them among all ``marks``."""
    deadliest = sorted((mark for mark in candidates if mark.killed), key=lambda mark: -(mark.killed or 0))
    placed = [(mark, side) for mark in deadliest[: 2 * PEAKS] if (side := _free_side(mark, marks, axis))][:PEAKS]
    if not placed:
        return []
    labels = go.Scatter(
        name="deadliest",
        x=[(mark.start if side == "left" else mark.end).isoformat() for mark, side in placed],
        y=[mark.y for mark, _ in placed],
        mode="text",
        text=[_text(mark) + GAP if side == "left" else GAP + _text(mark) for mark, side in placed],
        textposition=[f"middle {side}" for _, side in placed],
        textfont={"size": 12, "weight": 600, "color": ink(dark=dark).text},
        customdata=[mark.id for mark, _ in placed],
        hoverinfo="skip",
        showlegend=False,
    )
    return [labels]


def _text(mark: EventMark) -> str:
    return short_figure(mark.low, mark.high)


def _free_side(mark: EventMark, marks: Sequence[EventMark], axis: Axis) -> str:
    """Return on which side of a mark its figure runs into no other mark of its lane, empty where on none."""
    start, end = _extent(mark, axis)
    room = (len(_text(mark)) + 2) * CHARACTER
    others = [_extent(other, axis) for other in marks if other.y == mark.y and other is not mark]
    for side, (first, last) in {"right": (end, end + room), "left": (start - room, start)}.items():
        if first >= 0 and last <= 1 and not any(begin < last and stop > first for begin, stop in others):
            return side
    return ""


def _extent(mark: EventMark, axis: Axis) -> tuple[float, float]:
    start = 0.0 if mark.start is None else axis_position(mark.start, *axis)
    return start, 1.0 if mark.end is None else axis_position(mark.end, *axis)
