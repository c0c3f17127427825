"""One figure as a standing bar: solid to its low, hatched to its high, an arrow where it is open."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import plotly.graph_objects as go

from nkdata.present.colours import faded
from nkdata.present.disputes import DISPUTED

LOG_FLOOR = 0.5
"""Where a logarithmic axis begins, so that one person still has a bar. Zero stands on it, marked 0."""
HAIR = "rgba(128, 128, 128, 0.5)"
SIGN_WIDTH, SIGN_HEIGHT = 0.045, 0.1
"""Room that a sign of a disagreement needs, as shares of a narrow panel."""
STUB = 0.07
"""Height of the sign for a number that is not stated, as a share of the panel."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: where it stands on the time axis (in years), how wide, its numbers, and what it says.

    It is ``disputed`` where another figure of the source disagrees with it.
    """

    x: float
    width: float
    low: float | None
    high: float | None
    bound: str
    hover: str
    ids: str
    disputed: bool = False

    @property
    def unknown(self) -> bool:
        """Whether the source gives no number at all."""
        return self.low is None and self.high is None

    @property
    def open(self) -> bool:
        """Whether there may be more than the highest number given."""
        return not self.unknown and (self.bound == "at_least" or (self.high is None and self.bound != "approx"))

    @property
    def capped(self) -> bool:
        """Whether only an upper limit is given."""
        return self.low is None and self.high is not None

    @property
    def ranged(self) -> bool:
        """Whether a lowest and a higher number are given."""
        return self.low is not None and self.high is not None and self.high > self.low

    def shared_with(self, other: Mark) -> float:
        """Return the time that both cover, as a share of the longer one."""
        start = max(self.x - self.width / 2, other.x - other.width / 2)
        end = min(self.x + self.width / 2, other.x + other.width / 2)
        return max(end - start, 0) / max(self.width, other.width)

    @property
    def top(self) -> float:
        """Highest number given, 0 where there is none."""
        return self.high if self.high is not None else self.low or 0


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis of people, from its floor to its ceiling."""

    ceiling: float
    log: bool

    @classmethod
    def over(cls, marks: Sequence[Mark], *, log: bool) -> Scale:
        """Return the scale that holds all marks, with room above them for arrows and labels."""
        highest = max([mark.top for mark in marks], default=0)
        if log:
            return cls(max(10, LOG_FLOOR * (highest / LOG_FLOOR) ** 1.16), log)
        return cls(max(highest, 1) * 1.2, log)

    @property
    def floor(self) -> float:
        """Lowest number on the axis."""
        return LOG_FLOOR if self.log else 0

    def above(self, number: float, share: float) -> float:
        """Return the number that stands higher by a share of the axis."""
        if self.log:
            return float(max(number, self.floor) * (self.ceiling / self.floor) ** share)
        return number + self.ceiling * share

    def axis(self) -> dict[str, object]:
        """Return the axis' plotly settings."""
        if not self.log:
            return {"type": "linear", "range": [0, self.ceiling], "tickformat": ",d", "nticks": 6}
        powers = range(math.ceil(math.log10(self.ceiling)))
        return {
            "type": "log",
            "range": [math.log10(self.floor), math.log10(self.ceiling)],
            "tickvals": [10**power for power in powers],
            "ticktext": [f"{10**power:,}" for power in powers],
        }


@dataclass(frozen=True, slots=True)
class Place:
    """Where marks are drawn: the panel's axes, its axis without unit (0 to 1), its scale, and whether it has labels.

    ``signs`` are the heights of the signs of disagreement, by the marks that bear them.
    """

    xaxis: str
    yaxis: str
    unitless: str
    scale: Scale
    labelled: bool = False
    signs: Mapping[Mark, float] = field(default_factory=dict)


def mark_traces(marks: Sequence[Mark], colour: str, place: Place) -> list[go.Bar | go.Scatter]:
    """Return the traces that draw the marks of one side in one panel. Every point's customdata holds its claim ids."""
    makers = (_solid, _between, _hollow, _caps, _arrows, _zeros, _unknowns, _disputed)
    return [trace for make in makers if (trace := make(marks, colour, place))]


def _solid(marks: Sequence[Mark], colour: str, place: Place) -> go.Bar | None:
    chosen = [mark for mark in marks if mark.low]
    shapes = ["." if mark.bound == "approx" else "" for mark in chosen]
    # The hair line parts bars that touch, on any ground.
    line = {"width": 0.5, "color": HAIR}
    look: dict[str, object] = {"color": colour, "line": line, "pattern": {**dots(colour), "shape": shapes}}
    return _bars("low", chosen, place, lambda mark: (place.scale.floor, mark.low or 0), look)


def _between(marks: Sequence[Mark], colour: str, place: Place) -> go.Bar | None:
    chosen = [mark for mark in marks if mark.ranged]
    return _bars(
        "low to high", chosen, place, lambda mark: (max(mark.low or 0, place.scale.floor), mark.top), hatched(colour)
    )


def _hollow(marks: Sequence[Mark], colour: str, place: Place) -> go.Bar | None:
    chosen = [mark for mark in marks if mark.capped]
    return _bars("up to", chosen, place, lambda mark: (place.scale.floor, mark.top), hollow(colour))


def _bars(
    name: str,
    marks: Sequence[Mark],
    place: Place,
    extent: Callable[[Mark], tuple[float, float]],
    look: dict[str, object],
) -> go.Bar | None:
    if not marks:
        return None
    extents = [extent(mark) for mark in marks]
    return go.Bar(
        name=name,
        base=[bottom for bottom, _ in extents],
        y=[top - bottom for bottom, top in extents],
        width=[mark.width for mark in marks],
        marker=look,
        yaxis=place.yaxis,
        **_points(marks, place),
    )


def _caps(marks: Sequence[Mark], colour: str, place: Place) -> go.Scatter | None:
    chosen = [mark for mark in marks if mark.capped]
    symbol = {"symbol": "line-ew", "size": 10, "line": {"color": colour, "width": 3}}
    return _symbols("up to, its cap", chosen, [mark.top for mark in chosen], symbol, place)


def _arrows(marks: Sequence[Mark], colour: str, place: Place) -> go.Scatter | None:
    chosen = [mark for mark in marks if mark.open]
    heights = [place.scale.above(mark.top, 0.035) for mark in chosen]
    symbol = {"symbol": "triangle-up", "size": 9, "color": colour}
    return _symbols("or more", chosen, heights, symbol, place)


def _zeros(marks: Sequence[Mark], colour: str, place: Place) -> go.Scatter | None:
    chosen = [mark for mark in marks if mark.low == 0]
    symbol = {"symbol": "line-ew", "size": 9, "line": {"color": colour, "width": 3}}
    trace = _symbols("zero", chosen, [place.scale.floor] * len(chosen), symbol, place)
    return trace and trace.update(mode="markers+text", text="0", textposition="top center", textfont_color=colour)


def _disputed(marks: Sequence[Mark], colour: str, place: Place) -> go.Scatter | None:
    """Set the sign of a disagreement above a figure; a label has it in its words."""
    chosen = [mark for mark in marks if mark.disputed and not place.labelled]
    heights = [place.signs[mark] for mark in chosen]
    trace = _symbols("disagrees", chosen, heights, {"opacity": 0}, place)
    return trace and trace.update(mode="text", text=DISPUTED, textfont={"color": colour, "size": 15})


def sign_heights(marks: Sequence[Mark], scale: Scale, years: float) -> dict[Mark, float]:
    """Return how high each sign of a disagreement stands: clear of its figure's arrow, and of the signs beside it.

    ``years`` is the length of the axis. On a narrow screen the bars of one year are closer than a sign is wide.
    """
    placed: dict[Mark, float] = {}
    for mark in sorted((mark for mark in marks if mark.disputed), key=lambda mark: (mark.top, mark.x)):
        height = scale.above(mark.top, 0.13 if mark.open else 0.07)
        beside = sorted(placed[other] for other in placed if abs(other.x - mark.x) < SIGN_WIDTH * years)
        for other in beside:
            if scale.above(other, -SIGN_HEIGHT) < height < scale.above(other, SIGN_HEIGHT):
                height = scale.above(other, SIGN_HEIGHT)
        placed[mark] = height
    return placed


def _unknowns(marks: Sequence[Mark], colour: str, place: Place) -> go.Bar | None:
    """Draw a stub on the axis without unit: its height is no number of people."""
    chosen = [mark for mark in marks if mark.unknown]
    if not chosen:
        return None
    return go.Bar(
        name="not stated",
        base=0,
        y=[STUB] * len(chosen),
        width=[mark.width for mark in chosen],
        marker=hatched(colour, "x"),
        yaxis=place.unitless,
        **_points(chosen, place),
    )


def _symbols(
    name: str, marks: Sequence[Mark], heights: Sequence[float], symbol: dict[str, object], place: Place
) -> go.Scatter | None:
    if not marks:
        return None
    return go.Scatter(
        name=name,
        y=list(heights),
        mode="markers",
        marker=symbol,
        cliponaxis=False,
        yaxis=place.yaxis,
        **_points(marks, place),
    )


def _points(marks: Sequence[Mark], place: Place) -> dict[str, object]:
    return {
        "x": [mark.x for mark in marks],
        "xaxis": place.xaxis,
        "customdata": [mark.ids for mark in marks],
        "hovertext": [mark.hover for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def hatched(colour: str, shape: str = "/") -> dict[str, object]:
    """Return the look of what lies between two numbers, or of no number."""
    return {
        "color": faded(colour, 0.18),
        "line": {"color": colour, "width": 1},
        "pattern": {"shape": shape, "fgcolor": colour, "bgcolor": faded(colour, 0.18), "size": 5, "solidity": 0.3},
    }


def hollow(colour: str) -> dict[str, object]:
    """Return the look of an upper limit."""
    return {"color": faded(colour, 0.08), "line": {"color": colour, "width": 1.5}}


def dots(colour: str) -> dict[str, object]:
    """Return the pattern of an approximate figure."""
    return {"fgcolor": colour, "bgcolor": faded(colour, 0.45), "size": 4, "solidity": 0.45}
