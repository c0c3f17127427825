"""The phases of the conflict, one thin band below another on a time axis."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.charts.years import axis_position, span_label, time_axis, time_range
from nkdata.present.colours import faded, ink
from nkdata.present.disputes import DISPUTED
from nkdata.present.periods import period_words
from nkdata.present.selection import rows_of
from nkdata.present.wording import say

NOTHING = say("charts.phases_none")
ROW = 24
"""Height of one phase, in pixels."""
LABEL_SHARE = 0.62
"""Share of the axis from which on a phase's name stands inside its own band."""


def phases_chart(phases: pd.DataFrame, disputed: Set[str] = frozenset(), *, dark: bool = False) -> go.Figure:
    """Return the phases of the infobox, each as a band over its years with its name beside it.

    Those whose names are ``disputed`` bear a sign.
    """
    shown = dated_phases(phases)
    if shown.empty:
        return empty_figure(NOTHING, dark=dark)
    figure = new_figure(say("charts.phases", span=span_label(shown)), height=ROW * len(shown) + 34, dark=dark)
    figure.update_layout(showlegend=False)
    figure.update_xaxes(**time_axis(*time_range(shown)))
    figure.update_yaxes(visible=False, range=[len(shown) - 0.5, -0.5])
    add_phases(figure, shown, disputed, dark=dark)
    return figure


def dated_phases(phases: pd.DataFrame | None) -> pd.DataFrame:
    """Return the phases proper that have a date, in their order in time; an empty frame for None."""
    if phases is None:
        return pd.DataFrame(columns=["name", "kind", "date_start", "date_end", "outcome"], dtype="datetime64[s]")
    dated = phases[["date_start", "date_end"]].notna().any(axis=1)
    return phases[(phases["kind"] == "phase") & dated].sort_values("date_start", kind="stable")


def add_phases(
    figure: go.Figure, phases: pd.DataFrame, disputed: Set[str], *, dark: bool, xaxis: str = "x", yaxis: str = "y"
) -> None:
    """Draw phases into axes whose rows are numbered from 0. The x axis must have its range already."""
    first, last = (pd.Timestamp(day) for day in figure.layout[f"xaxis{xaxis[1:]}"].range)
    for number, row in enumerate(rows_of(phases)):
        start = max(row.date_start, first) if pd.notna(row.date_start) else first
        end = min(row.date_end + pd.Timedelta(days=1), last) if pd.notna(row.date_end) else last
        if start < end:
            axes: dict[str, Any] = {"xaxis": xaxis, "yaxis": yaxis}
            apart = row.name in disputed
            figure.add_bar(**_band(row, start, end, number, apart=apart, dark=dark), **axes)
            figure.add_scatter(**_name(row, start, end, number, (first, last), apart=apart), **axes)


def _band(row: Any, start: pd.Timestamp, end: pd.Timestamp, number: int, *, apart: bool, dark: bool) -> dict[str, Any]:
    accent = ink(dark=dark).accent
    is_open = pd.isna(row.date_start) or pd.isna(row.date_end)
    pattern = {"shape": "/" if is_open else "", "fgcolor": accent, "bgcolor": faded(accent, 0.12), "size": 7}
    outcome = f"<br>{row.outcome}" if pd.notna(row.outcome) else ""
    outcome += f"<br>{DISPUTED} {say('charts.hover_disagrees')}" if apart else ""
    return {
        "base": [start.isoformat()],
        "x": [(end - start).total_seconds() * 1000],
        "y": [number],
        "width": 0.62,
        "orientation": "h",
        "marker": {"color": faded(accent, 0.3), "line": {"color": accent, "width": 1}, "pattern": pattern},
        "hovertext": [f"<b>{row.name}</b><br>{period_words(row.date_start, row.date_end)}{outcome}"],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [row.name],
        "showlegend": False,
    }


def _name(
    row: Any, start: pd.Timestamp, end: pd.Timestamp, number: int, axis: tuple[Any, Any], *, apart: bool
) -> dict[str, Any]:
    """Set the name inside a long band, else on that side of it where there is more room."""
    left, right = axis_position(start, *axis), axis_position(end, *axis)
    if right - left >= LABEL_SHARE:
        x, position, gap = start + (end - start) / 2, "middle center", ("", "")
    elif 1 - right >= left:
        x, position, gap = end, "middle right", ("\u2002", "")
    else:
        x, position, gap = start, "middle left", ("", "\u2002")
    return {
        "x": [x.isoformat()],
        "y": [number],
        "mode": "text",
        "text": gap[0] + str(row.name) + (f" {DISPUTED}" if apart else "") + gap[1],
        "textposition": position,
        "cliponaxis": False,
        "hoverinfo": "skip",
        "customdata": [row.name],
        "showlegend": False,
    }


def phases_alt(phases: pd.DataFrame) -> str:
    """Return the phases in words, with their years and outcomes."""
    shown = dated_phases(phases)
    if shown.empty:
        return NOTHING
    return " ".join(
        say("charts.phase_sentence", name=row.name, period=period_words(row.date_start, row.date_end))
        for row in rows_of(shown)
    )
