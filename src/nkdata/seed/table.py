"""Markdown tables, with the line of every row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from nkdata.seed.document import Cell, Section, Table
from nkdata.seed.parser import PARSER, plain_text
from nkdata.seed.text import FileText

_MARKS = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?")


def parse_table(file: FileText, opening: Token, tokens: Iterator[Token], section: Section, first_line: int) -> Table:
    """Read one table from the tokens that follow its ``opening``; the body begins on ``first_line``."""
    assert opening.map is not None
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    line = 0
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open" and token.map:
            line, cells = token.map[0] + first_line, []
        elif token.type == "inline":
            cells.append(Cell(plain_text(token), line))
        elif token.type == "tr_close":
            rows.append((*cells, *_beyond(file.raw(line), line, len(cells))))
    return Table(rows[0], tuple(rows[1:]), section, opening.map[0] + first_line)


def _beyond(raw: str, line: int, count: int) -> list[Cell]:
    """Return the cells of a row after the first ``count``, which Markdown would drop in silence."""
    written = escapedSplit(_MARKS.sub("", raw).strip().removeprefix("|"))
    extra = [plain_text(PARSER.parseInline(cell.strip())[0]) for cell in written[count:]]
    while extra and not extra[-1]:
        extra.pop()
    return [Cell(text, line) for text in extra]
