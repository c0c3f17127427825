"""Promises of the timeline and of the phases."""

from __future__ import annotations

from typing import Any

import pandas as pd

from nkdata.present.charts import phases_alt, phases_chart, timeline_alt, timeline_chart
from tests.present.charts.frames import drawn, events, phases, vocabulary

DAY: dict[str, Any] = {
    "event_id": "day",
    "date_start": "2001-05-03",
    "date_end": "2001-05-03",
    "killed_low": 3,
    "killed_high": 3,
}
MONTH = {"event_id": "month", "date_start": "2001-06-01", "date_end": "2001-06-30", "date_prec": "month"}
OPEN = {"event_id": "open", "date_start": "2001-07-01", "date_prec": "open", "kind": "legal"}


def test_a_month_is_drawn_as_a_month() -> None:
    """A period reaches from its first day to the end of its last, and a day is a point."""
    figure = timeline_chart(events(DAY, MONTH), vocabulary())
    (period,) = drawn(figure, "period")
    assert pd.Timestamp(period["base"]) == pd.Timestamp("2001-06-01")
    assert period["x"] == 30 * 24 * 3600 * 1000
    assert [point["ids"] for point in drawn(figure, "day")] == ["day"]
    assert len(drawn(figure, "first and last day")) == 2


def test_an_open_end_is_an_arrow() -> None:
    """What goes on without a last day points to the right."""
    (arrow,) = drawn(timeline_chart(events(DAY, OPEN), vocabulary()), "open end")
    assert arrow["ids"] == "open"
    assert arrow["trace"].marker.symbol == ("triangle-right",)


def test_what_reaches_beyond_the_years_ends_at_the_edge() -> None:
    """The axis shows the years asked for; only an end that lies within them is marked as one."""
    long = {"event_id": "long", "date_start": "1990-01-01", "date_end": "2001-03-31", "date_prec": "years"}
    figure = timeline_chart(events(long, OPEN | {"date_start": "1995-01-01"}), vocabulary(), years=(2000, 2001))
    periods = {point["ids"]: point for point in drawn(figure, "period")}
    assert [point["base"][:10] for point in periods.values()] == ["2000-01-01", "2000-01-01"]
    assert periods["long"]["x"] == (366 + 90) * 24 * 3600 * 1000
    assert [(point["ids"], point["x"][:10]) for point in drawn(figure, "first and last day")] == [
        ("long", "2001-03-31")
    ]
    assert [point["x"] > "2000-01-01" for point in drawn(figure, "open end")] == [True]
    assert "2 events by kind, 2000–2001" in figure.layout.title.text


def test_the_deadliest_event_is_no_sum_of_years() -> None:
    """A toll of two decades is said where it stands, and is not called the deadliest event."""
    decades = {"date_start": "1994-01-01", "date_end": "2014-12-31", "killed_low": 3000, "killed_high": 3000}
    assert "Most killed in one event: 3, 3 May 2001." in timeline_alt(events(DAY, decades), vocabulary())


def test_kinds_have_rows_of_their_own() -> None:
    """Events of different kinds stand at different heights, named at the axis."""
    figure = timeline_chart(events(DAY, DAY | {"event_id": "other", "kind": "ceasefire"}), vocabulary())
    assert len({point["y"] for point in drawn(figure, "day")}) == 2
    assert list(figure.layout.yaxis.ticktext) == ["Clash", "Ceasefire"]


def test_events_of_one_day_do_not_hide_one_another() -> None:
    """Two events of a kind on the same day stand on different lanes."""
    figure = timeline_chart(events(DAY, DAY | {"event_id": "second"}), vocabulary())
    assert len({point["y"] for point in drawn(figure, "day")}) == 2


def test_more_deaths_are_a_larger_mark_and_none_stated_an_empty_one() -> None:
    """Size grows with the number; where none is stated the mark is hollow, not the smallest number."""
    rows = [DAY | {"killed_low": 300, "killed_high": 300}, DAY, DAY | {"killed_low": None, "killed_high": None}]
    marker = drawn(timeline_chart(events(*rows), vocabulary()), "day")[0]["trace"].marker
    assert marker.size[0] > marker.size[1] > marker.size[2]
    assert marker.color[2] == "rgba(0,0,0,0)"


def test_what_the_chart_leaves_out_is_counted() -> None:
    """Undated events and those before the first phase are said to be in the list."""
    rows = [DAY, DAY | {"date_start": "1950-01-01", "date_end": "1950-01-01"}, {"event_id": "undated"}]
    band = phases({"name": "War", "date_start": "2000-01-01", "date_end": "2002-12-31"})
    title = timeline_chart(events(*rows), vocabulary(), band).layout.title.text.replace("</span>", " ")
    assert "1 earlier one" in title
    assert "1 more without a date" in title


def test_phases_are_bands_over_their_years() -> None:
    """Each phase is one band; one without an end is hatched; lines that are no phase are left out."""
    frame = phases(
        {"name": "War", "date_start": "2000-01-01", "date_end": "2002-12-31"},
        {"name": "Truce", "date_start": "2003-01-01"},
        {"name": "Stalemate", "kind": "status", "date_start": "2003-01-01"},
    )
    bands = [trace for trace in phases_chart(frame).data if trace.type == "bar"]
    assert [trace.customdata[0] for trace in bands] == ["War", "Truce"]
    assert [trace.marker.pattern.shape for trace in bands] == ["", "/"]
    assert phases_alt(frame) == "War, 2000–2002. Truce, from 2003."


def test_the_words_count_events_by_kind() -> None:
    """The text alternative gives the number of events of each kind and the deadliest."""
    words = timeline_alt(events(DAY, MONTH), vocabulary())
    assert words == "2 events, 2001, by kind: clash 2. Most killed in one event: 3, 3 May 2001."
