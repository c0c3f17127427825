"""What an infobox says of when, how it ended, and who was in it when."""

from __future__ import annotations

from typing import Any

import pytest

from nkdata.extract.infobox import extract_infobox
from nkdata.extract.records import Phase
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary


def _phases_of(document: Document, vocabulary: Vocabulary) -> list[Phase]:
    return extract_infobox(document, vocabulary)[1]


def _told(phase: Phase) -> tuple[str, str, str]:
    return phase.kind, phase.name, f"{phase.date_start}/{phase.date_end}"


DATES = """20 May 1988 – present (33 years)

* Raids: 1988–1991
* Reed War (1992 to 1994)
* Truce: 1994–2020
* Bog War: 2020
* Truce, again: 2020–present"""

STATUS = """Observers sent

* Moorland victory in 1994
* Stalemate from 1994 to 2020
* 2020: Fenland victory
* Ongoing talks"""


def test_the_first_line_is_the_conflict_and_the_bullets_its_phases(boxed: Any, vocabulary: Vocabulary) -> None:
    """A line with nothing but a period is the conflict itself, under its own name."""
    assert [_told(p) for p in _phases_of(boxed(conflict="Fen conflict", date=DATES), vocabulary)] == [
        ("conflict", "Fen conflict", "1988-05-20/None"),
        ("phase", "Raids", "1988-01-01/1991-12-31"),
        ("phase", "Reed War", "1992-01-01/1994-12-31"),
        ("phase", "Truce", "1994-01-01/2020-12-31"),
        ("phase", "Bog War", "2020-01-01/2020-12-31"),
        ("phase", "Truce, again", "2020-01-01/None"),
    ]


def test_the_title_names_a_conflict_without_a_name(boxed: Any, vocabulary: Vocabulary) -> None:
    """An infobox that gives no name is of what the article is of."""
    (phase,) = _phases_of(boxed(date="1990–1991"), vocabulary)
    assert _told(phase) == ("conflict", "A war", "1990-01-01/1991-12-31")


def test_status_lines_keep_their_words_and_dates(boxed: Any, vocabulary: Vocabulary) -> None:
    """The date is taken off a line's end or front; a line without one stays whole."""
    assert [_told(p) for p in _phases_of(boxed(status=STATUS), vocabulary)] == [
        ("status", "Observers sent", "None/None"),
        ("status", "Moorland victory", "1994-01-01/1994-12-31"),
        ("status", "Stalemate", "1994-01-01/2020-12-31"),
        ("status", "Fenland victory", "2020-01-01/2020-12-31"),
        ("status", "Ongoing talks", "None/None"),
    ]


def test_a_phase_ends_as_a_status_line_says(boxed: Any, vocabulary: Vocabulary) -> None:
    """The line of the same dates, the one that ends it in its last year, or, for an open phase, what goes on."""
    found = _phases_of(boxed(date=DATES, status=STATUS), vocabulary)
    assert {p.name: p.outcome for p in found if p.kind == "phase"} == {
        "Raids": None,
        "Reed War": "Moorland victory in 1994",
        "Truce": "Stalemate from 1994 to 2020",
        "Bog War": "2020: Fenland victory",
        "Truce, again": "Ongoing talks",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fenland\nOld Empire (1988–1991)", [("Old Empire, on the side of Fenland", "1988-01-01/1991-12-31")]),
        (
            "🇫 Fenland 🇭 Heathland (2020) (alleged by Moorland) Foreign fighters",
            [("Heathland, on the side of Fenland (alleged by Moorland)", "2020-01-01/2020-12-31")],
        ),
        ("Fenland Heathland (from 1990)", [("Heathland, on the side of Fenland", "1990-01-01/1990-12-31")]),
        ("Fenland (Reed County)", []),
    ],
)
def test_combatants_with_years_are_spans(
    boxed: Any, vocabulary: Vocabulary, text: str, expected: list[tuple[str, str]]
) -> None:
    """Whoever has years in brackets was in it then, even where a folded line runs the names together."""
    found = [_told(p) for p in _phases_of(boxed(combatant1=text), vocabulary)]
    assert found == [("combatant", *row) for row in expected]


def test_lines_are_those_of_the_file(boxed: Any, vocabulary: Vocabulary) -> None:
    """A phase's line is the one on which it stands."""
    found = _phases_of(boxed(date=DATES), vocabulary)
    assert [p.source.line for p in found] == [5, 7, 8, 9, 10, 11]
