"""Promises about numbers: each one of any text is a date, a claim, another quantity, or listed as unread."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nkdata.extract.other import number_tokens
from nkdata.extract.prose.partition import Fate, fates_of, unread_in
from nkdata.extract.prose.reader import read_prose
from nkdata.extract.read import extract_records
from nkdata.seed.read import read_seeds
from tests.extract.invented import reading, records
from tools.serving import ROOT

SEEDS = (ROOT / "seeds", ROOT / "tests" / "fixtures" / "ardun-plateau", ROOT.parent / "shared" / "source")
NUMBERS = st.one_of(
    st.integers(0, 99_999).map(str),
    st.integers(1000, 99_999).map("{:,}".format),
    st.sampled_from(["one", "two", "seventeen", "two dozen", "a hundred and six", "12–15", "between 3 and 5", "3.5"]),
)
WORDS = st.sampled_from(
    """
    the a an its their and or but including of whom them who said reported denied killed wounded were was had died
    lost claimed captured released soldiers soldier civilians woman lives tanks villages casualties dead deaths toll
    number rose to at least more than about in on by since until between from after before the following year day
    Xland Xish Xlanders Yland Yish Zland Axbridge May 2014 April 3 5th early late percent km million $ ( ) , ; : – -
    """.split()  # noqa: SIM905
)
SENTENCES = st.lists(st.one_of(WORDS, NUMBERS), min_size=1, max_size=25).map(" ".join)


def unread(text: str) -> list[str]:
    """Return the numbers of a paragraph that became nothing."""
    return [row.number for row in records(text).unread]


@settings(max_examples=300, deadline=None)
@given(SENTENCES)
@example("(3 of 5) , including 1–2 of them ; 7 and 9 killed")
@example("a Xlander were killed and two of them")
def test_every_number_is_one_thing(text: str) -> None:
    """Names, numbers, dates and verbs in any order: each number has one fate, and no number is left out."""
    fates = fates_of(reading(text))
    assert list(fates) == list(number_tokens(text))
    digits = [match.start() for match in re.finditer(r"(?<!\w)\d", text)]
    assert all(any(start <= place < end for start, end in fates) for place in digits)


@settings(max_examples=300, deadline=None)
@given(SENTENCES, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=2))
@example("4 May 2014 , 3 killed", [])
@example("half a dozen tanks and a hundred and six", [(0, 1)])
def test_a_number_that_another_table_holds_is_not_unread(text: str, known: list[tuple[int, int]]) -> None:
    """Unread are the numbers whose fate says so, but for those that touch a stretch known to be read elsewhere."""
    read, spans = reading(text), [(start, start + size) for start, size in known]
    left = [number for number, fate in fates_of(read).items() if fate is Fate.UNREAD]
    assert unread_in(read) == left
    assert unread_in(read, spans) == [(a, b) for a, b in left if not any(x < b and a < y for x, y in spans)]


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4).map(". ".join))
def test_what_is_unread_is_listed(text: str) -> None:
    """A number without another fate is a row of ``unread`` that marks it in its sentence, unless a record holds it."""
    read = records(text)
    for row in read.unread:
        assert row.source.quote[row.source.start : row.source.end] == row.number
        assert row.reason
    claimed = {(claim.source.start, claim.source.end) for claim in read.claims if claim.source.quote == text}
    assert not claimed & {(row.source.start, row.source.end) for row in read.unread if row.source.quote == text}


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=120))
@example("kılled 3 ſoldiers")
@example("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA killed AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA! a soldier")
def test_no_text_raises(text: str) -> None:
    """Whatever stands in the file is read or left, and never an error; letters of other scripts are no exception."""
    records(text)
    fates_of(reading(text))


@pytest.mark.parametrize("folder", SEEDS, ids=lambda path: path.name)
def test_the_numbers_of_an_article_are_all_accounted_for(folder: Path) -> None:
    """In a whole article, every number of the prose is a date, a claim, a quantity, a record, or listed as unread."""
    if not folder.is_dir():
        pytest.skip(f"{folder} is not here")
    seeds = read_seeds(folder, folder / "vocabulary.yaml" if folder != SEEDS[2] else SEEDS[0] / "vocabulary.yaml")
    for document in seeds.documents:
        found = extract_records(document, seeds.vocabulary)
        listed = {(row.source.line, row.source.quote, row.source.start) for row in found.unread}
        marked = [*(row.source for row in found.support), *(row.source for row in found.votes)]
        for read in read_prose(document, seeds.vocabulary):
            sentence = read.sentence
            for (start, end), fate in fates_of(read.reading).items():
                place = sentence.offsets[start]
                key = (sentence.line, sentence.quote, place)
                held = any(
                    (source.line, source.quote) == key[:2]
                    and (source.start or 0) <= sentence.offsets[end - 1]
                    and place < (source.end or 0)
                    for source in marked
                )
                assert (key in listed) == (fate is Fate.UNREAD and not held), sentence.text[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The commission met 37 delegations.", []),
        ("He gave 37 as the answer.", ["37"]),
        ("On 3 May 2014 two Xish soldiers were killed 12 km from Axbridge.", []),
        ("It was one of the largest battles.", []),
        ("The one at Byford cost $3.5 million.", []),
    ],
)
def test_what_counts_and_what_does_not(text: str, expected: list[str]) -> None:
    """Things, dates, victims, distances, money and an idle "one" are understood; a number without a noun is not."""
    assert unread(text) == expected


def test_people_without_an_outcome_say_so() -> None:
    """The reason tells people of whom nothing is said from a number that means nothing to the reader."""
    rows = records("On 3 May 2014 two were killed among 4,000 soldiers. He gave 37 as the answer.").unread
    assert [(row.number, row.reason) for row in rows] == [
        ("4,000", "people counted, with no outcome said of them"),
        ("37", "a number that no rule reads"),
    ]
