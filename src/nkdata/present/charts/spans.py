"""Figures for whole periods: each a row, its years on a time axis beside its number on an axis of people."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.amounts import Amount, Area, add_amounts
from nkdata.present.charts.figure_marks import ordered_sides, span_mark
from nkdata.present.charts.marks import Mark
from nkdata.present.charts.panels import add_heading
from nkdata.present.charts.years import year_ticks
from nkdata.present.colours import side_colour
from nkdata.present.disputes import DISPUTED
from nkdata.present.figures import figure_words
from nkdata.present.labels import CATEGORY_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.selection import rows_of
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

ROW, HEAD = 50, 72
"""Height of a row, and of the heading with the axis above it, in pixels."""
YEARS, PEOPLE = (0.0, 0.34), (0.4, 1.0)
"""Shares of the chart's width."""
PEOPLE_AXIS = {"tickformat": ",d", "nticks": 4}
LOG_AXIS = {
    "type": "log",
    "tickvals": [10.0**power for power in range(10)],
    "ticktext": ["1", "10", "100", "1k", "10k", "100k", "1m", "10m", "100m", "1bn"],
}

Span = tuple[str, str, Mark]
"""A side, a name, a mark."""


def dated_spans(spans: pd.DataFrame, vocabulary: Vocabulary, disputed: Set[str], people: str) -> list[Span]:
    """Return the rows that have a date, as marks over their years, by time, side and category."""
    dated = spans[spans[["date_start", "date_end"]].notna().any(axis=1)]
    sides = ordered_sides(dated, vocabulary)
    order = sorted(rows_of(dated), key=lambda row: (_begins(row), sides.index(row.side), row.category))
    return [(row.side, _name(row, vocabulary), span_mark(row, vocabulary, disputed, people)) for row in order]


def _begins(row: Any) -> tuple[Any, Any]:
    start = row.date_end if pd.isna(row.date_start) else row.date_start
    return start, start if pd.isna(row.date_end) else row.date_end


def _name(row: Any, vocabulary: Vocabulary) -> str:
    category = "" if row.category == "unspecified" else f" · {CATEGORY_LABELS[row.category].lower()}"
    origin = f" · {say('charts.infobox')}" if row.basis == "infobox" else ""
    return f"<b>{period_words(row.date_start, row.date_end)}</b> · {side_label(row.side, vocabulary)}{category}{origin}"


def spans_height(spans: list[Span]) -> int:
    """Return the room that the rows need, in pixels."""
    return ROW * len(spans) + HEAD if spans else 0


def add_spans(
    figure: go.Figure, spans: list[Span], vocabulary: Vocabulary, share: float, people: str, *, log: bool, dark: bool
) -> None:
    """Draw the rows into the lower share of the figure; ``people`` is what their axis counts."""
    if not spans:
        return
    top = share * ROW * len(spans) / spans_height(spans)
    area = Area("x50", "x51", "y50", PEOPLE, (0, top), bar=0.68, thick=0.3)
    amounts = [_amount(span, vocabulary, dark=dark) for span in spans]
    axis = (LOG_AXIS if log else PEOPLE_AXIS) | {"title": {"text": people}}
    add_amounts(figure, amounts, axis, area, dark=dark)
    _add_years(figure, spans, amounts, area)
    add_heading(figure, say("charts.periods"), top, dark=dark, above=6)


def _amount(span: Span, vocabulary: Vocabulary, *, dark: bool) -> Amount:
    side, name, mark = span
    words = figure_words(mark.low, mark.high, mark.bound) + (f" {DISPUTED}" if mark.disputed else "")
    colour = side_colour(side, vocabulary, dark=dark)
    return Amount(name, "", mark.low, mark.high, words, colour, mark.hover, mark.ids, mark.bound)


def _add_years(figure: go.Figure, spans: list[Span], amounts: list[Amount], area: Area) -> None:
    """Draw each period as one bar over its years."""
    marks = [mark for *_, mark in spans]
    first = int(min(mark.x - mark.width / 2 for mark in marks))
    last = round(max(mark.x + mark.width / 2 for mark in marks))
    axis = year_ticks(first, last, whole=True, most=3)
    figure.update_layout(xaxis52={**axis, "anchor": area.y, "domain": YEARS, "showline": True})
    figure.add_bar(
        name="years",
        orientation="h",
        base=[mark.x - mark.width / 2 for mark in marks],
        x=[mark.width for mark in marks],
        y=[number + area.bar for number in range(len(marks))],
        width=area.thick / 2,
        marker={"color": [amount.colour for amount in amounts]},
        customdata=[mark.ids for mark in marks],
        hovertext=[mark.hover for mark in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        xaxis="x52",
        yaxis=area.y,
    )
