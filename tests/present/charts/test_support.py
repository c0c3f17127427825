"""Promises of the charts of outside support and of votes."""

from __future__ import annotations

import pytest

from nkdata.present.charts import (
    aid_chart,
    arms_alt,
    arms_chart,
    fighters_alt,
    fighters_chart,
    support_matrix_alt,
    support_matrix_chart,
    votes_alt,
    votes_chart,
)
from tests.present.charts.frames import drawn, support, vocabulary, votes

SHARE = {"unit": "percent", "low": 55, "high": 55, "date_start": "2007-01-01", "date_end": "2011-12-31"}


def test_the_first_side_stands_left_and_the_others_right() -> None:
    """The matrix puts both and neutral between the sides."""
    frame = support(*({"supported": side} for side in ("qasmara", "neutral", "veldia")))
    points = sorted(drawn(support_matrix_chart(frame, vocabulary()), "stated"), key=lambda point: point["x"])
    assert [point["ids"] for point in points] == ["s2", "s1", "s0"]


def test_certainties_differ_by_shape() -> None:
    """Stated, alleged, denied, disputed and tacit have five shapes, beside one another in one cell."""
    names = ["stated", "alleged", "denied", "disputed", "tacit"]
    figure = support_matrix_chart(support(*({"certainty": name} for name in names)), vocabulary())
    points = [point for name in names for point in drawn(figure, name)]
    assert len({point["trace"].marker.symbol for point in points}) == 5
    assert len({point["x"] for point in points}) == 5


def test_a_cell_leads_to_all_its_relations() -> None:
    """Relations of one certainty in one cell share a mark that carries all their ids."""
    (mark,) = drawn(support_matrix_chart(support({}, {}), vocabulary()), "stated")
    assert mark["ids"] == "s0; s1"


def test_the_matrix_grows_with_its_supporters() -> None:
    """Sixty supporters have as much room each as six."""
    heights = [
        support_matrix_chart(support(*({"supporter": f"S{n}"} for n in range(count))), vocabulary()).layout.height
        for count in (6, 60)
    ]
    assert heights[1] - heights[0] >= 54 * 36


def test_a_cell_names_its_amount_and_hides_no_second_one() -> None:
    """One amount stands in the cell; of several the first does, with their number: none is chosen, none added."""
    one, two = {"low": 2e9, "high": 2e9, "unit": "USD", "kind": "arms"}, {"low": 1e6, "unit": "USD", "kind": "arms"}
    [alone] = drawn(support_matrix_chart(support(one), vocabulary()), "stated")
    assert list(alone["trace"].text) == ["$2bn"]
    [both] = drawn(support_matrix_chart(support(one, two), vocabulary()), "stated")
    assert list(both["trace"].text) == ["$2bn +1"]


def test_windows_of_arms_shares_stand_side_by_side() -> None:
    """Overlapping windows are bars of their own, named by their years, and no line joins them."""
    frame = support(SHARE, SHARE | {"low": 85, "high": 85, "date_start": "2010-01-01", "date_end": "2014-12-31"})
    figure = arms_chart(frame, vocabulary())
    assert [point["x"] for point in drawn(figure, "low")] == [55, 85]
    assert all("lines" not in (trace.mode or "") for trace in figure.data if trace.type == "scatter")
    names = " ".join(note.text for note in figure.layout.annotations)
    assert "2007–2011" in names
    assert "2010–2014" in names
    assert arms_alt(frame, vocabulary()).startswith("Orland to Veldia, 2007–2011: 55%.")


def test_money_of_both_sides_shares_one_logarithmic_scale() -> None:
    """Amounts that differ ten-thousandfold are points on one axis, each with its amount written out."""
    figure = aid_chart(
        support(
            {"unit": "USD", "low": 41_000, "high": 41_000},
            {"unit": "USD", "low": 1e9, "high": 1e9, "supported": "qasmara"},
            {"unit": "USD", "high": 3e6},
        ),
        vocabulary(),
    )
    assert figure.layout.xaxis.type == "log"
    words = [text.strip() for trace in figure.select_traces({"mode": "text"}) for text in trace.text]
    assert sorted(words) == ["$1 billion", "$41,000", "up to $3 million"]
    assert len(drawn(figure, "up to")) == 1


def test_rival_ranges_stand_below_one_another() -> None:
    """Two ranges for one group are two bars with their own low and high; the uncounted are counted."""
    frame = support(
        {"kind": "fighters", "unit": "people", "low": 1500, "high": 2500},
        {"kind": "fighters", "unit": "people", "low": 1000, "high": 3000},
        {"kind": "fighters", "supporter": "Volunteers"},
    )
    ranges = drawn(fighters_chart(frame, vocabulary()), "low to high")
    assert [(point["base"], point["base"] + point["x"]) for point in ranges] == [(1500, 2500), (1000, 3000)]
    assert len({point["y"] for point in ranges}) == 2
    assert fighters_alt(frame, vocabulary()).endswith("Groups named without a number: 1.")


def test_a_vote_without_a_number_is_hatched() -> None:
    """For and against are bars; abstentions that nobody counted are no bar of zero."""
    frame = votes({"count": 39}, {"vote": "against", "count": 7}, {"country": "Orland", "vote": "against", "count": 1})
    figure = votes_chart(frame)
    assert [point["x"] for point in drawn(figure, "low")] == [39, 7]
    (stub,) = drawn(figure, "not stated")
    assert stub["trace"].marker.pattern.shape == "x"
    assert stub["trace"].xaxis == "x2"
    assert "Abstained or absent: number not stated." in votes_alt(frame)


@pytest.mark.parametrize("certainty", ["alleged", "denied"])
def test_the_words_say_how_much_is_not_simply_stated(certainty: str) -> None:
    """The matrix in words counts relations that are alleged or denied."""
    words = support_matrix_alt(support({}, {"certainty": certainty}), vocabulary())
    assert words.endswith("1 of 2 relations are alleged, denied, disputed or tacit.")
