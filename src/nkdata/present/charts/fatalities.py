"""Deaths by year, side and category, and the figures for periods of several years."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.figure_marks import figure_mark, ordered_sides
from nkdata.present.charts.grounds import add_grounds
from nkdata.present.charts.legend import add_key
from nkdata.present.charts.marks import Mark, Scale, mark_traces
from nkdata.present.charts.panels import Panel, add_panels, panels_height
from nkdata.present.charts.phases import dated_phases
from nkdata.present.charts.rows import highest
from nkdata.present.charts.spans import add_spans, dated_spans, spans_height
from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.charts.years import span_label, year_ticks
from nkdata.present.colours import side_colour
from nkdata.present.figures import figure_words
from nkdata.present.labels import CATEGORY_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.selection import rows_of
from nkdata.present.wording import labels, say
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.totals import Choice

PRINTED = Choice()
GROUP = 0.84
"""Share of a year that its bars fill together."""
MARGIN = 100
"""Room below the plot for the years and the key, in pixels."""


def fatalities_chart(
    fatalities: pd.DataFrame,
    vocabulary: Vocabulary,
    choice: Choice = PRINTED,
    *,
    disputed: Set[str] = frozenset(),
    phases: pd.DataFrame | None = None,
    log: bool = False,
    dark: bool = False,
) -> go.Figure:
    """Return deaths by year and side, military and civilian apart, with figures for whole periods below.

    ``fatalities`` has the columns of the table of that name. Bars are solid to the lowest and hatched to the highest
    number; an arrow is "or more"; a crossed stub is not stated; those of the ``disputed`` claims bear a sign.
    The ``choice`` that they were recounted under is named. ``log`` draws all panels on one logarithmic scale;
    ``phases`` stand behind the years, named.
    """
    yearly, spans = split_spans(fatalities)
    people = labels("casualties.chart.people")[choice.counted]
    panels = list(_yearly_panels(yearly, vocabulary, disputed, people))
    periods = dated_spans(spans, vocabulary, disputed, people)
    if not panels and not periods:
        return empty_figure(say("casualties.chart.nothing"), dark=dark)
    below = spans_height(periods)
    height = panels_height(panels) + below
    figure = new_figure(_title(fatalities, choice), _note(choice, log=log), height=height + MARGIN, dark=dark)
    everything = [mark for panel in panels for _, mark in panel.marks]
    common = Scale.over(everything, log=True)
    bands = dated_phases(phases)
    for panel, place in add_panels(figure, panels, common if log else None, (below / height, 1), dark=dark):
        for side, marks in panel.batches():
            figure.add_traces(mark_traces(marks, side_colour(side, vocabulary, dark=dark), place))
        add_grounds(figure, bands, everything, place, named=panel is panels[0], dark=dark)
    add_spans(figure, periods, vocabulary, below / height, people, log=log, dark=dark)
    add_key(
        figure,
        ordered_sides(fatalities, vocabulary),
        everything + [mark for _, _, mark in periods],
        vocabulary,
        dark=dark,
    )
    return figure


def split_spans(fatalities: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of single years, and those of the infobox and of periods that are not one year."""
    span = fatalities["year"].isna() | (fatalities["basis"] == "infobox")
    return fatalities[~span], fatalities[span]


def _yearly_panels(yearly: pd.DataFrame, vocabulary: Vocabulary, disputed: Set[str], people: str) -> Iterator[Panel]:
    if yearly.empty:
        return
    widest = int(yearly.groupby(["category", "year"]).size().max())
    first, last = int(yearly["year"].min()), int(yearly["year"].max())
    axis = year_ticks(first, last)
    for category, label in CATEGORY_LABELS.items():
        rows = _category_rows(yearly, category)
        if not rows.empty:
            marks = list(_year_marks(rows, widest, vocabulary, disputed, people))
            yield Panel(say("charts.each_year", category=label), marks, axis, people=people)


def _category_rows(yearly: pd.DataFrame, category: str) -> pd.DataFrame:
    """Return a category's rows. A cell that gives neither number nor category is unknown in each category."""
    bare = (yearly["category"] == "unspecified") & (yearly["bound"] == "unknown")
    named = yearly["category"] != "unspecified"
    if category == "unspecified":
        return yearly[~named & ~bare] if named.any() else yearly
    own = yearly["category"] == category
    return yearly[own | bare] if own.any() else yearly[own]


def _year_marks(
    rows: pd.DataFrame, widest: int, vocabulary: Vocabulary, disputed: Set[str], people: str
) -> Iterator[tuple[str, Mark]]:
    """Set each year's bars side by side, all of one width, around the year."""
    width = GROUP / max(widest, 2)
    sides = ordered_sides(rows, vocabulary)
    years: dict[int, list[Any]] = {}
    for row in rows_of(rows):
        years.setdefault(int(row.year), []).append(row)
    for year, group in years.items():
        group.sort(key=lambda row: sides.index(row.side))
        for slot, row in enumerate(group):
            place = year + (slot - (len(group) - 1) / 2) * width
            yield row.side, figure_mark(row, place, width * 0.92, vocabulary, disputed, people)


def _title(fatalities: pd.DataFrame, choice: Choice) -> str:
    return labels("charts.fatalities")[choice.counted].format(span=span_label(fatalities))


def _note(choice: Choice, *, log: bool) -> str:
    scale = say("charts.log_scale") if log else say("charts.own_scales")
    return f"{labels('casualties.chart.notes')[choice.basis]} {scale}"


def fatalities_alt(fatalities: pd.DataFrame, vocabulary: Vocabulary, choice: Choice = PRINTED) -> str:
    """Return the chart in words: each side's highest year in each category, and every figure for a whole period."""
    yearly, spans = split_spans(fatalities)
    if fatalities.empty:
        return say("casualties.chart.nothing")
    sentences = [f"{_title(fatalities, choice)}.", labels("casualties.chart.notes")[choice.basis]]
    for (category, side), rows in yearly.groupby(["category", "side"], sort=False):
        sentences.append(_peak(rows, f"{CATEGORY_LABELS[str(category)]}, {side_label(str(side), vocabulary)}"))
    sentences += [_span_words(row, vocabulary) for row in rows_of(spans)]
    return " ".join(sentences)


def _peak(rows: pd.DataFrame, name: str) -> str:
    row = highest(rows, "low", "high")
    if row is None:
        return say("charts.peak_none", name=name, count=len(rows))
    unknown = int((rows["low"].isna() & rows["high"].isna()).sum())
    year, figure = str(row.year), figure_words(row.low, row.high, row.bound)
    if unknown:
        return say("charts.peak_missing", name=name, year=year, figure=figure, count=unknown)
    return say("charts.peak", name=name, year=year, figure=figure)


def _span_words(row: Any, vocabulary: Vocabulary) -> str:
    category = "" if row.category == "unspecified" else f", {CATEGORY_LABELS[row.category].lower()}"
    return say(
        "charts.span_sentence",
        who=side_label(row.side, vocabulary) + category,
        period=period_words(row.date_start, row.date_end),
        figure=figure_words(row.low, row.high, row.bound),
    )
