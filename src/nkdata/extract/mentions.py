"""Find the vocabulary's names in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from nkdata.extract.english import alternatives
from nkdata.seed.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the vocabulary at ``text[start:end]``.

    One name can be several things: the capital of a side is also a place.
    ``side`` and ``actor`` are ids, ``place`` is the place's first name.
    ``party`` is the side, or else the actor, or the state or side that the
    actor belongs to: whose loss it is. ``joined`` is true where the name is half of a hyphenated word
    ("Turkish-backed", "pro-Armenian"), which names no party by itself.
    """

    start: int
    end: int
    text: str
    side: str | None = None
    actor: str | None = None
    place: str | None = None
    joined: bool = False
    party: str | None = None


Names = Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=8)
def _matcher(vocabulary: Vocabulary) -> tuple[Mapping[str, re.Pattern[str]], Names]:
    """Return for each word that names begin with a pattern of those names, and what each name stands for."""
    names: dict[str, dict[str, str]] = {}
    for kind, key, aliases in _named(vocabulary):
        for alias in aliases:
            for form in _forms(alias):
                names.setdefault(form, {}).setdefault(kind, key)
    by_word: dict[str, list[str]] = {}
    for name in names:
        by_word.setdefault(_FIRST.match(name).group(), []).append(name)  # type: ignore[union-attr]  # it matches any text
    return {word: re.compile(rf"(?<!\w)(?:{alternatives(group)})(?!\w)") for word, group in by_word.items()}, names


_FIRST = re.compile(r"\w*")
_WORD = re.compile(r"\w+")


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


@lru_cache(maxsize=8)
def _owners(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return for every actor whom it belongs to in the end; itself where it belongs to nobody."""
    above = {actor.id: actor.of for actor in vocabulary.actors}
    owners = {}
    for actor in above:
        seen, top = {actor}, actor
        while (upper := above.get(top)) and upper not in seen:
            seen.add(upper)
            top = upper
        owners[actor] = top
    return owners


def _matches(text: str, patterns: Mapping[str, re.Pattern[str]]) -> Iterable[re.Match[str]]:
    end = 0
    for word in _WORD.finditer(text):
        pattern = patterns.get(word.group()) if word.start() >= end else None
        match = pattern.match(text, word.start()) if pattern else None
        if match:
            end = match.end()
            yield match


@lru_cache(maxsize=4096)
def find_mentions(text: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return every name of the vocabulary in ``text``, in order, longest match first, none overlapping."""
    patterns, names = _matcher(vocabulary)
    owners = _owners(vocabulary)
    found = []
    for match in _matches(text, patterns):
        meant = names[" ".join(match.group().split())]
        found.append(
            Mention(
                match.start(),
                match.end(),
                match.group(),
                side=meant.get("side"),
                actor=meant.get("actor"),
                place=meant.get("place"),
                joined=_is_joined(text, match.start(), match.end()),
                party=meant.get("side") or owners.get(meant.get("actor", "")),
            )
        )
    return tuple(found)


def _is_joined(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] == "-" or bool(re.match(r"-\w", text[end : end + 2]))
