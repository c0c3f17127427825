"""Numbers of the prose that became no record: nothing is lost in silence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nkdata.extract.numbers import number_words
from nkdata.extract.prose.partition import Span, unread_in
from nkdata.extract.prose.reader import Read
from nkdata.extract.prose.source import source_of
from nkdata.extract.records import Source, Unread
from nkdata.extract.words import words_of
from nkdata.seed.document import Document, Sentence

_AROUND = 60

Marks = Mapping[tuple[int, str], Sequence[Span]]
"""The stretches of each quote, known by its line, that records of other tables stand on."""


def extract_unread(document: Document, reads: Iterable[Read], marked: Iterable[Source]) -> list[Unread]:
    """Return every number of the prose that is no claim, date, other quantity or record marked in ``marked``."""
    marks = _by_quote(marked)
    return [row for read in reads if _has_number(read.sentence) for row in _unread_of(document, read, marks)]


def _has_number(sentence: Sentence) -> bool:
    return not number_words().isdisjoint(words_of(sentence.text).distinct)


def _by_quote(marked: Iterable[Source]) -> Marks:
    marks: dict[tuple[int, str], list[Span]] = {}
    for source in marked:
        if source.start is not None and source.end is not None:
            marks.setdefault((source.line, source.quote), []).append((source.start, source.end))
    return marks


def _unread_of(document: Document, read: Read, marks: Marks) -> Iterator[Unread]:
    for number in unread_in(read.reading, _marked_in(read.sentence, marks)):
        yield _row(document, read, number)


def _marked_in(sentence: Sentence, marks: Marks) -> list[Span]:
    """Return the stretches of the sentence's text that records of other tables stand on."""
    spans, offsets = marks.get((sentence.line, sentence.quote), ()), sentence.offsets
    return [(bisect_left(offsets, start), bisect_left(offsets, end)) for start, end in spans]


def _row(document: Document, read: Read, number: Span) -> Unread:
    start, end = number
    text = read.reading.text
    return Unread(
        source=source_of(document, read.sentence, start, end),
        text=text[max(0, start - _AROUND) : end + _AROUND].strip(),
        number=text[start:end],
        reason=_reason(read, start),
    )


def _reason(read: Read, start: int) -> str:
    if any(p.start <= start < p.end and p.head for p in read.reading.people):
        return "people counted, with no outcome said of them"
    return "a number that no rule reads"
