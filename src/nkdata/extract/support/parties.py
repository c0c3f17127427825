"""The parties of a sentence: sides, outside actors, groups of fighters and pronouns, alone and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from nkdata.extract.mentions import Mention, find_mentions
from nkdata.extract.support.lexicon import lexicon
from nkdata.seed.vocabulary import Actor, Vocabulary

BOTH = "both"

_BOTH = re.compile(
    r"(?<!\w)(?:both|the\s+two|all|each|either|neither|the\s+warring)"
    r"(?:\s+(?:warring|conflicting|opposing|of\s+the))?"
    r"\s+(?:sides?|part(?:y|ies)|countr(?:y|ies)|states?|nations|armies|camps|belligerents|combatants|republics)(?!\w)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?<![\w-])(?:it|its|they|their|them|he|she|his|her)(?![\w-])", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]*\)")
_PREPOSITIONS = (
    "of to for with from by against in on over towards toward between among into at under via through than like as "
    "including besides despite unlike after before since within across near beyond"
).split()
_PASSED_OVER = frozenset(
    "the a an all some most many several its their his her only both few other various certain different neighbouring "
    "neighboring former late new young two three four five official nearby so-called unrecognised unrecognized president minister prime foreign "
    "king queen chancellor ambassador general colonel commander leader premier secretary senator".split()
)
_MEMBERS = re.compile(
    r"(?:(?:(?:an?|the)\s+)?(?:[a-z]+\s+)?(?:members|fighters|units|veterans|supporters|elements|soldiers|volunteers|militants|number|majority|handful|group|coalition|"
    r"dozens|hundreds|thousands)\s+(?:of|from)\s+(?:the\s+)?(?:[a-zA-Z]+\s+){0,2}"
    r"|(?:(?:(?:no|not)\s+)?(?:less|fewer|more)\s+than|at\s+least|up\s+to|as\s+many\s+as|over)\s+[\d,]+\s+)$"
)
_DEMONYM = re.compile(r"(?:an|ish|ese|i|ic|ch|ek|ar|az|sh|[A-Z]\.?|[A-Z]{2,})$")
_LOWER = re.compile(r"\s+[a-z]")
_JOINT = re.compile(
    r"(?P<noun>(?:['’]s?)?(?:\s+(?:officials|forces|troops|army|government|authorities|militants|fighters|volunteers|"
    r"mercenaries|nationalists|party|states?|members))?)\s*"
    r"(?P<link>,\s*(?:and|or)?|;|/|–|and|or|&|as\s+well\s+as|,?\s*along\s+with|,?\s*together\s+with|,\s*later)"
    r"\s*(?:(?:the|an?|some|around|about|nearly|roughly|over|up|to|at|least|members|of|former|later|possibly|allegedly|"
    r"reportedly|also|even|unrecogni[sz]ed|nationalist|ethnic|\d[\d,]*)\s+)*"
)


class Party(NamedTuple):
    """A party at ``text[start:end]``. ``side`` is a side's id or ``both``; ``name`` is an outside actor's."""

    start: int
    end: int
    side: str | None = None
    name: str | None = None
    code: str | None = None
    pronoun: bool = False
    joined: bool = False
    bracketed: bool = False
    adjective: bool = False
    armed: bool = False
    note: str = ""


class Cluster(NamedTuple):
    """Coordinated parties. ``before`` is the preposition that governs them, ``owner`` is true of a possessive."""

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


@lru_cache(maxsize=8)
def _cast(vocabulary: Vocabulary) -> dict[str, Party]:
    """Return what each actor's id stands for: a person or body of a side speaks for that side."""
    sides = {side.id for side in vocabulary.sides}
    actors = {actor.id: actor for actor in vocabulary.actors}
    return {actor.id: _stands_for(actor, actors, sides) for actor in vocabulary.actors}


@lru_cache(maxsize=8)
def _nouns(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names that are no adjectives; an abbreviation may be either."""
    return frozenset(one.name for one in (*vocabulary.sides, *vocabulary.actors) if not one.name.isupper())


def _stands_for(actor: Actor, actors: dict[str, Actor], sides: set[str]) -> Party:
    if actor.of in sides:
        return Party(0, 0, side=actor.of)
    if actor.type == "person" and actor.of in actors:
        return _stands_for(actors[actor.of], actors, sides)
    return Party(0, 0, name=actor.name, code=actor.code, armed=actor.type == "armed group")


def find_parties(text: str, vocabulary: Vocabulary, mentions: tuple[Mention, ...] | None = None) -> tuple[Party, ...]:
    """Return the parties of ``text`` in order; an adjective that only describes another actor is left out."""
    mentions = find_mentions(text, vocabulary) if mentions is None else mentions
    cast, nouns = _cast(vocabulary), _nouns(vocabulary)
    brackets = [match.span() for match in _BRACKET.finditer(text)]
    found = [_party(text, mention, cast, nouns) for mention in mentions if mention.side or mention.actor]
    found = [party for party, after in zip_longest(found, found[1:]) if not _describes(text, party, after)]
    found = sorted(_with_groups(text, found), key=lambda party: party.start)
    _name_alike(text, found, vocabulary)
    taken = [(party.start, party.end) for party in found]
    for pattern, side in ((_BOTH, BOTH), (_PRONOUN, None)):
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                found.append(Party(*match.span(), side=side, pronoun=side is None))
    found.sort(key=lambda party: party.start)
    return tuple(_placed(text, party, brackets) for party in found) if brackets else tuple(found)


def _party(text: str, mention: Mention, cast: dict[str, Party], nouns: frozenset[str]) -> Party:
    who = cast[mention.actor] if mention.actor else Party(0, 0, side=mention.side)
    adjective = mention.text not in nouns and bool(_DEMONYM.search(mention.text)) and bool(_LOWER.match(text, mention.end))
    return who._replace(start=mention.start, end=mention.end, joined=mention.joined, adjective=adjective)


def _describes(text: str, party: Party, after: Party | None) -> bool:
    """Whether the party is an adjective of the next one: "Turkish nationalist Grey Wolves"."""
    if after is None or not party.name or party.joined:
        return False
    gap = text[party.end : after.start]
    return bool(re.fullmatch(r"\s+|\s+(?:\w+ist|\w+ian|backed|private|far-right|Prime Minister|President)\s+", gap)) and not (
        after.side
    )


def _with_groups(text: str, found: list[Party]) -> Iterator[Party]:
    """Yield the parties, with those that describe fighters widened to the group: "Syrian mercenaries"."""
    words = lexicon().words
    nouns = list(words["fighters"].finditer(text))
    for party in found:
        noun = next((n for n in nouns if re.fullmatch(r"(?:\s+[A-Z]\w+)?\s+", text[party.end : n.start()])), None)
        outsider = re.search(r"(\w[\w-]*)\s+$", text[: party.start])
        abroad = bool(outsider and words["outsiders"].fullmatch(outsider[1]))
        if noun and not party.joined and (party.name or abroad) and not party.armed:
            start = outsider.start(1) if abroad and outsider else party.start
            yield Party(start, noun.end(), name=text[start : noun.end()], armed=True)
        else:
            yield party
    for hired in words["hired"].finditer(text):
        if not any(party.start < hired.end() and hired.start() < party.end for party in found):
            yield Party(*hired.span(), name=hired.group(), armed=True)


def _name_alike(text: str, found: list[Party], vocabulary: Vocabulary) -> None:
    """Make groups of the adjectives that share a group's noun: "Russian, Ukrainian and Serbian mercenaries"."""
    noun: re.Match[str] | None = None
    for index in range(len(found) - 1, 0, -1):
        group, before = found[index], found[index - 1]
        noun = re.search(r"\s([a-z]+)$", text[group.start : group.end]) or noun
        gap = text[before.end : group.start]
        if noun and group.armed and before.name and not before.armed and re.fullmatch(r",\s*|,?\s+(?:and|or)\s+", gap):
            words = f"{text[before.start : before.end]} {noun[1]}"
            actor = _named(vocabulary).get(words)
            found[index - 1] = before._replace(name=actor or words, code=None, armed=True, adjective=False)
        else:
            noun = None


@lru_cache(maxsize=8)
def _named(vocabulary: Vocabulary) -> dict[str, str]:
    return {name: actor.name for actor in vocabulary.actors for name in (actor.name, *actor.aliases)}


def _placed(text: str, party: Party, brackets: list[tuple[int, int]]) -> Party:
    inside = any(start < party.start < end for start, end in brackets)
    note = next((text[a + 1 : b - 1] for a, b in brackets if not text[party.end : a].strip() and party.end <= a), "")
    return party._replace(bracketed=inside, note=note)


def clusters_of(text: str, parties: tuple[Party, ...]) -> tuple[Cluster, ...]:
    """Return the parties outside brackets as lists: "China, India (per A) and Greece" is one."""
    outside = [party for party in parties if not party.bracketed and not party.joined]
    groups: list[list[Party]] = []
    for party in outside:
        if groups and _joint(text, groups[-1], party):
            groups[-1].append(party)
        else:
            groups.append([party])
    return tuple(_cluster(text, group) for group in groups)


def _joint(text: str, group: list[Party], party: Party) -> bool:
    last = group[-1]
    gap = _BRACKET.sub("", text[last.end : party.start])
    match = _JOINT.fullmatch(gap)
    if match is None or last.pronoun or party.pronoun or BOTH in (last.side, party.side):
        return False
    return len(group) > 1 or re.sub(r"\s", "", match["link"]) not in (",and", ",or")


def _cluster(text: str, group: list[Party]) -> Cluster:
    words = _MEMBERS.sub("", text[max(0, group[0].start - 60) : group[0].start]).split()
    while words and words[-1][-1] not in ",;:" and (words[-1].lower() in _PASSED_OVER or words[-1][:1].isdigit()):
        words.pop()
    before = words[-1].lower().strip("\"“'(") if words else ""
    after = text[group[-1].end :]
    owner = bool(re.match(r"['’]s?(?!\w)", after)) or text[group[0].start : group[0].end].lower() in ("its", "their", "his", "her")
    after = re.sub(r"^['’]s?\s+|^\s+", "", after)
    agent = lexicon().words["institutions"].match(after) is not None
    modifier = not owner and group[-1].adjective and not agent and not _looks_verbal(after)
    return Cluster(tuple(group), before if before in _PREPOSITIONS else "", owner and not agent, modifier)


_VERBAL = re.compile(
    r"(?:is|are|was|were|has|have|had|did|does|do|will|would|could|can|may|might|should|also|never|not|then|later|once|"
    r"repeatedly|openly|strongly|\w+ly|[a-z]+ed|sent|gave|sold|bought|took|fought|led|stood|began|became|made|got|lent|shut|"
    r"cut|paid|told|said|wrote|saw|held|kept|withdrew|met|supports|supplies|provides|backs|sells|buys|calls|condemns|considers|"
    r"recogni[sz]es|says|denies|opposes|sends|gives|remains|seeks|plays|maintains|wants)(?!\w)"
)


def _looks_verbal(after: str) -> bool:
    return bool(_VERBAL.match(after))
