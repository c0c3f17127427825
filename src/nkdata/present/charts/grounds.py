"""Phases of the conflict as shaded grounds behind bars of single years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.marks import Mark, Place
from nkdata.present.charts.panels import PEAKS
from nkdata.present.charts.template import annotate
from nkdata.present.charts.years import decimal_year
from nkdata.present.colours import faded, ink
from nkdata.present.selection import rows_of

LONGEST = 0.5
"""Share of the axis from which on a phase tells nothing of the years within it."""

Ground = tuple[str, float, float]
"""A phase's name, and where it begins and ends on the axis."""


def add_grounds(
    figure: go.Figure, phases: pd.DataFrame, marks: Sequence[Mark], place: Place, *, named: bool, dark: bool
) -> None:
    """Shade behind a panel the phases in which its highest ``marks`` stand; write their names where ``named``."""
    axis = figure.layout[f"xaxis{place.xaxis[1:]}"].range
    peaks = sorted(marks, key=lambda mark: -mark.top)[:PEAKS]
    held = [_around(mark.x, list(_grounds(phases, axis))) for mark in peaks]
    grounds = list(dict.fromkeys(ground for ground in held if ground is not None))
    fill, muted = faded(ink(dark=dark).neutral, 0.16), ink(dark=dark).muted
    rect = {"type": "rect", "xref": place.xaxis, "yref": f"{place.yaxis} domain", "y0": 0, "y1": 1, "layer": "below"}
    shapes = [{**rect, "x0": start, "x1": end, "line": {"width": 0}, "fillcolor": fill} for _, start, end in grounds]
    annotate(figure, [_name(ground, axis, place, muted) for ground in grounds] if named else [], shapes)


def _grounds(phases: pd.DataFrame, axis: tuple[float, float]) -> Iterator[Ground]:
    first, last = axis
    for row in rows_of(phases):
        start = first if pd.isna(row.date_start) else max(decimal_year(row.date_start) - 0.5, first)
        end = last if pd.isna(row.date_end) else min(decimal_year(row.date_end + pd.Timedelta(days=1)) - 0.5, last)
        if 0 < end - start < LONGEST * (last - first):
            yield str(row.name), start, end


def _around(x: float, grounds: Sequence[Ground]) -> Ground | None:
    """Return the shortest phase around a place on the axis, or None where there is none."""
    around = [ground for ground in grounds if ground[1] <= x <= ground[2]]
    return min(around, key=lambda ground: ground[2] - ground[1], default=None)


def _name(ground: Ground, axis: tuple[float, float], place: Place, colour: str) -> dict[str, Any]:
    """Return a name at the top of its ground, towards the side where the panel has more room."""
    name, start, end = ground
    late = start - axis[0] > axis[1] - end
    return {
        "text": name,
        "x": end if late else start,
        "xref": place.xaxis,
        "xanchor": "right" if late else "left",
        "y": 1,
        "yref": f"{place.yaxis} domain",
        "yanchor": "top",
        "font": {"size": 11, "color": colour},
    }
