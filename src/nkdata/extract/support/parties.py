"""The parties of a sentence: sides, outside actors, groups of fighters and pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from nkdata.extract.mentions import Mention, find_mentions
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.words import words_of
from nkdata.seed.vocabulary import Actor, Vocabulary

BOTH = "both"

_BRACKET = re.compile(r"\([^()]*\)")
_DEMONYM = re.compile(r"(?:an|ish|ese|i|ic|ch|ek|ar|az|sh|[A-Z]\.?|[A-Z]{2,})$")
_LOWER = re.compile(r"\s+[a-z]")
_WORD_BEFORE = re.compile(r"(\w[\w-]*)\s+$")
_TO_NOUN = re.compile(r"(?:\s+[A-Z]\w+)?\s+")
_NOUN = re.compile(r"\s([a-z]+)$")
_AND = re.compile(r",\s*|,?\s+(?:and|or)\s+")


class Party(NamedTuple):
    """A party at ``text[start:end]``. ``side`` is a side's id or ``both``; ``name`` is an outside actor's.

    ``joined`` is half of a hyphenated word, ``adjective`` describes the noun
    after it, ``armed`` is a group of fighters, and ``note`` is the bracket that
    follows the name.
    """

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


@lru_cache(maxsize=8)
def _cast(vocabulary: Vocabulary) -> dict[str, Party]:
    """Return what each actor's id stands for: a person or body of a side speaks for that side."""
    sides = {side.id for side in vocabulary.sides}
    actors = {actor.id: actor for actor in vocabulary.actors}
    return {actor.id: _stands_for(actor, actors, sides) for actor in vocabulary.actors}


@lru_cache(maxsize=8)
def _nouns(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names that are no adjectives; an abbreviation may be either."""
    names = [*(side.name for side in vocabulary.sides), *(actor.name for actor in vocabulary.actors)]
    return frozenset(name for name in names if not name.isupper())


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
    named = [_party(text, mention, cast, nouns) for mention in mentions if mention.side or mention.actor]
    found = [party for party, after in zip_longest(named, named[1:]) if not (after and _describes(text, party, after))]
    if lexicon().said["fighters"].said_in(text):
        found = sorted(_with_groups(text, found), key=_START)
    if any(party.armed for party in found):
        _name_alike(text, found, vocabulary)
    unnamed = _unnamed(text, found)
    found = sorted([*found, *unnamed], key=_START) if unnamed else found
    brackets = [match.span() for match in _BRACKET.finditer(text)] if "(" in text else []
    return tuple([_placed(text, party, brackets) for party in found] if brackets else found)


_START = itemgetter(0)


def _party(text: str, mention: Mention, cast: dict[str, Party], nouns: frozenset[str]) -> Party:
    start, end, name, side, actor = mention[:5]
    adjective = name not in nouns and _is_demonym(name) and _LOWER.match(text, end) is not None
    if actor is None:
        return Party(start, end, side, joined=mention.joined, adjective=adjective)
    who = cast[actor]
    return Party(start, end, who.side, who.name, who.code, False, mention.joined, False, adjective, who.armed)


@lru_cache(maxsize=1024)
def _is_demonym(name: str) -> bool:
    return _DEMONYM.search(name) is not None


def _describes(text: str, party: Party, after: Party) -> bool:
    """Whether the party is an adjective of the next one: "Norish nationalist Blue Shirts"."""
    if after.side or not party.name or party.joined:
        return False
    gap = text[party.end : after.start]
    return gap.isspace() or (
        gap[:1].isspace() and lexicon().standing["describing"].fullmatch(gap.strip().lower()) is not None
    )


def _unnamed(text: str, found: list[Party]) -> list[Party]:
    """Return "both sides" and the pronouns."""
    said, words = lexicon().said, words_of(text).distinct
    both, pronoun = said["both_sides"], said["pronouns"]
    unnamed: list[Party] = []
    if not both.starts.isdisjoint(words):
        unnamed += [Party(*match.span(), side=BOTH) for match in both.find(text)]
    if not pronoun.starts.isdisjoint(words):
        unnamed += [Party(*match.span(), pronoun=True) for match in pronoun.find(text)]
    return [party for party in unnamed if not _is_taken(text, party, found)]


def _is_taken(text: str, one: Party, found: list[Party]) -> bool:
    """Whether it is half of a hyphenated word, or part of a party found before."""
    if text[one.start - 1 : one.start] == "-" or text[one.end : one.end + 1] == "-":
        return True
    return any(party.start < one.end and one.start < party.end for party in found)


def _with_groups(text: str, found: list[Party]) -> Iterator[Party]:
    """Yield the parties, with those that describe fighters widened to the group: "Norish mercenaries"."""
    said = lexicon().said
    nouns = said["fighters"].find(text)
    for party in found:
        noun = next((n for n in nouns if _TO_NOUN.fullmatch(text, party.end, n.start())), None)
        start = party.start if party.name else _abroad(text, party.start)
        if noun and start is not None and not party.joined and not party.armed:
            yield Party(start, noun.end(), name=text[start : noun.end()], armed=True)
        else:
            yield party
    for hired in said["hired"].find(text):
        if not any(party.start < hired.end() and hired.start() < party.end for party in found):
            yield Party(*hired.span(), name=text[hired.start() : hired.end()], armed=True)


def _abroad(text: str, place: int) -> int | None:
    """Return where "diaspora" or the like begins, if it stands before ``place``."""
    before = _WORD_BEFORE.search(text[max(0, place - 30) : place])
    return place - len(before[0]) if before and lexicon().standing["outsiders"].fullmatch(before[1].lower()) else None


def _name_alike(text: str, found: list[Party], vocabulary: Vocabulary) -> None:
    """Make groups of the adjectives that share a group's noun: "Norish, Estian and Sudish mercenaries"."""
    noun: re.Match[str] | None = None
    for index in range(len(found) - 1, 0, -1):
        group, before = found[index], found[index - 1]
        noun = _NOUN.search(text[group.start : group.end]) or noun if group.armed else None
        if noun and before.name and not before.armed and _AND.fullmatch(text, before.end, group.start):
            words = f"{text[before.start : before.end]} {noun[1]}"
            found[index - 1] = before._replace(
                name=_named(vocabulary).get(words, words), code=None, armed=True, adjective=False
            )


@lru_cache(maxsize=8)
def _named(vocabulary: Vocabulary) -> dict[str, str]:
    return {name: actor.name for actor in vocabulary.actors for name in (actor.name, *actor.aliases)}


def _placed(text: str, party: Party, brackets: list[tuple[int, int]]) -> Party:
    inside = any(start < party.start < end for start, end in brackets)
    note = next((text[a + 1 : b - 1] for a, b in brackets if party.end <= a and not text[party.end : a].strip()), "")
    return party._replace(bracketed=inside, note=note) if inside or note else party
