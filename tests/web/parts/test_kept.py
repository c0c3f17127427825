"""Promises about what is kept between reruns."""

from __future__ import annotations

import plotly.graph_objects as go

from nkdata.web.parts.kept import KeptFigure


def test_a_kept_figure_tells_what_the_figure_told() -> None:
    """Numbers, texts and layout are those of the figure that was drawn, and are worked out once."""
    drawn = go.Figure(go.Bar(x=[2015, 2016], y=[106, 77], customdata=["a", "b"]), {"title": {"text": "Deaths"}})
    kept = KeptFigure(drawn)
    assert kept.to_dict() == drawn.to_dict()
    assert kept.to_dict() is kept.to_dict()
