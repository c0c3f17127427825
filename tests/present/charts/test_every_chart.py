"""What every chart promises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import pytest

from nkdata.present import charts
from nkdata.present.charts.template import nk_template
from tests.present.charts.frames import events, fatalities, phases, support, vocabulary, votes

DEATHS = fatalities({"year": 2001, "low": 3, "high": 3})
EVENTS = events({"date_start": "2001-05-03", "date_end": "2001-05-03"})
BANDS = phases({"name": "War", "date_start": "2000-01-01", "date_end": "2002-12-31"})
SUPPORT = support(
    {"unit": "percent", "low": 5, "high": 5},
    {"unit": "USD", "low": 5, "high": 5},
    {"unit": "people", "kind": "fighters", "low": 5, "high": 5},
)
VOTES = votes({"count": 3})
NAMES = vocabulary()

FULL: dict[str, Callable[[bool], go.Figure]] = {
    "fatalities": lambda dark: charts.fatalities_chart(DEATHS, NAMES, dark=dark),
    "overview": lambda dark: charts.deaths_overview_chart(DEATHS, BANDS, NAMES, dark=dark),
    "timeline": lambda dark: charts.timeline_chart(EVENTS, NAMES, BANDS, dark=dark),
    "phases": lambda dark: charts.phases_chart(BANDS, dark=dark),
    "matrix": lambda dark: charts.support_matrix_chart(SUPPORT, NAMES, dark=dark),
    "arms": lambda dark: charts.arms_chart(SUPPORT, NAMES, dark=dark),
    "aid": lambda dark: charts.aid_chart(SUPPORT, NAMES, dark=dark),
    "fighters": lambda dark: charts.fighters_chart(SUPPORT, NAMES, dark=dark),
    "votes": lambda dark: charts.votes_chart(VOTES, dark=dark),
}
EMPTY: dict[str, Callable[[], tuple[go.Figure, str]]] = {
    "fatalities": lambda: (
        charts.fatalities_chart(fatalities(), NAMES),
        charts.fatalities_alt(fatalities(), NAMES),
    ),
    "timeline": lambda: (charts.timeline_chart(events(), NAMES), charts.timeline_alt(events(), NAMES)),
    "phases": lambda: (charts.phases_chart(phases()), charts.phases_alt(phases())),
    "matrix": lambda: (
        charts.support_matrix_chart(support(), NAMES),
        charts.support_matrix_alt(support(), NAMES),
    ),
    "arms": lambda: (charts.arms_chart(support(), NAMES), charts.arms_alt(support(), NAMES)),
    "aid": lambda: (charts.aid_chart(support(), NAMES), charts.aid_alt(support(), NAMES)),
    "fighters": lambda: (charts.fighters_chart(support(), NAMES), charts.fighters_alt(support(), NAMES)),
    "votes": lambda: (charts.votes_chart(votes()), charts.votes_alt(votes())),
}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", FULL)
def test_every_chart_uses_our_template_and_says_what_it_shows(name: str, dark: bool) -> None:
    """Importing streamlit changes plotly's default, so each figure carries ours, a title and a height."""
    figure = FULL[name](dark)
    assert figure.layout.template == nk_template(dark=dark)
    assert figure.layout.title.text
    assert figure.layout.height > 0


@pytest.mark.parametrize("name", FULL)
def test_every_mark_can_be_picked_and_says_something(name: str) -> None:
    """Each drawn trace carries ids and, where it can be hovered, words."""
    for trace in FULL[name](False).data:
        if trace.x[0] is None:
            continue
        assert trace.customdata is not None
        assert trace.hoverinfo == "skip" or all(trace.hovertext)


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_frame_gives_a_sentence_instead_of_an_axis(name: str) -> None:
    """The figure says in one sentence that there is nothing, and so does its text alternative."""
    figure, words = EMPTY[name]()
    assert not figure.data
    assert figure.layout.annotations[0].text.replace("<br>", " ") == words
    assert words.endswith(".")


def test_the_overview_of_nothing_is_a_sentence() -> None:
    """Phases alone make no chart of deaths."""
    assert not charts.deaths_overview_chart(fatalities(), BANDS, NAMES).data
    assert charts.deaths_overview_alt(DEATHS, BANDS, NAMES).startswith("War, 2000–2002.")


def test_picked_marks_give_each_id_once() -> None:
    """Ids joined on a mark come apart, in the order of picking, from lists and from plain text."""
    points: list[dict[str, Any]] = [{"customdata": ["a; b"]}, {"customdata": "b; c"}, {}]
    assert charts.picked_ids(points) == ["a", "b", "c"]
