"""Numbers that count no people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.other import compounds, masked, other_quantities

KNOWN = {
    "They spent $3.5 million on arms.": ["$3.5 million"],
    "It cost US$ 40–45 million.": ["US$ 40–45 million"],
    "It cost €2bn.": ["€2bn"],
    "A loan of 30 million euros": ["30 million euros"],
    "About 45% stayed away.": ["45%"],
    "38 per cent": ["38 per cent"],
    "It lies 12 km off, 3–4 miles from the sea.": ["12 km", "3–4 miles"],
    "41 square kilometres and 1,200 hectares": ["41 square kilometres", "1,200 hectares"],
    "after four days and Six hours": ["four days", "Six hours"],
    "a man aged 52, a boy aged between 9 and 11": ["aged 52", "aged between 9 and 11"],
    "a girl 12 years old": ["12 years old"],
    "by a vote of 39 to 7": ["vote of 39 to 7"],
    "with 120 votes to 3": ["120 votes to 3"],
    "Resolution 822 and Chapter 7": ["Resolution 822", "Chapter 7"],
    "Xish-5 rockets": ["Xish-5"],
    "the 3rd brigade": ["3rd"],
    "They fought one another; no one fell.": ["one another", "no one"],
    "Paragraph 12/4": ["12/4"],
}


@pytest.mark.parametrize(("text", "expected"), KNOWN.items())
def test_measures(text: str, expected: list[str]) -> None:
    """Money, shares, distances, times, ages, votes and numbered names are found whole."""
    assert [text[start:end] for start, end in other_quantities(text)] == expected


@pytest.mark.parametrize(
    "text", ["12 men", "five or six guards", "a dozen", "in all 40 fell", "one soldier", "a unit of 5"]
)
def test_counts_of_people_stay(text: str) -> None:
    """What may count people is left for the readers of people."""
    assert other_quantities(text) == ()


def test_compounds() -> None:
    """A number joined to a word by a hyphen is found with the word."""
    text = "a two-year-old boy, a 44-day war, the 5th-century church, forty-six men"
    assert [text[a:b] for a, b in compounds(text)] == ["two-year-old", "44-day", "5th-century"]


def test_what_is_known_is_not_asked_again() -> None:
    """A number within a stretch that is known already is no quantity of another kind."""
    text = "They gave $5 million and 20 km of road."
    money, road = other_quantities(text)
    assert other_quantities(text, [money]) == (road,)
    assert other_quantities(text, [(0, len(text))]) == ()


def test_masked() -> None:
    """A masked text has its length and keeps every other sign."""
    assert masked("in 2016 five", [(3, 7)]) == "in ¤¤¤¤ five"


@given(st.text(alphabet=st.sampled_from("0159 ,.-–/$€%abdefhkmnorstuvwxyAUS\u00a0İ"), max_size=60))
def test_any_text(text: str) -> None:
    """On any text nothing raises, and the spans lie in it, in order and apart."""
    for spans in (other_quantities(text), compounds(text)):
        end = 0
        for start, stop in spans:
            assert end <= start < stop <= len(text)
            end = stop
        assert len(masked(text, list(spans))) == len(text)
