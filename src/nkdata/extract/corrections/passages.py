"""Find quoted words in a document: in its sentences, the cells of its tables, and the lines of its infobox."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nkdata.extract.infobox.pieces import SECTION
from nkdata.extract.prose.source import SEPARATOR
from nkdata.extract.records import Claim, Source
from nkdata.seed.document import Document, InfoField, Sentence, Table

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, cell or line as a claim's source quotes it.

    It stands on one of ``lines`` and at ``base`` in ``whole``, the text in
    which words are looked for: a cell's row, otherwise the quote itself.
    ``sentence`` is there for prose, whose plain text is searched as well.
    """

    section: str
    lines: range
    quote: str
    whole: str
    base: int = 0
    sentence: Sentence | None = None

    def find(self, words: str) -> list[Span]:
        """Return every place of ``words`` in ``whole``, whatever spaces and line breaks stand between them."""
        found = _places(words, self.whole)
        if found or self.sentence is None:
            return found
        offsets = self.sentence.offsets
        return [(offsets[start], offsets[end - 1] + 1) for start, end in _places(words, self.sentence.text)]

    def holds(self, span: Span) -> bool:
        """Tell whether a stretch of ``whole`` lies in the quote."""
        return self.base <= span[0] and span[1] <= self.base + len(self.quote)

    def source(self, document: Document, span: Span) -> Source:
        """Return where a stretch of ``whole`` that the quote holds stands in the document."""
        start, end = span[0] - self.base, span[1] - self.base
        line = self.lines[0]
        return Source(document=document.name, section=self.section, line=line, quote=self.quote, start=start, end=end)

    def states(self, claim: Claim, span: Span) -> bool:
        """Tell whether a stretch of ``whole`` takes in some of the words here that state ``claim``."""
        source = claim.source
        if source.line not in self.lines:
            return False
        start, end = source.start or 0, len(source.quote) if source.end is None else source.end
        places = (place for place, _ in _places(source.quote, self.quote))
        return any(span[0] < self.base + at + end and self.base + at + start < span[1] for at in places)


def passages(document: Document) -> Iterator[Passage]:
    """Yield everything in the document that can state a figure."""
    for field in document.infobox:
        yield from _lines(field)
    for sentence in document.sentences:
        section, line = SEPARATOR.join(sentence.section), sentence.line
        yield Passage(section, range(line, line + 1), sentence.quote, sentence.quote, sentence=sentence)
    for table in document.tables:
        yield from _cells(table)


def _lines(field: InfoField) -> Iterator[Passage]:
    for text in filter(None, map(str.strip, field.text.splitlines())):
        yield Passage(SECTION, range(field.line_of(text), field.lines[-1][0] + 1), text, text)


def _cells(table: Table) -> Iterator[Passage]:
    section = SEPARATOR.join(table.section)
    for row in table.rows:
        whole, base = " | ".join(cell.text for cell in row), 0
        for cell in row:
            yield Passage(section, range(cell.line, cell.line + 1), cell.text, whole, base)
            base += len(cell.text) + len(" | ")


def _places(words: str, text: str) -> list[Span]:
    parts = words.strip().strip("|").replace("|", " | ").split()
    between = r"\s+".join(map(re.escape, parts)).replace(r"\s+\|\s+", r"\s*\|\s*")
    before, behind = (r"\b" if parts and end.isalnum() else "" for end in ("".join(parts)[:1], "".join(parts)[-1:]))
    return [found.span() for found in re.finditer(before + between + behind, text)] if parts else []
