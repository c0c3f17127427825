"""Promises about what goes on, or follows, without a date of its own."""

from __future__ import annotations

import pytest

from tests.extract.invented import records

FIRST = "Clashes broke out near Axbridge on 3 May 2014."


def told(text: str) -> list[tuple[str, str, str]]:
    """Return the first and last day and the kind of each event."""
    return [(str(event.date_start), str(event.date_end), event.kind) for event in records(text).events]


def test_what_happened_during_the_fighting_happened_then() -> None:
    """A sentence that opens with "During the clashes" has the days of the clashes before it."""
    assert told(f"{FIRST} During the clashes a Xish helicopter was shot down.") == [
        ("2014-05-03", "2014-05-03", "clash"),
        ("2014-05-03", "2014-05-03", "shootdown"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fighting then spread to the northern valley.",
        "The X government has not withdrawn its troops.",
        "Two of the raiders were sentenced by a court.",
    ],
)
def test_what_came_of_an_event_is_open_at_its_end(text: str) -> None:
    """What spread, still stands or followed before a court began no earlier, and nobody says when it ended."""
    [_, (start, end, _)] = told(f"{FIRST} {text}")
    assert (start, end) == ("2014-05-03", "None")


def test_what_began_soon_after_a_date_did_not_end_on_it() -> None:
    """The dated vote is one event, the riots that broke out shortly after it another."""
    assert [days[:2] for days in told("Riots broke out shortly after the X council voted on 3 May 2014.")] == [
        ("2014-05-03", "2014-05-03"),
        ("2014-05-03", "None"),
    ]


def test_a_consequence_is_an_event_of_its_own() -> None:
    """Fighting and the martial law that it led to are two events of one day."""
    text = "On 3 May 2014 fighting resumed, leading to the X government declaring martial law."
    assert [days[:2] for days in told(text)] == [("2014-05-03", "2014-05-03")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "During the clashes a Xish helicopter was shot down.",
        "The X government has not withdrawn its troops.",
        f"{FIRST} The valley is steep.",
        f"{FIRST} The worst fighting has not been seen since 1994.",
    ],
)
def test_without_an_event_before_or_a_sign_of_going_on_there_is_none(text: str) -> None:
    """A paragraph that begins so has nothing to go on from, and a mere description is no event."""
    assert len(told(text)) == text.count(FIRST)
