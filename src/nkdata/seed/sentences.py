"""Blocks to sentences: sentencex finds the ends, and a few rules mend where it does not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from nkdata.seed.document import Sentence
from nkdata.seed.markdown import Block
from nkdata.seed.text import FileText

LABEL_LENGTH = 40

# English abbreviations before a name, before a number, and before anything.
_BEFORE_NAME = frozenset(
    """adm brig capt cf cmdr col cols cpl dr e.g ft gen gens gov hon i.e lt maj mr mrs ms mt prof pvt rep rev sen sgt st
    vs""".split()  # noqa: SIM905
)
_BEFORE_NUMBER = frozenset(
    """al approx art c ca ch est fig figs no nos p para pp res sec v vol vols
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()  # noqa: SIM905
)
_BEFORE_ANY = frozenset({"bros", "co", "corp", "dept", "ed", "inc", "jr", "ltd", "sr"})

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_MISSED_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_])")
_ACRONYM = re.compile(r"(?:\w\.)*[^\W\d_]")
_WIDE_SPACE = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


def split_sentences(file: FileText, block: Block) -> Iterator[Sentence]:
    """Yield the sentences of a block, in order; together they hold all of its text."""
    text = block.plain.text
    for start, end in _sentence_spans(text, block):
        piece = text[start:end].rstrip()
        if piece:
            yield _sentence(file, block, start + len(piece) - len(piece.lstrip()), start + len(piece))


def _sentence(file: FileText, block: Block, start: int, end: int) -> Sentence:
    first, last = block.plain.quote_span(start, end)
    places = block.plain.places
    text, quote = block.plain.text[start:end], file.text[first:last]
    offsets = range(len(text)) if text == quote else tuple([place - first for place in places[start:end]])
    return Sentence(text, quote, offsets, file.line_at(places[start]), block.section, block.number, block.bullet)


def _sentence_spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    bounds = [0, *(_label_ends(text, block) if block.plain.breaks else ()), len(text)]
    for start, end in pairwise(bounds):
        piece = text[start:end]
        # sentencex fails on some no-break spaces before a full stop; as plain spaces they cut alike.
        cuts = _mended(piece, _found_ends(piece if piece.isascii() else _WIDE_SPACE.sub(" ", piece)))
        yield from ((start + a, start + b) for a, b in zip([0, *cuts], [*cuts, len(piece)], strict=True))


def _found_ends(text: str) -> list[int]:
    """Return where sentencex begins a new sentence, without 0."""
    starts, place = [], 0
    for piece in _segments(text):
        place = max(text.find(piece, place), 0)
        starts.append(place)
        place += len(piece)
    return starts[1:]


def _segments(text: str) -> list[str]:
    """Return the pieces of sentencex, or none where it fails: our own rules then stand alone."""
    try:
        return list(sentencex.segment("en", text))
    except BaseException as error:
        # A failure inside the Rust library arrives as this class, which cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        return []


def _mended(text: str, cuts: list[int]) -> list[int]:
    kept = {cut for cut in cuts if not _goes_on(text, cut)}
    ends = [found.end() for found in _MISSED_END.finditer(text)]
    return sorted(kept.union([end for end in ends if end not in kept and _is_missed(text, end)]))


def _goes_on(text: str, cut: int) -> bool:
    """Say whether a sentence goes on at ``cut``: before a small letter, or after an abbreviation that needs more."""
    first, word = _first(text, cut), _abbreviated(text, cut)
    if cut < 8 and text[:cut].strip(" .)").isdigit():
        return True  # the number of a list item
    return first.islower() or word in _BEFORE_NAME or (word in _BEFORE_NUMBER and first.isdigit())


def _is_missed(text: str, cut: int) -> bool:
    """Say whether a sentence ends at ``cut`` although sentencex, misled by an apostrophe, went on."""
    word = _abbreviated(text, cut)
    inside = _goes_on(text, cut) or word in _BEFORE_ANY or _ACRONYM.fullmatch(word) or _is_quoted(text, cut)
    return not inside


def _first(text: str, cut: int) -> str:
    return text[cut : cut + 8].lstrip("\"'“‘«([ ")[:1]


def _abbreviated(text: str, end: int) -> str:
    """Return the word before a full stop that ends at ``end``, in small letters; empty for any other ending."""
    before = text[max(end - 24, 0) : end].rstrip()
    words = before[:-1].split() if before.endswith(".") else []
    return words[-1].lstrip("([\"'“‘").lower() if words else ""


def _is_quoted(text: str, cut: int) -> bool:
    """Say whether ``cut`` lies between quotation marks: who speaks would be lost with the rest."""
    straight = text.count('"', 0, cut) % 2 == 1 and text.count('"') % 2 == 0
    curly = text.rfind("“", 0, cut) > text.rfind("”", 0, cut) and "”" in text[cut:]
    return straight or curly


def _label_ends(text: str, block: Block) -> list[int]:
    """Return where a line stands alone: short, without a full stop, and with room left for the next line's word.

    Broken exports glue such a label to the paragraph below it.
    """
    places = block.plain.places
    found = (bisect_left(places, place) for place in sorted(block.plain.breaks))
    breaks = [i for i in found if i < len(places) and places[i] in block.plain.breaks]
    if not breaks:
        return []
    lines = [text[a:b] for a, b in zip([0, *(i + 1 for i in breaks)], [*breaks, len(text)], strict=True)]
    width = max(len(line) for line in lines)
    return [
        i + 1
        for i, line, below in zip(breaks, lines, lines[1:], strict=False)
        if _is_label(line) and below[:1].isupper() and len(line) + 1 + len(below.split()[0]) <= width
    ]


def _is_label(line: str) -> bool:
    return 0 < len(line) <= LABEL_LENGTH and not line.endswith(",") and not _SENTENCE_END.search(line)
