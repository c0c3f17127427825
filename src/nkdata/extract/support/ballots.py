"""Recorded votes read statement by statement: totals, named countries, groups, and the side that a motion favours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from nkdata.extract.dates import Context, find_dates
from nkdata.extract.numbers import value_of
from nkdata.extract.records import Support, Vote
from nkdata.extract.support.ballot import TOTAL, Ballot, share, support_of, votes_of
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import Party, find_parties
from nkdata.extract.support.setting import setting_of
from nkdata.extract.support.statements import Statement, statements
from nkdata.extract.support.tally import (
    ABSTENTIONS,
    CUE,
    find_totals,
    groups_of,
    negated,
    runs_of,
    spans_of,
    votes_itself,
)
from nkdata.extract.words import words_of
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary

_VOTED = re.compile(r"(?<!\w)(?:voted|abstained)(?!\w)")
_MOTION = frozenset(("resolution", "resolutions", "motion", "motions", "draft", "drafts"))


_NAME = re.compile(r"(?<!\w)(?:(?:[A-Z][\w-]*\s+)*)[Rr]esolution\s+(?:[A-Z]+/)*(?:[A-Z]*\d[\w./-]*\d|\d+)")
_ADOPTED = re.compile(r"(?<!\w)(?:adopt|pass|approv)(?:ed|ing|es)(?!\w)")


_MATTER = frozenset(["resolution", "resolutions", "vote", "votes", "voted", "voting", "motion", "motions", "abstained"])


@dataclass(frozen=True, slots=True)
class Ballots:
    """A document's votes, the support that they show, and the texts of the statements they stand in."""

    votes: tuple[Vote, ...]
    support: tuple[Support, ...]
    texts: frozenset[str]
    statements: tuple[Statement, ...]


def read_ballots(document: Document, vocabulary: Vocabulary) -> Ballots:
    """Read every recorded vote of a document."""
    ballots: dict[object, Ballot] = {}
    texts = set()
    told = tuple(statements(document))
    for section, together in groupby(told, key=attrgetter("section")):
        in_section = setting_of(section, vocabulary).kind == "vote"
        for statement in together:
            if in_section or _speaks_of(_MATTER, statement.text):
                ballot = ballots.setdefault(section if in_section else statement.text, Ballot())
                if _read(ballot, statement, in_section, vocabulary):
                    texts.add(statement.text)
    share(list(ballots.values()))
    held = [ballot for ballot in ballots.values() if ballot.votes or ballot.voters]
    return Ballots(
        tuple(vote for ballot in held for vote in votes_of(ballot, document)),
        tuple(row for ballot in held for row in support_of(ballot, document, vocabulary)),
        frozenset(texts),
        told,
    )


def _speaks_of(words: frozenset[str], text: str) -> bool:
    return not words.isdisjoint(words_of(text).distinct)


def _read(ballot: Ballot, statement: Statement, in_section: bool, vocabulary: Vocabulary) -> bool:
    """Add what a statement says to the ballot; tell whether it speaks of the vote itself."""
    text = statement.text
    parties = find_parties(text, vocabulary)
    named = _NAME.search(text) if "esolution" in text else None
    ballot.name = ballot.name or (named.group() if named else None)
    ballot.favoured = ballot.favoured or _favoured(text, parties, vocabulary)
    before = len(ballot.votes) + len(ballot.voters)
    totals = find_totals(text) if in_section or _speaks_of(_MOTION, text) else None
    if totals:
        _add_totals(ballot, statement, totals)
    adopted = _ADOPTED.search(text)
    if adopted and _speaks_of(_MATTER, text) and (in_section or totals):
        ballot.voters += [(statement, party, "for") for party in _adopters(text, parties, adopted)]
    if in_section or totals or (_speaks_of(_MOTION, text) and _VOTED.search(text)):
        _add_voters(ballot, statement, parties, totals, vocabulary, in_section or totals is not None)
    found = len(ballot.votes) + len(ballot.voters) > before
    if ballot.day is None and (found or (in_section and _speaks_of(_MATTER, text))):
        days = [d for d in find_dates(text, Context(None)) if d.period.start and d.period.start == d.period.end]
        ballot.day = days[0].period.start if days else None
    return found


def _adopters(text: str, parties: tuple[Party, ...], adopted: re.Match[str]) -> list[Party]:
    """Return the body that adopted it: before the verb, or after "passed the" and "adopted by the"."""
    named = [party for party in parties if party.name and not party.bracketed]
    before = [party for party in named if party.end <= adopted.start()][-1:]
    return before or [p for p in named if re.fullmatch(r"\s+(?:by\s+)?(?:the\s+)?", text[adopted.end() : p.start])][:1]


def _add_totals(ballot: Ballot, statement: Statement, match: re.Match[str]) -> None:
    groups = {name: match.group(name) for name in match.re.groupindex if match.group(name)}
    for name, number in groups.items():
        vote = {"absent2": "abstained_or_absent"}.get(name, name.rstrip("23"))
        ballot.votes.append((statement, *match.span(name), TOTAL, None, vote, value_of(number)))
    for extra in ABSTENTIONS.finditer(words_of(statement.text).low, match.end()):
        vote = "abstained_or_absent"
        ballot.votes.append((statement, *extra.span(vote), TOTAL, None, vote, value_of(extra[vote])))
    counts = {name.rstrip("23"): value_of(number) for name, number in groups.items()}
    ballot.totals = ballot.totals or (counts.get("for") or 0, counts.get("against") or 0)


def _add_voters(
    ballot: Ballot,
    statement: Statement,
    parties: tuple[Party, ...],
    totals: re.Match[str] | None,
    vocabulary: Vocabulary,
    grouped: bool,
) -> None:
    text = statement.text
    cues = [
        c
        for c in CUE.finditer(words_of(text).low)
        if not (totals and totals.start() <= c.start() < totals.end()) and not negated(text, c.start())
    ]
    names = {side.id: side.name for side in vocabulary.sides}
    codes = {side.id: side.code for side in vocabulary.sides}
    runs = runs_of(cues, parties)
    for index, (vote, opens, closes) in enumerate(runs):
        first = runs[index - 1][2] if index else totals.end() if totals else 0
        last = runs[index + 1][1] if index + 1 < len(runs) else len(text)
        spans = spans_of(text, (first, opens), (closes, last))
        for party in parties:
            name = party.name or names.get(party.side or "")
            if name and any(a <= party.start < b for a, b in spans) and votes_itself(text, party):
                ballot.votes.append(
                    (statement, party.start, party.end, name, party.code or codes.get(party.side or ""), vote, 1)
                )
                ballot.voters += [(statement, party, vote)] if party.name else []
        if grouped:
            told = [group for a, b in spans for group in groups_of(text, a, b)]
            ballot.votes += [(statement, *span, name, None, vote, count) for span, name, count in told]


def _favoured(text: str, parties: tuple[Party, ...], vocabulary: Vocabulary) -> str | None:
    """Return the side that the text of a resolution speaks for."""
    said, ids = lexicon().said, [side.id for side in vocabulary.sides]
    against = said["resolution_against"].first(text)
    if against and _speaks_of(_MATTER, text):
        hit = next(
            (p.side for p in parties if p.start >= against.end() and p.start - against.end() < 40 and p.side in ids),
            None,
        )
        others = [one for one in ids if one != hit]
        if hit and len(others) == 1:
            return others[0]
    favours = said["resolution_for"].first(text)
    if favours and _speaks_of(_MATTER, text):
        near = [p for p in parties if p.side in ids and -30 < p.start - favours.start() < 45]
        return min(near, key=lambda p: abs(p.start - favours.start())).side if near else None
    return None
