"""Outside support: what a document says once is one row, with its amount, its period, its source and its claimant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from nkdata.extract.records import Support
from nkdata.extract.support import extract_support
from nkdata.seed.document import Document, InfoField
from nkdata.seed.markdown import parse_body
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import decode
from nkdata.seed.vocabulary import Actor, Side, Vocabulary

VOCABULARY = Vocabulary(
    "Lowland dispute",
    (
        Side("marl", "Marl", "Marl", ("Marl", "Marlish", "Marls")),
        Side("fenwick", "Fenwick", "Fenwick", ("Fenwick", "Fennish", "Fens")),
    ),
    (
        Actor("arden", "Arden", ("Ardenish",), "ARD", "state"),
        Actor("bourne", "Bourne", ("Bournish",), "BOU", "state"),
        Actor("corva", "Corva", ("Corvan",), "COR", "state"),
        Actor("delph", "Delph", ("Delphic",), "DEL", "state"),
        Actor("college", "Delphic College", (), None, "organisation", "delph"),
        Actor("envoy", "Ruth Vane", ("Vane",), None, "person", "corva"),
        Actor("speaker", "Piers Holt", ("Holt",), None, "person", "marl"),
        Actor("rovers", "Night Rovers", (), None, "armed group"),
        Actor("council", "Common Council", (), None, "organisation"),
    ),
)


def document(body: str, infobox: Iterable[InfoField] = ()) -> Document:
    """Return a document with this Markdown below its header."""
    file = decode(f"{body}\n".encode(), "dispute.md")
    sentences = tuple(s for block in parse_body(file, 1).blocks for s in split_sentences(file, block))
    return Document(Path("dispute.md"), "dispute.md", "", {}, tuple(infobox), sentences, ())


def read(body: str, *headings: str) -> list[Support]:
    """Return the support that a text under the headings states."""
    above = "".join(f"{'#' * (level + 2)} {heading}\n\n" for level, heading in enumerate(headings))
    return extract_support(document(above + body), VOCABULARY)


def names(rows: list[Support]) -> list[str]:
    """Return the supporters in the order of the rows."""
    return [row.supporter for row in rows]


def test_each_share_keeps_its_own_window() -> None:
    """Shares of overlapping windows are rows of their own, never joined."""
    rows = read("Arden supplied 40% of Marl's weapons in 2001–05, 62.5% in 2004–08 and 8% in 2009–13.")
    assert [(row.low, row.high, row.unit) for row in rows] == [
        (40, 40, "percent"),
        (62.5, 62.5, "percent"),
        (8, 8, "percent"),
    ]
    assert [(row.date_start, row.date_end) for row in rows] == [
        (date(2001, 1, 1), date(2005, 12, 31)),
        (date(2004, 1, 1), date(2008, 12, 31)),
        (date(2009, 1, 1), date(2013, 12, 31)),
    ]


def test_money_keeps_its_bound_and_its_year() -> None:
    """Less than an amount has no lowest amount; "compared to" brings the year of its own."""
    rows = read("Arden gave Marl $75 million in military aid in 2010, compared to less than $2 million in 2009.")
    assert [(row.low, row.high, row.unit) for row in rows] == [(75e6, 75e6, "USD"), (None, 2e6, "USD")]
    assert [row.date_start for row in rows] == [date(2010, 1, 1), date(2009, 1, 1)]


def test_none_is_zero_where_the_text_says_so() -> None:
    """The word none beside a sum is a stated zero, and a missing sum is not."""
    rows = read("Between 2003 and 2007 Fenwick received $60,000 in food aid and none for security training from Corva.")
    assert [(row.low, row.high) for row in rows if row.low == 0] == [(0, 0)]
    assert all(row.low is None for row in read("Corva gave Fenwick food aid."))


def test_the_same_period_is_the_period_before() -> None:
    """A sentence about "the same period" takes the last one that was stated."""
    rows = read(
        "Between 2003 and 2007 Marl received $9 million in military aid from Arden. "
        "In the same period, Fenwick received $1 million in military aid from Arden."
    )
    assert {(row.supported, row.date_start, row.date_end) for row in rows} == {
        ("marl", date(2003, 1, 1), date(2007, 12, 31)),
        ("fenwick", date(2003, 1, 1), date(2007, 12, 31)),
    }


def test_rival_ranges_for_a_group_are_two_rows() -> None:
    """Two rival ranges stand side by side; neither is averaged into the other."""
    rows = read(
        "The Night Rovers fought for Marl. They numbered between 300 and 450 or 250 and 700.", "Foreign fighters"
    )
    assert {(row.low, row.high) for row in rows if row.unit == "people"} == {(300, 450), (250, 700)}


@pytest.mark.parametrize(
    ("count", "expected"),
    [("Some 85", (85, 85)), ("No less than 12", (12, None)), ("Up to 40", (None, 40)), ("20–30", (20, 30))],
)
def test_numbers_of_fighters_keep_their_bounds(count: str, expected: tuple[float | None, float | None]) -> None:
    """A count before a group's name is that group's, with its bound."""
    (row,) = read(f"{count} Bournish volunteers fought on the Fennish side.", "Foreign fighters")
    assert (row.supporter, row.low, row.high, row.unit) == ("Bournish volunteers", *expected, "people")


def test_a_bracket_speaks_for_its_own_name_alone() -> None:
    """A denial or a route in brackets changes nothing for the other names of a list."""
    rows = read(
        "Smaller suppliers include Arden, Corva (per Marlish sources, denied by Corva), Delph (via Bourne) and Bourne.",
        "Arms suppliers",
        "Fenwick",
    )
    assert {(row.supporter, row.certainty, row.claimant) for row in rows} == {
        ("Arden", "stated", None),
        ("Corva", "denied", "Marlish sources"),
        ("Delph", "stated", None),
        ("Bourne", "stated", None),
    }


def test_headings_say_what_the_sentence_leaves_out() -> None:
    """Kind and recipient come from the headings, and the supporter from its own heading."""
    (arms,) = read("Arden has long been the primary supplier.", "Weapons", "Marl")
    assert (arms.supporter, arms.supported, arms.kind) == ("Arden", "marl", "arms")
    (aid,) = read("It gave Fenwick active military help during the war.", "States", "Bourne")
    assert (aid.supporter, aid.supported, aid.kind) == ("Bourne", "fenwick", "military_aid")


def test_bare_bullets_under_a_telling_heading_are_read() -> None:
    """A list of names needs no verb where the headings say what it lists."""
    rows = read("- Arden\n- Corva (denied by Corva)\n", "Arms suppliers", "Fenwick")
    assert {(row.supporter, row.kind, row.certainty) for row in rows} == {
        ("Arden", "arms", "stated"),
        ("Corva", "arms", "denied"),
    }


def test_a_torn_list_is_read_once() -> None:
    """Bullets repeated and torn from their sentence are read as the one sentence that they were."""
    torn = (
        "- and Corva\n"
        "- have voiced support for Marl's position repeatedly.\n"
        "- and Corva\n"
        "- have voiced support for Marl's position repeatedly.\n"
        "- have voiced support for Marl's position repeatedly.\n\n"
        "Several members of the council, namely Bourne\n"
    )
    rows = read(torn, "Diplomatic support", "Marl")
    assert sorted(names(rows)) == ["Bourne", "Corva"]
    assert {row.source.line for row in rows} == {6}


def test_text_under_a_bullet_is_read_once_with_its_own_line() -> None:
    """A paragraph that runs on under a bullet is prose of the section."""
    rows = read("- Marl\n- Fenwick\n  Arden armed Fenwick in 2004.\n", "States")
    assert [(row.supporter, row.supported, row.source.line) for row in rows] == [("Arden", "fenwick", 5)]


def test_the_source_marks_the_words() -> None:
    """Line, section and quote lead to the sentence, and start and end to the amount or the cue in it."""
    (row,) = read("Arden sold Marl **drones** for $30 million in 2008.", "States", "Arden")
    assert row.source.line == 5
    assert row.source.section == "States › Arden"
    assert row.source.quote[row.source.start : row.source.end] == "$30 million"
    (row,) = read("Arden **backed** Marl.")
    assert row.source.quote[row.source.start : row.source.end].startswith("backed")


@pytest.mark.parametrize(
    ("text", "claimant", "certainty"),
    [
        ("According to the Ford Institute, Arden armed Marl.", "the Ford Institute", "stated"),
        ("Arden armed Marl, according to Lena Ford.", "Lena Ford", "stated"),
        ("The historian Lena Ford argued in 2003 that Arden armed Marl.", "Lena Ford", "stated"),
        ("Fenwick alleged that Arden had armed Marl.", "Fenwick", "alleged"),
        ("According to Piers Holt, Arden armed Fenwick.", "Piers Holt", "alleged"),
        ("Arden allegedly armed Marl.", None, "alleged"),
        ("Arden denied that it had armed Marl.", None, "denied"),
        ("Arden was called Marl's ally, but this view is contested.", None, "disputed"),
    ],
)
def test_who_says_so_and_how_sure_it_is(text: str, claimant: str | None, certainty: str) -> None:
    """The claimant is named; a side's word is an allegation, an observer's is a statement."""
    (row,) = read(text)
    assert (row.claimant, row.certainty) == (claimant, certainty)


def test_the_date_of_a_book_is_not_the_date_of_the_arms() -> None:
    """A writing dated 2003 dates no arms; what a state's own envoy said is dated by the saying."""
    (row,) = read("Lena Ford wrote in 2003 that Arden armed Marl.")
    assert row.date_start is None
    (row,) = read("Ruth Vane stated in 2003 that Corva supported Marl.")
    assert (row.supporter, row.date_start) == ("Corva", date(2003, 1, 1))


def test_a_last_name_is_the_full_name_told_before() -> None:
    """A claimant has one name throughout a document."""
    rows = read("Lena Ford argued that Arden backed Marl. Ford added that Corva backed Fenwick.")
    assert [row.claimant for row in rows] == ["Lena Ford", "Lena Ford"]


def test_institutions_stay_apart_and_persons_speak_for_their_state() -> None:
    """A body acts under its own name; a person of a state acts for it; a side's own people support nobody."""
    assert names(read("The Delphic College supported Marl.")) == ["Delphic College"]
    assert names(read("Ruth Vane condemned Marl.")) == ["Corva"]
    assert names(read("Piers Holt condemned Fenwick.")) == []


def test_codes_come_from_the_vocabulary() -> None:
    """A state's ISO code travels with it, and a group of its citizens has none."""
    (state,) = read("Arden supported Marl.")
    (group,) = read("Ardenish volunteers fought for Marl.", "Foreign fighters")
    assert (state.supporter_code, group.supporter_code) == ("ARD", None)


def test_what_is_done_to_one_of_three_sides_helps_nobody_in_particular() -> None:
    """With more than two sides, a condemnation of one speaks for no other."""
    third = Side("tarn", "Tarn", "Tarn", ("Tarn",))
    three = Vocabulary(VOCABULARY.conflict, (*VOCABULARY.sides, third), VOCABULARY.actors)
    assert extract_support(document("Arden condemned Marl. Bourne armed Tarn."), three)[0].supporter == "Bourne"


def test_the_infobox_names_who_fights_beside_a_side() -> None:
    """A combatant's line gives the supporter with its years and with who alleges it."""
    text = "Marl\nArden (1990–1992) Bourne (2004) (alleged by Fenwick)"
    lines = tuple(enumerate(text.splitlines(), start=12))
    rows = extract_support(document("", [InfoField("combatant1", text, 12, lines)]), VOCABULARY)
    assert [(row.supporter, row.supported, row.kind, row.certainty, row.claimant) for row in rows] == [
        ("Arden", "marl", "military_aid", "stated", None),
        ("Bourne", "marl", "military_aid", "alleged", "Fenwick"),
    ]
    assert (rows[0].date_start, rows[0].date_end) == (date(1990, 1, 1), date(1992, 12, 31))
    assert [row.source.line for row in rows] == [13, 13]


def test_no_two_rows_say_the_same() -> None:
    """One relation of one sentence is one row, and every row has a name of its own."""
    rows = read("Arden supplied Marl with arms. Arden, which supplied arms to Marl, also sold Marl arms.")
    assert len({row.support_id for row in rows}) == len(rows) == 2
