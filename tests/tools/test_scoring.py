"""The scorer behind docs/accuracy.md."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.scoring import Score, best_pairs, score_claims

FOUR_DEAD: dict[str, Any] = {
    "low": 4,
    "high": 4,
    "bound": "exact",
    "outcome": "killed",
    "side": "north",
    "category": "military",
    "date_start": "2009-03-14",
    "date_end": "2009-03-14",
}


def test_a_row_as_exported_equals_the_row_as_annotated() -> None:
    """Text from a CSV and typed values from a record compare equal with the annotation."""
    typed = {**FOUR_DEAD, "date_start": date(2009, 3, 14), "date_end": date(2009, 3, 14)}
    exported = {**FOUR_DEAD, "low": "4", "high": "4.0", "date_start": "2009-03-14 00:00:00"}
    for found in (typed, exported):
        assert score_claims([FOUR_DEAD], [found])["bound"] == Score(1, 1, 1)


@pytest.mark.parametrize(
    ("field", "value", "still_right"),
    [
        ("low", 3, []),
        ("outcome", "wounded", []),
        ("side", "south", ["figure"]),
        ("category", "civilian", ["figure", "side"]),
        ("date_end", "2009-03-15", ["figure", "side", "category"]),
        ("bound", "approx", ["figure", "side", "category", "period"]),
    ],
)
def test_a_wrong_field_fails_its_level_and_all_after_it(field: str, value: object, still_right: list[str]) -> None:
    """Levels are cumulative, in the order figure, side, category, period, bound."""
    scores = score_claims([FOUR_DEAD], [{**FOUR_DEAD, field: value}])
    assert [level for level, score in scores.items() if score.paired] == still_right


def test_one_row_cannot_answer_for_two() -> None:
    """A figure that is expected twice and found once is missed once."""
    assert score_claims([FOUR_DEAD, FOUR_DEAD], [FOUR_DEAD])["bound"] == Score(1, 2, 1)


def test_unknown_is_not_zero() -> None:
    """An open bound does not pair with nought."""
    assert score_claims([{**FOUR_DEAD, "high": None}], [{**FOUR_DEAD, "high": 0}])["figure"].paired == 0


def test_either_reading_counts_and_an_optional_row_may_be_missing() -> None:
    """The annotation's other readings are right answers, and what it leaves open costs nothing."""
    open_reading = {**FOUR_DEAD, "alternatives": [{"high": None}, {"optional": True}]}
    assert score_claims([open_reading], [{**FOUR_DEAD, "high": None}])["bound"] == Score(1, 1, 1)
    assert score_claims([open_reading], [])["bound"] == Score(0, 0, 0)


def test_only_near_rows_pair() -> None:
    """The same figure in another place is another figure."""
    far = score_claims([FOUR_DEAD], [FOUR_DEAD], near=lambda _wanted, _row: False)
    assert far["figure"] == Score(0, 1, 1)


def test_a_row_gives_way_where_it_has_another_partner() -> None:
    """The pairing is the largest, not the first that comes."""
    assert best_pairs([[0, 1], [0]]) == {0: 1, 1: 0}


@given(st.lists(st.lists(st.integers(0, 6), max_size=7), max_size=7))
def test_a_pairing_uses_edges_only_and_each_end_once(edges: list[list[int]]) -> None:
    """Whatever the edges, a pair is one of them and nothing stands in two pairs."""
    pairs = best_pairs(edges)
    assert all(right in edges[left] for left, right in pairs.items())
    assert len(set(pairs.values())) == len(pairs)


def test_nothing_expected_and_nothing_found_is_right() -> None:
    """A sentence without figures, read as such, is no failure."""
    assert (Score().f1, Score().recall, Score().precision) == (1.0, 1.0, 1.0)
    assert Score(0, 0, 2).f1 == 0.0
