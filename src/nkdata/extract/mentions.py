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
def _matcher(vocabulary: Vocabulary) -> tuple[re.Pattern[str], Names]:
    """Return one pattern over all names, longest first, and what each name stands for."""
    names: dict[str, dict[str, str]] = {}
    for kind, key, aliases in _named(vocabulary):
        for alias in aliases:
            for form in _forms(alias):
                names.setdefault(form, {}).setdefault(kind, key)
    # Grouped by first letter, so that a word is tried against a few names and not against them all.
    by_initial: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        by_initial.setdefault(name[:1], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+"))
    body = "|".join(f"{re.escape(initial)}(?:{'|'.join(rests)})" for initial, rests in by_initial.items())
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)" if body else r"(?!)"), names


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


@lru_cache(maxsize=4096)
def find_mentions(text: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return every name of the vocabulary in ``text``, in order, longest match first, none overlapping."""
    pattern, names = _matcher(vocabulary)
    owners = _owners(vocabulary)
    found = []
    for match in pattern.finditer(text):
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
