"""Promises about the list of events."""

from __future__ import annotations

import re

from nkdata.present.eventlist import FEW, events_html
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

CLAIMS = table(
    "claims",
    {"claim_id": "n", "side": "north", "low": 2, "high": 2},
    {
        "claim_id": "s",
        "side": "south",
        "category": "civilian",
        "low": 4,
        "bound": "at_least",
        "outcome": "wounded",
        "claimant": "The <Courier>",
    },
)
EVENTS = table(
    "events",
    {
        "event_id": "later",
        "date_start": "2016-04-01",
        "date_end": "2016-04-30",
        "text": "A <clash>.",
        "claim_ids": "n; s",
    },
    {"event_id": "undated", "text": "At some time."},
    {"event_id": "first", "date_start": "1994-05-12", "date_end": "1994-05-12", "text": "A truce."},
)

CHECKS = table("checks", {"claim_ids": "s; elsewhere", "verdict": "disagrees"}, {"claim_ids": "n", "verdict": "agrees"})


def test_events_stand_in_order_under_their_years(vocabulary: Vocabulary) -> None:
    """First what came first, last what nobody dates; a month stays a month."""
    html = events_html(EVENTS, CLAIMS, vocabulary, CHECKS)
    assert re.findall(r'<details class="year" open><summary><b>([^<]+)', html) == ["1994", "2016", "Not dated"]
    assert re.findall(r'<details class="event"><summary><b>([^<]+)', html) == [
        "12 May 1994",
        "April 2016",
        "date not stated",
    ]


def test_each_side_and_outcome_is_told_apart(vocabulary: Vocabulary) -> None:
    """Killed and wounded, north and south, are never added; a bound stays a bound, and a claim its claimant's."""
    html = events_html(EVENTS, CLAIMS, vocabulary, CHECKS)
    assert "<span>The North: 2 killed" in html
    assert "<span>The South: at least 4 wounded, civilian, says The &lt;Courier&gt;" in html


def test_a_figure_that_another_contradicts_bears_a_sign(vocabulary: Vocabulary) -> None:
    """Only where the comparison disagrees; its receipt says that it is compared."""
    html = events_html(EVENTS, CLAIMS, vocabulary, CHECKS)
    assert "says The &lt;Courier&gt; ≠</span>" in html
    assert "The North: 2 killed, military</span>" in html


def test_a_sentence_cannot_write_into_the_page(vocabulary: Vocabulary) -> None:
    """What looks like a tag is shown as text."""
    assert "A &lt;clash&gt;." in events_html(EVENTS, CLAIMS, vocabulary, CHECKS)


def test_many_events_are_folded_under_their_years(vocabulary: Vocabulary) -> None:
    """A long list opens as a list of years."""
    many = table("events", *[{"event_id": str(n), "date_start": "2016-01-01"} for n in range(FEW + 1)])
    html = events_html(many, CLAIMS, vocabulary, CHECKS)
    assert '<details class="year"><summary><b>2016</b> <span>21 events</span>' in html
