"""Promises about the totals on screen: each opens its sum and its sentences, and says what nobody states."""

from __future__ import annotations

import pytest

from nkdata.present.selection import Selection
from nkdata.present.totals import counted_years, totals_html, totals_of, undated_count, years_words
from nkdata.present.view import View
from nkdata.tables.load import Dataset, load
from nkdata.tables.totals import CHOICES, Choice


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the project's own tables."""
    return load()


def drawn(dataset: Dataset, choice: Choice, years: tuple[int, int], side: str | None = None) -> str:
    """Return the totals as HTML, with nothing disputed."""
    return totals_html(dataset.claims, dataset.vocabulary, choice, years, side, frozenset(), dark=False)


def test_a_total_opens_its_sum_and_the_sentence_of_each_figure(dataset: Dataset) -> None:
    """The sum is written out with its periods, and every claim behind it has its receipt."""
    html = drawn(dataset, Choice("own"), (2020, 2020))
    everybody, *_ = totals_of(dataset.claims, Choice("own"), dataset.vocabulary, (2020, 2020))
    first = html.split("</details>")[0]
    assert all(f"?claim={claim.claim_id}" in first for claim in everybody.claims)
    assert "3,825 (Armenia, 27 September – 10 November 2020) + " in first
    assert " = 6,916" in first


def test_what_nobody_states_is_said_and_nothing_steps_in(dataset: Dataset) -> None:
    """In a year without own figures every total says so, and no number stands there."""
    html = drawn(dataset, Choice("own"), (2017, 2017))
    assert html.count("none is stated") == 1 + len(dataset.vocabulary.sides)
    assert "<details" not in html


def test_a_disputed_figure_marks_its_total(dataset: Dataset) -> None:
    """The sign stands beside the total that holds a disputed claim, and beside no other."""
    _, first, *_ = totals_of(dataset.claims, Choice(), dataset.vocabulary, (2015, 2015))
    disputed = frozenset({first.claims[0].claim_id})
    html = totals_html(dataset.claims, dataset.vocabulary, Choice(), (2015, 2015), None, disputed, dark=True)
    marked = ["≠" in row for row in html.split('class="total"')[1:]]
    assert marked == [False, True, False]


def test_a_side_has_its_total_alone(dataset: Dataset) -> None:
    """Where a side is chosen, that of all and those of others are not shown."""
    side = dataset.vocabulary.sides[1]
    assert drawn(dataset, Choice(), (2010, 2019), side.id).count('class="total"') == 1


def test_the_mislabelled_figure_is_named_where_it_is_left_out(dataset: Dataset) -> None:
    """The infobox's 2020 is not in the sum, and the sum says why."""
    assert "the infobox&#x27;s 7,717 (2020)" in drawn(dataset, Choice(), (2020, 2020))


def test_the_years_are_those_chosen_or_those_in_print(dataset: Dataset) -> None:
    """Without a choice the infobox and the table set them, so that older history opens no gap."""
    assert counted_years(View(dataset, Selection((2015, 2017)), "key")) == (2015, 2017)
    assert counted_years(View(dataset, Selection(), "key")) == (1988, 2022)


def test_every_row_names_its_choice_and_no_two_choices_share_an_index(dataset: Dataset) -> None:
    """A file of rows says whose figures they are and what they count."""
    frame = dataset.recounted
    assert {*zip(frame["choice_basis"], frame["choice_counted"], strict=True)} == {*CHOICES}
    assert frame.index.is_unique


def test_the_undated_of_the_choice_are_counted(dataset: Dataset) -> None:
    """Of the figures without a date only those count that the choice would take."""
    undated = dataset.claims["date_start"].isna() & dataset.claims["date_end"].isna()
    killed = dataset.claims["outcome"] == "killed"
    assert undated_count(dataset.claims, dataset.vocabulary, Choice()) == int((undated & killed).sum())
    assert undated_count(dataset.claims, dataset.vocabulary, Choice("own")) == 0


def test_years_in_words() -> None:
    """A single year stands for itself."""
    assert years_words([(1988, 2013), (2021, 2021)]) == "1988–2013, 2021"
