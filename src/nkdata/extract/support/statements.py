"""Sentences made whole: repeated bullets read once, torn lists joined to the sentence they were torn from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from operator import attrgetter, eq
from typing import NamedTuple

from nkdata.extract.prose.source import SEPARATOR
from nkdata.extract.records import Source
from nkdata.extract.words import words_of
from nkdata.seed.document import Document, Section, Sentence

_DOUBLED = re.compile(r"(?<!\w)([A-Z]\w{2,}) (?=\1(?!\w))")
_CLOSED = re.compile(r"[.!?:\"”’')\]]$")
_SHORT = 8


class Piece(NamedTuple):
    """The stretch ``text[start:end]`` of a sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.text[self.start : self.end].strip()


class Statement(NamedTuple):
    """One sentence to read, of one or more pieces of the file; ``starts`` says where each begins in ``text``."""

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    section: Section
    paragraph: int
    bullet: bool

    def source(self, document: Document, start: int, end: int) -> Source:
        """Return where ``text[start:end]`` stands, with the sentence of the file that holds its beginning."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        piece, shift = self.pieces[index], self.starts[index]
        words = piece.sentence.text
        shift -= _skip(words, piece.start)
        first, last = min(start - shift, len(words) - 1), min(max(start, end - 1) - shift, len(words) - 1)
        return Source(
            document=document.name,
            section=SEPARATOR.join(self.section),
            line=piece.sentence.line,
            quote=piece.sentence.quote,
            start=piece.sentence.offsets[first],
            end=piece.sentence.offsets[last] + 1,
        )


def _skip(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())


def statements(document: Document) -> Iterator[Statement]:
    """Yield the document's statements in its order, each read once."""
    for _, sentences in groupby(document.sentences, key=attrgetter("section")):
        blocks = [list(block) for _, block in groupby(sentences, key=attrgetter("paragraph", "bullet"))]
        if not any(block[0].bullet for block in blocks):
            yield from (_statement([piece]) for block in blocks for sentence in block for piece in _split(sentence))
        else:
            yield from _mended(blocks)


def _mended(blocks: list[list[Sentence]]) -> Iterator[Statement]:
    """Yield a section that has a list in it."""
    chains, seen = [], set()
    for block in blocks:
        key = tuple(sentence.text for sentence in block)
        if block[0].bullet and key in seen:
            continue
        seen.add(key)
        chains.append([piece for sentence in block for piece in _split(sentence)])
    for chain in _introduced(_tied(_joined(chains))):
        yield from (_statement(pieces) for pieces in chain)


def _split(sentence: Sentence) -> list[Piece]:
    """Return a sentence in pieces: a doubled name is where a note was pressed into the text."""
    text, words = sentence.text, words_of(sentence.text).words
    cuts = [match.end() for match in _DOUBLED.finditer(text)] if any(map(eq, words, words[1:])) else []
    return [Piece(sentence, a, b) for a, b in pairwise([0, *cuts, len(text)]) if text[a:b].strip()]


Chain = list[list[Piece]]


def _joined(blocks: Iterable[list[Piece]]) -> list[Chain]:
    """Join a bullet that begins in mid-sentence to the open bullet before it."""
    chains: list[Chain] = []
    for block in blocks:
        chain = [[piece] for piece in block]
        before = chains[-1] if chains else None
        if (
            before
            and _open(before[-1])
            and block[0].sentence.bullet
            and before[-1][-1].sentence.bullet
            and _torn(chain)
        ):
            chains[-1] = [*before[:-1], [*before[-1], *chain[0]], *chain[1:]]
        else:
            chains.append(chain)
    return chains


def _tied(chains: list[Chain]) -> list[Chain]:
    """Give the torn lists, in order, to the sentences that break off."""
    loose = [chain for chain in chains if chain[0][0].sentence.bullet and _dangling(chain)]
    given = {id(chain) for chain in loose}
    ends = [
        (chain, index)
        for chain in chains
        if id(chain) not in given
        for index, pieces in enumerate(chain)
        if _open(pieces) and not _torn([pieces]) and len(pieces[0].text.split()) > _SHORT // 2
    ]
    for (chain, index), torn in zip(ends, loose, strict=False):
        chain[index] = [*chain[index], *torn[0]]
        chain[index + 1 : index + 1] = torn[1:]
        chains = [other for other in chains if other is not torn]
    return chains


def _introduced(chains: list[Chain]) -> Iterator[Chain]:
    """Join short bullets to the line that introduces them with a colon."""
    held: Chain | None = None
    for chain in chains:
        if held and chain[0][0].sentence.bullet and len(chain) == 1 and len(chain[0][0].text.split()) <= _SHORT:
            held[-1] = [*held[-1], *chain[0]]
            continue
        if held:
            yield held
        held = chain if chain[-1][-1].text.endswith(":") else None
        if held is None:
            yield chain
    if held:
        yield held


def _open(pieces: list[Piece]) -> bool:
    return not _CLOSED.search(pieces[-1].text)


def _torn(chain: Chain) -> bool:
    return chain[0][0].text[:1].islower()


def _dangling(chain: Chain) -> bool:
    return _torn(chain) or chain[0][0].text.endswith(",")


def _statement(pieces: list[Piece]) -> Statement:
    first = pieces[0].sentence
    if len(pieces) == 1:
        return Statement(pieces[0].text, tuple(pieces), (0,), first.section, first.paragraph, first.bullet)
    text, starts = "", []
    for piece in pieces:
        glue = (
            "" if not text else ", " if piece.sentence.bullet and not _torn([[piece]]) and text[-1] not in ",:" else " "
        )
        text += glue
        starts.append(len(text))
        text += piece.text
    return Statement(text, tuple(pieces), tuple(starts), first.section, first.paragraph, first.bullet)
