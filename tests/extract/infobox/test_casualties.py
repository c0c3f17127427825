"""What an infobox says of the dead, the wounded and the missing."""

from __future__ import annotations

from typing import Any

import pytest

from nkdata.extract.infobox import extract_infobox
from nkdata.extract.records import Claim, Unread
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary


def _claims_of(document: Document, vocabulary: Vocabulary) -> list[Claim]:
    return extract_infobox(document, vocabulary)[0]


def _unread_of(document: Document, vocabulary: Vocabulary) -> list[Unread]:
    return extract_infobox(document, vocabulary)[3]


def _years(claim: Claim) -> str:
    return f"{claim.date_start}/{claim.date_end}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("28,000–38,000 killed (1988–1994)", ("killed", 28000, 38000, "range", "1988-01-01/1994-12-31")),
        ("541–547+ killed (2010 to 2019)", ("killed", 541, 547, "at_least", "2010-01-01/2019-12-31")),
        ("7,717 killed (2020)", ("killed", 7717, 7717, "exact", "2020-01-01/2020-12-31")),
        ("2020: 7,717 killed", ("killed", 7717, 7717, "exact", "2020-01-01/2020-12-31")),
        ("690 killed (May 1994 – August 2009)", ("killed", 690, 690, "exact", "1994-05-01/2009-08-31")),
        ("12,000+ wounded (since 2020)", ("wounded", 12000, None, "at_least", "2020-01-01/None")),
        ("up to 40 missing (2020–present)", ("missing", None, 40, "at_most", "2020-01-01/None")),
        ("about 60 captured (Jan – Sep 1999)", ("captured", 60, 60, "approx", "1999-01-01/1999-09-30")),
        ("Unknown (1992)", ("killed", None, None, "unknown", "1992-01-01/1992-12-31")),
        ("2000 killed (1992)", ("killed", 2000, 2000, "exact", "1992-01-01/1992-12-31")),
        ("1,900 (1992)", ("killed", 1900, 1900, "exact", "1992-01-01/1992-12-31")),
    ],
)
def test_one_line_is_one_claim(boxed: Any, vocabulary: Vocabulary, line: str, expected: tuple[Any, ...]) -> None:
    """Outcome, bound and period come as stated; bare digits are a year only where they stand as one."""
    (claim,) = _claims_of(boxed(casualties3=line), vocabulary)
    assert (claim.outcome, claim.low, claim.high, claim.bound, _years(claim)) == expected
    assert (claim.side, claim.origin, claim.source.section, claim.source.quote) == ("both", "infobox", "infobox", line)


def test_a_folded_line_is_cut_where_a_new_figure_begins(boxed: Any, vocabulary: Vocabulary) -> None:
    """Line breaks that folding took away do not glue figures together."""
    text = "9–10 killed (1992) 690 killed (1996)\n2,950 killed (2017) 27 killed\n(2018) 12 wounded"
    found = _claims_of(boxed(casualties3=text), vocabulary)
    assert [(c.low, c.source.line) for c in found] == [(9, 5), (690, 5), (2950, 6), (27, 6), (12, 7)]


def test_each_column_belongs_to_its_combatant(boxed: Any, vocabulary: Vocabulary) -> None:
    """casualties1 is of the side first named in combatant1; a piece that names a side is of that one."""
    document = boxed(
        combatant1="The Fenlanders",
        combatant2="Heathland",
        casualties1="5 killed\n4 killed (1990)",
        casualties2="7 killed",
        casualties3="9 civilians killed; 8 Moors killed",
    )
    found = [(c.low, c.side) for c in _claims_of(document, vocabulary)]
    assert found == [(5, "fen"), (4, "fen"), (7, "heath"), (9, "both"), (8, "moor")]


def test_pieces_of_a_line_share_its_period(boxed: Any, vocabulary: Vocabulary) -> None:
    """The year in brackets at the end holds for the whole line, and the missing of soldiers killed are soldiers."""
    killed, missing = _claims_of(boxed(casualties1="4,324 soldiers killed, 187 missing (2020)"), vocabulary)
    assert _years(killed) == _years(missing) == "2020-01-01/2020-12-31"
    assert (killed.outcome, missing.outcome, missing.category) == ("killed", "missing", "military")
    assert missing.inferred == ("category:coordination",)


def test_a_line_without_a_figure_heads_those_below(boxed: Any, vocabulary: Vocabulary) -> None:
    """A heading such as "War of 2020:" dates the bullets under it, "Moorland:" says whose they are."""
    text = "War of 2020:\n* 30 killed\n* 4 wounded\n\nMoorland:\n* 2 killed (1999)"
    found = [(c.low, c.side, _years(c)[:4]) for c in _claims_of(boxed(casualties=text), vocabulary)]
    assert found == [(30, "both", "2020"), (4, "both", "2020"), (2, "moor", "1999")]


@pytest.mark.parametrize(
    ("line", "claimant", "side"),
    [
        ("300 killed (claimed by Moorland)", "Moorland", "fen"),
        ("300 killed per the Fen Monitor", "the Fen Monitor", "fen"),
        ("300 killed (Moorland claim)", "Moorland", "fen"),
        ("According to Moorland: 300 killed", "Moorland", "fen"),
    ],
)
def test_a_claim_is_somebodys(boxed: Any, vocabulary: Vocabulary, line: str, claimant: str, side: str) -> None:
    """Who says so is kept, and is not taken for whose people died."""
    (claim,) = _claims_of(boxed(combatant1="Fenland", casualties1=line), vocabulary)
    assert (claim.claimant, claim.side) == (claimant, side)


def test_a_figure_without_a_date_is_of_the_whole_conflict(boxed: Any, vocabulary: Vocabulary) -> None:
    """The period comes from the field of dates, and the claim says that it does."""
    (claim,) = _claims_of(boxed(date="3 May 1990 – 4 June 1991", casualties1="30 killed"), vocabulary)
    assert (_years(claim), claim.inferred) == ("1990-05-03/1991-06-04", ("date:infobox",))


def test_a_part_in_brackets_belongs_to_its_whole(boxed: Any, vocabulary: Vocabulary) -> None:
    """Included people are not counted twice."""
    whole, part = _claims_of(boxed(casualties1="64 killed (including 5 civilians) (1999)"), vocabulary)
    assert (part.part_of, part.category, _years(part)) == (whole.claim_id, "civilian", _years(whole))


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("400 tanks", ["400"]),
        ("30 aircraft captured (1992)", ["30"]),
        ("3,000 killed or wounded", ["3,000"]),
        ("$5 million", ["5", "million"]),
        ("5 (7)", ["7"]),
    ],
)
def test_what_becomes_no_claim_is_listed(boxed: Any, vocabulary: Vocabulary, line: str, numbers: list[str]) -> None:
    """Things, money and numbers for two outcomes at once are no casualties, and are not lost."""
    assert [row.number for row in _unread_of(boxed(casualties1=line), vocabulary)] == numbers


def test_ids_differ_between_columns(boxed: Any, vocabulary: Vocabulary) -> None:
    """The same words in two fields, or twice in one, are as many claims."""
    document = boxed(casualties1="30 killed (1999)\n30 killed (1999)", casualties2="30 killed (1999)")
    found = _claims_of(document, vocabulary)
    assert len({c.claim_id for c in found}) == 3
    assert [c.source.line for c in found] == [5, 6, 9]
