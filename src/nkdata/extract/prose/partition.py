"""What became of each number of a sentence: it is a date, a claim, another quantity, or unread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from nkdata.extract.around import plain
from nkdata.extract.forms import Lead
from nkdata.extract.numbers import number_words
from nkdata.extract.other import compounds, number_tokens, other_quantities
from nkdata.extract.phrases import lead, listed
from nkdata.extract.prose.reading import Reading, find_counts
from nkdata.extract.words import words_of

Span = tuple[int, int]


class Fate(StrEnum):
    """What a number was read as."""

    DATE = "date"
    CLAIM = "claim"
    QUANTITY = "quantity"
    UNREAD = "unread"


def fates_of(reading: Reading) -> dict[Span, Fate]:
    """Return what each number of the sentence was read as, by its span in the text, in order."""
    dates, claims = [*_dated(reading)], [*_claimed(reading)]
    fates = {number: _fate(number, dates, claims) for number in number_tokens(reading.text)}
    left = [number for number, fate in fates.items() if fate is Fate.UNREAD]
    return fates | dict.fromkeys(_quantities(reading, left), Fate.QUANTITY)


def unread_in(reading: Reading, known: Iterable[Span] = ()) -> list[Span]:
    """Return the numbers of the sentence that are read as nothing, and touch none of the ``known`` stretches."""
    read = [*_dated(reading), *_claimed(reading), *known]
    places = [place for place, _ in words_of(reading.text).places(number_words())]
    for first, last in read:
        places = [place for place in places if not first <= place < last] if places else places
    # Every number has one of these words; where all are read, no number is left.
    left = [number for number in number_tokens(reading.text) if not _touches(number, read)] if places else []
    if not left:
        return []
    counted = {*_quantities(reading, left)}
    return [number for number in left if number not in counted]


def _fate(number: Span, dates: Iterable[Span], claims: Iterable[Span]) -> Fate:
    if _touches(number, dates):
        return Fate.DATE
    return Fate.CLAIM if _touches(number, claims) else Fate.UNREAD


def _dated(reading: Reading) -> Iterator[Span]:
    return ((date.start, date.end) for date in reading.dates)


def _claimed(reading: Reading) -> Iterator[Span]:
    for finding in reading.findings:
        yield finding.people.start, finding.people.end
        yield from finding.people.numbers


def _quantities(reading: Reading, numbers: list[Span]) -> Iterator[Span]:
    """Yield the numbers that count something else than people: measures, parts of words, things, "the one"."""
    if not numbers:
        return
    others = [*other_quantities(reading.text), *compounds(reading.text)]
    left = [number for number in numbers if not _touches(number, others)]
    things = [*_things(reading)] if left else []
    for number in numbers:
        if number not in left or _touches(number, things) or _counts_nothing(reading.text, number):
            yield number


def _things(reading: Reading) -> Iterator[Span]:
    people = reading.people or find_counts(reading.text, reading.dates, reading.mentions)
    return ((p.start, p.end) for p in people if p.thing)


def _touches(number: Span, spans: Iterable[Span]) -> bool:
    first, last = number
    return any(start < last and first < end for start, end in spans)


@cache
def _pointing() -> Lead:
    return lead(listed("pointing"), most=1)


_SUPERLATIVE = re.compile(r"\s+of\s+the\s+\w+est\b")


def _counts_nothing(text: str, number: Span) -> bool:
    """Tell whether "one" stands for a thing and counts nothing: "the one", "one of the largest"."""
    if plain(text[number[0] : number[1]]) != "one":
        return False
    return bool(_pointing().to(text, number[0]) or _SUPERLATIVE.match(text, number[1]))
