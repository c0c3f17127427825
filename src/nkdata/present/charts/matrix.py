"""Who supported whom and how: a row for each supporter, a column for each kind, a block for each side."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.legend import add_symbol
from nkdata.present.charts.template import annotate, empty_figure, new_figure
from nkdata.present.charts.years import span_label
from nkdata.present.colours import faded, ink, side_colour
from nkdata.present.figures import NOT_STATED, amount_words, short_amount
from nkdata.present.labels import CERTAINTY_LABELS, SUPPORT_LABELS, supported_label
from nkdata.present.periods import UNDATED, period_words
from nkdata.present.selection import rows_of
from nkdata.present.supporters import by_how_much_is_stated
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

NOTHING = say("charts.matrix_none")
ROW, HEAD = 42, 92
"""Height of a supporter's row and of the kinds' names, in pixels."""
SHARED = ("both", "neutral")
SYMBOLS = {
    "stated": "circle",
    "tacit": "circle-open",
    "alleged": "triangle-up-open",
    "disputed": "diamond-open",
    "denied": "x-thin",
}
SPREAD = 0.4
"""How far apart marks of different certainty stand in one cell, in columns."""
NAME_CHARACTERS, MOST_LINES = 50, 6


@dataclass(frozen=True, slots=True)
class _Block:
    """The columns of one side, or of those that took none."""

    label: str
    sides: tuple[str, ...]
    kinds: tuple[str, ...]
    start: int


def support_matrix_chart(support: pd.DataFrame, vocabulary: Vocabulary, *, dark: bool = False) -> go.Figure:
    """Return supporters by kinds, the first side's block left, the others' right, both and neutral between.

    ``support`` has the columns of the table of that name. A mark's shape is how certain the source is; its
    customdata holds the support ids of all relations that it stands for, separated by ``; ``.
    """
    if support.empty:
        return empty_figure(NOTHING, dark=dark)
    blocks = _blocks(support, vocabulary)
    supporters = by_how_much_is_stated(support)
    title = say("charts.matrix", count=len(supporters), span=span_label(support))
    figure = new_figure(title, say("charts.matrix_note"), height=ROW * len(supporters) + 2 * HEAD + 40, dark=dark)
    figure.layout.margin.t += HEAD
    figure.layout.legend.y = -(HEAD + 4) / (ROW * len(supporters))
    _add_axes(figure, blocks, supporters, dark=dark)
    cells = _cells(support, blocks, supporters)
    for (certainty, side), chosen in cells.groupby(["certainty", "supported"], sort=False):
        colour = side_colour(str(side), vocabulary, dark=dark)
        figure.add_scatter(name=str(certainty), marker=_look(str(certainty), colour), **_said(chosen))
    for certainty in [name for name in CERTAINTY_LABELS if name in set(support["certainty"])]:
        add_symbol(figure, CERTAINTY_LABELS[certainty], _look(certainty, ink(dark=dark).muted))
    return figure


def _blocks(support: pd.DataFrame, vocabulary: Vocabulary) -> list[_Block]:
    """Return the blocks that have any relation, with the kinds that occur in them."""
    first, *others = [(side.name, (side.id,)) for side in vocabulary.sides]
    blocks: list[_Block] = []
    for label, sides in [first, (say("charts.matrix_between"), SHARED), *others]:
        present = set(support[support["supported"].isin(sides)]["kind"])
        kinds = tuple(kind for kind in SUPPORT_LABELS if kind in present)
        start = blocks[-1].start + len(blocks[-1].kinds) + 1 if blocks else 0
        blocks += [_Block(label, sides, kinds, start)] if kinds else []
    return blocks


def _add_axes(figure: go.Figure, blocks: Sequence[_Block], supporters: Sequence[str], *, dark: bool) -> None:
    columns = [(block.start + at, SUPPORT_LABELS[kind]) for block in blocks for at, kind in enumerate(block.kinds)]
    ticks: dict[str, Any] = {
        "tickvals": [x for x, _ in columns],
        "ticktext": [label for _, label in columns],
        "tickangle": -90,
        "range": [-1, columns[-1][0] + 0.8],
        "tickfont": {"size": 11},
    }
    rows = [len(supporters), 0]
    figure.update_layout(
        xaxis={**ticks, "side": "top"},
        xaxis2={**ticks, "overlaying": "x", "side": "bottom", "showgrid": False},
        yaxis={"range": rows, "visible": False},
        yaxis2={"range": rows, "visible": False, "overlaying": "y"},
    )
    # A second axis shows its names only where a trace uses it.
    figure.add_scatter(x=[None], y=[None], xaxis="x2", yaxis="y2", showlegend=False)
    notes = [_name(number, name) for number, name in enumerate(supporters)]
    lines = [_line(number, ink(dark=dark).grid) for number in range(len(supporters))]
    heads = [_head(block, ink(dark=dark).text) for block in blocks]
    grounds = [_ground(block, len(supporters), faded(ink(dark=dark).neutral, 0.1)) for block in blocks]
    annotate(figure, notes + heads, grounds + lines)


def _name(number: int, name: str) -> dict[str, Any]:
    """Return a supporter's name at the top of its row, so that it takes no width from the columns."""
    short = textwrap.shorten(name, NAME_CHARACTERS, placeholder="…")
    return {"text": short, "x": 0, "xref": "paper", "xanchor": "left", "y": number + 0.23, "font": {"size": 12}}


def _line(number: int, colour: str) -> dict[str, Any]:
    ends = {"x0": 0, "x1": 1, "xref": "paper", "y0": number, "y1": number}
    return {"type": "line", **ends, "line": {"width": 1, "color": colour}}


def _ground(block: _Block, rows: int, colour: str) -> dict[str, Any]:
    corners = {"x0": block.start - 0.6, "x1": block.start + len(block.kinds) - 0.4, "y0": 0, "y1": rows}
    return {"type": "rect", **corners, "line": {"width": 0}, "layer": "below", "fillcolor": colour}


def _head(block: _Block, colour: str) -> dict[str, Any]:
    return {
        "text": f"<b>{block.label}</b>",
        "x": block.start + (len(block.kinds) - 1) / 2,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": HEAD - 8,
        "font": {"color": colour, "size": 12},
    }


def _cells(support: pd.DataFrame, blocks: Sequence[_Block], supporters: Sequence[str]) -> pd.DataFrame:
    """Return one row per mark: all relations of one certainty between one supporter and one side, of one kind."""
    groups: dict[tuple[str, str, str, str], list[Any]] = {}
    for row in rows_of(support):
        groups.setdefault((row.supporter, row.supported, row.kind, row.certainty), []).append(row)
    marks = [
        {
            "supported": supported,
            "certainty": certainty,
            "ids": "; ".join(row.support_id for row in rows),
            "hover": _hover(rows),
            "x": _column(kind, supported, blocks),
            "y": supporters.index(supporter) + 0.6,
            "amount": _amounts(rows),
        }
        for (supporter, supported, kind, certainty), rows in groups.items()
    ]
    cells = pd.DataFrame(marks).sort_values("certainty", key=lambda names: names.map(list(SYMBOLS).index))
    place = cells.groupby(["x", "y"])
    cells["x"] += (place.cumcount() - (place["x"].transform("size") - 1) / 2) * SPREAD
    return cells


def _said(cells: pd.DataFrame) -> dict[str, Any]:
    return {
        "x": list(cells["x"]),
        "y": list(cells["y"]),
        "mode": "markers+text",
        "text": list(cells["amount"]),
        "textposition": "bottom center",
        "textfont": {"size": 10},
        "customdata": list(cells["ids"]),
        "hovertext": list(cells["hover"]),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _column(kind: str, side: str, blocks: Sequence[_Block]) -> float:
    block = next(block for block in blocks if side in block.sides)
    return float(block.start + block.kinds.index(kind))


def _look(certainty: str, colour: str) -> dict[str, Any]:
    return {"symbol": SYMBOLS[certainty], "size": 10, "color": colour, "line": {"color": colour, "width": 2}}


def _amounts(rows: Sequence[Any]) -> str:
    """Return the first amount stated in a cell, and how many more there are: none is chosen or added."""
    told = list(dict.fromkeys(short_amount(row.low, row.high, row.unit) for row in rows if isinstance(row.unit, str)))
    return "" if not told else told[0] if len(told) == 1 else f"{told[0]} +{len(told) - 1}"


def _hover(rows: Sequence[Any]) -> str:
    head = say("charts.matrix_head", supporter=rows[0].supporter, kind=SUPPORT_LABELS[rows[0].kind].lower())
    lines = [f"<b>{head}</b>"]
    lines += [_relation_words(row) for row in rows[:MOST_LINES]]
    more = len(rows) - MOST_LINES
    return "<br>".join(lines + ([say("charts.matrix_more", count=more)] if more > 0 else []))


def _relation_words(row: Any) -> str:
    period, amount = period_words(row.date_start, row.date_end), amount_words(row.low, row.high, row.unit)
    parts = [CERTAINTY_LABELS[row.certainty]]
    parts += [say("charts.matrix_by", claimant=row.claimant)] if pd.notna(row.claimant) else []
    parts += [part for part in (period, amount) if part not in (UNDATED, NOT_STATED)]
    return ", ".join(parts)


def support_matrix_alt(support: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the chart in words: how many supporters each side has, and how much of it is not simply stated."""
    if support.empty:
        return NOTHING
    sentences = [
        say(
            "charts.matrix_sentence",
            side=supported_label(str(side), vocabulary),
            supporters=rows["supporter"].nunique(),
            relations=len(rows),
        )
        for side, rows in support.groupby("supported", sort=False)
    ]
    unsure = int((support["certainty"] != "stated").sum())
    return " ".join([*sentences, say("charts.matrix_unsure", count=unsure, all=len(support))])
