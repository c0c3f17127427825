"""Panels of standing bars below one another, each with its heading and its axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import cast

import plotly.graph_objects as go

from nkdata.present.charts.figure_marks import PEOPLE
from nkdata.present.charts.marks import STUB, Mark, Place, Scale, sign_heights
from nkdata.present.colours import ink
from nkdata.present.disputes import DISPUTED
from nkdata.present.figures import short_figure

GAP = 64
"""Room between panels for the years and the next heading, in pixels."""
PEAKS = 3
"""Bars of a panel that bear their figures where not all do."""
CHARACTER = 0.024
"""Width of a character of a label as a share of a narrow panel."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading, its marks each with its side, its axis of years.

    Figures are written above the highest bars; ``labelled`` writes them above all. ``people`` is what its other
    axis counts.
    """

    heading: str
    marks: list[tuple[str, Mark]]
    years: dict[str, object]
    labelled: bool = False
    height: int = 210
    people: str = PEOPLE

    @property
    def span(self) -> tuple[float, float]:
        """Where its axis of years begins and ends."""
        first, last = cast("list[float]", self.years["range"])
        return first, last

    def batches(self) -> list[tuple[str, list[Mark]]]:
        """Return the marks in the order of drawing, a side's neighbours together."""
        runs = groupby(self.marks, key=itemgetter(0))
        return [(side, [mark for _, mark in run]) for side, run in runs]


def panels_height(panels: Sequence[Panel]) -> int:
    """Return the room that panels need, in pixels."""
    return sum(panel.height + GAP for panel in panels) - GAP if panels else 0


def add_panels(
    figure: go.Figure, panels: Sequence[Panel], common: Scale | None, down: tuple[float, float] = (0, 1), *, dark: bool
) -> Iterator[tuple[Panel, Place]]:
    """Lay the panels' axes into the figure, in its part ``down`` the figure, and yield where each one's marks go.

    ``common`` gives all panels one scale.
    """
    total, room = panels_height(panels), down[1] - down[0]
    top = down[1]
    for number, panel in enumerate(panels):
        scale = common or Scale.over([mark for _, mark in panel.marks], log=False)
        place = _place(number, scale, panel)
        bottom = top - panel.height / total * room
        _add_axes(figure, panel, place, (max(bottom, 0), top))
        add_heading(figure, panel.heading, top, dark=dark)
        _add_unknowns(figure, panel, place, dark=dark)
        _add_labels(figure, panel, place, dark=dark)
        yield panel, place
        top = bottom - GAP / total * room


def _place(number: int, scale: Scale, panel: Panel) -> Place:
    name = str(number + 1) if number else ""
    marks = [mark for _, mark in panel.marks]
    first, last = panel.span
    signs = sign_heights(marks, scale, last - first)
    return Place(f"x{name}", f"y{name}", f"y{100 + number}", scale, panel.labelled, signs)


def _add_axes(figure: go.Figure, panel: Panel, place: Place, domain: tuple[float, float]) -> None:
    number, unitless = place.xaxis[1:], place.unitless[1:]
    figure.update_layout(
        {
            f"xaxis{number}": {**panel.years, "anchor": place.yaxis, "domain": [0, 1], "showline": True},
            f"yaxis{number}": {
                **place.scale.axis(),
                "anchor": place.xaxis,
                "domain": domain,
                "title": {"text": panel.people},
            },
            f"yaxis{unitless}": {
                "overlaying": place.yaxis,
                "anchor": place.xaxis,
                "range": [0, 1],
                "visible": False,
                "fixedrange": True,
            },
        }
    )


def add_heading(figure: go.Figure, words: str, top: float, *, dark: bool, above: int = 0) -> None:
    """Write a heading at a share of the figure's height, or so many pixels ``above`` it."""
    figure.add_annotation(
        text=f"<b>{words}</b>",
        x=0,
        xref="paper",
        xanchor="left",
        y=top,
        yref="paper",
        yanchor="bottom",
        yshift=above,
        font={"color": ink(dark=dark).text, "size": 13},
    )


def _add_unknowns(figure: go.Figure, panel: Panel, place: Place, *, dark: bool) -> None:
    """Write N/A once over the stubs of each year."""
    groups: dict[int, list[Mark]] = {}
    for _, mark in panel.marks:
        if mark.unknown:
            groups.setdefault(round(mark.x), []).append(mark)
    first, last = figure.layout[f"xaxis{place.xaxis[1:]}"].range
    taken = first - (last - first)
    for _, marks in sorted(groups.items()):
        x, ids = sum(mark.x for mark in marks) / len(marks), "; ".join(mark.ids for mark in marks)
        if x - taken < (last - first) * 3 * CHARACTER:
            continue
        taken = x
        figure.add_trace(_text(x, STUB, "N/A", "top center", ids, place))
        figure.data[-1].update(yaxis=place.unitless, textfont={"size": 10, "color": ink(dark=dark).muted})


def _add_labels(figure: go.Figure, panel: Panel, place: Place, *, dark: bool) -> None:
    """Write figures above their bars, the largest first, leaving out those that would run into another or a sign.

    One that comes to stand on another's bar has the colour of the ground, so that it can be read there.
    """
    taken: list[tuple[float, float, float]] = []
    first, last = figure.layout[f"xaxis{place.xaxis[1:]}"].range
    sign = (last - first) * CHARACTER / 2
    known = sorted((mark for _, mark in panel.marks if mark.top), key=lambda mark: -mark.top)
    for mark in known if panel.labelled else known[:PEAKS]:
        signed = mark.disputed and panel.labelled
        text = short_figure(mark.low, mark.high, mark.bound) + (f" {DISPUTED}" if signed else "")
        half = len(text) * (last - first) * CHARACTER / 2
        height = _height(mark, panel, place)
        signs = [] if panel.labelled else [(one.x, sign, y) for one, y in place.signs.items() if one is not mark]
        if any(abs(mark.x - x) < half + other and _near(height, y, place.scale) for x, other, y in taken + signs):
            continue
        if any(mark.x - half < other.x < mark.x + half and other.top > height for other in known):
            continue
        taken.append((mark.x, half, height))
        x, position = _anchor(mark, half, first, last)
        indent = "\u2002" if position == "top right" else ""
        figure.add_trace(_text(x, height, indent + text, position, mark.ids, place))
        if any(abs(x - other.x) < other.width / 2 and (other.low or 0) > height for other in known):
            figure.data[-1].update(textfont={"color": ink(dark=dark).ground})


def _height(mark: Mark, panel: Panel, place: Place) -> float:
    """Return how high a label stands: clear of its bar's arrow, and of its sign where that stands apart."""
    if mark in place.signs and not panel.labelled:
        return place.scale.above(place.signs[mark], 0.04)
    return place.scale.above(mark.top, 0.06 if mark.open else 0.01)


def _near(one: float, two: float, scale: Scale) -> bool:
    return max(one, two) < scale.above(min(one, two), 0.11)


def _anchor(mark: Mark, half: float, first: float, last: float) -> tuple[float, str]:
    """Return where a label hangs: over the middle of its bar, or at the bar's edge where it would leave the panel."""
    if mark.x - half < first:
        return first, "top right"
    if mark.x + half > last:
        return mark.x + mark.width / 2, "top left"
    return mark.x, "top center"


def _text(x: float, y: float, text: str, position: str, ids: str, place: Place) -> go.Scatter:
    return go.Scatter(
        x=[x],
        y=[y],
        mode="text",
        text=text,
        textposition=position,
        cliponaxis=False,
        showlegend=False,
        hoverinfo="skip",
        customdata=[ids],
        xaxis=place.xaxis,
        yaxis=place.yaxis,
    )
