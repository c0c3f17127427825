"""Deaths by year, side and category, and the figures for periods of several years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.legend import add_key
from nkdata.present.charts.marks import Mark, Place, Scale, mark_traces
from nkdata.present.charts.panels import Panel, add_panels
from nkdata.present.charts.rows import highest, rows_of
from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.charts.years import decimal_year, span_label, year_ticks
from nkdata.present.colours import side_colour
from nkdata.present.figures import figure_words, known
from nkdata.present.labels import BASIS_LABELS, CATEGORY_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.seed.vocabulary import Vocabulary

NOTHING = "No deaths are stated for the years and the side chosen."
GROUP = 0.84
"""Share of a year that its bars fill together."""
SAME_PERIOD, INSET = 0.6, 0.2
"""Share of their years from which on two bars nest, and by how much of its width the front one is narrower."""


def fatalities_chart(
    fatalities: pd.DataFrame, vocabulary: Vocabulary, *, log: bool = False, dark: bool = False
) -> go.Figure:
    """Return deaths by year and side, military and civilian apart, with figures for whole periods below.

    ``fatalities`` has the columns of the table of that name. Bars are solid to the lowest and hatched to the highest
    number; an arrow is "or more"; a crossed stub is not stated. ``log`` draws all panels on one logarithmic scale.
    """
    yearly, spans = split_spans(fatalities)
    panels = [*_yearly_panels(yearly, vocabulary), *_span_panels(spans, vocabulary)]
    if not panels:
        return empty_figure(NOTHING, dark=dark)
    common = Scale.over([mark for panel in panels for _, mark in panel.marks], log=True)
    figure = new_figure(_title(fatalities), _note(log=log), height=sum(p.height for p in panels) + 96, dark=dark)
    for panel, place in add_panels(figure, panels, common if log else None, dark=dark):
        draw_marks(figure, panel, place, vocabulary, dark=dark)
    marks = [mark for panel in panels for _, mark in panel.marks]
    add_key(figure, ordered_sides(fatalities, vocabulary), marks, vocabulary, dark=dark)
    return figure


def split_spans(fatalities: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of single years, and those of the infobox and of periods that are not one year."""
    span = fatalities["year"].isna() | (fatalities["basis"] == "infobox")
    return fatalities[~span], fatalities[span]


def draw_marks(figure: go.Figure, panel: Panel, place: Place, vocabulary: Vocabulary, *, dark: bool) -> None:
    """Draw a panel's marks, a side at a time."""
    for side, marks in panel.batches():
        figure.add_traces(mark_traces(marks, side_colour(side, vocabulary, dark=dark), place))


def ordered_sides(fatalities: pd.DataFrame, vocabulary: Vocabulary) -> list[str]:
    """Return the frame's sides in the vocabulary's order, then totals, then other actors by name."""
    order = [side.id for side in vocabulary.sides] + ["both"]
    present = set(fatalities["side"])
    return [side for side in order if side in present] + sorted(present - set(order))


def _yearly_panels(yearly: pd.DataFrame, vocabulary: Vocabulary) -> Iterator[Panel]:
    if yearly.empty:
        return
    widest = int(yearly.groupby(["category", "year"]).size().max())
    first, last = int(yearly["year"].min()), int(yearly["year"].max())
    axis = year_ticks(first, last)
    for category, label in CATEGORY_LABELS.items():
        rows = _category_rows(yearly, category)
        if not rows.empty:
            yield Panel(f"{label}, each year", list(_year_marks(rows, widest, vocabulary)), axis)


def _category_rows(yearly: pd.DataFrame, category: str) -> pd.DataFrame:
    """Return a category's rows. A cell that gives neither number nor category is unknown in each category."""
    bare = (yearly["category"] == "unspecified") & (yearly["bound"] == "unknown")
    named = yearly["category"] != "unspecified"
    if category == "unspecified":
        return yearly[~named & ~bare] if named.any() else yearly
    own = yearly["category"] == category
    return yearly[own | bare] if own.any() else yearly[own]


def _year_marks(rows: pd.DataFrame, widest: int, vocabulary: Vocabulary) -> Iterator[tuple[str, Mark]]:
    """Set each year's bars side by side, all of one width, around the year."""
    width = GROUP / max(widest, 2)
    sides = ordered_sides(rows, vocabulary)
    for year in sorted(set(rows["year"])):
        group = rows[rows["year"] == year]
        ordered = sorted(rows_of(group), key=lambda row: sides.index(row.side))
        for slot, row in enumerate(ordered):
            yield row.side, figure_mark(row, year + (slot - (len(ordered) - 1) / 2) * width, width * 0.92, vocabulary)


def _span_panels(spans: pd.DataFrame, vocabulary: Vocabulary) -> Iterator[Panel]:
    """Give each category its own panel, and each period one bar over its years."""
    for category, label in CATEGORY_LABELS.items():
        rows = spans[(spans["category"] == category) & spans[["date_start", "date_end"]].notna().any(axis=1)]
        if rows.empty:
            continue
        marks = [(row.side, span_mark(row, vocabulary)) for row in rows_of(rows)]
        ends = [(mark.x - mark.width / 2, mark.x + mark.width / 2) for _, mark in marks]
        axis = year_ticks(int(min(start for start, _ in ends)), round(max(end for _, end in ends)), whole=True)
        yield Panel(f"{label}, whole periods", nested(marks), axis, labelled=True)


def span_mark(row: Any, vocabulary: Vocabulary) -> Mark:
    """Return one bar over a row's days; an open end is drawn a year long."""
    start = decimal_year(row.date_start) if pd.notna(row.date_start) else None
    end = decimal_year(row.date_end + pd.Timedelta(days=1)) if pd.notna(row.date_end) else None
    first = start if start is not None else (end or 0) - 1
    last = end if end is not None else first + 1
    return figure_mark(row, (first + last) / 2, last - first, vocabulary)


def nested(marks: list[tuple[str, Mark]]) -> list[tuple[str, Mark]]:
    """Return the marks from the tallest to the lowest; one that covers another's years stands before it, narrower."""
    done: list[tuple[Mark, int]] = []
    result = []
    for side, mark in sorted(marks, key=lambda owned: (-owned[1].top, owned[1].unknown)):
        depth = max([behind + 1 for other, behind in done if mark.shared_with(other) > SAME_PERIOD], default=0)
        done.append((mark, depth))
        result.append((side, replace(mark, width=mark.width * max(1 - INSET * depth, INSET))))
    return result


def figure_mark(row: Any, x: float, width: float, vocabulary: Vocabulary) -> Mark:
    """Return a row of the fatalities table as a mark at a place on the time axis."""
    return Mark(x, width, known(row.low), known(row.high), row.bound, _hover(row, vocabulary), row.claim_ids)


def _hover(row: Any, vocabulary: Vocabulary) -> str:
    words = figure_words(row.low, row.high, row.bound)
    lines = [
        f"<b>{side_label(row.side, vocabulary)}, {period_words(row.date_start, row.date_end)}</b>",
        f"{CATEGORY_LABELS[row.category]}: {words}" + ("" if words == "not stated" else " killed"),
        BASIS_LABELS[row.basis].capitalize(),
    ]
    if pd.notna(row.value_raw):
        lines.append(f"In the source: “{row.value_raw}”")
    return "<br>".join(lines)


def _title(fatalities: pd.DataFrame) -> str:
    return f"People killed by year and side, {span_label(fatalities)}"


def _note(*, log: bool) -> str:
    if log:
        return "Logarithmic scale, the same in every panel: each line is ten times the one below."
    return "Figures as stated. Each panel has its own scale."


def fatalities_alt(fatalities: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the chart in words: each side's highest year in each category, and every figure for a whole period."""
    yearly, spans = split_spans(fatalities)
    if fatalities.empty:
        return NOTHING
    sentences = [f"{_title(fatalities)}."]
    for (category, side), rows in yearly.groupby(["category", "side"], sort=False):
        sentences.append(_peak(rows, f"{CATEGORY_LABELS[str(category)]}, {side_label(str(side), vocabulary)}"))
    sentences += [_span_words(row, vocabulary) for row in rows_of(spans)]
    return " ".join(sentences)


def _peak(rows: pd.DataFrame, name: str) -> str:
    row = highest(rows, "low", "high")
    if row is None:
        return f"{name}: {len(rows)} years, no number stated."
    unknown = int((rows["low"].isna() & rows["high"].isna()).sum())
    missing = f", not stated for {unknown}" if unknown else ""
    return f"{name}: most in {row.year}, {figure_words(row.low, row.high, row.bound)}{missing}."


def _span_words(row: Any, vocabulary: Vocabulary) -> str:
    period = period_words(row.date_start, row.date_end)
    category = "" if row.category == "unspecified" else f", {row.category}"
    return f"{side_label(row.side, vocabulary)}{category}, {period}: {figure_words(row.low, row.high, row.bound)}."
