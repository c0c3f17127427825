"""The vocabulary file to a checked Vocabulary."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from nkdata.seed.entry import Entry
from nkdata.seed.loaded import Loaded, Source
from nkdata.seed.strict import load_yaml
from nkdata.seed.text import FileText, read_text
from nkdata.seed.vocabulary import ACTOR_TYPES, Actor, Colour, Place, Side, Vocabulary

_RESERVED = ("both", "neutral", "other")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_CODE = re.compile(r"[A-Z]{3}")


def read_vocabulary(path: Path) -> Vocabulary:
    """Read and check a vocabulary; raise a SeedError with the line of the key at fault.

    The same text gives the same object, so that what is kept by vocabulary (the
    matchers of its names) is found again without comparing every name.
    """
    return _parsed(read_text(path))


@lru_cache(maxsize=8)
def _parsed(file: FileText) -> Vocabulary:
    loaded = load_yaml(Source(file.text, file.name))
    entry = Entry.of(loaded, (), loaded.value, ("conflict", "sides", "actors", "places"))
    vocabulary = Vocabulary(
        conflict=entry.text("conflict"),
        sides=tuple(_side(loaded, i, value) for i, value in enumerate(entry.items("sides"))),
        actors=tuple(_actor(loaded, i, value) for i, value in enumerate(entry.items("actors"))),
        places=tuple(_place(loaded, i, value) for i, value in enumerate(entry.items("places"))),
    )
    if len(vocabulary.sides) < 2:
        entry.refuse(
            "sides", "A conflict has two sides or more.", "List them under `sides:`, each with `id` and `name`."
        )
    _check_ids(loaded, vocabulary)
    _check_sides(loaded, vocabulary)
    return vocabulary


def _side(loaded: Loaded, index: int, value: object) -> Side:
    entry = Entry.of(loaded, ("sides", index), value, ("id", "name", "column", "aliases", "colour", "code"))
    name = entry.text("name")
    colour = _colour(loaded, entry) if entry.values.get("colour") is not None else None
    return Side(
        _id(entry), name, entry.optional_text("column") or name, entry.texts("aliases"), colour, _country(entry)
    )


def _colour(loaded: Loaded, side: Entry) -> Colour:
    entry = Entry.of(loaded, (*side.path, "colour"), side.values["colour"], ("light", "dark"))
    for key in ("light", "dark"):
        if not _COLOUR.fullmatch(entry.text(key)):
            entry.refuse(key, f"{entry.text(key)!r} is not a colour.", 'Write it as "#rrggbb", in quotation marks.')
    return Colour(entry.text("light"), entry.text("dark"))


def _actor(loaded: Loaded, index: int, value: object) -> Actor:
    entry = Entry.of(loaded, ("actors", index), value, ("id", "name", "code", "type", "of", "aliases"))
    code, kind = _country(entry), entry.optional_text("type")
    if kind is not None and kind not in ACTOR_TYPES:
        entry.refuse("type", f"{kind!r} is not a type of actor.", f"Write one of: {', '.join(ACTOR_TYPES)}.")
    return Actor(_id(entry), entry.text("name"), entry.texts("aliases"), code, kind, entry.optional_text("of"))


def _country(entry: Entry) -> str | None:
    code = entry.optional_text("code")
    if code is not None and not _CODE.fullmatch(code):
        entry.refuse("code", f"{code!r} is not a country's code.", "Write three capitals (ISO 3166-1 alpha-3).")
    return code


def _id(entry: Entry) -> str:
    written = entry.text("id")
    if written in _RESERVED or re.search(r"\s", written):
        mend = f"Write one word, other than {', '.join(_RESERVED)}."
        entry.refuse("id", f"{written!r} cannot be an id.", mend)
    return written


def _place(loaded: Loaded, index: int, value: object) -> Place:
    entry = Entry.of(loaded, ("places", index), value, ("name", "aliases", "lat", "lon"))
    lat, lon = entry.number("lat", 90), entry.number("lon", 180)
    if (lat is None) != (lon is None):
        entry.refuse("lon" if lat is None else "lat", "One of `lat` and `lon` is missing.", "Write both, or neither.")
    return Place(entry.text("name"), entry.texts("aliases"), lat, lon)


def _check_ids(loaded: Loaded, vocabulary: Vocabulary) -> None:
    ids = [("sides", i, side.id) for i, side in enumerate(vocabulary.sides)]
    ids += [("actors", i, actor.id) for i, actor in enumerate(vocabulary.actors)]
    seen: set[str] = set()
    for key, i, written in ids:
        if written in seen:
            loaded.refuse((key, i, "id"), f"The id {written!r} stands twice.", "Give each its own id.")
        seen.add(written)
    for i, actor in enumerate(vocabulary.actors):
        if actor.of is not None and (actor.of not in seen or actor.of == actor.id):
            what = f"{actor.of!r} is not the id of another side or actor."
            loaded.refuse(("actors", i, "of"), what, f"Write one of: {', '.join(sorted(seen - {actor.id}))}.")


def _check_sides(loaded: Loaded, vocabulary: Vocabulary) -> None:
    """Refuse a name, alias or column that two sides share: a figure could not be told to be one's."""
    owners: dict[tuple[str, str], str] = {}
    for i, side in enumerate(vocabulary.sides):
        names: list[tuple[str, str, tuple[str | int, ...], str]]
        names = [("alias", "aliases", ("aliases", j), alias) for j, alias in enumerate(side.aliases)]
        names += [("alias", "name", ("name",), side.name), ("column", "column", ("column",), side.column)]
        for group, key, steps, name in names:
            if owners.setdefault((group, name.casefold()), side.id) != side.id:
                what = f"{name!r} ({key} of {side.id}) also stands for {owners[group, name.casefold()]}."
                loaded.refuse(("sides", i, *steps), what, "Leave it with one side only.")
