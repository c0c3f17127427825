"""Promises about the figures of the front page."""

from __future__ import annotations

from typing import Any

from nkdata.present.headline import by_difference, day_words, infobox_total
from tests.present.conftest import table

FIRST: dict[str, Any] = {"basis": "infobox", "side": "both", "date_start": "1988-01-01", "date_end": "1994-12-31"}
LATER: dict[str, Any] = {"basis": "infobox", "side": "both", "date_start": "2020-01-01", "date_end": "2020-12-31"}


def test_a_range_stays_a_range() -> None:
    """Lowest is added to lowest and highest to highest, and the parts are told one by one."""
    total = infobox_total(
        table("fatalities", {**FIRST, "low": 10, "high": 30, "bound": "range"}, {**LATER, "low": 5, "high": 5})
    )
    assert total is not None
    assert total.added == "15–35"
    assert total.parts == ("10–30 (1988–1994)", "5 (2020)")
    assert not total.overlapping


def test_an_open_part_leaves_the_whole_open() -> None:
    """With one "or more" or one unknown among them, the sum is a lower bound."""
    open_part: dict[str, Any] = {**FIRST, "low": 7, "high": None, "bound": "at_least"}
    unknown: dict[str, Any] = {**FIRST, "low": None, "high": None, "bound": "unknown"}
    closed: dict[str, Any] = {**LATER, "low": 5, "high": 5}
    for part, expected in [(open_part, "at least 12"), (unknown, "at least 5")]:
        total = infobox_total(table("fatalities", part, closed))
        assert total is not None
        assert total.added == expected


def test_a_total_is_not_added_to_its_parts() -> None:
    """Where totals of all sides stand beside the sides' own, only the totals count."""
    total = infobox_total(
        table("fatalities", {**FIRST, "low": 10, "high": 10}, {**FIRST, "side": "north", "low": 4, "high": 4})
    )
    assert total is not None
    assert total.added == "10"


def test_periods_that_share_days_are_told() -> None:
    """A death may stand in both."""
    overlapping = {**LATER, "date_start": "1994-05-01", "low": 5, "high": 5}
    total = infobox_total(table("fatalities", {**FIRST, "low": 1, "high": 1}, overlapping))
    assert total is not None
    assert total.overlapping


def test_without_an_infobox_there_is_no_total() -> None:
    """Nothing is made up from the yearly table."""
    assert infobox_total(table("fatalities", {"side": "north", "low": 3, "high": 3})) is None


def test_the_largest_disagreements_come_first() -> None:
    """Then those that differ in words, then those that nobody can tell, and those that agree last."""
    checks = table(
        "checks",
        {"check_id": "a", "verdict": "disagrees", "difference": "29"},
        {"check_id": "b", "verdict": "agrees"},
        {"check_id": "c", "verdict": "disagrees", "difference": "1,204"},
        {"check_id": "d", "verdict": "disagrees", "difference": "not told"},
        {"check_id": "e", "verdict": "cannot_tell"},
    )
    assert list(by_difference(checks)["check_id"]) == ["c", "a", "d", "e", "b"]


def test_a_day_stands_in_words() -> None:
    """A header's date is read where it is one, and repeated where it is not."""
    assert day_words("2022-02-13") == "13 February 2022"
    assert day_words("spring 2022") == "spring 2022"
