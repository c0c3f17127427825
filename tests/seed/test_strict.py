"""YAML is read strictly, and every refusal points to its line."""

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.errors import SeedError
from nkdata.seed.compose import MAX_DEPTH
from nkdata.seed.loaded import Source
from nkdata.seed.strict import load_yaml


def load(text: str) -> object:
    """Return the values of a text."""
    return load_yaml(Source(text, "x.yaml", 1)).value


def test_plain_values_are_built_as_yaml_means_them() -> None:
    """Numbers, dates, lists and texts come out as YAML says."""
    text = 'a: 1\nb: [x, "2"]\nc: 2020-01-02\nd:\n  e: ~\n'
    assert load(text) == {"a": 1, "b": ["x", "2"], "c": datetime.date(2020, 1, 2), "d": {"e": None}}


def test_an_alias_of_a_single_value_is_read() -> None:
    """An alias is fine as long as it cannot grow."""
    assert load("a: &x hello\nb: *x\n") == {"a": "hello", "b": "hello"}


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "twice"),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", 4, "twice"),
        ("1: x\n0x1: y\n", 2, "twice"),
        ("a: &x [1]\nb: *x\n", 2, "alias"),
        ("a: &x 1\nb: &x [1]\nc: *x\n", 3, "alias"),
        ("a: 1\nb: !!python/object:os.system x\n", 2, "tag"),
        ("a: 1\nb: &x !!binary x\n", 2, "tag"),
        ("a:\n  <<: {b: 1}\n", 2, "<<"),
        ("a: 1\nb: 2020-13-45\n", 2, "malformed"),
        ("a: 1\nb: " + "9" * 5000 + "\n", 2, "malformed"),
        ("? [a]\n: 1\n", 1, "key"),
        ("a:\n\tb: 1\n", 2, "cannot be read"),
        ("a: 1\nb: x\x01y\n", 2, "U+0001"),
        ("a: 1\nb: 'x\n", 3, "quoted"),
        ("# nothing\n", 1, "nothing"),
        ("a: 1\n---\nb: 1\n", 2, "document"),
    ],
)
def test_what_is_malformed_is_refused_with_its_line(text: str, line: int, word: str) -> None:
    """A refusal names the line at fault and says what is wrong there."""
    with pytest.raises(SeedError) as caught:
        load(text)
    assert caught.value.problem.line == line
    assert word in caught.value.problem.what
    assert caught.value.problem.mend


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_before_it_is_built(opening: str) -> None:
    """A hundred thousand levels are an error, not a crash."""
    with pytest.raises(SeedError):
        load("a:\n " + opening * 100_000)


def test_the_allowed_depth_is_read() -> None:
    """The bound itself is still inside."""
    assert load("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None


@pytest.mark.parametrize("text", ["a: [" + "1, " * 200_000 + "]", "a: " + "x" * 1_000_001])
def test_outsized_yaml_is_refused(text: str) -> None:
    """What would fill the memory is refused."""
    with pytest.raises(SeedError):
        load(text)


def test_a_line_is_found_for_every_path() -> None:
    """Lines count from the first line of the stretch, and an unknown step stops at what is there."""
    loaded = load_yaml(Source("a:\n  - b: 1\n    c: 2\n", "x.yaml", 10))
    assert [loaded.line("a"), loaded.line("a", 0, "c"), loaded.line("a", 0, "z"), loaded.line("a", 7)] == [
        10,
        12,
        11,
        10,
    ]


@given(st.text() | st.text(alphabet="ab:-[]{}&*!?|>'\"\n #,%@`1\t<="))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but a SeedError ever comes out of arbitrary text."""
    with suppress(SeedError):
        load(text)
