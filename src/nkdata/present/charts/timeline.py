"""Events on a time axis, a row for each kind, the phases as a band above."""

from __future__ import annotations

import textwrap
from collections.abc import Set
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.event_marks import STUB, EventMark, add_event_key, event_traces
from nkdata.present.charts.event_peaks import peak_labels
from nkdata.present.charts.lanes import Extent, lanes_of
from nkdata.present.charts.phases import ROW, add_phases, dated_phases
from nkdata.present.charts.rows import highest
from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.charts.years import (
    axis_position,
    span_label,
    time_axis,
    time_range,
    whole_years,
    years_label,
)
from nkdata.present.colours import ink
from nkdata.present.disputes import DISPUTED
from nkdata.present.figures import NOT_STATED, figure_words
from nkdata.present.labels import EVENT_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.selection import Span, rows_of, split
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

NOTHING = say("charts.timeline_none")
LANE, PADDING = 15, 12
"""Height of a lane and room between kinds, in pixels."""
TEXT_CHARACTERS = 48
LONGEST = pd.Timedelta(days=366)
"""A toll over a longer time is a sum of many events, and does not compete for the deadliest one."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A kind's row: its label and where it begins and ends, in pixels from the top."""

    label: str
    top: float
    bottom: float


def timeline_chart(
    events: pd.DataFrame,
    vocabulary: Vocabulary,
    phases: pd.DataFrame | None = None,
    years: Span | None = None,
    disputed: Set[str] = frozenset(),
    *,
    dark: bool = False,
) -> go.Figure:
    """Return events by kind on a time axis: a day as a point, a period from its first to its last day.

    ``events`` and ``phases`` have the columns of the tables of those names. The axis shows ``years``; a period
    that reaches beyond them ends at its edge without an end mark. Marks grow with the number killed.
    Every mark's customdata holds its event id; those that rest on ``disputed`` claims bear a sign.
    """
    dated = _dated(events)
    if dated.empty:
        return empty_figure(NOTHING, dark=dark)
    shown = dated if years else _since_first_phase(dated, dated_phases(phases))
    axis = whole_years(years) if years else time_range(shown)
    rows, marks = _place(shown, axis, vocabulary, disputed)
    bands = _bands(dated_phases(phases), axis)
    height = rows[-1].bottom + ROW * len(bands)
    covered = years_label(*years) if years else span_label(shown)
    title = say("charts.timeline", count=len(shown), span=covered)
    figure = new_figure(title, _note(events, dated, shown), height=int(height) + 78, dark=dark)
    figure.update_xaxes(**time_axis(*axis), anchor="y")
    _add_rows(figure, rows, rows[-1].bottom / height, dark=dark)
    if not bands.empty:
        span = {"domain": [rows[-1].bottom / height, 1], "range": [len(bands) - 0.4, -0.5], "visible": False}
        figure.update_layout(yaxis2=span)
        add_phases(figure, bands, disputed, dark=dark, yaxis="y2")
    figure.add_traces(event_traces(marks, axis, dark=dark))
    figure.add_traces(peak_labels([mark for mark in marks if _is_brief(mark)], marks, axis, dark=dark))
    add_event_key(figure, marks, dark=dark)
    return figure


def _dated(events: pd.DataFrame) -> pd.DataFrame:
    dated = events[events[["date_start", "date_end"]].notna().any(axis=1)]
    return dated.sort_values("date_start", kind="stable")


def _since_first_phase(dated: pd.DataFrame, phases: pd.DataFrame) -> pd.DataFrame:
    """Leave out the prehistory, which would squeeze the conflict to the chart's edge, unless there is nothing else."""
    if phases.empty:
        return dated
    since = dated[dated["date_end"].fillna(dated["date_start"]) >= phases["date_start"].min()]
    return dated if since.empty else since


def _bands(phases: pd.DataFrame, axis: tuple[pd.Timestamp, pd.Timestamp]) -> pd.DataFrame:
    """Return the phases that touch the axis."""
    first, last = axis
    starts, ends = phases["date_start"].fillna(first), phases["date_end"].fillna(last)
    return phases[(starts < last) & (ends > first)]


def _place(
    dated: pd.DataFrame, axis: tuple[pd.Timestamp, pd.Timestamp], vocabulary: Vocabulary, disputed: Set[str]
) -> tuple[list[_Row], list[EventMark]]:
    """Give each kind that occurs a row, and each event a lane in it."""
    rows: list[_Row] = []
    marks: list[EventMark] = []
    for kind, label in EVENT_LABELS.items():
        group = list(rows_of(dated[dated["kind"] == kind]))
        if not group:
            continue
        lanes = lanes_of(_extent(row, axis) for row in group)
        top = (rows[-1].bottom if rows else 0) + PADDING / 2
        rows.append(_Row(label, top, top + LANE * (max(lanes) + 1) + PADDING / 2))
        places = zip(group, lanes, strict=True)
        marks += [_mark(row, top + LANE * (lane + 0.5), vocabulary, disputed) for row, lane in places]
    return rows, marks


def _extent(row: Any, axis: tuple[pd.Timestamp, pd.Timestamp]) -> Extent:
    """Return where an event stands on the axis, cut at its ends; an open end reaches a little way from the other."""
    start = None if pd.isna(row.date_start) else max(axis_position(row.date_start, *axis), 0)
    end = None if pd.isna(row.date_end) else min(axis_position(row.date_end, *axis), 1)
    if start is None:
        return Extent((end or 0) - STUB, end or 0)
    return Extent(start, start + STUB if end is None else end)


def _mark(row: Any, y: float, vocabulary: Vocabulary, disputed: Set[str]) -> EventMark:
    start = None if pd.isna(row.date_start) else row.date_start
    end = None if pd.isna(row.date_end) else row.date_end
    low = None if pd.isna(row.killed_low) else int(row.killed_low)
    high = None if pd.isna(row.killed_high) else int(row.killed_high)
    apart = not disputed.isdisjoint(split(row.claim_ids))
    hover = _hover(row, vocabulary) + (f"<br>{DISPUTED} {say('charts.hover_disagrees')}" if apart else "")
    return EventMark(start, end, y, low, high, hover, row.event_id, apart)


def _hover(row: Any, vocabulary: Vocabulary) -> str:
    period = period_words(row.date_start, row.date_end)
    killed = figure_words(row.killed_low, row.killed_high)
    sides = "" if pd.isna(row.sides) else ", ".join(side_label(s, vocabulary) for s in row.sides.split("; ") if s)
    lines = [f"<b>{say('charts.event_head', period=period, kind=EVENT_LABELS[row.kind])}</b>"]
    lines += textwrap.wrap(row.text, TEXT_CHARACTERS)
    lines += [say("charts.event_names", sides=sides)] if sides else []
    return "<br>".join(
        [*lines, say("charts.event_untold") if killed == NOT_STATED else say("charts.event_killed", figure=killed)]
    )


def _note(events: pd.DataFrame, dated: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Say which event killed most, and what the list has that the chart has not."""
    parts = [_deadliest(shown)] if _deadliest(shown) else []
    if len(shown) < len(dated):
        parts.append(say("charts.earlier", count=len(dated) - len(shown)))
    if len(dated) < len(events):
        parts.append(say("charts.dateless", count=len(events) - len(dated)))
    return " ".join(parts)


def _is_brief(mark: EventMark) -> bool:
    return mark.start is not None and mark.end is not None and mark.end - mark.start <= LONGEST


def _deadliest(dated: pd.DataFrame) -> str:
    brief = dated[dated["date_end"] - dated["date_start"] <= LONGEST]
    row = highest(brief, "killed_low", "killed_high")
    if row is None:
        return ""
    words = figure_words(row.killed_low, row.killed_high)
    return say("charts.deadliest", figure=words, period=period_words(row.date_start, row.date_end))


def _add_rows(figure: go.Figure, rows: list[_Row], share: float, *, dark: bool) -> None:
    """Name the rows beside them and part them with lines; the axis counts pixels from the top."""
    figure.update_yaxes(
        range=[rows[-1].bottom, 0],
        domain=[0, share],
        tickvals=[(row.top + row.bottom - PADDING / 2) / 2 for row in rows],
        ticktext=[row.label for row in rows],
        showgrid=False,
    )
    for row in rows[:-1]:
        figure.add_hline(y=row.bottom, line_width=1, line_color=ink(dark=dark).grid, layer="below")


def timeline_alt(events: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the chart in words: how many events of each kind, and the one with most people killed."""
    dated = _dated(events)
    if dated.empty:
        return NOTHING
    counts = dated["kind"].value_counts()
    kinds = ", ".join(
        say("charts.timeline_kind", kind=name.lower(), count=int(counts[kind]))
        for kind, name in EVENT_LABELS.items()
        if kind in counts
    )
    sentences = [say("charts.timeline_sentence", count=len(dated), span=span_label(dated), kinds=kinds)]
    return " ".join([*sentences, _deadliest(dated)]).strip()
