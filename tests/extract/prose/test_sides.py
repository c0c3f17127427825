"""Promises about whose people they were, where their own phrase does not say."""

from __future__ import annotations

import pytest

from tests.extract.invented import claims, counted

CASES = [
    ("for its side", "For Xland, 18 were killed and 52 wounded.", ["x", "x"], None),
    ("cost", "The raid cost Xland 68 dead.", ["x"], None),
    ("its own", "Xland said that two of its soldiers had been killed.", ["x"], "possessive"),
    ("lost", "Yland lost a helicopter, 14 tanks and two men.", ["y"], None),
    ("losses stood at", "Yish losses stood at 265 dead.", ["y"], None),
    ("conceded", "The Yish ministry admitted two deaths.", ["y"], "claimant"),
    ("denied", "Xland denied any casualties.", ["x"], "claimant"),
    ("blow", "It was the deadliest year for Xish forces, with 27 soldiers killed.", ["x"], "subject"),
    ("same sentence", "A Yish soldier was killed and four villagers were wounded.", ["y", "y"], "sentence"),
    ("hit", "A Xish helicopter was shot down and three crew members were killed.", ["x"], "owner"),
    ("opponent", "Three soldiers were killed by Xish shelling.", ["y"], "opponent"),
    ("one party", "Xland announced that six servicemen had died.", ["x"], "subject"),
    ("nobody", "Three soldiers were killed at Axbridge.", ["both"], "not stated"),
    ("enemy", "Xland claimed to have killed 50 enemy soldiers.", ["y"], "opponent"),
    ("noun before", "Xish gendarmes attacked the Yish militia; nine gendarmes died.", ["x"], "sentence"),
    ("what befell", "A group of Xish pilgrims ran over a mine: eight passengers were killed.", ["x"], "subject"),
    ("some of them", "Eleven soldiers, seven of them Xish, were killed.", ["both", "x"], None),
    ("outsider", "Three Zish peacekeepers were killed.", ["z"], None),
]
PARAGRAPHS = [
    ("former", "Xland and Yland clashed. The former lost two men and the latter four.", ["x", "y"], "sentence before"),
    ("crew", "A Yish helicopter was shot down. The three crew members were killed.", ["y"], "owner"),
    ("the other side", "Xland suffered 54 deaths. The other side admitted 93 dead.", ["x", "y"], "opponent"),
    ("on the other", "Twelve Xish soldiers died in May, as did ten on the other side.", ["x", "y"], "opponent"),
    ("another", "Two Xish soldiers were killed. Another three were wounded.", ["x", "x"], "sentence before"),
    ("of these", "Ten Xish soldiers were captured. Three of them were wounded.", ["x", "x"], "sentence before"),
    ("released", "Ten Xish soldiers were captured. Four were later released.", ["x", "x"], "sentence before"),
]


@pytest.mark.parametrize(
    ("text", "sides", "basis"), [case[1:] for case in CASES + PARAGRAPHS], ids=[case[0] for case in CASES + PARAGRAPHS]
)
def test_each_construction_gives_its_side(text: str, sides: list[str], basis: str | None) -> None:
    """The side is the one a careful reader gives, and what it rests on is named where the phrase does not state it."""
    found = claims(text)
    assert [claim.side for claim in found] == sides
    bases = [entry for entry in found[-1].inferred if entry.startswith("side:")]
    assert bases == ([f"side:{basis}"] if basis else [])


def test_each_side_gets_its_claim() -> None:
    """Of "two soldiers from each side" there are two of one and two of the other, never four of both."""
    found = claims("Two soldiers from each side were killed.")
    assert [(claim.side, claim.low) for claim in found] == [("x", 2), ("y", 2)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two Xish soldiers died and five were wounded.", ["military", "military"]),
        ("The Xish army lost two men.", ["military"]),
        ("Xland lost 12 dead among its troops.", ["military"]),
        ("Ten Xish civilians were captured. Four were released.", ["civilian", "civilian"]),
        ("Xland lost 12 dead.", ["unspecified"]),
    ],
)
def test_the_kind_is_taken_from_the_company(text: str, kinds: list[str]) -> None:
    """A noun left out is the one before, an army's own are soldiers; where nothing says it the kind stays open."""
    assert [claim.category for claim in claims(text)] == kinds


def test_the_side_of_a_river_is_a_side() -> None:
    """Who was killed "on the Xish side of" something is counted for Xland, whoever was counted before."""
    text = "Two Yish farmers were killed in May 2014; on the Xish side of the river three farmers were killed."
    assert counted(text) == ["2 killed y civilian", "3 killed x civilian"]


def test_a_kind_named_behind_two_numbers_is_of_both() -> None:
    """Saying "three dead and nine wounded among its border guards" tells the kind of the dead as of the wounded."""
    text = "Xland reported three dead and nine wounded among its border guards in May 2014."
    assert counted(text) == ["3 killed x military", "9 wounded x military"]


def test_parts_between_dashes_add_up_to_their_whole() -> None:
    """The whole is counted, its parts take its kind, and each belongs to it."""
    found = claims("A further 13 soldiers – nine Xish, three Yish and one Zish – were killed.")
    assert [(claim.low, claim.side, claim.category) for claim in found] == [
        (13, "both", "military"),
        (9, "x", "military"),
        (3, "y", "military"),
        (1, "z", "military"),
    ]
    assert {claim.part_of for claim in found[1:]} == {found[0].claim_id}


def test_an_age_beside_a_name_counts_nobody() -> None:
    """The number in commas behind a full name is how old the named person was."""
    found = claims("Corporal Xan Dober, 20, was hurt when a Xish soldier was killed.")
    assert 20 not in [claim.low for claim in found]


def test_dates_part_two_single_people() -> None:
    """One soldier on the 5th and another on the 7th are two claims of a day each."""
    found = claims("A Xish soldier was shot dead on 5 January 2014, and another on the 7th.")
    assert [(claim.low, str(claim.date_start)) for claim in found] == [(1, "2014-01-05"), (1, "2014-01-07")]


def test_bodies_handed_over_are_not_people_set_free() -> None:
    """Who is handed over dead was killed."""
    [claim] = claims("After the fighting 31 bodies were handed over.")
    assert (claim.low, claim.outcome) == (31, "killed")
