"""Amounts as lying marks, one below another, each named above itself: readable at any width."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from nkdata.present.charts.marks import dots, hatched, hollow
from nkdata.present.charts.template import annotate
from nkdata.present.colours import Ink, ink

ROW = 72
"""Height of one amount with the two lines of its name, in pixels."""
STUB = 0.06
"""Length of the sign for a number that is not stated, as a share of the chart."""
CHARACTER = 0.024
"""Width of a character as a share of a narrow chart."""

_Look = Callable[[str], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount: its name and detail, its numbers (None is open or not stated), in words, colour, hover, ids."""

    name: str
    detail: str
    low: float | None
    high: float | None
    words: str
    colour: str
    hover: str
    ids: str
    bound: str = ""

    @property
    def open(self) -> bool:
        """Whether there may be more than the highest number given."""
        return not self.unknown and (self.bound == "at_least" or (self.high is None and self.bound != "approx"))

    @property
    def unknown(self) -> bool:
        """Whether no number is given."""
        return self.low is None and self.high is None

    @property
    def end(self) -> float:
        """Highest number given, 0 where there is none."""
        return self.high if self.high is not None else self.low or 0


@dataclass(frozen=True, slots=True)
class Area:
    """Where amounts are drawn: the names of their axes, their share of the figure, where in its row a bar stands."""

    x: str = "x"
    unitless: str = "x2"
    y: str = "y"
    across: tuple[float, float] = (0, 1)
    down: tuple[float, float] = (0, 1)
    bar: float = 0.7
    thick: float = 0.24

    def axes(self) -> dict[str, str]:
        """Return a trace's axes."""
        return {"xaxis": self.x, "yaxis": self.y}


WHOLE = Area()


def add_amounts(
    figure: go.Figure, amounts: Sequence[Amount], axis: dict[str, Any], area: Area = WHOLE, *, dark: bool
) -> None:
    """Draw the amounts into an empty figure, from 0 on a linear axis or as points on a logarithmic one."""
    log = axis.get("type") == "log"
    start, stop = _log_range(amounts) if log else (0.0, _linear_end(amounts, area.across))
    limits = [math.log10(start), math.log10(stop)] if log else [start, stop]
    quiet = {"showgrid": False, "showline": True, "anchor": area.y, "domain": area.across}
    figure.update_layout(
        {
            f"xaxis{area.x[1:]}": {**axis, **quiet, "range": limits},
            f"xaxis{area.unitless[1:]}": {"overlaying": area.x, "range": [0, 1], "visible": False, "fixedrange": True},
            f"yaxis{area.y[1:]}": {
                "range": [len(amounts), 0],
                "visible": False,
                "domain": area.down,
                "anchor": area.x,
            },
        }
    )
    _add_names(figure, amounts, area, ink(dark=dark))
    figure.add_traces(_bars(amounts, start, area, log=log))
    figure.add_traces([_ends(amounts, start, area, log=log), _words(amounts, (start, stop), area, log=log, dark=dark)])


def _add_names(figure: go.Figure, amounts: Sequence[Amount], area: Area, colours: Ink) -> None:
    """Write each amount's name at the top of its row, and rule a line along its bar."""
    note = {"x": 0, "xref": "paper", "xanchor": "left", "yref": area.y, "yanchor": "top"}
    rule = {"type": "line", "x0": 0, "x1": 1, "xref": "paper", "yref": area.y, "layer": "below"}
    heights = [number + area.bar for number in range(len(amounts))]
    annotate(
        figure,
        [{**note, "text": _name(amount, colours), "y": number} for number, amount in enumerate(amounts)],
        [{**rule, "y0": y, "y1": y, "line": {"width": 1, "color": colours.grid}} for y in heights],
    )


def _name(amount: Amount, colours: Ink) -> str:
    return amount.name + (f'<br><span style="color:{colours.muted}">{amount.detail}</span>' if amount.detail else "")


def _log_range(amounts: Sequence[Amount]) -> tuple[float, float]:
    numbers = [number for amount in amounts for number in (amount.low, amount.high) if number]
    low, high = min(numbers, default=1), max(numbers, default=10)
    return 10 ** math.floor(math.log10(low) - 0.2), high * 2


def _linear_end(amounts: Sequence[Amount], across: tuple[float, float]) -> float:
    """Return where the axis ends, so that every amount in words still fits beyond its bar."""
    width = across[1] - across[0]
    return max([amount.end / max(0.3, 0.95 - len(amount.words) * CHARACTER / width) for amount in amounts] + [1])


def _bars(amounts: Sequence[Amount], start: float, area: Area, *, log: bool) -> list[go.Bar]:
    """Return solid bars to the low, hatched ones to the high, hollow ones below a limit, a stub for no number."""
    bars = []
    for number, amount in enumerate(amounts):
        low, high = amount.low, amount.high
        if amount.unknown:
            stub = _bar("not stated", number, amount, (0, STUB), lambda colour: hatched(colour, "x"), area)
            bars.append(stub.update(xaxis=area.unitless))
        elif low is None:
            bars.append(_bar("up to", number, amount, (start, amount.end), hollow, area))
        elif low and not log:
            bars.append(_bar("low", number, amount, (start, low), _about if amount.bound == "approx" else _plain, area))
        if low is not None and high is not None and high > low:
            bars.append(_bar("low to high", number, amount, (max(low, start), high), hatched, area))
    return bars


def _plain(colour: str) -> dict[str, Any]:
    return {"color": colour}


def _about(colour: str) -> dict[str, Any]:
    return {"color": colour, "pattern": {**dots(colour), "shape": "."}}


def _bar(name: str, number: int, amount: Amount, extent: tuple[float, float], look: _Look, area: Area) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        base=[extent[0]],
        x=[extent[1] - extent[0]],
        y=[number + area.bar],
        width=area.thick,
        marker=look(amount.colour),
        **area.axes(),
        **_said([amount]),
    )


def _ends(amounts: Sequence[Amount], start: float, area: Area, *, log: bool) -> go.Scatter:
    """Mark each number given: a line, an arrow where it is open, a point on a logarithmic axis."""
    ends = [(n, a, max(x, start)) for n, a in enumerate(amounts) for x in _given(a)]
    symbols = [_symbol(amount, x, log=log) for _, amount, x in ends]
    colours = [amount.colour for _, amount, _ in ends]
    return go.Scatter(
        name="end",
        x=[x for *_, x in ends],
        y=[number + area.bar for number, *_ in ends],
        mode="markers",
        **area.axes(),
        marker={
            "symbol": symbols,
            "size": [17 if symbol == "line-ns" else 12 for symbol in symbols],
            "color": colours,
            "opacity": 1,
            "line": {"color": colours, "width": 2},
        },
        cliponaxis=False,
        **_said([amount for _, amount, _ in ends]),
    )


def _given(amount: Amount) -> list[float]:
    return list(dict.fromkeys(number for number in (amount.low, amount.high) if number is not None))


def _symbol(amount: Amount, x: float, *, log: bool) -> str:
    if amount.open and x == amount.end:
        return "triangle-right"
    return "circle" if log and amount.low == amount.end != 0 else "line-ns"


def _words(amounts: Sequence[Amount], limits: tuple[float, float], area: Area, *, log: bool, dark: bool) -> go.Scatter:
    """Write each amount beyond its mark, or before it where a logarithmic axis has no room beyond."""
    start, stop = limits
    left = [log and math.log(max(a.end, start) / start) > 0.6 * math.log(stop / start) for a in amounts]
    ends = [((a.low if before else None) or a.end or start) for a, before in zip(amounts, left, strict=True)]
    gap = "\u2003"
    texts = [a.words + gap if before else gap + a.words for a, before in zip(amounts, left, strict=True)]
    return go.Scatter(
        x=[_after_stub(start, stop, log=log) if a.unknown else end for end, a in zip(ends, amounts, strict=True)],
        y=[number + area.bar for number in range(len(amounts))],
        mode="text",
        **area.axes(),
        text=texts,
        textposition=["middle left" if before else "middle right" for before in left],
        textfont={"color": ink(dark=dark).text, "weight": 600},
        cliponaxis=False,
        hoverinfo="skip",
        customdata=[amount.ids for amount in amounts],
        showlegend=False,
    )


def _after_stub(start: float, stop: float, *, log: bool) -> float:
    return float(start * (stop / start) ** STUB if log else start + (stop - start) * STUB)


def _said(amounts: Sequence[Amount]) -> dict[str, Any]:
    return {
        "customdata": [amount.ids for amount in amounts],
        "hovertext": [amount.hover for amount in amounts],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }
