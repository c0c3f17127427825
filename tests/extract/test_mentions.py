"""Names of a vocabulary in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.mentions import Mention, find_mentions
from nkdata.seed.vocabulary import Actor, Place, Side, Vocabulary

FENS = Vocabulary(
    "War of the fens and the moor",
    (Side("fen", "Fenland", "Fenland", ("Fenlander", "Port Reed")), Side("moor", "Moorland", "Moorland", ("Moors",))),
    (
        Actor("heath", "Heath Republic", ("Heath", "Heathen Army")),
        Actor("guard", "Fen Guard", (), of="fen"),
        Actor("scouts", "Guard Scouts", (), of="guard"),
        Actor("loop", "Loop", (), of="pool"),
        Actor("pool", "Pool", (), of="loop"),
    ),
    (Place("Port Reed", ("Reedhaven",)), Place("the Sluice", ())),
)


def found(text: str) -> list[Mention]:
    """Return the mentions of the fens' vocabulary."""
    return list(find_mentions(text, FENS))


def test_a_name_can_be_several_things() -> None:
    """A capital stands for its side and for a place at once."""
    [mention] = found("talks in Port Reed failed")
    assert (mention.side, mention.place, mention.party) == ("fen", "Port Reed", "fen")


def test_the_longest_name_counts() -> None:
    """Of two names that begin at one word the longer is meant; line breaks in it do not matter."""
    assert [(m.text, m.actor) for m in found("the Heath Republic and the Heathen\n Army of Heath")] == [
        ("Heath Republic", "heath"),
        ("Heathen\n Army", "heath"),
        ("Heath", "heath"),
    ]


def test_plurals_and_beginnings() -> None:
    """A name is found in the plural and with a capital where it begins a sentence, and only as a whole word."""
    assert [m.text for m in found("The Sluice, two Fenlanders, Fenlandish, heath, the Moors")] == [
        "The Sluice",
        "Fenlanders",
        "Moors",
    ]


def test_an_actor_counts_for_whom_it_belongs_to() -> None:
    """The party is the topmost owner; owners in a circle do no harm."""
    assert [m.party for m in found("the Guard Scouts, Heath")] == ["fen", "heath"]
    assert {m.party for m in found("Loop and Pool")} <= {"loop", "pool"}


def test_half_a_compound_names_no_party() -> None:
    """A name joined by a hyphen is marked; one beside a dash or a free hyphen is not."""
    marks = [(m.text, m.joined) for m in found("Fenland-backed pro-Heath forces, Moorland – Fenland, Heath- and")]
    assert marks == [("Fenland", True), ("Heath", True), ("Moorland", False), ("Fenland", False), ("Heath", False)]


PIECES = st.sampled_from(
    ["Fenland", "Heath", "Republic", "Port", "Reed", "the", "Sluice", "-", " ", "s", "İ", ".", "\n"]
)


@given(st.lists(PIECES, max_size=15).map("".join))
def test_any_text(text: str) -> None:
    """On any text the mentions lie in it, in order and apart, and each says the words it stands on."""
    end = 0
    for mention in found(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.side or mention.actor or mention.place
        end = mention.end
