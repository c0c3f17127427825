"""Promises about the figures that stand above bars."""

from __future__ import annotations

import pytest

from nkdata.present.charts.marks import Mark
from nkdata.present.charts.panels import Panel, add_panels
from nkdata.present.charts.template import new_figure
from nkdata.present.colours import ink


def bar(x: float, number: int, *, width: float = 0.9, disputed: bool = False) -> Mark:
    """Return a figure of one number."""
    return Mark(x, width, number, number, "exact", "", f"claim-{number}", disputed)


def labels(*marks: Mark, labelled: bool = False, dark: bool = False) -> dict[str, str | None]:
    """Return the figures that are written above these bars, each with a colour of its own if it has one."""
    panel = Panel("Years", [("both", mark) for mark in marks], {"range": [1990, 2020]}, labelled=labelled)
    figure = new_figure("Title", height=200, dark=dark)
    list(add_panels(figure, [panel], None, dark=dark))
    return {"".join(trace.text).strip(): trace.textfont.color for trace in figure.data if trace.mode == "text"}


def test_a_figure_that_would_run_into_a_sign_is_left_out() -> None:
    """Beside the sign of a neighbour that stands as high there is no room; further off there is."""
    assert set(labels(bar(2015, 77, disputed=True), bar(2014, 80), bar(2016, 200))) == {"200", "77"}
    assert set(labels(bar(2015, 77, disputed=True), bar(2008, 80), bar(2016, 200))) == {"200", "80", "77"}


@pytest.mark.parametrize("dark", [False, True])
def test_a_figure_on_the_bar_of_another_can_be_read(dark: bool) -> None:
    """It has the colour of the ground there, and that of all text elsewhere."""
    found = labels(bar(2005, 1000, width=20), bar(2007, 400, width=20), labelled=True, dark=dark)
    assert found == {"1,000": None, "400": ink(dark=dark).ground}
