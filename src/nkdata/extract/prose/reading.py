"""One sentence read: its dates, people, frames and speakers brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from nkdata.extract.assemble import Finding, assemble, find_tolls
from nkdata.extract.claimants import Claimant, find_claimants
from nkdata.extract.dates import Context, DateMention, find_dates
from nkdata.extract.frames import Frame, Shape, find_frames
from nkdata.extract.mentions import Mention, find_mentions
from nkdata.extract.other import masked, number_tokens, other_quantities
from nkdata.extract.people import ONE, People, scan_numbers, scan_people
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.merging import merged
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound
from nkdata.seed.vocabulary import Vocabulary

_PRONOUN = re.compile(r"(?:He|She)\b")
_THEY = re.compile(r"(?:They|Both|All)\b")
_ADVERBS = re.compile(r"\s+(?:(?:later|then|had|soon|subsequently|eventually)\s+)*")
_ZERO = Quantity(0, 0, Bound.EXACT)


class Reading(NamedTuple):
    """Everything seen in one sentence; ``explain`` prints it."""

    text: str
    dates: tuple[DateMention, ...]
    mentions: tuple[Mention, ...]
    people: tuple[People, ...] = ()
    frames: tuple[Frame, ...] = ()
    claimants: tuple[Claimant, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_sentence(text: str, vocabulary: Vocabulary, context: Context, last: Finding | None = None) -> Reading:
    """Read one sentence in the light of its context; ``last`` is the finding before, which it may go on counting."""
    dates = find_dates(text, context)
    mentions = find_mentions(text, vocabulary)
    frames = tuple(f for f in find_frames(text) if not any(m.start <= f.start and f.end <= m.end for m in mentions))
    if not frames and not _may_count(text, dates, last):
        return Reading(text, dates, mentions)
    people = find_people(text, dates, mentions, frames)
    found = assemble(text, people, frames, find_tolls(text, people, mentions, last), last, mentions)
    found += _of_him(text, frames, last) if not found and last is not None else []
    found += [_denial(frame) for frame in frames if frame.shape is Shape.DENIAL]
    findings = tuple(merged(text, sorted(found, key=lambda f: f.people.start), dates))
    claimants = find_claimants(text, mentions) if findings else ()
    return Reading(text, dates, mentions, tuple(people), frames, claimants, findings)


def _may_count(text: str, dates: Iterable[DateMention], last: Finding | None) -> bool:
    """Tell whether a sentence without a frame can tell of people: a toll, or those of whom the last one spoke."""
    if last is not None and text.startswith("Among"):
        return True
    return (last is not None or phrases("toll", "of_deaths").said_in(text)) and _counts(text, dates)


def _counts(text: str, dates: Iterable[DateMention]) -> bool:
    """Tell whether the sentence has a number that is no date, and may so go on counting where the last one stopped."""
    return any(not any(d.start < end and start < d.end for d in dates) for start, end in number_tokens(text))


def find_people(
    text: str, dates: Iterable[DateMention], mentions: tuple[Mention, ...], frames: Iterable[Frame]
) -> list[People]:
    """Return the phrases that count people or things, numbers of dates and other quantities left out."""
    return scan_people(_bare(text, dates), mentions, (f.start for f in frames if f.to_its_left))


def find_counts(text: str, dates: Iterable[DateMention], mentions: tuple[Mention, ...]) -> list[People]:
    """Return the phrases of people or things with a number, as ``find_people`` does where there are no frames."""
    return scan_numbers(_bare(text, dates), mentions)


def crowd_of(reading: Reading) -> list[People]:
    """Return the people of a sentence of whom it tells no fate."""
    people = reading.people or find_counts(reading.text, reading.dates, reading.mentions)
    told = {finding.people.end for finding in reading.findings}
    return [p for p in people if p.head and not p.thing and p.end not in told]


def _bare(text: str, dates: Iterable[DateMention]) -> str:
    """Return the text with dates and other quantities blanked out."""
    dated = [(d.start, d.end) for d in dates]
    return masked(text, (*dated, *other_quantities(text, dated)))


def _of_him(text: str, frames: Iterable[Frame], last: Finding) -> list[Finding]:
    """Read "He died on 2 September" of the one person who was hurt or taken in the sentence before."""
    said = _PRONOUN.match(text)
    if said is None and last.outcome == "captured":
        return _of_them_freed(text, frames, last)
    if said is None or last.people.quantity != ONE or last.outcome == "killed":
        return []
    fates = [
        f for f in frames if f.outcome == "killed" and f.to_its_left and _ADVERBS.fullmatch(text, said.end(), f.start)
    ]
    person = last.people._replace(start=0, end=said.end(), numbers=(), outcome=None)
    told = ["side:sentence before", "category:sentence before"]
    return [Finding(person, f.outcome, f.rule, last.counted_for, f, inferred=told) for f in fates[:1]]


def _of_them_freed(text: str, frames: Iterable[Frame], last: Finding) -> list[Finding]:
    """Read "They were released on 2 September" of those who were taken in the sentence before."""
    said = _THEY.match(text)
    freed = (f for f in frames if said and f.outcome == "released" and f.to_its_left)
    frame = next((f for f in freed if said and _ADVERBS.fullmatch(text, said.end(), f.start)), None)
    if said is None or frame is None:
        return []
    people = last.people._replace(start=0, end=said.end(), numbers=(), outcome=None)
    told = ["side:sentence before", "category:sentence before"]
    return [Finding(people, "released", frame.rule, last.counted_for, frame, inferred=told)]


def _denial(frame: Frame) -> Finding:
    return Finding(People(frame.start, frame.end, _ZERO), frame.outcome, frame.rule, frame=frame)
