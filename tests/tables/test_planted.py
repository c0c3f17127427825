"""Promises about planted errors: a consistent account has no disagreement, and one wrong number shows as that one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from nkdata.extract.records import Claim, Phase, Records, Source, Vote
from nkdata.seed.vocabulary import Side, Vocabulary
from nkdata.tables.checks import Check, compare_figures

MakeClaim = Callable[..., Claim]

WORLD = Vocabulary(
    "Test", tuple(Side(name, name.title(), name.title(), (name.title(),)) for name in ("north", "south"))
)
WAR = {"year": 2032, "section": "Deaths"}
ANY = {"category": "unspecified"}
CIVIL = {"category": "civilian"}

FIGURES: dict[str, tuple[int, str, dict[str, Any]]] = {
    "north 2030": (10, "north", {"origin": "table", "line": 1}),
    "south 2030": (4, "south", {"origin": "table", "line": 1}),
    "both 2030": (14, "both", {"origin": "table", "line": 1}),
    "south civilians 2030": (2, "south", {"origin": "table", "line": 1, **CIVIL}),
    "both civilians 2030": (2, "both", {"origin": "table", "line": 1, **CIVIL}),
    "north 2031": (42, "north", {"origin": "table", "line": 2, "year": 2031}),
    "south 2031": (35, "south", {"origin": "table", "line": 2, "year": 2031}),
    "both 2031": (77, "both", {"origin": "table", "line": 2, "year": 2031}),
    "infobox to 2031": (93, "both", {"origin": "infobox", "date_end": date(2031, 12, 31), **ANY}),
    "infobox 2032": (107, "both", {"origin": "infobox", "year": 2032, **ANY}),
    "north in all 2030": (10, "north", {"section": "2030"}),
    "incident": (6, "north", {"section": "2030", "date_start": date(2030, 5, 4), "date_end": date(2030, 5, 4)}),
    "shelling": (
        2,
        "south",
        {"section": "2030", "date_start": date(2030, 6, 4), "date_end": date(2030, 6, 4), **CIVIL},
    ),
    "soldiers to 2031": (91, "both", {"section": "Summary", "date_end": date(2031, 12, 31)}),
    "north in the war": (50, "north", WAR),
    "north civilians in the war": (10, "north", WAR | CIVIL),
    "south in the war": (37, "south", WAR),
    "south civilians in the war": (10, "south", WAR | CIVIL),
    "missing, the army": (7, "south", WAR | {"outcome": "missing", "claimant": "the army"}),
    "missing, the monitor": (7, "south", WAR | {"outcome": "missing", "claimant": "the monitor"}),
    "north to 2031": (52, "north", {"section": "Long", "date_end": date(2031, 12, 31)}),
    "north to 2032": (102, "north", {"section": "Long", "date_end": date(2032, 12, 31)}),
}
"""An account in which everything adds up."""


@pytest.fixture
def account(claim: MakeClaim) -> Callable[..., list[Check]]:
    """Return a comparer of the account with some numbers changed."""

    def compare(**changed: int) -> list[Check]:
        numbers = {name.replace("_", " "): number for name, number in changed.items()}
        assert numbers.keys() <= FIGURES.keys()
        claims = [claim(numbers.get(name, low), side, **other) for name, (low, side, other) in FIGURES.items()]
        return compare_figures(claims, WORLD)

    return compare


def apart(checks: list[Check]) -> list[tuple[str, str | None]]:
    """Return kind and difference of the disagreements."""
    return sorted((check.kind, check.difference) for check in checks if check.verdict == "disagrees")


def test_a_consistent_account_has_no_disagreement(account: Callable[..., list[Check]]) -> None:
    """Every rule looks at it, and none finds fault."""
    checks = account()
    assert apart(checks) == []
    expected = {"row_total", "infobox_table", "infobox_prose", "repeated", "rival", "year_incidents", "prose_table"}
    assert expected <= {check.kind for check in checks if check.verdict == "agrees"}


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"north_2031": 45}, [("infobox_table", "3"), ("row_total", "3")]),
        ({"infobox_to_2031": 95}, [("infobox_table", "2"), ("infobox_table", "2")]),
        ({"infobox_2032": 117}, [("infobox_prose", "10")]),
        ({"infobox_2032": 100}, [("infobox_prose", "7")]),
        ({"incident": 16}, [("year_incidents", "6")]),
        ({"shelling": 3}, [("infobox_prose", "1"), ("year_incidents", "1")]),
        ({"north_in_all_2030": 11}, [("repeated", "1")]),
        ({"missing,_the_monitor": 9}, [("rival", "2")]),
        ({"north_to_2032": 51}, [("part_exceeds", "1")]),
        ({"soldiers_to_2031": 92}, [("infobox_prose", "1"), ("prose_table", "1")]),
    ],
)
def test_one_wrong_number_is_the_one_found(
    account: Callable[..., list[Check]], changed: dict[str, int], found: list[tuple[str, str]]
) -> None:
    """Nothing else is called wrong; a number in two sums is found in both."""
    assert apart(account(**changed)) == found


def test_the_missing_counted_as_killed_are_named(account: Callable[..., list[Check]]) -> None:
    """114 is what 107 killed and 7 missing come to."""
    checks = [check for check in account(infobox_2032=114) if check.kind == "infobox_prose" and check.right == "114"]
    assert [(check.left, check.verdict) for check in checks] == [
        ("North 60 + South 47 = 107", "disagrees"),
        ("killed 107 + missing 7 = 114", "agrees"),
    ]


def test_what_the_prose_leaves_open_is_no_disagreement(claim: MakeClaim) -> None:
    """Soldiers of one side, or two thirds of a year, are not all who were killed in it."""
    whole = claim(100, "both", origin="infobox", **ANY)
    part = claim(20, date_end=date(2030, 5, 1))
    rest = claim(30, "south", date_start=date(2030, 5, 2))
    (check,) = compare_figures([whole, part, rest], WORLD)
    assert (check.kind, check.left, check.verdict) == ("infobox_prose", "North 20 + South 30 = 50", "cannot_tell")


def test_the_infobox_may_count_soldiers_only(claim: MakeClaim) -> None:
    """Where the sum of the military people is the number, the civilians are named as left out."""
    claims = [claim(50, origin="infobox", **ANY), claim(50), claim(9, **CIVIL)]
    (check,) = [check for check in compare_figures(claims, WORLD) if check.kind == "infobox_prose"]
    assert check.verdict == "agrees"
    assert check.explanation == "The number fits military people alone, 50; with civilians the sum is 59."


def test_a_vaguely_dated_incident_is_not_held_against_the_years_total(claim: MakeClaim) -> None:
    """Three soldiers who fell "in 2030" do not contradict the table's nineteen."""
    (check,) = compare_figures([claim(3), claim(19, origin="table")], WORLD)
    assert (check.kind, check.verdict) == ("repeated", "cannot_tell")


def test_another_report_in_one_sentence_is_a_rival_and_not_added(claim: MakeClaim) -> None:
    """Nineteen, or twenty by another report, is not thirty-nine."""
    quote = "The year cost 19 soldiers, another report has 20 soldiers dead."
    marks = [(quote.index("19"), 25), (quote.index("20"), 58)]
    claims = [
        claim(low, source=Source(document="a.md", section="2030", line=7, quote=quote, start=start, end=end))
        for low, (start, end) in zip((19, 20), marks, strict=True)
    ]
    checks = compare_figures([*claims, claim(20, origin="table", line=9)], WORLD)
    assert [(check.kind, check.left, check.right, check.verdict) for check in checks] == [
        ("rival", "19 (prose, line 7)", "20 (prose, line 7)", "disagrees"),
        ("repeated", "19 (prose, line 7)", "20 (table, line 9)", "disagrees"),
        ("repeated", "20 (prose, line 7)", "20 (table, line 9)", "agrees"),
    ]


def test_the_infobox_may_count_a_war_only(claim: MakeClaim) -> None:
    """A year's number that is exactly the war's soldiers is told to be theirs alone."""
    war = {"date_start": date(2030, 8, 1), "date_end": date(2030, 9, 30)}
    claims = [
        claim(50, origin="infobox", **ANY),
        claim(50, **war),
        claim(9, **war, **CIVIL),
        claim(4, date_end=date(2030, 2, 28)),
    ]
    (check,) = [check for check in compare_figures(claims, WORLD) if check.kind == "infobox_prose"]
    assert check.verdict == "agrees"
    assert (check.explanation or "").startswith("The number fits military people of August to September 2030")


def test_a_members_own_count_is_not_held_against_the_whole_sides(claim: MakeClaim) -> None:
    """Where two are one side, what one of them lost may be less than what the side lost, but not more."""
    allies = Side("allies", "Ostland and Westland", "Allies", ("Ostland", "Westland"))
    world = Vocabulary("Test", (allies,))
    whole = claim(600, "allies", origin="infobox")
    for low, verdict in ((410, "cannot_tell"), (700, "disagrees")):
        (check,) = compare_figures([whole, claim(low, "allies", claimant="Ostland")], world)
        assert (check.kind, check.verdict) == ("repeated", verdict)


def test_incidents_that_may_be_one_are_not_added_against_a_total(claim: MakeClaim) -> None:
    """Three in May, and twelve on one day of May, cannot both be read right: the year's twelve stand."""
    may = {"section": "2030", "date_start": date(2030, 5, 1), "date_end": date(2030, 5, 31)}
    day = {"section": "2030", "date_start": date(2030, 5, 4), "date_end": date(2030, 5, 4)}
    checks = compare_figures([claim(3, **may), claim(12, **day), claim(12, origin="table", line=9)], WORLD)
    assert [(check.kind, check.left, check.verdict) for check in checks] == [
        ("year_incidents", "3 + 12 = 15", "cannot_tell")
    ]


def test_a_table_of_soldiers_does_not_contradict_all_the_dead(claim: MakeClaim) -> None:
    """Eighty-eight dead, where the table prints 71 soldiers and nobody else, leaves 17 of whom it says nothing."""
    whole = claim(88, "both", **ANY)
    (check,) = compare_figures([whole, claim(71, "both", origin="table", line=9)], WORLD)
    assert (check.kind, check.verdict) == ("prose_table", "cannot_tell")


def test_rivals_are_compared_though_one_names_no_category(claim: MakeClaim) -> None:
    """Eight soldiers by one account are not fourteen dead by the other."""
    claims = [claim(8, claimant="the army"), claim(14, claimant="the rebels", **ANY)]
    (check,) = compare_figures(claims, WORLD)
    assert (check.kind, check.verdict, check.difference) == ("rival", "disagrees", "6")


@pytest.mark.parametrize(("earlier", "verdict"), [(300, "disagrees"), (90, "agrees")])
def test_a_year_called_the_worst_is_held_against_the_average_before(
    claim: MakeClaim, earlier: int, verdict: str
) -> None:
    """Three hundred in five years are sixty a year, which is more than forty; the war itself is not counted."""
    quote = "With 40 killed, it was the deadliest year since the war."
    source = Source(document="a.md", section="2035", line=70, quote=quote, start=5, end=14)
    worst = claim(40, "both", year=2035, source=source, **ANY)
    before = claim(earlier, "both", section="Long", year=2028, date_end=date(2032, 12, 31), **ANY)
    war = claim(9000, "both", section="War", year=2020, date_end=date(2027, 12, 31), **ANY)
    phase = Phase(
        source=source, name="Border War", kind="phase", date_start=date(2020, 1, 1), date_end=date(2027, 12, 31)
    )
    (check,) = compare_figures([worst, before, war], WORLD, Records(phases=[phase]))
    assert (check.kind, check.verdict) == ("superlative", verdict)


@pytest.mark.parametrize(("heading", "verdict"), [("1988–1994", "disagrees"), ("1992–1994", "agrees")])
def test_a_phase_has_the_years_of_its_heading(claim: MakeClaim, heading: str, verdict: str) -> None:
    """The infobox and the heading of a section may date one war differently."""
    told = claim(3, section=f"History › Border War ({heading})")
    phase = Phase(
        source=told.source, name="Border War", kind="phase", date_start=date(1992, 1, 1), date_end=date(1994, 12, 31)
    )
    (check,) = compare_figures([], WORLD, Records(claims=[told], phases=[phase]))
    assert (check.kind, check.verdict) == ("dates", verdict)


def _vote(country: str, count: int, line: int = 1) -> Vote:
    source = Source(document="a.md", section="Vote", line=line, quote="It was adopted.")
    return Vote(
        source=source, resolution="Resolution 7", date=None, country=country, country_code=None, vote="for", count=count
    )


def test_votes_are_held_against_their_total() -> None:
    """Groups make it up, more countries than votes do not, and two totals must be the same."""
    votes = [_vote("TOTAL", 5), _vote("TOTAL", 6, 2), _vote("island states", 3), _vote("other states", 2)]
    votes += [_vote(name, 1) for name in ("Aland", "Borland", "Cland", "Dland", "Eland", "Fland")]
    checks = compare_figures([], WORLD, Records(votes=votes))
    assert [(check.left, check.right, check.verdict, check.difference) for check in checks] == [
        ("6", "5", "disagrees", "1"),
        ("1 + 1 + 1 + 1 + 1 + 1 = 6", "5", "disagrees", "1"),
        ("island states 3 + other states 2 = 5", "5", "agrees", None),
    ]
