"""Numbers of the prose that became no record: nothing is lost in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from nkdata.extract.prose.partition import Fate, Span, fates_of
from nkdata.extract.prose.reader import Read
from nkdata.extract.prose.source import source_of
from nkdata.extract.records import Source, Unread
from nkdata.seed.document import Document, Sentence

_AROUND = 60

Marks = Mapping[tuple[int, str], Sequence[Span]]
"""The stretches of each quote, known by its line, that records of other tables stand on."""


def extract_unread(document: Document, reads: Iterable[Read], marked: Iterable[Source]) -> list[Unread]:
    """Return every number of the prose that is no claim, date, other quantity or record marked in ``marked``."""
    marks = _by_quote(marked)
    return [row for read in reads for row in _unread_of(document, read, marks)]


def _by_quote(marked: Iterable[Source]) -> Marks:
    marks: dict[tuple[int, str], list[Span]] = {}
    for source in marked:
        if source.start is not None and source.end is not None:
            marks.setdefault((source.line, source.quote), []).append((source.start, source.end))
    return marks


def _unread_of(document: Document, read: Read, marks: Marks) -> Iterator[Unread]:
    for number, fate in fates_of(read.reading).items():
        if fate is Fate.UNREAD and not _is_marked(read.sentence, number, marks):
            yield _row(document, read, number)


def _is_marked(sentence: Sentence, number: Span, marks: Marks) -> bool:
    first, last = sentence.offsets[number[0]], sentence.offsets[number[1] - 1] + 1
    return any(start < last and first < end for start, end in marks.get((sentence.line, sentence.quote), ()))


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
