"""Promises of the chart of deaths."""

from __future__ import annotations

import math

import pytest

from nkdata.present.charts import deaths_overview_chart, fatalities_alt, fatalities_chart
from tests.present.charts.frames import drawn, fatalities, phases, vocabulary

SCALES = pytest.mark.parametrize("log", [False, True])


def row(low: int | None, high: int | None, bound: str, **more: object) -> dict[str, object]:
    """Return one side's figure for 2001."""
    return {"year": 2001, "side": "veldia", "low": low, "high": high, "bound": bound} | more


@SCALES
def test_a_number_that_is_not_stated_stands_on_no_scale_of_people(log: bool) -> None:
    """N/A is a hatched stub on an axis without unit, with N/A over it, and is never drawn as zero."""
    figure = fatalities_chart(fatalities(row(None, None, "unknown")), vocabulary(), log=log)
    (stub,) = drawn(figure, "not stated")
    assert stub["trace"].marker.pattern.shape == "x"
    assert figure.layout[f"yaxis{stub['trace'].yaxis[1:]}"].visible is False
    assert "N/A" in [trace.text for trace in figure.data]
    assert not any(drawn(figure, name) for name in ("low", "zero", "up to", "low to high"))


def test_a_range_is_drawn_from_its_low_to_its_high() -> None:
    """The solid bar ends at the low and the hatched one reaches from there to the high."""
    figure = fatalities_chart(fatalities(row(108, 112, "range")), vocabulary())
    (solid,), (hatched,) = drawn(figure, "low"), drawn(figure, "low to high")
    assert (solid["base"], solid["y"]) == (0, 108)
    assert (hatched["base"], hatched["base"] + hatched["y"]) == (108, 112)
    assert hatched["trace"].marker.pattern.shape == "/"


@SCALES
def test_an_open_bound_ends_in_an_arrow_above_its_bar(log: bool) -> None:
    """Four or more is a bar to 4 with an arrow beyond it; an exact four has none."""
    figure = fatalities_chart(fatalities(row(4, None, "at_least")), vocabulary(), log=log)
    (arrow,) = drawn(figure, "or more")
    assert arrow["y"] > 4
    assert arrow["trace"].marker.symbol == "triangle-up"
    assert not drawn(fatalities_chart(fatalities(row(4, 4, "exact")), vocabulary(), log=log), "or more")


def test_a_range_that_is_open_above_keeps_both_its_numbers() -> None:
    """From 541 to 547 or more is hatched between the two and goes on in an arrow."""
    figure = fatalities_chart(fatalities(row(541, 547, "at_least")), vocabulary())
    assert drawn(figure, "low to high")[0]["y"] == 6
    assert drawn(figure, "or more")[0]["y"] > 547


def test_an_upper_limit_is_hollow_and_capped() -> None:
    """Up to 30 is no solid bar, but an outline from 0 to 30 with a cap on it."""
    figure = fatalities_chart(fatalities(row(None, 30, "at_most")), vocabulary())
    (outline,), (cap,) = drawn(figure, "up to"), drawn(figure, "up to, its cap")
    assert (outline["base"], outline["y"], cap["y"]) == (0, 30, 30)
    assert not drawn(figure, "low")


def test_about_is_told_from_exactly() -> None:
    """An approximate figure is dotted, an exact one is not."""
    figure = fatalities_chart(fatalities(row(20, 20, "approx"), row(20, 20, "exact", side="qasmara")), vocabulary())
    shapes = [point["trace"].marker.pattern.shape[0] for point in drawn(figure, "low")]
    assert sorted(shapes) == ["", "."]


@SCALES
def test_zero_is_shown_as_zero(log: bool) -> None:
    """A stated zero is a flat mark with 0 over it at the foot of the axis, finite on either scale."""
    figure = fatalities_chart(fatalities(row(0, 0, "exact"), row(0, 3, "range", side="qasmara")), vocabulary(), log=log)
    marks = drawn(figure, "zero")
    assert {mark["trace"].text for mark in marks} == {"0"}
    assert {mark["y"] for mark in marks} == {0.5 if log else 0}
    (hatched,) = drawn(figure, "low to high")
    assert math.isclose(hatched["base"] + hatched["y"], 3)
    assert not log or hatched["base"] > 0


def test_military_and_civilian_stand_in_panels_of_their_own() -> None:
    """The two categories of one side and year never share an axis."""
    figure = fatalities_chart(fatalities(row(9, 9, "exact"), row(2, 2, "exact", category="civilian")), vocabulary())
    assert len({point["trace"].yaxis for point in drawn(figure, "low")}) == 2


def test_sides_and_the_total_stand_beside_one_another() -> None:
    """Each figure of a year has its own place, in the vocabulary's order with the total last."""
    rows = [row(5, 5, "exact", side=side) for side in ("both", "qasmara", "veldia")]
    points = sorted(drawn(fatalities_chart(fatalities(*rows), vocabulary()), "low"), key=lambda point: point["x"])
    assert [point["ids"] for point in points] == ["claim-2", "claim-1", "claim-0"]


def test_a_figure_for_several_years_is_one_bar_over_them() -> None:
    """A period's bar reaches from its first to the day after its last, and its number keeps its range."""
    span = row(28000, 38000, "range", year=None, date_start="1988-01-01", date_end="1994-12-31", basis="infobox")
    figure = fatalities_chart(fatalities(span), vocabulary())
    (years,), (low,), (high,) = drawn(figure, "years"), drawn(figure, "low"), drawn(figure, "low to high")
    assert (years["base"], years["base"] + years["x"]) == pytest.approx((1988, 1995))
    assert (low["x"], high["base"] + high["x"]) == (28000, 38000)


@SCALES
def test_every_mark_leads_to_its_claims(log: bool) -> None:
    """Whatever a reader can pick carries the claim ids of its row."""
    rows = [
        row(4, None, "at_least", claim_ids="a; b"),
        row(None, None, "unknown", side="qasmara", claim_ids="c"),
        row(0, 0, "exact", side="both", claim_ids="d"),
        row(7, 9, "range", year=None, date_start="1990-01-01", date_end="1995-12-31", claim_ids="e"),
    ]
    figure = fatalities_chart(fatalities(*rows), vocabulary(), log=log)
    marks = [trace for trace in figure.data if trace.x[0] is not None]
    assert all(trace.customdata is not None for trace in marks)
    assert {ids for trace in marks for ids in trace.customdata} == {"a; b", "c", "d", "e"}


def test_a_third_side_has_its_own_place_and_colour() -> None:
    """A conflict of three sides is drawn with three colours."""
    rows = [row(5, 5, "exact", side=side) for side in ("veldia", "qasmara", "coravia")]
    points = drawn(fatalities_chart(fatalities(*rows), vocabulary(3)), "low")
    assert len({point["trace"].marker.color for point in points}) == 3
    assert len({point["x"] for point in points}) == 3


def test_the_words_beside_the_chart_give_figures_and_gaps() -> None:
    """The text alternative names the highest year with its bound and counts what is not stated."""
    rows = [row(4, None, "at_least"), row(None, None, "unknown", year=2002)]
    words = fatalities_alt(fatalities(*rows), vocabulary())
    assert "Military, Veldia: most in 2001, at least 4, not stated for 1." in words


def test_the_overview_shows_totals_and_not_their_parts() -> None:
    """Where the source prints a total, its sides are left to the chart of deaths."""
    frame = fatalities(row(5, 5, "exact", side="both"), row(3, 3, "exact"))
    bands = phases({"name": "First war", "date_start": "2000-01-01", "date_end": "2002-12-31"})
    figure = deaths_overview_chart(frame, bands, vocabulary())
    assert [point["ids"] for point in drawn(figure, "low")] == ["claim-0"]
    assert "First war" in [str(trace.text).strip() for trace in figure.data]


def test_the_overview_keeps_a_table_apart_from_sums_of_the_prose() -> None:
    """Where a table prints its years, a lone figure of another year does not stand among them as if it were one."""
    printed = row(7, 7, "exact", side="both", basis="table")
    summed = row(200, 200, "exact", side="both", basis="sum", category="civilian", year=2005)
    both = deaths_overview_chart(fatalities(printed, summed), phases(), vocabulary())
    alone = deaths_overview_chart(fatalities(summed), phases(), vocabulary())
    assert [mark["y"] for mark in drawn(both, "low")] == [7]
    assert [mark["y"] for mark in drawn(alone, "low")] == [200]


@SCALES
def test_a_disputed_figure_bears_a_sign_above_its_mark(log: bool) -> None:
    """Only the figure that rests on a disputed claim, above its number and its arrow; the key explains the sign."""
    figure = fatalities_chart(
        fatalities(row(4, None, "at_least"), row(9, 9, "exact")), vocabulary(), disputed={"claim-0"}, log=log
    )
    ((sign,), (arrow,)) = drawn(figure, "disagrees"), drawn(figure, "or more")
    assert sign["ids"] == "claim-0"
    assert sign["y"] > arrow["y"] > 4
    assert any("another figure disagrees" in (trace.name or "") for trace in figure.data)


def test_a_disputed_period_says_so_beside_its_number() -> None:
    """A row of a whole period carries the sign in its words."""
    span = {"date_start": "1994-01-01", "date_end": "2009-12-31", "low": 30, "high": 30, "side": "veldia"}
    figure = fatalities_chart(fatalities(span), vocabulary(), disputed={"claim-0"})
    written = [
        text for trace in figure.data for text in (trace.text if isinstance(trace.text, tuple) else [trace.text])
    ]
    written += [note.text for note in figure.layout.annotations]
    assert any("30 ≠" in str(text) for text in written)
