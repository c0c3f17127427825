"""What a document is once it has been read: header, infobox, sentences and tables, each with its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

Section = tuple[str, ...]
"""A heading path, outermost first; empty for the lead."""


class Sentence(NamedTuple):
    """One sentence of the prose.

    ``text`` is the plain reading text (markup dropped, line breaks as spaces);
    ``quote`` is the same stretch verbatim from the file, and ``offsets[i]`` is
    the place in ``quote`` of the character ``text[i]``. ``line`` is 1-based in
    the file. ``paragraph`` numbers the blocks of the document, so that two
    sentences of one paragraph carry the same number. ``bullet`` marks text
    that stands in a list item.
    """

    text: str
    quote: str
    offsets: Sequence[int]
    line: int
    section: Section
    paragraph: int
    bullet: bool = False


class Cell(NamedTuple):
    """One cell of a table, stripped, with the line of its row."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A Markdown table: the header cells, and the rows of body cells."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    section: Section
    line: int


@dataclass(frozen=True, slots=True)
class InfoField:
    """One field of an infobox: its key (``casualties3``), its text, and the file's lines that hold it.

    ``lines`` are ``(number, raw line)`` pairs, so that a piece of the text can
    be traced to the line that states it.
    """

    key: str
    text: str
    line: int
    lines: tuple[tuple[int, str], ...]

    def line_of(self, piece: str) -> int:
        """Return the line on which ``piece`` begins, or the field's first line where it cannot be found.

        A piece may run over several lines; spaces and line breaks count alike.
        """
        rows = [" ".join(raw.split()) for _, raw in self.lines]
        text, words = " ".join(rows), piece.split()
        for size in range(len(words), 0, -1):
            place = _place_of(" ".join(words[:size]), text)
            if place >= 0:
                return self._line_at(rows, place)
        return self.line

    def _line_at(self, rows: list[str], place: int) -> int:
        for (number, _), row in zip(self.lines, rows, strict=True):
            place -= len(row) + 1
            if place < 0:
                return number
        return self.line


def _place_of(words: str, text: str) -> int:
    """Return the first place of ``words`` that begins a word, or else the first within one, or else -1."""
    first = place = text.find(words)
    while place > 0 and (text[place - 1].isalnum() or text[place - 1] == "_"):
        place = text.find(words, place + 1)
    return place if place >= 0 else first


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read. ``name`` is the file's name, ``header`` its front matter as plain values."""

    path: Path
    name: str
    sha256: str
    header: dict[str, Any]
    infobox: tuple[InfoField, ...]
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...]

    @property
    def title(self) -> str:
        """The header's ``title``, or the file's name where it has none."""
        return str(self.header.get("title") or self.name)
