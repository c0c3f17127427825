"""What stands in a statement: its parties, claims, clusters and cues, each found when it is first asked for."""

from __future__ import annotations

import re
from functools import cached_property

from nkdata.extract.mentions import Mention
from nkdata.extract.phrases import Phrases
from nkdata.extract.support.claimant import Claim, find_claims
from nkdata.extract.support.clauses import Clauses
from nkdata.extract.support.clusters import Cluster, clusters_of
from nkdata.extract.support.lexicon import find_cues, lexicon
from nkdata.extract.support.parties import Party, find_parties
from nkdata.extract.words import words_of
from nkdata.seed.vocabulary import Vocabulary

_BRACKETS = re.compile(r"\([^()]*\)")
_NEW_BRACKET = re.compile(r"\)|[^\s(]\s*\(")
HEDGES = ("denied", "disputed", "tacit", "alleged")
"""What makes a statement less than sure, the strongest first."""
_COLLECTIVE = ("countries", "states", "members", "nations")

Members = dict[str, tuple[Party, ...]]
"""Whom a section has said to be the members of a group, by its name."""


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


class Parts:
    """A statement's text and what stands in it."""

    def __init__(self, text: str, vocabulary: Vocabulary, mentions: tuple[Mention, ...], members: Members) -> None:
        """Keep the ``text`` with its ``mentions``; add to ``members`` the groups that it names the members of."""
        self.text = text
        self.vocabulary = vocabulary
        self.mentions = mentions
        self.members = members
        self.clauses = Clauses(text)
        self.collective = any(mention.text.endswith(_COLLECTIVE) for mention in mentions)
        if self.collective:
            _ = self.clusters  # The statements behind it count on the members that it names.

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The parties, in order."""
        return find_parties(self.text, self.vocabulary, self.mentions)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, in order."""
        return find_claims(self.text, self.parties, self.vocabulary)

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """The clusters of those parties that do not just say something, in order."""
        parties = self.parties
        acting = tuple([party for party in parties if not self._says(party)]) if self.claims else parties
        clusters = clusters_of(self.text, acting)
        return tuple([self._with_members(cluster) for cluster in clusters]) if self.collective else clusters

    @cached_property
    def cues(self) -> tuple[re.Match[str], ...]:
        """The cues that are no part of a name, in order."""
        cues = tuple(find_cues(self.text))
        names = [(party.start, party.end) for party in self.parties if not party.joined] if cues else []
        return tuple([cue for cue in cues if not _inside(cue.start(), names)]) if names else cues

    @cached_property
    def plain(self) -> str:
        """The text with its brackets blanked."""
        return _BRACKETS.sub(lambda match: " " * len(match.group()), self.text) if "(" in self.text else self.text

    @cached_property
    def hedges(self) -> dict[str, Phrases]:
        """The phrases that make it less than sure, by what they make it, as far as the text has a word of them."""
        said, words = lexicon().said, words_of(self.text).distinct
        return {name: said[name] for name in HEDGES if not said[name].starts.isdisjoint(words)}

    def claim_at(self, place: int) -> Claim | None:
        """Return the claim that ``text[place]`` is part of."""
        for claim in reversed(self.claims):
            if claim.start <= place:
                return claim
        return None

    def _says(self, party: Party) -> bool:
        return any(claim.span[0] <= party.start < claim.span[1] for claim in self.claims)

    def _with_members(self, cluster: Cluster) -> Cluster:
        """Return the cluster with "the X countries (A, B)" as A and B, here and wherever the section says it again."""
        if not any(self._is_collective(party) for party in cluster.parties):
            return cluster
        return cluster.of(tuple(member for party in cluster.parties for member in self._members_of(party)))

    def _is_collective(self, party: Party) -> bool:
        return party.name is not None and self.text.endswith(_COLLECTIVE, party.start, party.end)

    def _members_of(self, party: Party) -> tuple[Party, ...]:
        if not party.name or not self._is_collective(party):
            return (party,)
        named = tuple(p for p in self.parties if p.bracketed and p.name and self._in_bracket(party, p))
        if named:
            self.members[party.name] = named
        members = self.members.get(party.name, (party,))
        return tuple(member._replace(start=party.start, end=party.end) for member in members)

    def _in_bracket(self, party: Party, inner: Party) -> bool:
        return party.end < inner.start and not _NEW_BRACKET.search(self.text, party.end, inner.start)
