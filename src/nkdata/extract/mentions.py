"""Find the vocabulary's names in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from nkdata.extract.english import words
from nkdata.extract.words import words_of
from nkdata.seed.vocabulary import Vocabulary


class Mention(NamedTuple):
    """A name of the vocabulary at ``text[start:end]``.

    One name can be several things: the capital of a side is also a place.
    ``side`` and ``actor`` are ids, ``place`` is the place's first name.
    ``party`` is the side, or else the actor, or the state or side that the
    actor belongs to: whose loss it is. ``joined`` is true where the name is
    half of a hyphenated word ("Xish-backed", "pro-Xish"), which names no party
    by itself.
    """

    start: int
    end: int
    text: str
    side: str | None = None
    actor: str | None = None
    place: str | None = None
    joined: bool = False
    party: str | None = None


class _Names(NamedTuple):
    """The names of a vocabulary. ``patterns`` are by the lower-case word that names begin with.

    ``meant`` says of each name which side, actor, place and party it stands for.
    """

    patterns: Mapping[str, re.Pattern[str]]
    starts: frozenset[str]
    meant: Mapping[str, tuple[str | None, ...]]


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> _Names:
    kinds: dict[str, dict[str, str]] = {}
    for kind, key, aliases in _named(vocabulary):
        for form in (form for alias in aliases for form in _forms(alias)):
            kinds.setdefault(form, {}).setdefault(kind, key)
    by_word: dict[str, list[str]] = {}
    for name in kinds:
        by_word.setdefault(next(iter(words_of(name).words), ""), []).append(name)
    patterns = {word: words(group, flags=0) for word, group in by_word.items()}
    owners = _owners(vocabulary)
    meant = {name: _meaning(found, owners) for name, found in kinds.items()}
    return _Names(patterns, frozenset(patterns), meant)


def _meaning(kinds: Mapping[str, str], owners: Mapping[str, str]) -> tuple[str | None, ...]:
    side, actor = kinds.get("side"), kinds.get("actor")
    return side, actor, kinds.get("place"), side or owners.get(actor or "")


def _forms(name: str) -> tuple[str, ...]:
    """Return a name as it is, in the plural, and as it begins a sentence."""
    return tuple(form + ending for form in {name, name[:1].upper() + name[1:]} for ending in ("", "s"))


def _named(vocabulary: Vocabulary) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    for side in vocabulary.sides:
        yield "side", side.id, (side.name, *side.aliases)
    for actor in vocabulary.actors:
        yield "actor", actor.id, (actor.name, *actor.aliases)
    for place in vocabulary.places:
        yield "place", place.name, (place.name, *place.aliases)


def _owners(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return for every actor whom it belongs to in the end; itself where it belongs to nobody."""
    above = {actor.id: actor.of for actor in vocabulary.actors}
    return {actor: _top(actor, above) for actor in above}


def _top(actor: str, above: Mapping[str, str | None]) -> str:
    seen = {actor}
    while (upper := above.get(actor)) and upper not in seen:
        seen.add(upper)
        actor = upper
    return actor


@lru_cache(maxsize=4096)
def find_mentions(text: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return every name of the vocabulary in ``text``, in order, longest match first, none overlapping."""
    names, end, hyphened = _names(vocabulary), 0, "-" in text
    found: list[Mention] = []
    for start, word in words_of(text).places(names.starts):
        match = names.patterns[word].match(text, start) if start >= end else None
        if match:
            end, name = match.end(), match.group()
            side, actor, place, party = names.meant.get(name) or names.meant[" ".join(name.split())]
            found.append(
                Mention(start, end, name, side, actor, place, hyphened and _is_joined(text, start, end), party)
            )
    return tuple(found)


def _is_joined(text: str, start: int, end: int) -> bool:
    if text.startswith("-", end) and text[end + 1 : end + 2].isalnum():
        return True
    return start > 0 and text[start - 1] == "-"
