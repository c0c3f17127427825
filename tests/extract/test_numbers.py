"""Numbers in digits and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.english import lexicon
from nkdata.extract.numbers import number_tokens, value_of

KNOWN = {
    "7": 7,
    "1,106": 1106,
    "12 400": 12400,
    "12\u00a0400": 12400,
    "12\u202f400": 12400,
    "1,234,567": 1234567,
    "3 thousand": 3000,
    "zero": 0,
    "nineteen": 19,
    "forty-six": 46,
    "forty six": 46,
    "Twenty-Nine": 29,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "a score": 20,
    "a hundred": 100,
    "a hundred and six": 106,
    "one hundred twenty": 120,
    "a thousand": 1000,
    "half a million": 500_000,
    "two hundred and fifty thousand": 250_000,
    "two thousand, four hundred and one": 2401,
}


@pytest.mark.parametrize(("text", "value"), KNOWN.items())
def test_a_number_has_its_value(text: str, value: int) -> None:
    """Digits with their separators and words up to millions are read for what they are."""
    assert value_of(text) == value


@pytest.mark.parametrize("text", ["", "a", "and", "five six", "twenty thirty", "seven-year", "½", "³", "none", "1.5"])
def test_what_is_no_whole_number_has_no_value(text: str) -> None:
    """Nothing is guessed from words that do not make one whole number."""
    assert value_of(text) is None


UNITS = {value: word for word, value in lexicon()["numbers"].items()}


def written(number: int) -> str:
    """Return a number below a million in words, as English writes it."""
    if number in UNITS:
        return str(UNITS[number])
    if number < 100:
        return f"{UNITS[number // 10 * 10]}-{UNITS[number % 10]}"
    size, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    head, rest = divmod(number, size)
    joint = " and " if rest < 100 else " "
    return f"{written(head)} {name}" + (f"{joint}{written(rest)}" if rest else "")


@given(st.integers(0, 999_999))
def test_words_are_read_back(number: int) -> None:
    """Every whole number below a million that is written in words is read as itself, and as one number."""
    text = written(number)
    assert value_of(text) == number
    assert [text[start:end] for start, end in number_tokens(text)] == [text]


@given(st.integers(0, 10**12), st.sampled_from([",", "\u00a0", "\u202f"]))
def test_separators_change_nothing(number: int, separator: str) -> None:
    """A comma or a space between thousands is part of the number."""
    assert value_of(f"{number:,}".replace(",", separator)) == number


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("He lost 3 of the forty-one men.", ["3", "forty-one"]),
        ("A hundred fell, half a dozen lived; 1,200 fled.", ["A hundred", "half a dozen", "1,200"]),
        ("Resolution 12/4, some 3.5 km off", ["12", "4", "3.5"]),
        ("Someone tended another oneness of tents.", []),
        ("B52s and Su25", []),
        ("the 4th, in 2016–17", ["4", "2016", "17"]),
    ],
)
def test_number_tokens(text: str, tokens: list[str]) -> None:
    """Every number is found once, whatever it counts; letters that only look like one are not."""
    assert [text[start:end] for start, end in number_tokens(text)] == tokens


@given(st.text(alphabet=st.sampled_from("0129 ,.-–\u00a0abdefhnortuvwxyİß²½٣"), max_size=60))
def test_tokens_lie_in_order(text: str) -> None:
    """On any text the tokens lie in it, in order, and do not overlap; nothing raises."""
    ends = 0
    for start, end in number_tokens(text):
        assert ends <= start < end <= len(text)
        ends = end
        value_of(text[start:end])
