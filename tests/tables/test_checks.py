"""Promises about the comparison of an article's own figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Side, Vocabulary
from nkdata.tables.checks import Check, compare_figures
from nkdata.tables.checks.compare import compare_statements, compare_sums
from nkdata.tables.intervals import Interval

MakeClaim = Callable[..., Claim]

NAMES = ("north", "south", "east")
WORLD = Vocabulary("Test", tuple(Side(name, name.title(), name.title(), (name.title(),)) for name in NAMES))


def compared(claims: list[Claim]) -> list[tuple[str, str, str, str, str | None]]:
    """Return kind, left, right, verdict and difference of every check."""
    return [(check.kind, check.left, check.right, check.verdict, check.difference) for check in _checks(claims)]


def _checks(claims: list[Claim]) -> list[Check]:
    return compare_figures(claims, WORLD)


def test_a_row_that_does_not_add_up_says_by_how_much_and_what_would_mend_it(claim: MakeClaim) -> None:
    """42 and 64 are 106, and 77 is 29 less."""
    row = [claim(42, origin="table"), claim(64, "south", origin="table"), claim(77, "both", origin="table")]
    (check,) = _checks(row)
    assert compared(row) == [("row_total", "North 42 + South 64 = 106", "77", "disagrees", "29")]
    assert check.claim_ids == ("c1", "c2", "c3")
    assert check.explanation == "The row would add up with 13 for North or 35 for South or a total of 106."


def test_any_number_of_sides_in_any_order_adds_up(claim: MakeClaim) -> None:
    """A total may come first, and there may be three sides."""
    row = [claim(8, "both"), claim(3, "east"), claim(1), claim(4, "south")]
    table = [_in_table(figure) for figure in row]
    assert compared(table) == [("row_total", "East 3 + North 1 + South 4 = 8", "8", "agrees", None)]


def _in_table(figure: Claim) -> Claim:
    return Claim(**{name: getattr(figure, name) for name in Claim._fields} | {"origin": "table"})


def test_a_category_that_only_the_sides_print_is_missed_in_the_total(claim: MakeClaim) -> None:
    """Civilians of one side with no civilians in the total are a disagreement; a cell that prints none adds none."""
    row = [claim(5), claim(2, "south"), claim(1, "south", category="civilian"), claim(7, "both")]
    assert compared([_in_table(figure) for figure in row]) == [
        ("row_total", "North 5 + South 2 = 7", "7", "agrees", None),
        ("row_total", "South 1", "none printed", "disagrees", "1"),
    ]


def test_a_total_of_no_category_is_held_against_all_of_a_row(claim: MakeClaim) -> None:
    """Soldiers and civilians together make up an undivided total."""
    row = [claim(5), claim(2, category="civilian"), claim(4, "south"), claim(11, "both", category="unspecified")]
    assert compared([_in_table(figure) for figure in row]) == [
        ("row_total", "North 5 + North 2 + South 4 = 11", "11", "agrees", None)
    ]


def test_an_unknown_cell_cannot_contradict_its_total(claim: MakeClaim) -> None:
    """N/A and N/A against 30 is undecided."""
    unknown = {"category": "unspecified"}
    row = [claim(None, **unknown), claim(None, "south", **unknown), claim(30, "both")]
    (check,) = _checks([_in_table(figure) for figure in row])
    assert (check.left, check.right, check.verdict) == ("North unknown + South unknown = unknown", "30", "cannot_tell")


@pytest.fixture
def decade(claim: MakeClaim) -> list[Claim]:
    """Return a table of two years, of which the second row's total is 29 short."""
    cells = [
        (10, "north", 2030, "exact"),
        (4, "south", 2030, "at_least"),
        (14, "both", 2030, "at_least"),
        (42, "north", 2031, "exact"),
        (64, "south", 2031, "exact"),
        (77, "both", 2031, "exact"),
    ]
    return [
        claim(low, side, year=year, line=year, origin="table", bound=bound, high=None if bound == "at_least" else low)
        for low, side, year, bound in cells
    ]


def test_an_infobox_period_is_held_against_column_and_sides(claim: MakeClaim, decade: list[Claim]) -> None:
    """A total that repeats the column's fault agrees with the column, and disagrees with the sides by the fault."""
    figure = claim(
        91, "both", origin="infobox", category="unspecified", high=91, bound="at_least", date_end=date(2031, 12, 31)
    )
    checks = [check for check in _checks([figure, *decade]) if check.kind == "infobox_table"]
    assert [(check.left, check.right, check.verdict, check.difference) for check in checks] == [
        ("(14+) + 77 = 91+", "91+", "agrees", None),
        ("North 52 + South (68+) = 120+", "91+", "disagrees", "29"),
    ]
    assert checks[1].explanation == "The table's sides differ from its own total in 2031 by 29."


def test_an_infobox_period_that_the_table_covers_in_part_is_not_compared(claim: MakeClaim, decade: list[Claim]) -> None:
    """A table of two years says nothing on three, or on half of one."""
    longer = claim(900, "both", origin="infobox", date_end=date(2032, 12, 31))
    shorter = claim(900, "both", origin="infobox", date_start=date(2030, 6, 1), date_end=date(2031, 12, 31))
    assert "infobox_table" not in {check.kind for check in _checks([longer, shorter, *decade])}


def test_rival_and_repeated_figures_are_compared(claim: MakeClaim) -> None:
    """Two claimants, or two passages, of one figure are held against each other."""
    rivals = [claim(11557, claimant="the army"), claim(25000, high=30000, bound="range", claimant="others")]
    assert compared(rivals) == [("rival", "11,557 (the army)", "25,000–30,000 (others)", "disagrees", "13,443–18,443")]
    assert compared([claim(6), claim(6, section="Deaths", line=90)])[0][3:] == ("agrees", None)


def test_figures_that_count_different_people_are_not_rivals(claim: MakeClaim) -> None:
    """Two incidents of one passage are added, a part is not held against its whole, and outcomes stay apart."""
    assert compared([claim(2), claim(10), claim(12, section="Deaths", line=90)]) == [
        ("repeated", "2 + 10 = 12 (prose, line 7)", "12 (prose, line 90)", "agrees", None)
    ]
    whole = claim(91)
    part = claim(11, part_of=whole.claim_id)
    assert compared([whole, part]) == [("part_exceeds", "North 11", "91", "agrees", None)]
    assert compared([claim(5), claim(6, outcome="missing", section="Deaths")]) == []


@pytest.mark.parametrize(
    ("left", "right", "word", "difference"),
    [
        (Interval(14, 14, is_open=True), Interval(14, 14), "agrees", None),
        (Interval(14, 14, is_open=True), Interval(20, 20), "cannot_tell", None),
        (Interval(14, 14, is_open=True), Interval(12, 12), "disagrees", "2 or more"),
        (Interval(31, 92), Interval(94, 94), "disagrees", "2–63"),
        (Interval(28, 38), Interval(32, 37), "agrees", None),
        (Interval(None, 3000), Interval(3000, 3000), "agrees", None),
        (Interval(200, 200, is_rough=True), Interval(185, 185), "cannot_tell", None),
    ],
)
def test_statements_disagree_only_where_both_cannot_be_true(
    left: Interval, right: Interval, word: str, difference: str | None
) -> None:
    """An open end above, a range that overlaps or a rough number contradicts nothing; the order changes nothing."""
    assert compare_statements(left, right) == compare_statements(right, left) == (word, difference)


def test_open_sums_are_held_to_their_printed_ends() -> None:
    """Two sums open at the top and made from one count must print the same numbers."""
    assert compare_sums(Interval(570, 576, is_open=True), Interval(541, 547, is_open=True)) == ("disagrees", "29")
