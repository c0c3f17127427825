"""Numbers of the prose that became no record: nothing is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.other import compounds, number_tokens, other_quantities
from nkdata.extract.prose.reader import Read, source_of
from nkdata.extract.prose.sentence import find_people
from nkdata.extract.records import Source, Unread
from nkdata.seed.document import Document

Span = tuple[int, int]


def extract_unread(document: Document, reads: Sequence[Read], marked: Iterable[Source]) -> list[Unread]:
    """Return every number of the prose that is no claim, date, other quantity or record marked in ``marked``."""
    marks: dict[tuple[int, str], list[Span]] = {}
    for source in marked:
        if source.start is not None and source.end is not None:
            marks.setdefault((source.line, source.quote), []).append((source.start, source.end))
    return [row for read in reads for row in _unread_of(document, read, marks)]


def _unread_of(document: Document, read: Read, marks: dict[tuple[int, str], list[Span]]) -> Iterable[Unread]:
    sentence = read.sentence
    taken = dict(number_kinds(read))
    kept = marks.get((sentence.line, sentence.quote), [])
    for start, end in number_tokens(sentence.text):
        first, last = sentence.offsets[start], sentence.offsets[end - 1] + 1
        if (start, end) in taken or any(a < last and first < b for a, b in kept):
            continue
        around = sentence.text[max(0, start - 60) : end + 60].strip()
        yield Unread(source=source_of(document, sentence, start, end), text=around, number=sentence.text[start:end], reason=_reason(read, start, end))


def number_kinds(read: Read) -> Iterable[tuple[Span, str]]:
    """Yield every number token of a sentence that was understood, as ``(span, kind)``: date, claim or quantity."""
    reading, text = read.reading, read.sentence.text
    dates = [(d.start, d.end) for d in reading.dates]
    claims = [(f.people.start, f.people.end) for f in reading.findings]
    spoken = [span for f in reading.findings for span in f.people.numbers]
    left = []
    for span in number_tokens(text):
        if _within(span, dates):
            yield span, "date"
        elif _within(span, spoken) or _within(span, claims):
            yield span, "claim"
        else:
            left.append(span)
    others = [*other_quantities(text), *compounds(text)] if left else []
    yield from ((span, "quantity") for span in left if _within(span, others))
    left = [span for span in left if not _within(span, others)]
    people = reading.people or (find_people(text, reading.dates, reading.mentions, reading.frames) if left else ())
    things = [(p.start, p.end) for p in people if p.thing]
    for span in left:
        if _within(span, things) or _is_no_count(text, span):
            yield span, "quantity"


def _within(span: Span, spans: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"\bone\b", re.IGNORECASE)


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(rf"(?:no|some|any|every|each|this|that|the|which|another)\s+$|^(?:{alternatives(lexicon()['measures'])})$", re.IGNORECASE)


def _is_no_count(text: str, span: Span) -> bool:
    """Tell whether "one" stands for a thing and counts nothing: "the one", "one of the reasons"."""
    word, before, after = text[span[0] : span[1]], text[: span[0]], text[span[1] :]
    return bool(_pronoun().fullmatch(word) and (_idle().search(before) or re.match(r"\s+of\s+the\s+\w+est\b", after)))


def _reason(read: Read, start: int, end: int) -> str:
    if any(p.start <= start < p.end and p.head for p in read.reading.people):
        return "people counted, with no outcome said of them"
    return "a number that no rule reads"
