"""The corrections file: figures added, mended or dropped by hand, each with the words that it rests on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from nkdata.errors import Problem, SeedError
from nkdata.seed.claimfields import STATED, FieldReader, Value
from nkdata.seed.entry import Entry
from nkdata.seed.loaded import Loaded, Source
from nkdata.seed.strict import load_yaml
from nkdata.seed.text import read_text
from nkdata.seed.vocabulary import Vocabulary

_ACTIONS = ("add", "mend", "drop")
_KEYS = ("document", "quote", "why", *_ACTIONS, "set")
_NEW, _NEEDED, _TELLING = (*STATED, "part_of"), ("bound", "outcome", "side"), ("words", *STATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of the file, which stands at ``file`` and ``line``.

    ``action`` is add, mend or drop. ``which`` tells the claim from the others of
    the quote by ``words`` and by values that it has, and is empty for the only
    one there; ``values`` are the new ones, None where unknown.
    """

    document: str
    quote: str
    why: str
    action: str
    which: Mapping[str, Value]
    values: Mapping[str, Value]
    file: str
    line: int

    def refuse(self, what: str, mend: str) -> NoReturn:
        """Raise a SeedError that points to the entry."""
        raise SeedError(Problem(self.file, self.line, what, mend))


def read_corrections(
    path: Path, articles: Collection[str], vocabulary: Vocabulary
) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """Read the corrections of the ``articles``, which are names of files, and what is wrong with them.

    An entry at fault is left out and named; the others stand. No file, no corrections.
    """
    if not path.exists():
        return (), ()
    read: list[Correction] = []
    problems: list[Problem] = []
    reader = FieldReader.of(vocabulary)
    try:
        loaded, entries = _entries(path)
    except SeedError as error:
        return (), (error.problem,)
    for index, value in enumerate(entries):
        try:
            read.append(_correction(loaded, index, value, articles, reader))
        except SeedError as error:
            problems.append(error.problem)
    return tuple(read), tuple(problems)


def _entries(path: Path) -> tuple[Loaded, list[Any]]:
    file = read_text(path)
    loaded = load_yaml(Source(file.text, file.name))
    return loaded, Entry.of(loaded, (), loaded.value, ("corrections",)).items("corrections")


def _correction(loaded: Loaded, index: int, value: Any, articles: Collection[str], reader: FieldReader) -> Correction:
    entry = Entry.of(loaded, ("corrections", index), value, _KEYS)
    action, document = _action(entry), entry.text("document")
    if document not in articles:
        what = f"There is no article {document!r} here."
        entry.refuse("document", what, f"Write one of: {', '.join(sorted(articles))}.")
    return Correction(
        document=document,
        quote=entry.text("quote"),
        why=entry.text("why"),
        action=action,
        which={} if action == "add" else _which(entry, action, reader),
        values=_new_values(entry, action, reader),
        file=loaded.source.file,
        line=loaded.line(*entry.path),
    )


def _action(entry: Entry) -> str:
    written = [key for key in _ACTIONS if key in entry.values]
    if len(written) != 1:
        what = f"The entry has {len(written)} of {', '.join(_ACTIONS)}."
        entry.refuse(written[-1] if written else "", what, "Write one of them; make an entry for each.")
    if (written == ["mend"]) != ("set" in entry.values):
        entry.refuse("set", "Of `mend` and `set` one is missing.", "Write both: which claim, and its new values.")
    return written[0]


def _which(entry: Entry, action: str, reader: FieldReader) -> Mapping[str, Value]:
    chosen = entry.values[action]
    if chosen is True:
        return {}
    if not isinstance(chosen, dict):
        mend = "Write `true` for the only claim of the quote, else `{words: ...}` or values that it has."
        entry.refuse(action, f"`{action}` does not say which claim is meant.", mend)
    return _fields(entry, action, _TELLING, reader)


def _new_values(entry: Entry, action: str, reader: FieldReader) -> Mapping[str, Value]:
    if action == "drop":
        return {}
    if action == "mend":
        return _fields(entry, "set", _NEW, reader)
    values = _fields(entry, "add", ("words", *_NEW), reader)
    missing = [key for key in _NEEDED if key not in values]
    if missing:
        entry.refuse("add", f"`add` lacks {', '.join(missing)}.", f"Write `{missing[0]}: ...` there.")
    return values


def _fields(entry: Entry, key: str, known: Collection[str], reader: FieldReader) -> Mapping[str, Value]:
    fields = Entry.of(entry.loaded, (*entry.path, key), entry.values[key], known)
    if not fields.values:
        entry.refuse(key, f"`{key}` says nothing.", f"Write some of: {', '.join(known)}.")
    return reader.read(fields)
