"""Promises about who came to what harm in one sentence."""

from __future__ import annotations

import pytest

from tests.extract.invented import claims, counted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Xish soldiers were killed.", ["2 killed x military"]),
        ("Shells killed two Xish soldiers and wounded a farmer.", ["2 killed x military", "1 wounded x civilian"]),
        ("The fighting left 88 Xish soldiers dead.", ["88 killed x military"]),
        ("The ambush claimed the lives of three Yish policemen.", ["3 killed y unspecified"]),
        ("Xland lost two tanks and eleven men.", ["11 killed x military"]),
        ("Five Yish civilians went missing.", ["5 missing y civilian"]),
        ("Four Xish sailors were taken prisoner on 3 May and released on 9 June.", ["4 captured x military"]),
    ],
)
def test_people_and_frames_meet(text: str, expected: list[str]) -> None:
    """Victims stand before a passive and a plain verb, behind an active verb and a noun; things are passed over."""
    assert counted(text)[: len(expected)] == expected


def test_a_coordination_shares_its_verb_noun_and_bound() -> None:
    """Numbers joined by "and" share what is said once: verb, noun, "at least"."""
    assert counted("At least 42 Xish and 17 Yish soldiers were killed.") == [
        "42-? killed x military",
        "17-? killed y military",
    ]


def test_the_side_is_carried_over_and_named_as_inferred() -> None:
    """The side of the first number holds for the second, which says that it took it from there."""
    first, second = claims("Xland reported that 42 Xish soldiers and five civilians had been killed.")
    assert (first.side, second.side) == ("x", "x")
    assert not any(basis.startswith("side") for basis in first.inferred)
    assert "side:coordination" in second.inferred


@pytest.mark.parametrize(
    "text",
    [
        "Twelve Xish soldiers were killed, including two officers.",
        "Twelve Xish soldiers were killed, two of them officers.",
        "Twelve Xish soldiers (two officers among them) were killed.",
        "Twelve people were killed (seven Xish and five Yish).",
        "The raid killed 15 civilians as well, nine Xish and six Yish.",
        "Hundreds of people were killed; most were soldiers, but almost two hundred were civilians.",
    ],
)
def test_a_subset_names_its_whole(text: str) -> None:
    """Parts carry the id of the figure that includes them, and the whole carries none."""
    whole, *parts = claims(text)
    assert whole.part_of is None
    assert parts
    assert {part.part_of for part in parts} == {whole.claim_id}


def test_rival_figures_are_siblings() -> None:
    """Two counts of one thing by two speakers include neither the other."""
    rivals = claims("Xland said that ten Yish soldiers had been killed, while Yland said that four had been killed.")
    assert [(claim.low, claim.part_of) for claim in rivals] == [(10, None), (4, None)]


def test_an_agent_is_no_victim() -> None:
    """Those after "by" did it."""
    assert counted("Three villagers were killed by two Xish soldiers.")[0].startswith("3 killed")
    assert len(counted("Three villagers were killed by two Xish soldiers.")) == 1


def test_a_verb_left_out_is_supplied() -> None:
    """A number like "and the Yish army 38" repeats the verb before, for the side that it names."""
    assert counted("The XLA lost 64 fighters and Yland 38.") == ["64 killed x military", "38 killed y military"]
    assert "outcome:number before" in claims("Two Xish soldiers were killed, as were three others.")[1].inferred


def test_one_person_said_twice_is_counted_once() -> None:
    """An apposition is the same person; "a woman and her grandchild" are two."""
    assert counted("One of its citizens, a lorry driver, was killed.")[0].startswith("1 killed")
    assert len(counted("One of its citizens, a lorry driver, was killed.")) == 1
    assert counted("A Xish woman and her grandchild were killed.") == ["2 killed x civilian"]


def test_a_denial_is_zero_of_ones_own() -> None:
    """Who denies losses claims none killed for itself; that nobody was hurt is said of all."""
    assert counted("Xland denied any casualties.") == ["0 killed x unspecified"]
    assert counted("Nobody was hurt.") == ["0 killed both unspecified"]


def test_a_claim_says_how_and_where_it_was_read() -> None:
    """The rule names the frame, and the marked words of the quote are the number with its noun."""
    [claim] = claims("On 3 May, **two** Xish soldiers were killed.")
    start, end = claim.source.start, claim.source.end
    assert claim.rule == "killed.passive"
    assert start is not None
    assert end is not None
    assert claim.source.quote[start:end].replace("*", "") == "two Xish soldiers" == claim.victim


def test_a_list_is_a_breakdown_only_where_it_adds_up() -> None:
    """Nine and six are parts of 15; nine and seven are other people."""
    whole, *parts = claims("The raid killed 15 civilians, nine Xish and six Yish.")
    assert [part.part_of for part in parts] == [whole.claim_id] * 2
    others = claims("The raid killed 15 civilians, nine Xish soldiers and seven Yish soldiers.")
    assert [claim.part_of for claim in others] == [None] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Xish shepherd was caught in crossfire and died.", ["1 killed x civilian"]),
        ("The radio reported the death in action of Major General Olm Reth.", ["1 killed both military"]),
        ("Two Xish soldiers and Colonel Olm Reth were killed.", ["2 killed x military", "1 killed x military"]),
        ("The commander of the XLA, Colonel Olm Reth, was killed.", ["1 killed x military"]),
        (
            "They took some 260 Xish civilians hostage, of whom 231 were released.",
            ["260 captured x civilian", "231 released x civilian"],
        ),
        ("Two Xish privates sustained shrapnel wounds.", ["2 wounded x military"]),
        ("When nine Yish soldiers were allowed to go home, all was over.", ["9 released y military"]),
        ("A clinic took in 19 wounded and the bodies of six Xlanders.", ["6 killed x unspecified"]),
    ],
)
def test_fates_told_in_more_than_a_verb(text: str, expected: list[str]) -> None:
    """What only looks like harm is none, a rank before a name is a person, hostages are taken before released."""
    assert set(expected) <= set(counted(text))


def test_a_staff_is_no_person() -> None:
    """The name of an office that begins with a rank counts nobody."""
    assert counted("The attack killed General Staff papers and hit General Assembly hall.") == []
