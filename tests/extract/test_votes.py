"""Recorded votes: totals, named countries, groups, and what a text does not say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkdata.extract.records import Support, Vote
from nkdata.extract.support import extract_support
from nkdata.extract.votes import extract_votes
from nkdata.seed.document import Document
from nkdata.seed.markdown import parse_body
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import decode
from nkdata.seed.vocabulary import Actor, Side, Vocabulary

VOCABULARY = Vocabulary(
    "Lowland dispute",
    (
        Side("marl", "Marl", "Marl", ("Marl", "Marlish")),
        Side("fenwick", "Fenwick", "Fenwick", ("Fenwick", "Fennish"), code="FEN"),
    ),
    (
        Actor("arden", "Arden", ("Ardenish",), "ARD", "state"),
        Actor("bourne", "Bourne", ("Bournish",), "BOU", "state"),
        Actor("corva", "Corva", ("Corvan",), "COR", "state"),
        Actor("delph", "Delph", ("Delphic",), "DEL", "state"),
        Actor("assembly", "World Assembly", (), None, "organisation"),
        Actor("union", "River Union", ("RU",), None, "organisation"),
    ),
)

PASSAGE = (
    "On 9 June 2011, the World Assembly adopted Resolution 14/88, which reaffirmed Marl's territorial integrity. "
    "It was adopted by a vote of 41 in favour to 12 against, while most countries abstained or were absent. "
    "States that supported it included two lowland states: Arden and Bourne. "
    "It was backed by nine River Union members and no Hill League member state. "
    "It was opposed by Corva, Delph and Fenwick."
)


def document(text: str, *headings: str) -> Document:
    """Return a document that holds a text under the headings."""
    above = "".join(f"{'#' * (level + 2)} {heading}\n\n" for level, heading in enumerate(headings))
    file = decode(f"{above}{text}\n".encode(), "votes.md")
    sentences = tuple(s for block in parse_body(file, 1).blocks for s in split_sentences(file, block))
    return Document(Path("votes.md"), "votes.md", "", {}, (), sentences, ())


def votes(text: str, *headings: str) -> list[Vote]:
    """Return the votes that a text records."""
    return extract_votes(document(text, *headings), VOCABULARY)


def support(text: str, *headings: str) -> list[Support]:
    """Return the support of kind vote."""
    return [row for row in extract_support(document(text, *headings), VOCABULARY) if row.kind == "vote"]


def test_totals_countries_and_groups_of_one_resolution() -> None:
    """Everybody who is named or counted has a row, with the resolution's name and day."""
    rows = votes(PASSAGE, "2011 vote")
    assert {(row.resolution, row.date) for row in rows} == {("Resolution 14/88", date(2011, 6, 9))}
    assert {(row.country, row.vote, row.count) for row in rows} == {
        ("TOTAL", "for", 41),
        ("TOTAL", "against", 12),
        ("most countries", "abstained_or_absent", None),
        ("Arden", "for", 1),
        ("Bourne", "for", 1),
        ("lowland states", "for", 2),
        ("River Union members", "for", 9),
        ("Hill League member states", "for", 0),
        ("Corva", "against", 1),
        ("Delph", "against", 1),
        ("Fenwick", "against", 1),
    }


def test_codes_come_from_the_vocabulary() -> None:
    """A country has its ISO code, and so has a side; a total and a group have none."""
    codes = {row.country: row.country_code for row in votes(PASSAGE, "2011 vote")}
    assert (codes["Corva"], codes["Fenwick"]) == ("COR", "FEN")
    assert (codes["TOTAL"], codes["River Union members"]) == (None, None)


def test_a_vote_speaks_for_the_side_that_the_resolution_names() -> None:
    """Who votes for it supports that side, who votes against it the other; a side's own vote is no outside support."""
    rows = support(PASSAGE, "2011 vote")
    assert {(row.supporter, row.supported) for row in rows} == {
        ("World Assembly", "marl"),
        ("Arden", "marl"),
        ("Bourne", "marl"),
        ("Corva", "fenwick"),
        ("Delph", "fenwick"),
    }
    assert {row.date_start for row in rows} == {date(2011, 6, 9)}


def test_a_demand_for_withdrawal_speaks_against_those_who_shall_withdraw() -> None:
    """A resolution that demands the withdrawal of one side's forces favours the other."""
    text = "The World Assembly adopted Resolution 9 by a vote of 20 to 3, demanding the withdrawal of Fennish forces."
    assert {(row.supporter, row.supported) for row in support(text)} == {("World Assembly", "marl")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It passed by 30 votes to 4.", {("for", 30), ("against", 4)}),
        (
            "The vote was 30 in favour and 4 against, with 11 abstentions.",
            {("for", 30), ("against", 4), ("abstained_or_absent", 11)},
        ),
        ("It was adopted with twenty in favor to seven against.", {("for", 20), ("against", 7)}),
        ("The vote was 30–4–11.", {("for", 30), ("against", 4), ("abstained_or_absent", 11)}),
    ],
)
def test_totals_as_they_are_written(text: str, expected: set[tuple[str, int]]) -> None:
    """Totals are read in figures and in words, with abstentions where they are counted."""
    assert {(row.vote, row.count) for row in votes(text, "Vote on the draft")} == expected


def test_two_passages_with_the_same_totals_are_one_resolution() -> None:
    """A passage that does not name the resolution takes name and day from the one that does."""
    text = (
        "## Timeline\n\n"
        "On 9 June 2011 the World Assembly by a vote of 41 in favour to 12 against adopted Resolution 14/88.\n\n"
        "## Vote\n\nIt was adopted by a vote of 41 in favour to 12 against. It was opposed by Corva."
    )
    assert {(row.resolution, row.date) for row in votes(text)} == {("Resolution 14/88", date(2011, 6, 9))}


def test_members_are_named_where_a_group_of_countries_is() -> None:
    """The countries in a group's bracket voted, not the group's body."""
    rows = votes("The River Union co-chair countries (Arden, Corva) voted against the resolution.", "Vote")
    assert {(row.country, row.vote) for row in rows} == {("Arden", "against"), ("Corva", "against")}


@pytest.mark.parametrize(
    "text",
    [
        "The Marlish parliament voted to leave the federation.",
        "Arden has not supported the draft.",
        "In 1999 the assembly of the valley voted by 71 to 4 for union with Fenwick.",
        "Corva supplied Fenwick with arms.",
    ],
)
def test_what_is_no_recorded_vote_is_no_row(text: str) -> None:
    """A decision of a side, a refusal to support, and a verb of support alone are not votes."""
    assert votes(text, "Background") == []


def test_the_source_marks_the_number() -> None:
    """A row leads to its number or name in the sentence."""
    row = next(row for row in votes(PASSAGE, "2011 vote") if row.country == "TOTAL" and row.vote == "for")
    assert row.source.quote[row.source.start : row.source.end] == "41"
