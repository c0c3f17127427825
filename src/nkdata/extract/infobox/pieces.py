"""Fields of an infobox as boxes and lines, and whose field it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from nkdata.extract.other import number_tokens
from nkdata.extract.records import Source, Unread
from nkdata.extract.wording import parties
from nkdata.seed.document import Document, InfoField
from nkdata.seed.vocabulary import Vocabulary

SECTION = "infobox"
BOTH = "both"

Box = Mapping[str, InfoField]
"""One infobox: its fields by key."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a field, without its bullet. ``field`` is cut down to the lines of the file from here on."""

    field: InfoField
    text: str

    def source(self, document: Document, start: int, end: int) -> Source:
        """Return where ``text[start:end]`` stands; the quote is that stretch."""
        piece = self.text[start:end]
        # What follows tells a piece from one of the same words above or below it.
        line = self.field.line_of(self.text[start:])
        return Source(document=document.name, section=SECTION, line=line, quote=piece, start=0, end=len(piece))


def boxes(document: Document) -> list[Box]:
    """Return the document's infoboxes in order; a new one begins where a key comes back."""
    found: list[dict[str, InfoField]] = [{}]
    for field in document.infobox:
        if field.key in found[-1]:
            found.append({})
        found[-1][field.key] = field
    return [box for box in found if box]


_MARKS = re.compile(r"^[\s*•·▪-]+")
_BREAK = re.compile(r"\n+|\s*[•·▪]\s*|(?:^|(?<=\s))\*+\s+|<br\s*/?>", re.IGNORECASE)


def lines_of(field: InfoField) -> Iterator[Line]:
    """Yield the lines of a field: between line breaks, bullets and paragraphs, empty ones left out."""
    rest = field
    for text in _BREAK.split(field.text):
        plain = text.strip()
        if plain:
            rest = _from(rest, rest.line_of(plain))
            yield Line(rest, plain)
            rest = _after(rest, plain)


def _from(field: InfoField, line: int) -> InfoField:
    return replace(field, line=line, lines=tuple(row for row in field.lines if row[0] >= line))


def _after(field: InfoField, text: str) -> InfoField:
    """Return the field from its next line on, where its first one says no more than ``text``."""
    if len(field.lines) < 2:
        return field
    first = _MARKS.sub("", field.lines[0][1])
    return _from(field, field.lines[1][0]) if first.split() == text.split() else field


def numbered(box: Box, name: str) -> Iterator[tuple[str, InfoField]]:
    """Yield the fields called ``name``, ``name1``, ``name2``: each with its number, "" where it has none."""
    for key, field in box.items():
        found = re.fullmatch(rf"{name}(\d*)(?:[a-z])?", key, re.IGNORECASE)
        if found:
            yield found[1], field


def side_of(number: str, box: Box, vocabulary: Vocabulary) -> str | None:
    """Return the first side named among the combatants of that number, else the first other party, else None."""
    field = box.get(f"combatant{number}") if number else None
    if field is None:
        return None
    named = parties(field.text, vocabulary)
    sides = [m.side for m in named if m.side]
    return next(iter([*sides, *(m.actor for m in named if m.actor)]), None)


def unread_of(line: Line, document: Document, start: int, end: int, reason: str) -> Unread:
    """Return the number at ``text[start:end]`` of a line as unread."""
    source = line.source(document, 0, len(line.text))
    return Unread(source=source, text=line.text, number=line.text[start:end], reason=reason)


def numbers_of(line: Line, document: Document, reason: str) -> list[Unread]:
    """Return every number of a line as unread."""
    return [unread_of(line, document, start, end, reason) for start, end in number_tokens(line.text)]
