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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xish losses in the capture of a Yish post were light: four killed.", ["4 killed x unspecified"]),
        ("Sniper fire claimed three lives among the Xish sentries.", ["3 killed x military"]),
        ("Of the 340 soldiers of the Xish 4th Brigade who were cut off, 112 were killed.", ["112 killed x military"]),
        (
            "For 2014 Xland acknowledged ten military deaths, Yland seven.",
            ["10 killed x military", "7 killed y military"],
        ),
        ("The Xish army took the ridge, but the assault cost 33 lives.", ["33 killed x unspecified"]),
        ("The XLA reported five Yish rebels killed and no losses of its own.", ["0 killed x unspecified"]),
        ("Xish losses are given as 90 fighters and 40 civilians.", ["90 killed x military", "40 killed x civilian"]),
        ("A siege had cost the Xish garrison 22 killed.", ["22 killed x military"]),
        ("Among civilians, the ombudsman of Xland counted 83 dead.", ["83 killed x civilian"]),
        ("A mine killed nine Xlanders. Four of the dead were children.", ["4 killed x civilian"]),
        (
            "War killed 60 people. The Xish side accounted for 24 of them, the Yish side for 36.",
            ["24 killed x unspecified", "36 killed y unspecified"],
        ),
    ],
)
def test_the_build_of_a_sentence_tells_the_side(text: str, expected: list[str]) -> None:
    """Losses have an owner, attacks a price, lists a subject that is left out, and parts a kind of their own."""
    assert set(expected) <= set(counted(text))
