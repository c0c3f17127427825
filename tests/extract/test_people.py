"""Promises about the phrases that count people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.people import category_of, outcome_of_head
from nkdata.extract.people.ahead import Ahead
from nkdata.extract.people.nouns import nouns
from nkdata.extract.records import Bound
from tests.extract.invented import people


def phrases(text: str) -> list[str]:
    """Return the words of each phrase of people, things left out."""
    return [text[p.start : p.end] for p in people(text) if not p.thing]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three Xish border guards were killed.", ["Three Xish border guards"]),
        ("They buried an unarmed herdsman and his two sons.", ["an unarmed herdsman", "two sons"]),
        ("Between eight and ten of the Yish troops fell.", ["Between eight and ten of the Yish troops"]),
        ("Some 12 Ylanders and a Xlander were hurt.", ["Some 12 Ylanders", "a Xlander"]),
        ("Five were wounded; two others died.", ["Five", "two others"]),
        ("At least 40 people, two of whom were teachers, died.", ["At least 40 people", "two of whom were teachers"]),
        ("The raid left 16 fatalities.", ["16 fatalities"]),
    ],
)
def test_a_phrase_is_read_from_its_number_to_its_noun(text: str, expected: list[str]) -> None:
    """A number or a determiner, names, adjectives, and the noun, are one phrase; a following verb is not in it."""
    assert phrases(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They lost 14 tanks.",
        "Two helicopters fell.",
        "Three of the four bridges were blown up.",
        "It hit five villages.",
    ],
)
def test_things_are_no_people(text: str) -> None:
    """What is counted with a noun that tells of no people is marked as a thing."""
    assert people(text)
    assert all(p.thing for p in people(text))


@pytest.mark.parametrize(
    ("text", "side", "category"),
    [
        ("Four Yish conscripts died.", "y", "military"),
        ("Four soldiers of the Xish army died.", "x", "military"),
        ("Four Ylanders died.", "y", "unspecified"),
        ("Four villagers died.", None, "civilian"),
        ("Four armed men from Xland died.", "x", "military"),
        ("Four members of the Zish garrison died.", "z", "unspecified"),
        ("Sixteen deaths on both sides followed.", "both", "unspecified"),
        ("Two soldiers from each side died.", "each", "military"),
    ],
)
def test_a_phrase_says_whose_people_and_of_what_kind(text: str, side: str | None, category: str) -> None:
    """The side comes from a name in the phrase or behind it, the kind from noun and adjective."""
    assert [(p.side, p.category) for p in people(text)] == [(side, category)]


def test_one_person_needs_a_noun_for_one() -> None:
    """Any "teacher" is one person without a number; "the talks", "a treaty" and "its troops" are not."""
    [teacher] = people("The talks ended when a teacher was shot dead, and a treaty kept its troops away.")
    assert (teacher.quantity.low, teacher.quantity.high, teacher.numbers) == (1, 1, ())


def test_owned_and_remaining_people_are_marked() -> None:
    """The words "its soldiers" belong to somebody named elsewhere; "two of them" are a part of people named before."""
    own, rest = people("It lost five of its soldiers, and two of them were captured.")
    assert (own.owned, own.rest) == (True, False)
    assert (rest.owned, rest.rest) == (False, True)


def test_dates_measures_and_money_count_nobody() -> None:
    """A year, a distance, a sum and a percentage are not people, whatever follows them."""
    text = "On 3 May 2014 the front moved 12 km, which cost $40 million and 7 per cent of the budget."
    assert people(text) == []


def test_a_left_out_noun_is_known_to_be_missing() -> None:
    """A phrase like "seven wounded" leaves its noun out, "seven deaths" does not."""
    [wounded], [deaths] = people("There were seven wounded."), people("There were seven deaths.")
    assert wounded.elliptical
    assert not deaths.elliptical


def test_vague_amounts_are_unknown() -> None:
    """Dozens are people, but not a number."""
    [p] = people("Dozens of Xish civilians died.")
    assert (p.quantity.bound, p.quantity.low, p.quantity.high) == (Bound.UNKNOWN, None, None)
    assert (p.side, p.category) == ("x", "civilian")


def test_words_that_say_the_outcome_themselves() -> None:
    """A noun or participle of harm tells its outcome, in any case and spacing; any other word tells none."""
    assert outcome_of_head("Prisoners  of war") == "captured"
    assert outcome_of_head("wounded") == "wounded"
    assert outcome_of_head("table") is None


def test_the_kind_of_a_phrase_is_said_or_open() -> None:
    """Nouns of one kind say it; both kinds in a phrase, or none, leave it open."""
    assert category_of("three soldiers and a conscript") == "military"
    assert category_of("soldiers and civilians") == "unspecified"
    assert category_of("the front line") == "unspecified"


def test_every_noun_can_be_looked_up_as_it_is_matched() -> None:
    """The nouns are kept in lower case, so that none that the pattern finds is missing from the list."""
    assert all(noun == noun.lower() for noun in nouns())
    assert category_of("two Red Cross workers") == "civilian"


PIECES = [
    "the",
    "a",
    "its",
    "another",
    "Xish",
    "Xlander",
    "Yish-backed",
    "soldier",
    "soldiers",
    "farmer",
    "armed",
    "killed",
    "wounded",
    "of",
    "of its",
    "in",
    "with",
    "his",
    "commander",
    "out-of-town",
    "said",
    "army",
    "died",
    '"old"',
    ", and",
    "and",
    "(the",
    "U.S.",
    "senior",
    "dead",
    "casualty",
    "who",
    "'",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_looking_ahead_loses_nobody(text: str) -> None:
    """One person is found wherever reading on from every determiner finds one."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Ahead, "may_be_one", lambda *_, **__: True)
        everyone = people(text)
    assert people(text) == everyone
