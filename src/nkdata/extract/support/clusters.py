"""Coordinated parties: "A, B (via D) and C" is one cluster, with its place in the sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import BOTH, Party

_BRACKET = re.compile(r"\([^()]*\)")
_OWNER = re.compile(r"['’]s?(?!\w)")
_OWNERS = frozenset(("its", "their", "his", "her"))
_GAP = re.compile(r"(?:['’]s?)?\s*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WINDOW = 60


class Cluster(NamedTuple):
    """Coordinated parties. ``before`` is the preposition that governs them.

    ``owner`` is true of a possessive ("S's weapons") and ``modifier`` of an
    adjective ("Norish weapons"), unless the noun is a body of the party
    itself ("Norish officials").
    """

    parties: tuple[Party, ...]
    before: str
    owner: bool
    modifier: bool

    @property
    def start(self) -> int:
        """Where the first party begins."""
        return self.parties[0].start

    @property
    def end(self) -> int:
        """Where the last party ends."""
        return self.parties[-1].end

    @property
    def side(self) -> str | None:
        """The side it names, ``both`` where it names several, None where it names none."""
        sides = {party.side for party in self.parties if party.side}
        return None if not sides else sides.pop() if len(sides) == 1 else BOTH

    @property
    def outsiders(self) -> tuple[Party, ...]:
        """Its outside actors."""
        return tuple(party for party in self.parties if party.name)

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.parties[0].pronoun

    @property
    def free(self) -> bool:
        """Whether it can be the subject of a verb."""
        return not (self.before or self.owner or self.modifier)


@cache
def _joint_pattern() -> re.Pattern[str]:
    raw = lexicon().raw
    link = r"(?P<link>,\s*(?:and|or)?|;|/|–|and|or|&|as\s+well\s+as|,?\s*along\s+with|,?\s*together\s+with|,\s*later)"
    noun = rf"(?:['’]s?)?(?:\s+(?:{raw['institutions']}|members|party|nationalists|states))?"
    return re.compile(rf"{noun}\s*{link}\s*(?:(?:{raw['link_words']}|\d[\d,]*)\s+)*".replace(" ", r"\s+"))


@cache
def _members_pattern() -> re.Pattern[str]:
    some = lexicon().raw["collectives"]
    count = r"(?:(?:(?:no|not)\s+)?(?:less|fewer|more)\s+than|at\s+least|up\s+to|as\s+many\s+as|over)\s+[\d,]+\s+"
    return re.compile(
        rf"(?i)(?:(?:(?:an?|the)\s+)?(?:[a-z]+\s+)?(?:{some})\s+(?:of|from)\s+(?:the\s+)?(?:[a-zA-Z]+\s+){{0,2}}|{count})$"
    )


def clusters_of(text: str, parties: tuple[Party, ...]) -> tuple[Cluster, ...]:
    """Return the parties outside brackets and hyphenated words as clusters, in order."""
    groups: list[list[Party]] = []
    for party in parties:
        if party.bracketed or party.joined:
            continue
        if groups and _joint(text, groups[-1], party):
            groups[-1].append(party)
        else:
            groups.append([party])
    return tuple(_cluster(text, part) for group in groups for part in _parted(text, group))


def _parted(text: str, group: list[Party]) -> list[list[Party]]:
    """Part two names with nothing but a comma between them, which is no list: "under A, B did"."""
    if len(group) == 2 and _BRACKET.sub("", text[group[0].end : group[1].start]).strip() in (",", ", the"):
        return [group[:1], group[1:]]
    return [group]


def _joint(text: str, group: list[Party], party: Party) -> bool:
    last = group[-1]
    if last.pronoun or party.pronoun or BOTH in (last.side, party.side):
        return False
    match = _joint_pattern().fullmatch(_BRACKET.sub("", text[last.end : party.start]))
    # "Armed by A, and B condemned it": two names alone take no comma before "and".
    return match is not None and (len(group) > 1 or re.sub(r"\s", "", match["link"]) not in (",and", ",or"))


def _cluster(text: str, group: list[Party]) -> Cluster:
    first, last, words = group[0], group[-1], lexicon().words
    possessive = _OWNER.match(text, last.end)
    owner = possessive is not None or text[first.start : first.end].lower() in _OWNERS
    gap = _GAP.match(text, last.end)
    after = gap.end() if gap else last.end
    agent = (owner or last.adjective) and words["institutions"].match(text, after) is not None
    modifier = not owner and last.adjective and not agent and not words["follows_subject"].match(text, after)
    return Cluster(tuple(group), governor(text, first.start), owner and not agent, modifier)


def governor(text: str, place: int) -> str:
    """Return the preposition that governs the name at ``place``: "members of the", "by President" look through."""
    before = text[max(0, place - _WINDOW) : place]
    if " of " in before or " from " in before or before[-2:-1].isdigit():
        before = _members_pattern().sub("", before)
    words, lex = before.split(), lexicon()
    while words and words[-1][-1] not in ",;:" and (words[-1].lower() in lex.passed_over or words[-1][0].isdigit()):
        if _YEAR.fullmatch(words.pop()):
            return ""
    last = words[-1].lower().strip("\"“'(") if words else ""
    return last if last in lex.prepositions else ""
