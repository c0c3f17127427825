"""The index of words, and what is found by it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.english import alternatives, first_words, matches_at
from nkdata.extract.forms import Lead
from nkdata.extract.phrasing import phrase_pattern, phrase_starts
from nkdata.extract.words import NUMERAL, folded, words_of

TEXT = st.text(alphabet=st.sampled_from("ab_Aİß2٣ -.,'–\n"), max_size=40) | st.text(max_size=40)


@given(TEXT)
def test_words_stand_where_they_are_said_to(text: str) -> None:
    """Every word of a text is found in order at each place at which it stands, in lower case."""
    words = words_of(text)
    assert len(words.low) == len(text) == len(folded(text))
    places = [place for place in words.places(words.distinct) if place[1]]
    assert places == [(m.start(), m.group()) for m in re.finditer(r"\w+", words.low)]
    assert (NUMERAL in words.distinct) == any(word[:1].isdecimal() for _, word in places)


@given(st.lists(st.sampled_from(["on", "the", "on the", "day", "then", "5", ",", "on-day"]), max_size=10).map(" ".join))
def test_matching_at_words_finds_what_scanning_finds(text: str) -> None:
    """Trying a pattern only at the words it begins with leaves nothing out and adds nothing."""
    phrases = ["on the", "on the day", "the day", "5 day"]
    pattern = re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)")
    found = [match.span() for match in matches_at(pattern, text, first_words(phrases))]
    assert found == [match.span() for match in pattern.finditer(text)]


@given(
    st.lists(st.sampled_from(["on", "the", "day", "5", "07", ",", "on-day", "–"]), max_size=12).map(" ".join),
    st.frozensets(st.sampled_from(["on", "the", "day", NUMERAL]), min_size=1),
    st.frozensets(st.sampled_from(["on", "the", "day", NUMERAL]), min_size=1),
    st.integers(0, 12),
)
def test_words_near_others(text: str, wanted: frozenset[str], needed: frozenset[str], reach: int) -> None:
    """A word is near where one of those needed begins at its own place or behind it, within reach."""
    words = words_of(text)
    ends = [start for start, _ in words.places(needed)]
    near = [place for place in words.places(wanted) if any(0 <= end - place[0] <= reach for end in ends)]
    assert words.near(wanted, needed, reach) == near


def test_what_leads_to_a_place() -> None:
    """A lead ends right at the place; the longest of several counts, and none reaches over other words."""
    lead = Lead(re.compile(r"(?:as late as|late as|in)\s+"), frozenset({"as", "late", "in"}), 3)
    text = "in war, as late as 2016, in May"
    led = [lead.to(text, text.index(word)) for word in ("2016", "May", "war", "in")]
    assert [match and match.group() for match in led] == ["as late as ", "in ", "in ", None]


def test_words_right_before_a_place() -> None:
    """Only words that nothing but white space parts are right before a place."""
    text = "fought (in the  autumn of, the 2016"
    assert words_of(text).lead(text.index("2016"), 3) == ("the",)
    assert words_of(text).lead(text.index("autumn"), 3) == ("in", "the")
    assert words_of(text).lead(0, 3) == ()


def test_phrases_with_gaps() -> None:
    """A phrase of the lexicon matches with and without what may be left out, and knows its first words."""
    phrases = ["(in/on) the next/following {unit} (as a whole)", "year's end"]
    pattern = re.compile(phrase_pattern(phrases, {"unit": "days?|years?"}))
    for text in ("in the next day", "the following years as a  whole", "on the\nnext year", "year’s end"):
        assert pattern.fullmatch(text), text
    for text in ("inthe next day", "the day", "in on the next day", "the next", "the nextday"):
        assert not pattern.fullmatch(text), text
    assert phrase_starts(phrases, {}) == {"in", "on", "the", "year's"}
