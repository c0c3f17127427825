"""Promises about the choice of figures on Casualties."""

from __future__ import annotations

import pytest

from nkdata.present.selection import Selection
from nkdata.present.takeaway.extracts import rows_chosen
from nkdata.present.view import View
from nkdata.present.wording import labels
from nkdata.tables.load import Dataset
from nkdata.tables.totals import CHOICES, Choice
from tests.pages.conftest import go_to, screen, worded
from tests.pages.test_screens import rows_on

BASES, COUNTED = labels("casualties.totals.basis.names"), labels("casualties.totals.counted.names")


@pytest.mark.parametrize("choice", CHOICES)
def test_the_address_names_a_choice_and_all_follow_it(choice: Choice, dataset: Dataset) -> None:
    """By its ids or its names: the controls, the totals and the table behind the chart stand at it."""
    test = screen("casualties", basis=choice.basis, counted=COUNTED[choice.counted], figures="Whole periods")
    assert not test.exception
    assert test.button_group(key="basis").value == BASES[choice.basis]
    assert test.button_group(key="counted").value == COUNTED[choice.counted]
    chosen = {"basis": choice.basis, "counted": choice.counted, "figures": "periods"}
    expected = rows_chosen(View(dataset, Selection(), ""), "recounted", chosen)
    assert list(rows_on(test, "recounted").index) == list(expected.index)
    assert labels("casualties.totals.basis.explained")[choice.basis] in worded(test)


@pytest.mark.parametrize(
    ("basis", "figure"), [("printed", "11,724–30,763 or more"), ("own", "11,557"), ("other", "25,000–30,000")]
)
def test_another_choice_makes_other_totals(basis: str, figure: str) -> None:
    """1988 to 1994 is 11,557 by the side's own figure, 25,000 to 30,000 by others', and as printed between them."""
    page = worded(screen("casualties", basis=basis, years=["1988", "1994"], side="azerbaijan"))
    assert f"<b>{figure}" in page


def test_without_figures_the_screen_says_so() -> None:
    """Nobody's own figure for 2017: said for every total and for the chart, and no other figure steps in."""
    page = worded(screen("casualties", basis="own", years=["2017", "2017"]))
    assert page.count("none is stated") == 3
    assert "None of these figures is stated for the years and the side chosen" in page


def test_a_nonsense_choice_shows_what_is_printed() -> None:
    """An address that names no choice breaks nothing."""
    test = screen("casualties", basis="gossip", counted="everything")
    assert not test.exception
    assert test.button_group(key="basis").value == BASES["printed"]


def test_the_choice_is_reset_with_the_filters() -> None:
    """The one button leads back to what is printed of the killed."""
    test = screen("casualties", basis="own", counted="missing")
    test.sidebar.button[0].click().run()
    assert test.button_group(key="basis").value == BASES["printed"]
    assert test.button_group(key="counted").value == COUNTED["killed"]


def test_a_change_of_screen_breaks_nothing() -> None:
    """There and back again, the screen draws."""
    test = screen("casualties", basis="own")
    go_to(test, "timeline")
    assert not go_to(test, "casualties").exception
