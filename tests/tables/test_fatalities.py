"""Promises about the yearly table of people killed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from nkdata.extract.records import Claim
from nkdata.tables.fatalities import Fatality, fatalities

MakeClaim = Callable[..., Claim]


def numbers(rows: list[Fatality], basis: str = "sum") -> list[tuple[object, ...]]:
    """Return year, side, category, low, high and bound of the rows of one basis."""
    return [(row.year, row.side, row.category, row.low, row.high, str(row.bound)) for row in rows if row.basis == basis]


def test_a_table_cell_is_a_row_and_an_unknown_one_stays_empty(claim: MakeClaim) -> None:
    """Every cell of a yearly table is there; N/A has neither end, and is not nought."""
    rows = fatalities([claim(7, origin="table"), claim(None, "south", origin="table", category="unspecified")])
    assert numbers(rows, "table") == [
        (2030, "north", "military", 7, 7, "exact"),
        (2030, "south", "unspecified", None, None, "unknown"),
    ]


def test_an_infobox_period_of_several_years_has_no_year_and_keeps_its_open_end(claim: MakeClaim) -> None:
    """541–547+ keeps both numbers and the bound."""
    period = {"date_end": date(2039, 12, 31), "category": "unspecified", "high": 547, "bound": "at_least"}
    rows = fatalities([claim(541, "both", origin="infobox", **period), claim(9, "both", origin="infobox")])
    assert numbers(rows, "infobox") == [
        (None, "both", "unspecified", 541, 547, "at_least"),
        (2030, "both", "military", 9, 9, "exact"),
    ]


def day(month: int, number: int) -> dict[str, object]:
    """Return the dates of one day of 2030."""
    return {"date_start": date(2030, month, number), "date_end": date(2030, month, number), "date_prec": "day"}


def test_the_prose_is_summed_where_no_table_prints_the_year(claim: MakeClaim) -> None:
    """Separate incidents of one side, year and category add up, and the row names each."""
    rows = fatalities([claim(2, **day(3, 1)), claim(5, **day(4, 1)), claim(1, category="civilian", **day(4, 1))])
    assert numbers(rows) == [
        (2030, "north", "military", 7, 7, "exact"),
        (2030, "north", "civilian", 1, 1, "exact"),
    ]
    assert rows[0].claim_ids == ("c1", "c2")
    assert (rows[0].date_start, rows[0].date_end) == (date(2030, 1, 1), date(2030, 12, 31))


def test_a_printed_year_is_not_summed_again(claim: MakeClaim) -> None:
    """What a table prints for a side is not added from the prose, nor is a figure of no category that it holds."""
    printed = claim(7, origin="table")
    rows = fatalities([printed, claim(2, **day(3, 1)), claim(9, category="unspecified"), claim(1, category="civilian")])
    assert numbers(rows) == [(2030, "north", "civilian", 1, 1, "exact")]


def test_parts_running_totals_and_repetitions_count_once(claim: MakeClaim) -> None:
    """No one is counted twice: not in a stated part, not in an earlier state of the count, not in a second telling."""
    toll = claim(16, date_end=date(2030, 9, 26))
    rows = fatalities(
        [
            toll,
            claim(3, part_of=toll.claim_id, **day(2, 2)),
            claim(4, date_end=date(2030, 6, 20)),
            claim(11, **day(11, 2)),
            claim(11, section="Deaths", **day(11, 2)),
        ]
    )
    assert numbers(rows) == [(2030, "north", "military", 27, 27, "exact")]


def test_two_figures_of_one_passage_are_added(claim: MakeClaim) -> None:
    """Two by mines and ten by gunfire in one year are twelve."""
    assert numbers(fatalities([claim(2), claim(10)])) == [(2030, "north", "military", 12, 12, "exact")]


def test_rival_counts_leave_the_sum_between_them(claim: MakeClaim) -> None:
    """Eight by one account and fourteen by another are eight to fourteen, never twenty-two."""
    rivals = [claim(8, claimant="one army", **day(8, 2)), claim(14, claimant="the other", **day(8, 2))]
    assert numbers(fatalities([*rivals, claim(1, **day(9, 9))])) == [(2030, "north", "military", 9, 15, "range")]


def test_a_whole_split_by_category_gives_way_to_its_parts(claim: MakeClaim) -> None:
    """39 dead, of them 37 soldiers and 2 civilians, are two rows; with the civilians not told they are one."""
    whole, soldiers, civilians = claim(39, category="unspecified"), claim(37), claim(2, category="civilian")
    assert [row[2:4] for row in numbers(fatalities([whole, soldiers, civilians]))] == [
        ("military", 37),
        ("civilian", 2),
    ]
    assert [row[2:4] for row in numbers(fatalities([whole, soldiers]))] == [("unspecified", 39)]


@pytest.mark.parametrize(("low", "high", "bound"), [(4, None, "at_least"), (None, None, "unknown")])
def test_an_open_part_leaves_the_sum_open(claim: MakeClaim, low: int | None, high: int | None, bound: str) -> None:
    """A sum with a part of which the top is not known has no top."""
    open_one = claim(low, high=high, bound=bound, **day(5, 5))
    assert numbers(fatalities([open_one, claim(3, **day(6, 6))])) == [
        (2030, "north", "military", (low or 0) + 3, None, "at_least")
    ]


def test_figures_for_several_years_stand_alone(claim: MakeClaim) -> None:
    """A period of several years is never added to a year; rival figures for it stand side by side."""
    span = {"date_end": date(2034, 12, 31)}
    claims: list[Claim] = [claim(11557, claimant="army", **span), claim(25000, high=30000, bound="range", **span)]
    assert numbers(fatalities([*claims, claim(3)])) == [
        (None, "north", "military", 11557, 11557, "exact"),
        (None, "north", "military", 25000, 30000, "range"),
        (2030, "north", "military", 3, 3, "exact"),
    ]


def test_only_the_killed_are_counted(claim: MakeClaim) -> None:
    """Missing, wounded and captured people are in no row."""
    assert fatalities([claim(5, outcome=outcome) for outcome in ("missing", "wounded", "captured", "released")]) == []
