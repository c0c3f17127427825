"""What an infobox says of how many fought."""

from __future__ import annotations

from typing import Any

import pytest

from nkdata.extract.infobox import extract_infobox
from nkdata.seed.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018: 65,000 (active servicemen)", [("2018", 65000, 65000, "exact", "active servicemen")]),
        ("1993–1994: 30,000–40,000", [("1993", 30000, 40000, "range", None)]),
        ("30,000 (1994)", [("1994", 30000, 30000, "exact", None)]),
        ("about 5,000 fighters", [(None, 5000, 5000, "approx", "fighters")]),
        (
            "2019: 66,950 (on duty) 1993–1994: 42,000+",
            [("2019", 66950, 66950, "exact", "on duty"), ("1993", 42000, None, "at_least", None)],
        ),
        (
            "2000 soldiers, 500 volunteers (1992)",
            [("1992", 2000, 2000, "exact", "soldiers"), ("1992", 500, 500, "exact", "volunteers")],
        ),
        ("Unknown", [(None, None, None, "unknown", None)]),
    ],
)
def test_strengths_come_as_stated(boxed: Any, vocabulary: Vocabulary, text: str, expected: list[Any]) -> None:
    """Year, bound and the words for who is counted are kept."""
    _, _, found, unread = extract_infobox(boxed(combatant2="Moorland", strength2=text), vocabulary)
    years = [row.date_start.isoformat()[:4] if row.date_start else None for row in found]
    assert [(y, r.low, r.high, r.bound, r.detail) for y, r in zip(years, found, strict=True)] == expected
    assert {row.side for row in found} == {"moor"}
    assert unread == []


def test_arms_are_no_people(boxed: Any, vocabulary: Vocabulary) -> None:
    """Tanks are listed as unread beside the soldiers that are read."""
    _, _, found, unread = extract_infobox(boxed(strength1="20,000 soldiers\n300 tanks, 12 aircraft"), vocabulary)
    assert [row.low for row in found] == [20000]
    assert [(row.number, row.source.line) for row in unread] == [("300", 6), ("12", 6)]
