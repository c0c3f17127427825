"""Amounts as lying marks, one below another, each named above itself: readable at any width."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from nkdata.present.charts.marks import hatched, hollow
from nkdata.present.colours import Ink, ink

ROW = 72
"""Height of one amount with the two lines of its name, in pixels."""
BAR = 0.7
"""Where in its row, from 0 to 1, the bar stands; the name is at the top."""
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

    @property
    def unknown(self) -> bool:
        """Whether no number is given."""
        return self.low is None and self.high is None

    @property
    def end(self) -> float:
        """Highest number given, 0 where there is none."""
        return self.high if self.high is not None else self.low or 0


def add_amounts(figure: go.Figure, amounts: Sequence[Amount], axis: dict[str, Any], *, dark: bool) -> None:
    """Draw the amounts into an empty figure, from 0 on a linear axis or as points on a logarithmic one."""
    log = axis.get("type") == "log"
    start, stop = _log_range(amounts) if log else (0.0, _linear_end(amounts))
    limits = [math.log10(start), math.log10(stop)] if log else [start, stop]
    figure.update_layout(
        xaxis={**axis, "range": limits, "showline": True, "showgrid": False},
        xaxis2={"overlaying": "x", "range": [0, 1], "visible": False, "fixedrange": True},
        yaxis={"range": [len(amounts), 0], "visible": False},
        showlegend=False,
    )
    colours = ink(dark=dark)
    for number, amount in enumerate(amounts):
        figure.add_hline(y=number + BAR, line_width=1, line_color=colours.grid, layer="below")
        figure.add_annotation(text=_name(amount, colours), x=0, xref="paper", xanchor="left", y=number, yanchor="top")
    figure.add_traces(_bars(amounts, start, log=log))
    figure.add_traces([_ends(amounts, start, log=log), _words(amounts, start, stop, log=log, dark=dark)])


def _name(amount: Amount, colours: Ink) -> str:
    return f'{amount.name}<br><span style="color:{colours.muted}">{amount.detail}</span>'


def _log_range(amounts: Sequence[Amount]) -> tuple[float, float]:
    numbers = [number for amount in amounts for number in (amount.low, amount.high) if number]
    low, high = min(numbers, default=1), max(numbers, default=10)
    return 10 ** math.floor(math.log10(low) - 0.2), high * 2


def _linear_end(amounts: Sequence[Amount]) -> float:
    """Return where the axis ends, so that every amount in words still fits beyond its bar."""
    return max([amount.end / max(0.3, 0.95 - len(amount.words) * CHARACTER) for amount in amounts] + [1])


def _bars(amounts: Sequence[Amount], start: float, *, log: bool) -> list[go.Bar]:
    """Return solid bars to the low, hatched ones to the high, hollow ones below a limit, a stub for no number."""
    bars = []
    for number, amount in enumerate(amounts):
        low, high = amount.low, amount.high
        if amount.unknown:
            stub = _bar("not stated", number, amount, (0, STUB), lambda colour: hatched(colour, "x"))
            bars.append(stub.update(xaxis="x2"))
        elif low is None:
            bars.append(_bar("up to", number, amount, (start, amount.end), hollow))
        elif low and not log:
            bars.append(_bar("low", number, amount, (start, low), lambda colour: {"color": colour}))
        if low is not None and high is not None and high > low:
            bars.append(_bar("low to high", number, amount, (max(low, start), high), hatched))
    return bars


def _bar(name: str, number: int, amount: Amount, extent: tuple[float, float], look: _Look) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        base=[extent[0]],
        x=[extent[1] - extent[0]],
        y=[number + BAR],
        width=0.24,
        marker=look(amount.colour),
        **_said([amount]),
    )


def _ends(amounts: Sequence[Amount], start: float, *, log: bool) -> go.Scatter:
    """Mark each number given: a line, an arrow where it is open, a point on a logarithmic axis."""
    ends = [(n, a, max(x, start)) for n, a in enumerate(amounts) for x in _given(a)]
    symbols = [_symbol(amount, log=log) for _, amount, _ in ends]
    colours = [amount.colour for _, amount, _ in ends]
    return go.Scatter(
        name="end",
        x=[x for *_, x in ends],
        y=[number + BAR for number, *_ in ends],
        mode="markers",
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


def _symbol(amount: Amount, *, log: bool) -> str:
    if amount.high is None:
        return "triangle-right"
    return "circle" if log and amount.low == amount.high != 0 else "line-ns"


def _words(amounts: Sequence[Amount], start: float, stop: float, *, log: bool, dark: bool) -> go.Scatter:
    """Write each amount beyond its mark, or before it where a logarithmic axis has no room beyond."""
    left = [log and math.log(max(a.end, start) / start) > 0.6 * math.log(stop / start) for a in amounts]
    ends = [((a.low if before else None) or a.end or start) for a, before in zip(amounts, left, strict=True)]
    gap = "\u2003"
    texts = [a.words + gap if before else gap + a.words for a, before in zip(amounts, left, strict=True)]
    return go.Scatter(
        x=[end if not a.unknown else start + (stop - start) * STUB for end, a in zip(ends, amounts, strict=True)],
        y=[number + BAR for number in range(len(amounts))],
        mode="text",
        text=texts,
        textposition=["middle left" if before else "middle right" for before in left],
        textfont={"color": ink(dark=dark).text, "weight": 600},
        cliponaxis=False,
        hoverinfo="skip",
        customdata=[[amount.ids] for amount in amounts],
        showlegend=False,
    )


def _said(amounts: Sequence[Amount]) -> dict[str, Any]:
    return {
        "customdata": [[amount.ids] for amount in amounts],
        "hovertext": [amount.hover for amount in amounts],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }
