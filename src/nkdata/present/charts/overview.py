"""Deaths over the whole conflict: its phases, the figures for whole periods, and those for single years."""

from __future__ import annotations

from collections.abc import Iterator, Set

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.fatalities import fatalities_alt, split_spans
from nkdata.present.charts.figure_marks import figure_mark, span_mark
from nkdata.present.charts.legend import add_signs, add_swatch
from nkdata.present.charts.marks import Mark, mark_traces
from nkdata.present.charts.nesting import nested
from nkdata.present.charts.panels import Panel, add_panels
from nkdata.present.charts.phases import ROW, add_phases, dated_phases, phases_alt
from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.charts.years import span_label, year_ticks
from nkdata.present.colours import Ink, ink
from nkdata.present.labels import CATEGORY_LABELS
from nkdata.present.selection import rows_of
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

PHASES = "x9"


def deaths_overview_chart(
    fatalities: pd.DataFrame,
    phases: pd.DataFrame,
    vocabulary: Vocabulary,
    disputed: Set[str] = frozenset(),
    *,
    dark: bool = False,
) -> go.Figure:
    """Return phases, figures for whole periods and figures for single years, below one another on one time axis.

    Totals that name no side are shown where there are any, else each side's figures. Colours tell military and
    civilian, not sides. Those of the ``disputed`` claims bear a sign.
    """
    rows = _totals(fatalities[fatalities[["date_start", "date_end"]].notna().any(axis=1)])
    if rows.empty:
        return empty_figure(say("casualties.chart.nothing"), dark=dark)
    bands = dated_phases(phases)
    years = _years(rows, bands)
    panels = [panel for panel in _panels(rows, years, vocabulary, disputed) if panel.marks]
    height = sum(panel.height for panel in panels) + ROW * len(bands) + 150
    title = say("charts.overview", span=span_label(rows))
    figure = new_figure(title, say("charts.own_scales"), height=height, dark=dark)
    share = ROW * len(bands) / height
    for panel, place in add_panels(figure, panels, None, (0, 1 - share - 24 / height), dark=dark):
        for category, marks in panel.batches():
            figure.add_traces(mark_traces(marks, _colours(ink(dark=dark))[category], place))
    _add_bands(figure, bands, years, share, disputed, dark=dark)
    _add_key(figure, panels, dark=dark)
    return figure


def _totals(fatalities: pd.DataFrame) -> pd.DataFrame:
    total = fatalities["side"] == "both"
    return fatalities[total] if total.any() else fatalities


def _of_basis(rows: pd.DataFrame, basis: str) -> pd.DataFrame:
    """Return the figures that the source prints as a series, where it does: a sum of single claims is no part of it."""
    printed = rows["basis"] == basis
    return rows[printed] if printed.any() else rows


def _colours(colours: Ink) -> dict[str, str]:
    return {"military": colours.accent, "civilian": colours.other, "unspecified": colours.neutral}


def _years(rows: pd.DataFrame, bands: pd.DataFrame) -> tuple[int, int]:
    """Return the first year, and the year after the last, of the figures and the phases."""
    days = pd.concat([frame[column] for frame in (rows, bands) for column in ("date_start", "date_end")]).dropna()
    return int(days.min().year), int(days.max().year) + 1


def _panels(rows: pd.DataFrame, years: tuple[int, int], vocabulary: Vocabulary, disputed: Set[str]) -> Iterator[Panel]:
    yearly, spans = split_spans(rows)
    spans, yearly = _of_basis(spans, "infobox"), _of_basis(yearly, "table")
    axis = year_ticks(*years, whole=True)
    periods = [(row.category, span_mark(row, vocabulary, disputed)) for row in rows_of(spans)]
    yield Panel(say("charts.periods"), nested(periods), axis, labelled=True, height=150)
    yield Panel(say("charts.years"), list(_year_marks(yearly, vocabulary, disputed)), axis, height=150)


def _year_marks(yearly: pd.DataFrame, vocabulary: Vocabulary, disputed: Set[str]) -> Iterator[tuple[str, Mark]]:
    if yearly.empty:
        return
    width = 0.9 / int(yearly.groupby("year").size().max())
    for year in sorted(set(yearly["year"])):
        group = yearly[yearly["year"] == year]
        for slot, row in enumerate(rows_of(group.sort_values("category", ascending=False))):
            place = year + 0.05 + (slot + 0.5) * width
            yield str(row.category), figure_mark(row, place, width, vocabulary, disputed)


def _add_bands(
    figure: go.Figure, bands: pd.DataFrame, years: tuple[int, int], share: float, disputed: Set[str], *, dark: bool
) -> None:
    if bands.empty:
        return
    first, last = (pd.Timestamp(year=year, month=1, day=1) for year in years)
    figure.update_layout(
        xaxis9={"type": "date", "range": [first.isoformat(), last.isoformat()], "visible": False, "anchor": "y9"},
        yaxis9={"domain": [1 - share, 1], "range": [len(bands) - 0.5, -0.5], "visible": False, "anchor": PHASES},
    )
    add_phases(figure, bands, disputed, dark=dark, xaxis=PHASES, yaxis="y9")


def _add_key(figure: go.Figure, panels: list[Panel], *, dark: bool) -> None:
    owned = [pair for panel in panels for pair in panel.marks]
    present = {category for category, _ in owned}
    for category, colour in _colours(ink(dark=dark)).items():
        if category in present:
            add_swatch(figure, CATEGORY_LABELS[category], {"color": colour})
    add_signs(figure, [mark for _, mark in owned], dark=dark)


def deaths_overview_alt(fatalities: pd.DataFrame, phases: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the chart in words: the phases, then the totals."""
    return f"{phases_alt(phases)} {fatalities_alt(_totals(fatalities), vocabulary)}"
