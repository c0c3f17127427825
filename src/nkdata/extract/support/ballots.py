"""Recorded votes: totals, named countries, groups with a count; and the side that a resolution speaks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from nkdata.extract.dates import Context, find_dates
from nkdata.extract.numbers import value_of
from nkdata.extract.records import Support, Vote
from nkdata.extract.support.clusters import governor
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import Party, find_parties
from nkdata.extract.support.rows import support_id
from nkdata.extract.support.setting import setting_of
from nkdata.extract.support.statements import Statement, statements
from nkdata.seed.document import Document, Section
from nkdata.seed.vocabulary import Vocabulary

TOTAL = "TOTAL"
_UNITS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty"
_NUMBER = rf"(?:\d+|(?:{_UNITS})(?:-(?:{_UNITS}))?)"
_VOTES = re.compile(
    rf"(?P<for>{_NUMBER})(?:\s+(?:votes?|states|countries))?\s+(?:in\s+favou?r|for)[\s,]*(?:to|and|with|versus|,)?\s*"
    rf"(?P<against>{_NUMBER})(?:\s+votes?)?\s+(?:against|opposed)(?:[\s,]*(?:and|with)?\s*(?P<abstained_or_absent>{_NUMBER})\s+abst\w+)?"
    rf"|(?:vote|votes|voted|margin)\s+(?:of\s+|by\s+)?(?P<for2>\d+)\s*(?:[–-]|to)\s*(?P<against2>\d+)(?:\s*[–-]\s*(?P<absent2>\d+))?(?!\w)"
    rf"|(?P<for3>{_NUMBER})\s+votes?\s+to\s+(?P<against3>{_NUMBER})",
    re.IGNORECASE,
)
_ABSTENTIONS = re.compile(rf"(?P<abstained_or_absent>{_NUMBER})\s+(?:abstentions?|abstained)", re.IGNORECASE)
_CUE = re.compile(
    r"(?P<abstained_or_absent>abstain(?:ed|ing)?|w(?:as|ere)\s+absent|abstentions?)"
    r"|(?P<against>(?:voted|voting|votes?)\s+against|oppos(?:ed|ing)|reject(?:ed|ing)|no\s+votes?)"
    r"|(?P<for>(?:voted|voting|votes?)\s+(?:for|in\s+favou?r)|support(?:ed|ing)|back(?:ed|ing)|in\s+favou?r|co-?sponsored)",
    re.IGNORECASE,
)
_VOTED = re.compile(r"(?<!\w)(?:voted|abstained)(?!\w)")
_MOTION = re.compile(r"(?<!\w)(?:resolution|motion|draft)s?(?!\w)", re.IGNORECASE)
_AFTER = re.compile(r"[^.;]{0,60}?(?<!\w)(?:by|includ\w+|namely|such\s+as|were|are|came\s+from)(?!\w)|\s*:|\s*\(")
_GROUP = re.compile(
    rf"(?<![\w/.])(?P<count>{_NUMBER}|no|none\s+of\s+the|most|many|several|all|some)\s+(?:of\s+the\s+)?"
    r"(?P<name>(?:[\w-]+\s+){0,4}?(?:members?(?:\s+states?)?|states?|countries|nations))(?!\w)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    rf"(?<!\w)(?P<count>{_NUMBER}|not\s+a\s+single|no)\s+(?:of\s+\w+\s+)?"
    r"(?:(?:(?:were|are|being)\s+)?members?\s+(?:states?\s+)?of|belong(?:ed|ing)?\s+to)\s+(?:the\s+)?(?P<name>(?-i:[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*))",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!\w)(?:(?:[A-Z][\w-]*\s+)*)[Rr]esolution\s+(?:[A-Z]+/)*(?:[A-Z]*\d[\w./-]*\d|\d+)")
_ADOPTED = re.compile(r"(?<!\w)(?:adopt|pass|approv)(?:ed|ing|es)(?!\w)")
_CAME = re.compile(r"(?:came|votes?|against|for|favou?r|support)\s+from\s[^.;:]*$")
_BUT = re.compile(r"[^,;.]{0,30},?\s+but\s+(?=only|just|not|no)")
_MATTER = re.compile(r"(?<!\w)(?:resolutions?|votes?|voted|voting|motions?|abstained)(?!\w)", re.IGNORECASE)


@dataclass(slots=True)
class Ballot:
    """What a section, or a sentence outside such a section, says of one resolution."""

    name: str | None = None
    day: date | None = None
    favoured: str | None = None
    totals: tuple[int, int] | None = None
    votes: list[tuple[Statement, int, int, str, str | None, str, int | None]] = field(default_factory=list)
    voters: list[tuple[Statement, Party, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ballots:
    """A document's votes, the support that they show, and the texts of the statements they stand in."""

    votes: tuple[Vote, ...]
    support: tuple[Support, ...]
    texts: frozenset[str]


def read_ballots(document: Document, vocabulary: Vocabulary) -> Ballots:
    """Read every recorded vote of a document."""
    ballots: dict[object, Ballot] = {}
    texts = set()
    for statement in statements(document):
        in_section = setting_of(statement.section, vocabulary).kind == "vote"
        if not in_section and not _MATTER.search(statement.text):
            continue
        ballot = ballots.setdefault(statement.section if in_section else statement.text, Ballot())
        if _read(ballot, statement, in_section, vocabulary):
            texts.add(statement.text)
    _share(list(ballots.values()))
    told = [ballot for ballot in ballots.values() if ballot.votes or ballot.voters]
    return Ballots(
        tuple(vote for ballot in told for vote in _votes(ballot, document)),
        tuple(row for ballot in told for row in _support(ballot, document, vocabulary)),
        frozenset(texts),
    )


def _read(ballot: Ballot, statement: Statement, in_section: bool, vocabulary: Vocabulary) -> bool:
    """Add what a statement says to the ballot; tell whether it speaks of the vote itself."""
    text = statement.text
    parties = find_parties(text, vocabulary)
    named = _NAME.search(text)
    ballot.name = ballot.name or (named.group() if named else None)
    ballot.favoured = ballot.favoured or _favoured(text, parties, vocabulary)
    before = len(ballot.votes) + len(ballot.voters)
    totals = _VOTES.search(text) if in_section or _MOTION.search(text) else None
    if totals:
        _add_totals(ballot, statement, totals)
    adopted = _ADOPTED.search(text)
    if adopted and _MATTER.search(text) and (in_section or totals):
        ballot.voters += [(statement, party, "for") for party in _adopters(text, parties, adopted)]
    if in_section or totals or (_MOTION.search(text) and _VOTED.search(text)):
        _add_voters(ballot, statement, parties, totals, vocabulary, in_section or totals is not None)
    found = len(ballot.votes) + len(ballot.voters) > before
    if ballot.day is None and (found or (in_section and _MATTER.search(text))):
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
    for extra in _ABSTENTIONS.finditer(statement.text, match.end()):
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
        for c in _CUE.finditer(text)
        if not (totals and totals.start() <= c.start() < totals.end()) and not _negated(text, c.start())
    ]
    names = {side.id: side.name for side in vocabulary.sides}
    runs = _runs(cues, parties)
    for index, (vote, opens, closes) in enumerate(runs):
        first = runs[index - 1][2] if index else totals.end() if totals else 0
        last = runs[index + 1][1] if index + 1 < len(runs) else len(text)
        spans = _spans(text, (first, opens), (closes, last))
        for party in parties:
            name = party.name or names.get(party.side or "")
            if name and any(a <= party.start < b for a, b in spans) and _votes_itself(text, party):
                ballot.votes.append((statement, party.start, party.end, name, party.code, vote, 1))
                ballot.voters += [(statement, party, vote)] if party.name else []
        if grouped:
            told = [group for a, b in spans for group in _groups(text, a, b)]
            ballot.votes += [(statement, *span, name, None, vote, count) for span, name, count in told]


def _runs(cues: list[re.Match[str]], parties: tuple[Party, ...]) -> list[tuple[str, int, int]]:
    """Return the cues as ``(vote, start, end)``, joined where they say one thing: "abstained or were absent"."""
    runs: list[tuple[str, int, int]] = []
    for cue in cues:
        vote = str(cue.lastgroup)
        if runs and runs[-1][0] == vote and not any(runs[-1][2] <= p.start < cue.start() for p in parties):
            runs[-1] = (vote, runs[-1][1], cue.end())
        else:
            runs.append((vote, cue.start(), cue.end()))
    return runs


def _negated(text: str, place: int) -> bool:
    return bool(lexicon().words["negations"].search(text, max(0, place - 12), place))


def _clause(text: str, start: int, end: int, closes: int) -> tuple[int, int]:
    if start >= closes:
        stop = re.compile(r"(?<!\w)(?:while|whereas|although|but)(?!\w)").search(text, start, end)
        return start, stop.start() if stop else end
    begins = [m.end() for m in re.finditer(r"[;:]|(?<!\w)(?:while|whereas|although|but)(?!\w)", text[start:end])]
    return start + (begins[-1] if begins else 0), end


Span = tuple[int, int]


def _spans(text: str, before: Span, after: Span) -> list[Span]:
    """Return where those stand who voted: after "opposed by", or else before the verb and after a "but only"."""
    if _AFTER.match(text, after[0]):
        return [_clause(text, *after, after[0])]
    also = _BUT.match(text, after[0])
    return [_clause(text, *before, after[0]), *([(also.end(), after[1])] if also else [])]


def _votes_itself(text: str, party: Party) -> bool:
    named = not (party.joined or party.pronoun or party.armed)
    return named and not _is_group(text, party) and not _of_others(text, party)


def _is_group(text: str, party: Party) -> bool:
    """Whether the name only says of which body the voters are members."""
    around = re.match(
        r"['’]s?(?!\w)|\s+(?:members?|member\s+states?|states|countries|nations|co-chairs?)(?!\w)", text[party.end :]
    )
    own = re.search(r"(?:states|countries|members|nations)$", text[party.start : party.end])
    return bool(around or own or re.search(r"members\s+of\s+(?:the\s+)?$", text[: party.start]))


def _of_others(text: str, party: Party) -> bool:
    """Whether the name only says where the voters are from: "three from the former A", "31 belonged to B"."""
    before = governor(text, party.start)
    return before in ("of", "to", "in", "within", "than") or (
        before == "from" and not _CAME.search(text[: party.start])
    )


def _groups(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], str, int | None]]:
    for pattern in (_GROUP, _MEMBERS):
        for match in pattern.finditer(text, start, end):
            count = match["count"].lower()
            own_members = re.match(r"(?:were|are|being)\s|members?$", match["name"].lower())
            if pattern is _GROUP and own_members and re.match(r"\s+of\s", text[match.end() :]):
                continue
            number = 0 if count.startswith("no") and count != "nobody" else value_of(count)
            name = match["name"].strip()
            name = (
                f"{name} members"
                if pattern is _MEMBERS
                else re.sub(r"member$", "members", re.sub(r"state$", "states", name))
            )
            yield match.span("count"), name if number is not None else f"{count} {name}", number


def _favoured(text: str, parties: tuple[Party, ...], vocabulary: Vocabulary) -> str | None:
    """Return the side that the text of a resolution speaks for."""
    words, ids = lexicon().words, [side.id for side in vocabulary.sides]
    against = words["resolution_against"].search(text)
    if against and _MATTER.search(text):
        hit = next(
            (p.side for p in parties if p.start >= against.end() and p.start - against.end() < 40 and p.side in ids),
            None,
        )
        others = [one for one in ids if one != hit]
        if hit and len(others) == 1:
            return others[0]
    favours = words["resolution_for"].search(text)
    if favours and _MATTER.search(text):
        near = [p for p in parties if p.side in ids and -30 < p.start - favours.start() < 45]
        return min(near, key=lambda p: abs(p.start - favours.start())).side if near else None
    return None


def _share(ballots: list[Ballot]) -> None:
    """Let two passages with the same totals complete each other: they speak of one resolution."""
    for one in ballots:
        for other in ballots:
            if one is not other and one.totals and one.totals == other.totals:
                one.name, one.day = one.name or other.name, one.day or other.day
                one.favoured = one.favoured or other.favoured


def _title(ballot: Ballot, section: Section) -> str:
    return ballot.name or (section[-1] if section else "Resolution")


def _votes(ballot: Ballot, document: Document) -> Iterator[Vote]:
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


def _support(ballot: Ballot, document: Document, vocabulary: Vocabulary) -> Iterator[Support]:
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
