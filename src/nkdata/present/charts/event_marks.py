"""How one event is drawn: a point, or a bar with its two ends, or an arrow where an end is open."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.legend import KEY, add_symbol
from nkdata.present.colours import faded, ink

BAR = 5
"""Thickness of a period, in the pixels of the rows' axis."""
STUB = 0.025
"""How far an open end reaches on the chart, as a share of the time axis."""


@dataclass(frozen=True, slots=True)
class EventMark:
    """An event: its first and last day (None is open), its height, the numbers killed, what it says, its id."""

    start: Any
    end: Any
    y: float
    low: int | None
    high: int | None
    hover: str
    id: str

    @property
    def is_point(self) -> bool:
        """Whether it lasted one day."""
        return self.start is not None and self.start == self.end

    @property
    def killed(self) -> int | None:
        """Highest number killed that is stated."""
        return self.high if self.high is not None else self.low


def event_traces(marks: Sequence[EventMark], axis: tuple[Any, Any], *, dark: bool) -> list[go.Bar | go.Scatter]:
    """Return the traces of all events; every point's customdata holds its event id."""
    colour = ink(dark=dark).accent
    stub = (axis[1] - axis[0]) * STUB
    traces = [
        _bars(marks, stub, axis, colour),
        _ends(marks, axis, colour),
        _arrows(marks, stub, axis, colour),
        _points(marks, colour),
    ]
    return [trace for trace in traces if trace is not None]


# Days are written out: plotly copies and converts a date object in fifty times the time of a text.
def _bars(marks: Sequence[EventMark], stub: Any, axis: tuple[Any, Any], colour: str) -> go.Bar | None:
    chosen = [mark for mark in marks if not mark.is_point]
    if not chosen:
        return None
    spans = [_span(mark, stub, axis) for mark in chosen]
    return go.Bar(
        name="period",
        orientation="h",
        base=[start.isoformat() for start, _ in spans],
        x=[(end - start).total_seconds() * 1000 for start, end in spans],
        width=BAR,
        marker={"color": [faded(colour, 0.75 if mark.killed else 0.35) for mark in chosen], "line": {"width": 0}},
        **_said(chosen),
    )


def _span(mark: EventMark, stub: Any, axis: tuple[Any, Any]) -> tuple[Any, Any]:
    """Return the days on the axis that a period is drawn over; an open end reaches a little way from the other."""
    start = None if mark.start is None else max(mark.start, axis[0])
    end = None if mark.end is None else min(mark.end + pd.Timedelta(days=1), axis[1])
    return end - stub if start is None else start, start + stub if end is None else end


def _ends(marks: Sequence[EventMark], axis: tuple[Any, Any], colour: str) -> go.Scatter | None:
    days = [(mark, day) for mark in marks if not mark.is_point for day in (mark.start, mark.end) if day is not None]
    ends = [(mark, day) for mark, day in days if axis[0] <= day < axis[1]]
    look = {"symbol": "line-ns", "size": 9, "line": {"width": 1.5, "color": colour}}
    return _scatter("first and last day", ends, look)


def _arrows(marks: Sequence[EventMark], stub: Any, axis: tuple[Any, Any], colour: str) -> go.Scatter | None:
    chosen = [mark for mark in marks if mark.start is None or mark.end is None]
    days = [(mark, _span(mark, stub, axis)[0 if mark.start is None else 1]) for mark in chosen]
    symbols = ["triangle-left" if mark.start is None else "triangle-right" for mark in chosen]
    return _scatter("open end", days, {"symbol": symbols, "size": 10, "color": colour})


def _points(marks: Sequence[EventMark], colour: str) -> go.Scatter | None:
    chosen = [mark for mark in marks if mark.is_point]
    fills = [faded(colour, 0.65) if mark.killed else "rgba(0,0,0,0)" for mark in chosen]
    sizes = [diameter(mark.killed) for mark in chosen]
    look = {"size": sizes, "color": fills, "line": {"width": 1.3, "color": colour}, "opacity": 1}
    return _scatter("day", [(mark, mark.start) for mark in chosen], look)


def diameter(killed: int | None) -> float:
    """Return a mark's size in pixels: small and equal where no death is stated, else growing with its logarithm."""
    return 7 if not killed else 8 + 4.5 * math.log10(killed)


def _scatter(name: str, days: Sequence[tuple[EventMark, Any]], look: dict[str, Any]) -> go.Scatter | None:
    if not days:
        return None
    return go.Scatter(
        name=name,
        x=[day.isoformat() for _, day in days],
        mode="markers",
        marker=look,
        **_said([mark for mark, _ in days]),
    )


def _said(marks: Sequence[EventMark]) -> dict[str, Any]:
    return {
        "y": [mark.y for mark in marks],
        "customdata": [mark.id for mark in marks],
        "hovertext": [mark.hover for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def add_event_key(figure: go.Figure, marks: Sequence[EventMark], *, dark: bool) -> None:
    """Add to the legend the signs that occur."""
    colour = ink(dark=dark).accent
    line = {"width": 1.3, "color": colour}
    if any(mark.killed for mark in marks):
        add_symbol(figure, KEY["deaths"], {"size": 13, "color": faded(colour, 0.65), "line": line})
    if any(not mark.killed for mark in marks):
        add_symbol(figure, KEY["no_deaths"], {"size": 8, "color": "rgba(0,0,0,0)", "line": line})
    if any(not mark.is_point for mark in marks):
        add_symbol(figure, KEY["period"], {"symbol": "line-ew", "size": 14, "line": {"width": 5, "color": colour}})
    if any(mark.start is None or mark.end is None for mark in marks):
        add_symbol(figure, KEY["open_end"], {"symbol": "triangle-right", "size": 10, "color": colour})
