"""Promises about dated events."""

from __future__ import annotations

import pytest

from nkdata.extract.prose.kinds import kind_of
from tests.extract.invented import records


def days(text: str, *section: str) -> list[tuple[str, str]]:
    """Return the first and last day of each event."""
    return [(str(event.date_start), str(event.date_end)) for event in records(text, *section).events]


def test_each_date_that_tells_is_an_event_once() -> None:
    """Two dates are two events; a date said twice is one; the time of something else is none."""
    assert days("Clashes were reported on 3 May 2014 and again on 9 June 2014.") == [
        ("2014-05-03", "2014-05-03"),
        ("2014-06-09", "2014-06-09"),
    ]
    assert days("On 3 May 2014 they clashed; on 3 May 2014 they also met.") == [("2014-05-03", "2014-05-03")]
    assert days("It was the worst clash on 3 May 2014 since 1994.") == [("2014-05-03", "2014-05-03")]


def test_a_claim_without_a_date_brings_the_period_before() -> None:
    """A sentence of casualties without a date is an event of the heading's or the sentence before's period."""
    assert days("Three Xish soldiers were killed.", "Timeline", "May 2014") == [("2014-05-01", "2014-05-31")]


@pytest.mark.parametrize(
    "text",
    [
        "In all, 40 Xish soldiers were killed in 2014.",
        "By 30 June 2014 Xland had acknowledged ten deaths.",
        "Mines killed five farmers in the course of the year.",
        "As one historian argued in 2014, the border was never safe.",
        "The border was never safe.",
    ],
)
def test_what_sums_or_was_written_is_no_event(text: str) -> None:
    """A year's total, the year of a book and a sentence without a date tell of no event."""
    assert days(text) == []


def test_an_event_carries_its_claims_and_their_sum() -> None:
    """The killed of an event are added once, parts not again; what is open on one side stays open."""
    [event] = records("On 3 May 2014 at least 12 Xish soldiers, including two officers, and a driver died.").events
    assert len(event.claim_ids) >= 2
    assert event.killed_low is not None
    assert event.killed_low >= 12
    assert event.killed_high is None
    assert event.sides == ("x",)


def test_an_event_without_killed_has_no_sum() -> None:
    """Unknown is not zero."""
    [event] = records("On 3 May 2014 two Xish soldiers were wounded at Axbridge.").events
    assert (event.killed_low, event.killed_high, event.places) == (None, None, ("Axbridge",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A helicopter was shot down.", "shootdown"),
        ("A landmine killed two.", "mine"),
        ("Snipers fired at night.", "sniper"),
        ("The town was shelled.", "shelling"),
        ("A truce was agreed.", "ceasefire"),
        ("The presidents met for talks.", "diplomatic"),
        ("It rained.", "other"),
    ],
)
def test_the_kind_comes_from_the_words(text: str, kind: str) -> None:
    """The first kind of the list that a word of the sentence shows."""
    assert kind_of(text) == kind
