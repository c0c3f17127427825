"""A statement in its section: the questions that frames ask of it, and what it leaves to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from nkdata.extract.dates import DateMention
from nkdata.extract.mentions import Mention
from nkdata.extract.support.clusters import Cluster
from nkdata.extract.support.lexicon import frame_of, lexicon
from nkdata.extract.support.parties import BOTH, Party
from nkdata.extract.support.parts import Parts
from nkdata.extract.support.setting import Setting
from nkdata.extract.support.topic import NOBODY, Topic, Who
from nkdata.extract.words import words_of
from nkdata.seed.vocabulary import Vocabulary

_PARTED = re.compile(r"[,;:.]\s|(?<!\w)(?:to|for|of|by|in|with|and|is|are|was|were)(?!\w)")
_JOINED = re.compile(r"\s|['’]")
_COORDINATED = re.compile(r",?\s*(?:\w+\s+)?(?:and|or|as well as)?\s*(?:\w+\s+)?")
_ADVERB = re.compile(r"\s+(?:\w+ly\s+)?")
_VERBS = frozenset(("gives", "receives", "fights"))
_GERUND = re.compile(r"\w+ing(?!\w)")
_BY = re.compile(r"[^.;:]{0,40}?(?<!\w)by\s+")
_AND_BY = re.compile(r"^\s*(?:,|and)(?:[^;:]*,)?[^;:,]*\bby\s+[^;:,]*$")
_STATES = re.compile(
    r"(?:[\w-]+\s+){0,4}(?:states?|country|countries|nations?|members?|groups?)[,:]?\s*(?:namely\s+|including\s+)?"
)
_PREDICATE = re.compile(r"\s*(?:\([^)]*\))?,?\s+(?:as|to\s+be|(?:for|of)\s+being)\s+(?:an?\s+)?(?:\w+ly\s+)?")
_ED = re.compile(r"\w+ed\s+(?:the\s+)?$")
_WHICH_IS = re.compile(r",?\s+(?:which|who)\s+(?:is|was|has)(?!\w)")


class Reading(Parts):
    """A statement under its headings, behind what its section has spoken of."""

    def __init__(
        self, text: str, setting: Setting, topic: Topic, vocabulary: Vocabulary, mentions: tuple[Mention, ...]
    ) -> None:
        """Keep the ``text`` with its ``mentions``."""
        super().__init__(text, vocabulary, mentions, topic.members)
        self.setting = setting
        self.topic = topic
        self.dates: tuple[DateMention, ...] = ()
        self.fought: str | None = None

    def full_name(self, who: str | None) -> str | None:
        """Return the full name that the document gave before to someone now called by the last name."""
        if who is None:
            return None
        known = self.topic.names
        return known.setdefault(who.split()[-1].casefold(), who) if len(who.split()) < 5 and who[-1:].isalpha() else who

    def who(self, place: int, *, implied: bool = False) -> Who:
        """Return the subject of the cue at ``place``; ``implied`` lets the heading's actor be the one unsaid."""
        floor = self.clauses.start(place)
        claim = self.claim_at(place)
        floor = max(floor, claim.start if claim and claim.start != claim.span[0] else 0)
        before = [c for c in self.clusters if floor <= c.start and c.end <= place]
        if before and before[-1].outsiders and self._adjacent(before[-1], place):
            return self.resolve(before[-1])
        gerund = _GERUND.match(self.text, place)
        for cluster in reversed(before):
            if cluster.free and (gerund or not self.is_object(cluster)):
                who = self.resolve(cluster)
                return Who(who.outsiders[-1:], who.side) if _WHICH_IS.match(self.text, cluster.end) else who
        owned = next((c for c in reversed(before) if c.owner and (c.outsiders or c.pronoun)), None)
        if owned and not owned.before:
            return self.resolve(owned)
        return self.default() if implied else NOBODY

    def _adjacent(self, cluster: Cluster, place: int) -> bool:
        """Whether the cue says something of the name right before it: "mercenaries fighting", "A as pro-S"."""
        if _PREDICATE.fullmatch(self.text, cluster.end, place):
            return True
        between = self.text[cluster.end : place]
        return (
            not cluster.owner and _GERUND.match(self.text, place) is not None and _ADVERB.fullmatch(between) is not None
        )

    def is_object(self, cluster: Cluster) -> bool:
        """Whether a verb stands right before the cluster, and a subject before that: "provided S with", "visited S"."""
        words = self.text[max(0, cluster.start - 30) : cluster.start]
        verb = _ED.search(words)
        if verb and verb.group().split()[0] not in lexicon().passed_over:
            return any(other.free and other.end < cluster.start - 3 for other in self.clusters)
        return any(
            cue.end() <= cluster.start
            and not self.text[cue.end() : cluster.start].strip('"“” ').removeprefix("the").strip()
            for cue in self.cues
            if frame_of(cue) in _VERBS or frame_of(cue).startswith("act")
        )

    def default(self) -> Who:
        """Return the supporter that the heading names."""
        return Who((self.setting.supporter,)) if self.setting.supporter else NOBODY

    def resolve(self, cluster: Cluster) -> Who:
        """Return whom a cluster stands for; a pronoun stands for the last subject, or the heading's actor."""
        if not cluster.pronoun:
            return Who(cluster.outsiders, cluster.side)
        claim = self.claim_at(cluster.start)
        floor = claim.start if claim else 0
        named = [c for c in self.clusters if floor <= c.start < cluster.start and c.free and not c.pronoun]
        if named:
            return Who(named[-1].outsiders, named[-1].side)
        speaker = claim.speaker if claim else None
        if speaker and speaker.name:
            return Who((speaker,))
        if self.topic.group and self.setting.kind == "fighters":
            return Who((self.topic.group,))
        return self.topic.subject or self.default()

    def after(self, place: int, limit: int = 90) -> Iterator[tuple[Cluster, str]]:
        """Yield the clusters after ``place`` in its clause, each with the words from ``place`` to it."""
        end = self.end_of_clause(place, limit)
        for cluster in self.clusters:
            if place <= cluster.start < end:
                yield cluster, self.text[place : cluster.start]

    def end_of_clause(self, place: int, limit: int = 140) -> int:
        """Return where the clause ends that runs at ``place``."""
        return min(place + limit, self.clauses.end(place))

    def agent(self, place: int) -> Who:
        """Return whom a "by" shortly after ``place`` names."""
        match = _BY.match(self.text, place)
        if match is None:
            return NOBODY
        near = [c for c in self.clusters if match.end() <= c.start < match.end() + 60]
        agents = [c for c in near if c.before == "by"] or [
            c for c in near[:1] if _STATES.fullmatch(self.text, match.end(), c.start)
        ]
        more = [
            c
            for c in agents[1:]
            if _AND_BY.search(self.text[agents[0].end : c.start]) and not self._split(agents[0], c)
        ]
        parties = [party for cluster in (*agents[:1], *more) for party in cluster.outsiders]
        return Who(tuple(parties), agents[0].side) if agents else NOBODY

    @cached_property
    def subject(self) -> Who | None:
        """Whom the statement is about: its first free party, or else its first outside actor."""
        spoken = [cluster for cluster in self.clusters if not cluster.pronoun]
        first = next((c for c in spoken if c.free or (c.outsiders and c.before == "of")), None)
        first = first or next((c for c in spoken if c.outsiders), None)
        return Who(first.outsiders, first.side) if first and (first.outsiders or first.side) else None

    @property
    def side(self) -> str | None:
        """The side last spoken of: that fought for, or else the last one named."""
        return self.fought or next((cluster.side for cluster in reversed(self.clusters) if cluster.side), None)

    @property
    def group(self) -> Party | None:
        """The group of fighters last named."""
        return next((party for party in reversed(self.parties) if party.armed), None)

    @property
    def claimant(self) -> str | None:
        """Who is last named as saying something."""
        return next((claim.who for claim in reversed(self.claims) if claim.who), None)

    def _split(self, one: Cluster, other: Cluster) -> bool:
        return any(
            one.end <= cluster.start and cluster.end <= other.start and cluster.side for cluster in self.clusters
        )

    def owner_of(self, place: int, gap: int = 45) -> Cluster | None:
        """Return the possessive or adjective that the noun at ``place`` belongs to: "A's main", "Norish"."""
        for cluster in reversed(self.clusters):
            if cluster.end <= place:
                between = self.text[cluster.end : place]
                close = len(between) <= gap and not _PARTED.search(between)
                return cluster if close and (cluster.owner or cluster.modifier or _JOINED.match(between)) else None
        return None

    def owned_side(self, place: int) -> str | None:
        """Return the side whose noun stands at ``place``."""
        owner = self.owner_of(place)
        return owner.side if owner and not owner.pronoun else None

    def other(self, side: str | None) -> str | None:
        """Return the other side of two; None where there are more, or none was meant."""
        others = [one.id for one in self.vocabulary.sides if one.id != side]
        return others[0] if side and side != BOTH and len(others) == 1 else None

    def joined_before(self, place: int) -> Party | None:
        """Return the party of a hyphenated word that the cue at ``place`` ends: "Norish-brokered"."""
        return next((party for party in self.parties if party.joined and party.end + 1 == place), None)

    def side_before(self, place: int) -> str | None:
        """Return the side last named before ``place``, in the statement or before it."""
        named = [cluster.side for cluster in self.clusters if cluster.end <= place and cluster.side]
        return named[-1] if named else self.topic.side or self.setting.side

    def negated(self, place: int) -> bool:
        """Whether the cue at ``place`` is denied by a "not" shortly before it."""
        return bool(lexicon().standing["negations"].search(words_of(self.text).low, max(0, place - 28), place))

    def kinds(self, start: int, end: int) -> list[str]:
        """Return the kinds of the things named between two places, as far as they are coordinated."""
        found: list[str] = []
        last = None
        for thing in lexicon().things.find(self.text, start, end):
            if last is not None and not _COORDINATED.fullmatch(self.text, last, thing.start()):
                break
            kind = str(thing.lastgroup)
            if kind == "vague":
                kind = self._vague(thing.group())
            if kind not in found and not (kind == "economic" and {"arms", "military_aid"} & set(found)):
                found.append(kind)
            last = thing.end()
        return found

    def _vague(self, thing: str) -> str:
        told = self.setting.kind
        return (
            told
            if told in ("humanitarian", "economic", "military_aid", "arms")
            else lexicon().vague.get(thing.lower(), "military_aid")
        )
