"""Promises about totals: nobody counted twice, nothing unknown taken for nought."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdata.extract.records import Claim, Source
from nkdata.seed.vocabulary import Side, Vocabulary
from nkdata.tables.load import load
from nkdata.tables.totals import CHOICES, Choice, Tally, claims_of, tallies

MakeClaim = Callable[..., Claim]

SIDES = ("north", "south")
WORLD = Vocabulary("Test", tuple(Side(name, name.title(), name.title(), (name.title(),)) for name in SIDES))
PRINTED, BOTH_COUNTED = Choice(), Choice(counted="missing")
OWN, OTHER = Choice("own"), Choice("other")
YEARS = (2030, 2032)
SOURCE = Path(__file__).parents[4] / "shared" / "source" / "nagorno-karabakh-conflict.md"
FIXTURES = Path(__file__).parents[2] / "fixtures"


def total(claims: list[Claim], side: str, choice: Choice = PRINTED, years: tuple[int, int] = YEARS) -> Tally:
    """Return the total of one side, or of ``both``."""
    return next(row for row in tallies(claims, choice, WORLD, years) if row.side == side)


def day(year: int, month: int, number: int) -> dict[str, Any]:
    """Return the dates of one day."""
    return {"date_start": date(year, month, number), "date_end": date(year, month, number)}


def test_an_infobox_that_counts_the_missing_is_told_apart(claim: MakeClaim) -> None:
    """120 "killed" that are 100 killed and 20 missing are 100 without the missing and 120 with them, never 140."""
    claims = [
        claim(120, "both", origin="infobox", category="unspecified"),
        claim(60),
        claim(40, "south"),
        claim(15, "south", outcome="missing"),
        claim(5, outcome="missing"),
    ]
    alone, together = (total(claims, "both", choice, (2030, 2030)) for choice in (PRINTED, BOTH_COUNTED))
    assert (str(alone.interval), str(together.interval)) == ("100", "120")
    assert [row.low for row in alone.mislabelled] == [row.low for row in together.mislabelled] == [120]


def test_print_comes_first_and_the_prose_fills_what_it_leaves(claim: MakeClaim) -> None:
    """A year's cell is not added to its incidents, nor a long figure of the prose to the cells that it overlaps."""
    claims = [
        claim(10, origin="table"),
        claim(3, **day(2030, 5, 5)),
        claim(7, year=2031, **day(2031, 5, 5)),
        claim(40, date_end=date(2031, 12, 31)),
        claim(2, category="civilian", **day(2030, 6, 6)),
    ]
    found = total(claims, "north", years=(2030, 2031))
    assert (str(found.interval), found.killed.gaps, found.killed.left_out) == ("19", (), ())


def test_what_reaches_beyond_the_print_is_named_and_not_added(claim: MakeClaim) -> None:
    """A toll for ten years of which a table prints two is left out by name, so that none is counted twice."""
    claims = [
        claim(10, origin="table"),
        claim(900, year=2021, date_start=date(2021, 1, 1), date_end=date(2030, 12, 31)),
    ]
    found = total(claims, "north", years=(2021, 2030))
    assert str(found.interval) == "10+"
    assert [str(figure.interval) for figure in found.killed.left_out] == ["900"]
    assert found.killed.gaps == ((2021, 2029),)


def test_a_claim_counts_for_the_side_that_makes_it(claim: MakeClaim) -> None:
    """What a side says of itself is own, what its opponent or an observer says is not, and the article is nobody."""
    claims = [
        claim(8, claimant="the Northern ministry", **day(2030, 3, 3)),
        claim(8, claimant="North", **day(2030, 4, 4)),
        claim(14, claimant="South", **day(2030, 4, 4)),
        claim(9, claimant="an observer", **day(2031, 4, 4)),
        claim(5, **day(2032, 4, 4)),
    ]
    one_year = (2030, 2030)
    assert str(total(claims, "north", OWN, one_year).interval) == "8"
    assert str(total(claims, "north", OTHER, one_year).interval) == "22"
    assert str(total(claims, "north", PRINTED, one_year).interval) == "16–22"
    assert not total(claims, "north", OWN, (2032, 2032)).is_stated
    assert not total(claims, "north", OTHER, (2032, 2032)).is_stated


def test_a_choice_without_figures_says_so(claim: MakeClaim) -> None:
    """Where nobody states a figure the total is unknown, and every year is named; nothing else steps in."""
    found = total([claim(10, origin="table")], "north", OWN)
    assert (found.is_stated, found.interval.is_unknown, found.killed.gaps) == (False, True, (YEARS,))


@pytest.mark.parametrize(("bound", "low", "high"), [("at_least", 4, None), ("unknown", None, None)])
def test_an_open_or_unknown_figure_leaves_the_total_open(
    claim: MakeClaim, bound: str, low: int | None, high: int | None
) -> None:
    """Four or more, and N/A, make at least."""
    open_one = claim(low, origin="table", high=high, bound=bound)
    found = total([open_one, claim(3, origin="table", category="civilian")], "north", years=(2030, 2030))
    assert str(found.interval) == f"{(low or 0) + 3}+"


def test_a_year_of_which_nothing_is_stated_leaves_the_total_open(claim: MakeClaim) -> None:
    """Ten in one year of three are at least ten, and the two years are named."""
    found = total([claim(10, origin="table")], "north")
    assert (str(found.interval), found.killed.gaps) == ("10+", ((2031, 2032),))


def test_of_a_range_neither_end_is_lost(claim: MakeClaim) -> None:
    """108 to 112 and 9 are 117 to 121."""
    claims = [claim(108, high=112, bound="range", origin="table"), claim(9, origin="table", category="civilian")]
    assert str(total(claims, "north", years=(2030, 2030)).interval) == "117–121"


def test_rival_accounts_are_either(claim: MakeClaim) -> None:
    """Eight soldiers by one and fourteen dead by another are eight to fourteen, never twenty-two."""
    rivals = [
        claim(8, claimant="North", **day(2030, 8, 2)),
        claim(14, claimant="South", category="unspecified", **day(2030, 8, 2)),
    ]
    assert str(total(rivals, "north", years=(2030, 2030)).interval) == "8–14"


def test_parts_are_not_added_to_their_whole(claim: MakeClaim) -> None:
    """Eleven of 91 are among the 91, and a part of a part is too."""
    whole = claim(91)
    part = claim(11, part_of=whole.claim_id)
    assert str(total([whole, part, claim(3, part_of=part.claim_id)], "north", years=(2030, 2030)).interval) == "91"


def test_a_rough_figure_for_all_gives_way_to_those_of_the_sides(claim: MakeClaim) -> None:
    """Almost two hundred are the hundred and the 85 that the sides count."""
    claims = [claim(200, "both", bound="approx"), claim(100), claim(85, "south")]
    assert str(total(claims, "both", years=(2030, 2030)).interval) == "185"


def test_a_greater_figure_for_all_stands(claim: MakeClaim) -> None:
    """A total that counts more than the sides do is not lost."""
    claims = [claim(300, "both"), claim(100), claim(85, "south")]
    assert str(total(claims, "both", years=(2030, 2030)).interval) == "300"


def test_figures_that_reach_out_of_the_years_are_not_counted(claim: MakeClaim) -> None:
    """Of a figure for two years nobody knows how many died in one of them."""
    assert not total([claim(10, date_end=date(2031, 12, 31))], "north", years=(2030, 2030)).is_stated


def test_an_open_end_is_the_last_day(claim: MakeClaim) -> None:
    """What begins within the years and does not end is counted in them, as the text dates nothing later."""
    began = claim(49, date_end=None, bound="at_least", high=None)
    assert str(total([began], "north", years=(2030, 2030)).interval) == "49+"


NUMBERS = st.integers(0, 50)


@st.composite
def accounts(draw: st.DrawFn) -> list[Claim]:
    """Draw any account of killed and missing over three years."""
    claims = []
    for number in range(draw(st.integers(0, 9))):
        low = draw(st.none() | NUMBERS)
        bound = "unknown" if low is None else draw(st.sampled_from(["exact", "range", "at_least", "approx"]))
        high = {"exact": low, "approx": low, "range": (low or 0) + 5}.get(bound)
        start = date(draw(st.integers(*YEARS)), draw(st.integers(1, 12)), 1)
        end = date(draw(st.integers(start.year, YEARS[1])), 12, 31)
        source = Source("a.md", draw(st.sampled_from(["One", "Two"])), number, f"{low} people")
        fields: dict[str, Any] = {
            "origin": draw(st.sampled_from(["infobox", "table", "prose"])),
            "side": draw(st.sampled_from([*SIDES, "both", "elsewhere"])),
            "category": draw(st.sampled_from(["military", "civilian", "unspecified"])),
            "outcome": draw(st.sampled_from(["killed", "missing"])),
            "claimant": draw(st.sampled_from([None, "North", "South", "an observer"])),
        }
        claims.append(
            Claim(
                claim_id=f"c{number}",
                source=source,
                date_start=start,
                date_end=end,
                date_prec="month",
                victim=None,
                low=low,
                high=high,
                bound=bound,
                rule="test",
                **fields,
            )
        )
    return claims


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(accounts(), st.sampled_from(["printed", "own", "other"]))
def test_the_killed_and_missing_are_never_fewer_than_the_killed(claims: list[Claim], basis: str) -> None:
    """Whoever's figures, whatever the account: both ends grow, and an open end stays open."""
    alone, together = (tallies(claims, Choice(basis, counted), WORLD, YEARS) for counted in ("killed", "missing"))
    with_missing = {row.side: row for row in together}
    for killed in alone:
        both = with_missing[killed.side]
        assert (both.interval.low or 0) >= (killed.interval.low or 0)
        assert both.interval.is_open or (both.interval.high or 0) >= (killed.interval.high or 0)
        assert both.interval.is_open or not killed.interval.is_open


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(accounts(), st.sampled_from(CHOICES))
def test_no_total_is_made_of_figures_that_overlap(claims: list[Claim], choice: Choice) -> None:
    """Of one side, category and passage, no two figures that are added cover the same days, but for incidents."""
    for row in tallies(claims, choice, WORLD, YEARS):
        added = row.killed.added
        for at, one in enumerate(added):
            for other in added[:at]:
                inside = one.shared_days(other) == min(one.days, other.days) and one[:4] != other[:4]
                fits = (min(one, other, key=lambda f: f.days).interval.low or 0) <= (
                    max(one, other, key=lambda f: f.days).interval.low or 0
                )
                assert not (one.is_comparable(other) and inside and fits and one.days != other.days)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(accounts(), st.sampled_from(CHOICES))
def test_every_total_rests_on_claims_of_the_choice(claims: list[Claim], choice: Choice) -> None:
    """No claim of another basis or outcome is behind a total, and each is behind it once."""
    for row in tallies(claims, choice, WORLD, YEARS):
        assert all(claim.outcome in choice.outcomes for claim in row.claims)
        assert choice.basis == "printed" or all(claim.claimant for claim in row.claims)
        names = [claim.claim_id for claim in row.claims]
        assert len(names) == len(set(names))


@pytest.mark.skipif(not SOURCE.exists(), reason="the article that the rules are measured on is not there")
@pytest.mark.parametrize(
    ("choice", "years", "side", "expected"),
    [
        (PRINTED, (2010, 2019), "both", "541–547+"),
        (PRINTED, (2010, 2019), "armenia", "266–272"),
        (PRINTED, (2020, 2020), "both", "7,503"),
        (BOTH_COUNTED, (2020, 2020), "both", "7,717"),
        (PRINTED, (2020, 2020), "azerbaijan", "3,040"),
        (BOTH_COUNTED, (2020, 2020), "armenia", "4,126"),
        (PRINTED, (1988, 2022), "both", "39,088–49,094+"),
        (OWN, (1988, 1994), "azerbaijan", "11,557"),
        (OTHER, (1988, 1994), "azerbaijan", "25,000–30,000"),
        (OWN, (1988, 2022), "azerbaijan", "14,992+"),
    ],
)
def test_the_source_article_comes_to_its_own_sums(
    choice: Choice, years: tuple[int, int], side: str, expected: str
) -> None:
    """The totals are those that a hand-made account of the article comes to."""
    dataset = load(SOURCE)
    rows = tallies(claims_of(dataset.claims), choice, dataset.vocabulary, years)
    assert next(str(row.interval) for row in rows if row.side == side) == expected


@pytest.mark.parametrize(
    ("choice", "side", "expected"),
    [
        (PRINTED, "both", "12,667–14,317"),
        (OWN, "merania", "1,118"),
        (OWN, "dolvenia", "1,764"),
        (OTHER, "dolvenia", "1,985"),
        (Choice("own", "missing"), "merania", "1,182"),
    ],
)
def test_another_conflict_comes_to_its_sums(choice: Choice, side: str, expected: str) -> None:
    """With other names and no code changed: 2017 by the sides' own figures, and the whole of it as printed."""
    dataset = load(FIXTURES / "ardun-plateau")
    years = (1992, 2021) if choice == PRINTED else (2017, 2017)
    rows = tallies(claims_of(dataset.claims), choice, dataset.vocabulary, years)
    assert next(str(row.interval) for row in rows if row.side == side) == expected
