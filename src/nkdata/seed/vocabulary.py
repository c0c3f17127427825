"""The names that belong to one conflict: its sides, the outside actors, the places."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colour:
    """A side's colour as ``#rrggbb``, for a light and for a dark ground."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Side:
    """A party to the conflict. ``column`` is the heading of its column in a yearly table.

    ``code`` is ISO 3166-1 alpha-3 where it is a state.
    """

    id: str
    name: str
    column: str
    aliases: tuple[str, ...]
    colour: Colour | None = None
    code: str | None = None


ACTOR_TYPES = ("state", "partially recognised state", "organisation", "armed group", "person")


@dataclass(frozen=True, slots=True)
class Actor:
    """Anyone else who is named: a state, an organisation, a group.

    ``code`` is ISO 3166-1 alpha-3 where it is a state, ``type`` one of
    ``ACTOR_TYPES``, and ``of`` the id of the side or actor that it belongs to.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    code: str | None = None
    type: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with its other names, in degrees of latitude and longitude where they are known."""

    name: str
    aliases: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All names of one conflict, in the order of the file, which is the order on screen.

    A vocabulary is the same as itself only: matchers are kept by vocabulary and looked up
    at every sentence, where to compare or to hash the names would take longer than to match them.
    """

    conflict: str
    sides: tuple[Side, ...]
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
