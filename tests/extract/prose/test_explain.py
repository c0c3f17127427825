"""Promises about the view that shows how a sentence is read."""

from __future__ import annotations

from nkdata.extract.prose.explain import explain
from tests.extract.invented import VOCABULARY

SENTENCE = "Xland said that at least two Xish soldiers, including an officer, were killed on 3 May; it lost 14 tanks."


def test_everything_that_is_seen_is_shown() -> None:
    """Names, dates, people, things, frames, speakers, findings and claims, each with its words and what it means."""
    lines = [line.strip() for line in explain(SENTENCE, VOCABULARY, year=2016).splitlines()]
    assert lines[0] == SENTENCE
    for line in (
        "'Xish': x",
        "'3 May': 2016-05-03, event, year:heading",
        "'at least two Xish soldiers': at_least 2..?, x, military",
        "'were killed': killed.passive",
        "'an officer': killed.passive.subset, part of 'at least two Xish soldiers'",
    ):
        assert line in lines
    assert any(line.startswith("at_least 2..? killed, x, military, 2016-05-03") for line in lines)


def test_sentences_are_read_in_the_light_of_those_before() -> None:
    """Several sentences are shown one after another, and the second takes what it leaves out from the first."""
    first, second = explain("On 3 May 2014 two Xish soldiers died. Another was wounded.", VOCABULARY).split("\n\n")
    assert first.startswith("On 3 May")
    assert "inferred side:sentence before" in second


def test_without_a_year_none_is_made_up() -> None:
    """A date without a year stays without, and a number that nothing reads is listed."""
    shown = explain("He gave 37 as the answer. Two Xish soldiers died.", VOCABULARY)
    assert "unread\n    37" in shown
    assert "inferred date:not stated" in shown


def test_nothing_is_nothing() -> None:
    """An empty text shows nothing, and a sentence in which nothing is seen shows itself."""
    assert explain("", VOCABULARY) == ""
    assert explain("It rained.", VOCABULARY) == "It rained."
