"""Markdown to blocks of plain text and tables, each with its heading path and its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from nkdata.errors import Problem, SeedError
from nkdata.seed.document import Section, Table
from nkdata.seed.parser import MAX_NESTING, PARSER, plain_text
from nkdata.seed.plain import Plain
from nkdata.seed.table import parse_table
from nkdata.seed.text import FileText
from nkdata.seed.trace import trace

LEAST_YEAR = 1000

_RULER = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_LIST = re.compile(r"(?:bullet|ordered)_list_")
_NOT_TEXT = re.compile(r"\s*<(?:script|style)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the text of a list item."""

    plain: Plain
    section: Section
    number: int
    bullet: bool


@dataclass(slots=True)
class Body:
    """What stands below the front matter."""

    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


def parse_body(file: FileText, first_line: int, title: str = "") -> Body:
    """Read the prose of ``file`` from ``first_line`` on.

    A heading of the first level that only repeats ``title`` opens no section.
    """
    start = file.starts[first_line - 1] if first_line <= len(file.starts) else len(file.text)
    reader = _Reader(file, first_line, title)
    for token in (tokens := iter(PARSER.parse(file.text[start:]))):
        reader.take(token, tokens)
    return reader.body


class _Reader:
    """Walks the block tokens, keeping the heading path and the depth of lists."""

    def __init__(self, file: FileText, first_line: int, title: str) -> None:
        self.file, self.first_line, self.title = file, first_line, title
        self.body = Body()
        self.headings: dict[int, str] = {}
        self.lists = 0
        self.year: Token | None = None

    def take(self, token: Token, tokens: Iterator[Token]) -> None:
        if token.nesting == 1 and token.level >= MAX_NESTING - 1:
            self._refuse(token, "The text is nested too deeply to be read.", "Take some list or quotation marks away.")
        if token.type == "inline":
            self._block(token)
        elif token.type == "heading_open" and token.level == 0:
            self._heading(token, next(tokens))
        elif token.type == "table_open":
            self.body.tables.append(parse_table(self.file, token, tokens, self.section, self.first_line))
        elif token.type in ("html_block", "fence"):
            self._raw(token)
        elif _LIST.match(token.type):
            self.lists += token.nesting
        elif token.type == "list_item_open":
            self.year = token if token.info.isdigit() and int(token.info) >= LEAST_YEAR else None

    @property
    def section(self) -> Section:
        return tuple(self.headings.values())

    def _heading(self, opening: Token, inline: Token) -> None:
        level, text = int(opening.tag[1:]), plain_text(inline)
        self.headings = {depth: name for depth, name in self.headings.items() if depth < level}
        if text and not (level == 1 and text == self.title):
            self.headings[level] = text

    def _block(self, token: Token) -> None:
        lines = self._lines(token, token.content)
        if "|" in token.content and any(_RULER.fullmatch(row) for row in token.content.split("\n")):
            what = "This looks like a table, but its head and the line of dashes differ in their number of cells."
            self._refuse(token, what, "Give both the same number of cells, and put the head right above the dashes.")
        plain = trace(token.content, token.children or (), lines)
        if self.year is not None:
            self._keep_year(plain, self.year)
        if plain.text.strip():
            number = len(self.body.blocks) + len(self.body.tables)
            self.body.blocks.append(Block(plain, self.section, number, self.lists > 0))

    def _keep_year(self, plain: Plain, item: Token) -> None:
        """Put the number of a list item back: in a list of years it is no mere count."""
        assert item.map is not None
        line = item.map[0] + self.first_line
        number = item.info + item.markup
        plain.put_before(number, self.file.starts[line - 1] + self.file.raw(line).index(number))
        self.year = None

    def _raw(self, token: Token) -> None:
        """Read the text between the tags of an HTML block, or inside a fence: numbers may stand there too."""
        if token.type == "html_block" and token.content.lstrip().startswith("<!--") and "-->" not in token.content:
            self._refuse(token, "The comment that begins here is never closed.", "Close it with -->.")
        if _NOT_TEXT.match(token.content) or not token.content.strip():
            return
        inline = PARSER.parseInline(token.content)[0]
        shift = 1 if token.type == "fence" else 0
        assert token.map is not None
        inline.map = [token.map[0] + shift, token.map[1]]
        self._block(inline)

    def _lines(self, token: Token, source: str) -> list[tuple[int, int]]:
        """Return where each line of ``source`` begins, and how far it is from there to the file's own place."""
        assert token.map is not None
        rows = source.split("\n")
        found, start, number = [], 0, token.map[0] + self.first_line
        # The parser drops lines of odd spaces from a paragraph's top.
        while rows[0] not in self.file.raw(number) and number < token.map[1] + self.first_line - len(rows):
            number += 1
        for line, row in enumerate(rows, number):
            words = row.lstrip(" \t")
            # The parser takes indents, quotation and list marks away from the left, so what is left ends the line.
            place = self.file.starts[line - 1] + self.file.raw(line).rfind(words)
            found.append((start, place - start - len(row) + len(words)))
            start += len(row) + 1
        return found

    def _refuse(self, token: Token, what: str, mend: str) -> None:
        line = token.map[0] + self.first_line if token.map else None
        raise SeedError(Problem(self.file.name, line, what, mend))
