"""Promises about who says so."""

from __future__ import annotations

import pytest

from tests.extract.invented import claims


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Border Watch, two Xish soldiers were killed.", "Border Watch"),
        ("Two Xish soldiers were killed, according to the interior ministry.", "interior ministry"),
        ("Xland reported that two Xish soldiers had been killed.", "Xland"),
        ("The general staff later admitted that two Xish soldiers had been killed.", "general staff"),
        ("By Xland's own account, two Xish soldiers were killed.", "Xland"),
        (
            "By the count of a relatives' union (Union of the Lost), two Xish soldiers were killed.",
            "a relatives' union",
        ),
        ("Two Xish soldiers were killed by Yland's shells, and no account was given.", None),
        ("Two Xish soldiers were killed.", None),
        ("Two Xish soldiers who were said to be scouts were killed.", None),
    ],
)
def test_the_speaker_is_named(text: str, speaker: str | None) -> None:
    """The source cited, or the subject of a verb of saying, without its article; nobody where nobody speaks."""
    assert [claim.claimant for claim in claims(text)] == [speaker]


def test_each_speaker_has_a_stretch() -> None:
    """What follows "while Y said" is Y's, what stands before it is X's."""
    text = "Xland said that ten Yish soldiers had been killed, while Yland said that four had been wounded."
    assert [claim.claimant for claim in claims(text)] == ["Xland", "Yland"]


def test_a_citation_holds_for_its_clause_only() -> None:
    """A semicolon ends what a cited source says."""
    text = "According to Border Watch, two Xish soldiers were killed; three Yish soldiers were wounded."
    assert [claim.claimant for claim in claims(text)] == ["Border Watch", None]
