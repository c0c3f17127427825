"""The one plotly template of every chart, and the frame that each chart starts from."""

from __future__ import annotations

import textwrap
from typing import Any

import plotly.graph_objects as go

from nkdata.present.colours import Ink, ink

TITLE_CHARACTERS, NOTE_CHARACTERS = 42, 60
"""Longest lines of a title and of the note below it that fit a chart 358 pixels wide."""
LINE = 21
"""Height of one line of the title, in pixels."""
LEGEND_DROP = 44
"""Room between the plot and its legend for the axis' labels, in pixels."""


def nk_template(*, dark: bool = False) -> go.layout.Template:
    """Return the template ``nk``: the page's ground, quiet lines, the page's own typeface."""
    colours = ink(dark=dark)
    axis = _axis(colours)
    return go.layout.Template(
        layout={
            "meta": {"template": "nk", "dark": dark},
            # The page's own ground: a picture that is saved from the dark theme stays readable.
            "paper_bgcolor": colours.ground,
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": '"Source Sans", sans-serif', "size": 13, "color": colours.text},
            "title": {"x": 0, "xref": "container", "yref": "container", "yanchor": "top", "font": {"size": 16}},
            "xaxis": axis,
            "yaxis": axis,
            "legend": _legend(colours),
            "hoverlabel": {"align": "left", "bgcolor": colours.ground, "font": {"color": colours.text, "size": 13}},
            "hovermode": "closest",
            "barmode": "overlay",
            "margin": {"l": 2, "r": 8, "b": 8, "pad": 0},
            "annotationdefaults": {"align": "left", "font": {"color": colours.text, "size": 13}, "showarrow": False},
        }
    )


def _axis(colours: Ink) -> dict[str, object]:
    return {
        "automargin": True,
        "gridcolor": colours.grid,
        "linecolor": colours.muted,
        "tickfont": {"color": colours.muted, "size": 12},
        "title": {"font": {"color": colours.muted, "size": 12}, "standoff": 6},
        "zeroline": False,
        "fixedrange": True,
    }


def _legend(colours: Ink) -> dict[str, object]:
    return {
        "orientation": "h",
        "x": 0,
        "yanchor": "top",
        "itemclick": False,
        "itemdoubleclick": False,
        "itemwidth": 30,
        "font": {"size": 13, "color": colours.text},
    }


def new_figure(title: str, note: str = "", *, height: int, dark: bool) -> go.Figure:
    """Return an empty figure with its title; ``height`` is that of the plot below it, in pixels."""
    lines = [f"<b>{line}</b>" for line in textwrap.wrap(title, TITLE_CHARACTERS)]
    style = f"font-size:13px;color:{ink(dark=dark).muted}"
    lines += [f'<span style="{style}">{line}</span>' for line in textwrap.wrap(note, NOTE_CHARACTERS)]
    top = LINE * len(lines) + 24
    figure = go.Figure()
    figure.update_layout(
        template=nk_template(dark=dark),
        title={"text": "<br>".join(lines), "y": 1 - 14 / (height + top)},
        legend={"y": -LEGEND_DROP / height},
        margin={"t": top},
        height=height + top,
    )
    return figure


def annotate(figure: go.Figure, notes: list[dict[str, Any]], shapes: list[dict[str, Any]]) -> None:
    """Add notes and shapes at once: plotly checks all that are there for each one added singly."""
    figure.update_layout(
        annotations=[*figure.layout.annotations, *notes], shapes=[*figure.layout.shapes, *shapes], overwrite=True
    )


def empty_figure(sentence: str, *, dark: bool) -> go.Figure:
    """Return a figure that holds one sentence in place of an axis."""
    figure = new_figure("", height=96, dark=dark)
    text = "<br>".join(textwrap.wrap(sentence, TITLE_CHARACTERS))
    figure.add_annotation(text=text, x=0.5, y=0.5, xref="paper", yref="paper", font_color=ink(dark=dark).muted)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return figure
