"""Coordinated parties: "A, B (via D) and C" is one cluster, with its place in the sentence."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import BOTH, Party
from nkdata.extract.words import words_of

_BRACKET = re.compile(r"\([^()]*\)")
_OWNER = re.compile(r"['’]s?(?!\w)")
_APOSTROPHES = ("'", "’")
_OWNERS = frozenset(("its", "their", "his", "her"))
_GAP = re.compile(r"(?:['’]s?)?\s*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LINKED = re.compile(r"[,;/–&]|and|or|as|along|together")
_WINDOW = 60


class Cluster(NamedTuple):
    """Coordinated parties from ``start`` to ``end``. ``before`` is the preposition that governs them.

    ``owner`` is true of a possessive ("S's weapons") and ``modifier`` of an
    adjective ("Norish weapons"), unless the noun is a body of the party
    itself ("Norish officials"); ``free`` of what can be the subject of a verb.
    ``side`` is ``both`` where several are named, None where none is.
    """

    parties: tuple[Party, ...]
    outsiders: tuple[Party, ...]
    side: str | None
    start: int
    end: int
    before: str
    owner: bool
    modifier: bool
    free: bool
    pronoun: bool

    def of(self, parties: tuple[Party, ...]) -> Cluster:
        """Return the cluster with other ``parties`` in its place."""
        return self._replace(parties=parties, outsiders=_outsiders(parties), side=_side(parties))


def _outsiders(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple([party for party in parties if party.name])


def _side(parties: tuple[Party, ...]) -> str | None:
    if len(parties) == 1:
        return parties[0].side
    sides = {party.side for party in parties if party.side}
    return None if not sides else sides.pop() if len(sides) == 1 else BOTH


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
    return tuple([_cluster(text, part) for group in groups for part in _parted(text, group)])


def _parted(text: str, group: list[Party]) -> list[list[Party]]:
    """Part two names with nothing but a comma between them, which is no list: "under A, B did"."""
    if len(group) == 2 and _BRACKET.sub("", text[group[0].end : group[1].start]).strip() in (",", ", the"):
        return [group[:1], group[1:]]
    return [group]


def _joint(text: str, group: list[Party], party: Party) -> bool:
    last = group[-1]
    if last.pronoun or party.pronoun or BOTH in (last.side, party.side):
        return False
    gap = text[last.end : party.start]
    if not _LINKED.search(gap):
        return False
    match = _joint_pattern().fullmatch(_BRACKET.sub("", gap) if "(" in gap else gap)
    # "Armed by A, and B condemned it": two names alone take no comma before "and".
    return match is not None and (len(group) > 1 or re.sub(r"\s", "", match["link"]) not in (",and", ",or"))


def _cluster(text: str, group: list[Party]) -> Cluster:
    first, last = group[0], group[-1]
    start, end = first.start, last.end
    possessive = text.startswith(_APOSTROPHES, end) and _OWNER.match(text, end) is not None
    owner = possessive or (first.pronoun and text[start : first.end].lower() in _OWNERS)
    modifier = agent = False
    if owner or last.adjective:
        standing, low, after = lexicon().standing, words_of(text).low, _after(text, end)
        agent = standing["institutions"].match(low, after) is not None
        modifier = not owner and not agent and not standing["follows_subject"].match(low, after)
    parties, before, owner = tuple(group), governor(text, start), owner and not agent
    free = not (before or owner or modifier)
    return Cluster(
        parties, _outsiders(parties), _side(parties), start, end, before, owner, modifier, free, first.pronoun
    )


def _after(text: str, end: int) -> int:
    """Return where the word begins that follows a name and its possessive."""
    gap = _GAP.match(text, end)
    return gap.end() if gap else end


def _is_of_several(before: str) -> bool:
    """Whether "members of", "dozens from" or the like stands among the last words."""
    words = before.lower().rsplit(None, 5)
    return any(word in ("of", "from") and some.endswith(_collectives()) for some, word in pairwise(words))


@cache
def _collectives() -> tuple[str, ...]:
    return tuple(lexicon().raw["collectives"].split("|"))


def governor(text: str, place: int) -> str:
    """Return the preposition that governs the name at ``place``: "members of the", "by President" look through."""
    before = text[max(0, place - _WINDOW) : place]
    if before[-2:-1].isdigit() or ((" of " in before or " from " in before) and _is_of_several(before)):
        before = _members_pattern().sub("", before)
    lex = lexicon()
    for word in reversed(before.split()):
        small = word.lower()
        if word[-1] in ",;:" or not (small in lex.passed_over or word[0].isdigit()):
            last = small.strip("\"“'(")
            return last if last in lex.prepositions else ""
        if _YEAR.fullmatch(word):
            return ""
    return ""
