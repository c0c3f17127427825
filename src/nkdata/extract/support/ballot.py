"""What was said of one resolution, and the votes and the support that this makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from nkdata.extract.records import Support, Vote
from nkdata.extract.support.parties import Party
from nkdata.extract.support.rows import support_id
from nkdata.extract.support.statements import Statement
from nkdata.seed.document import Document, Section
from nkdata.seed.vocabulary import Vocabulary

TOTAL = "TOTAL"


@dataclass(slots=True)
class Ballot:
    """What a section, or a sentence outside such a section, says of one resolution."""

    name: str | None = None
    day: date | None = None
    favoured: str | None = None
    totals: tuple[int, int] | None = None
    votes: list[tuple[Statement, int, int, str, str | None, str, int | None]] = field(default_factory=list)
    voters: list[tuple[Statement, Party, str]] = field(default_factory=list)


def share(ballots: list[Ballot]) -> None:
    """Let two passages with the same totals complete each other: they speak of one resolution."""
    for one in ballots:
        for other in ballots:
            if one is not other and one.totals and one.totals == other.totals:
                one.name, one.day = one.name or other.name, one.day or other.day
                one.favoured = one.favoured or other.favoured


def _title(ballot: Ballot, section: Section) -> str:
    return ballot.name or (section[-1] if section else "Resolution")


def votes_of(ballot: Ballot, document: Document) -> Iterator[Vote]:
    """Yield the votes, each once; a total that two sentences state has a row for each."""
    seen = set()
    for statement, start, end, country, code, vote, count in ballot.votes:
        source = statement.source(document, start, end)
        row = Vote(
            source=source,
            resolution=_title(ballot, statement.section),
            date=ballot.day,
            country=country,
            country_code=code,
            vote=vote,
            count=count,
        )
        key = (source.line, country, vote, count) if country == TOTAL else (country, vote, count)
        if key not in seen:
            seen.add(key)
            yield row


def support_of(ballot: Ballot, document: Document, vocabulary: Vocabulary) -> Iterator[Support]:
    """Yield the support that the votes of outsiders show, where it is known which side the motion favours."""
    if ballot.favoured is None:
        return
    others = [side.id for side in vocabulary.sides if side.id != ballot.favoured]
    seen = set()
    for statement, party, vote in ballot.voters:
        supported = ballot.favoured if vote == "for" else others[0] if vote == "against" and len(others) == 1 else None
        if supported is None or (party.name, vote) in seen:
            continue
        seen.add((party.name, vote))
        source = statement.source(document, party.start, party.end)
        yield Support(
            support_id=support_id(source, party.name, supported, "vote", ballot.day),
            source=source,
            supporter=party.name or "",
            supporter_code=party.code,
            supported=supported,
            kind="vote",
            certainty="stated",
            date_start=ballot.day,
            date_end=ballot.day,
        )
