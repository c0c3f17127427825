"""Promises about who voted how."""

from __future__ import annotations

from nkdata.present.voters import voters_facts
from tests.present.conftest import table


def vote(country: str, vote: str, count: int | None = 1, code: str | None = None) -> dict[str, object]:
    """Return one row of a vote."""
    return {"resolution": "Resolution 7", "country": country, "vote": vote, "count": count, "country_code": code}


def test_countries_stand_by_their_vote_and_groups_apart() -> None:
    """A group is a count, not a country; zero of a group is said, and no country comes twice."""
    votes = table(
        "votes",
        vote("TOTAL", "for", 12),
        vote("Farland", "for", code="FAR"),
        vote("Norland", "for"),
        vote("Farland", "for", code="FAR"),
        vote("League members", "for", 7),
        vote("coast states", "for", 0),
    )
    assert voters_facts(votes) == {
        "For": "Farland, Norland",
        "For, counted in groups": "League members 7, coast states 0",
        "For, not said": "who 10 of the 12 were",
        "Against, not said": "how many they were",
        "Abstained or absent, not said": "how many they were",
    }


def test_an_unknown_number_stays_unknown() -> None:
    """Most countries without a number are no count of one."""
    votes = table("votes", vote("most countries", "abstained_or_absent", None))
    assert voters_facts(votes)["Abstained or absent, not said"] == "how many they were"
    assert "Abstained or absent" not in voters_facts(votes)
