"""The key below a chart: the sides' colours, and only those signs that the chart uses."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from nkdata.present.charts.marks import Mark, dots, hatched, hollow
from nkdata.present.colours import ink, side_colours
from nkdata.present.disputes import DISPUTED
from nkdata.present.labels import side_label
from nkdata.present.wording import labels
from nkdata.seed.vocabulary import Vocabulary

KEY = labels("charts.key")


def add_key(
    figure: go.Figure, sides: Sequence[str], marks: Sequence[Mark], vocabulary: Vocabulary, *, dark: bool
) -> None:
    """Add the sides and the signs to the legend."""
    own = side_colours(vocabulary, dark=dark)
    for side in [side for side in sides if side in own]:
        add_swatch(figure, side_label(side, vocabulary), {"color": own[side]})
    if set(sides) - set(own):
        add_swatch(figure, KEY["others"], {"color": ink(dark=dark).other})
    add_signs(figure, marks, dark=dark)


def add_signs(figure: go.Figure, marks: Sequence[Mark], *, dark: bool) -> None:
    """Add to the legend the signs of ranges, limits and gaps that occur."""
    colour = ink(dark=dark).muted
    if any(mark.ranged for mark in marks):
        add_swatch(figure, KEY["range"], hatched(colour))
    if any(mark.capped for mark in marks):
        add_swatch(figure, KEY["up_to"], hollow(colour))
    if any(mark.bound == "approx" for mark in marks):
        add_swatch(figure, KEY["about"], {"color": colour, "pattern": {**dots(colour), "shape": "."}})
    if any(mark.open for mark in marks):
        add_symbol(figure, KEY["or_more"], {"symbol": "triangle-up", "size": 10, "color": colour})
    if any(mark.unknown for mark in marks):
        add_swatch(figure, KEY["not_stated"], hatched(colour, "x"))
    if any(mark.disputed for mark in marks):
        add_text(figure, DISPUTED, KEY["disagrees"])


def add_swatch(figure: go.Figure, name: str, look: dict[str, object]) -> None:
    """Add a bar's look to the legend."""
    figure.add_bar(x=[None], y=[None], name=name, marker=look, showlegend=True, hoverinfo="skip")


def add_text(figure: go.Figure, sign: str, name: str) -> None:
    """Add a sign that is a letter to the legend, as the first of its words."""
    add_symbol(figure, f"{sign} {name}", {"color": "rgba(0,0,0,0)"})


def add_symbol(figure: go.Figure, name: str, look: dict[str, object]) -> None:
    """Add a marker's look to the legend."""
    figure.add_scatter(x=[None], y=[None], mode="markers", name=name, marker=look, showlegend=True, hoverinfo="skip")
