"""The prose of a document to claims and events, sentence by sentence, paragraph by paragraph."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from nkdata.extract.assemble import Finding
from nkdata.extract.claimants import claimant_at
from nkdata.extract.dates import Context, Role, find_dates
from nkdata.extract.periods import Period
from nkdata.extract.prose.sentence import Reading, period_of_finding, read_sentence
from nkdata.extract.prose.company import Paragraph, across, armed_names, expanded, in_company
from nkdata.extract.prose.sides import Memory, Scene, resolve_side
from nkdata.extract.records import Claim, Source
from nkdata.seed.document import Document, Section, Sentence
from nkdata.seed.vocabulary import Vocabulary

SEPARATOR = " › "


@dataclass(slots=True)
class Read:
    """A sentence with its reading and the claims made of it."""

    sentence: Sentence
    reading: Reading
    context: Context
    claims: list[Claim] = field(default_factory=list)
    periods: list[Period | None] = field(default_factory=list)


def read_prose(document: Document, vocabulary: Vocabulary) -> list[Read]:
    """Read all sentences of a document in order."""
    return list(_read(document, vocabulary))


def _read(document: Document, vocabulary: Vocabulary) -> Iterator[Read]:
    for section, sentences in groupby(document.sentences, key=lambda s: s.section):
        context = heading_context(section)
        heading = context
        for _, paragraph in groupby(sentences, key=lambda s: s.paragraph):
            memory = Paragraph()
            context = replace(context, period=heading.period if heading.period and heading.period.prec != "year" else context.period)
            for sentence in paragraph:
                read = _read_one(document, sentence, vocabulary, context, heading, memory)
                context = _context_after(context, read)
                yield read


def heading_context(section: Section) -> Context:
    """Return the year and the period that the innermost dated heading sets."""
    for heading in reversed(section):
        dates = [d for d in find_dates(heading, Context()) if d.role is not Role.REFERENCE]
        if dates:
            period = dates[0].period
            first = period.start or period.end
            return Context(first.year if first else None, period, "heading")
    return Context()


def _context_after(context: Context, read: Read) -> Context:
    return context.after(read.reading.dates)


def _read_one(document: Document, sentence: Sentence, vocabulary: Vocabulary, context: Context, heading: Context, memory: Paragraph) -> Read:
    reading = read_sentence(sentence.text, vocabulary, context, memory.last)
    read = Read(sentence, reading, context)
    stated = tuple((f.people.start, f.side, f.people.category) for f in reading.findings if f.side and f.whole is None)
    scene = Scene(sentence.text, reading.mentions, reading.claimants, tuple(s.id for s in vocabulary.sides), memory.sides if reading.findings else Memory(), stated, armed_names(vocabulary))
    made: dict[int, Claim] = {}
    earlier: list[Finding] = []
    for finding in expanded(reading.findings, scene.sides):
        side, basis = resolve_side(finding, scene, earlier)
        finding.side = side
        finding.people = in_company(finding, scene, earlier, [f for f, _ in memory.findings], basis)
        period, dated = _period(reading, finding, context, heading)
        if finding.running:
            period, dated = across(memory, finding, period, [*dated, f"side:{basis}"])
        earlier.append(finding)
        claim = _claim(document, read, finding, period, [*finding.inferred, *([f"side:{basis}"] if basis else []), *dated], made)
        made[id(finding)] = claim
        read.claims.append(claim)
        read.periods.append(period)
    memory.after(scene, earlier, read.periods)
    return read


def _period(reading: Reading, finding: Finding, context: Context, heading: Context) -> tuple[Period | None, list[str]]:
    told = period_of_finding(reading, finding)
    if told is not None:
        return told
    if any(d.role is Role.AS_OF for d in reading.dates) and heading.period:
        return heading.period, ["date:heading"]
    later = re.search(r"\b(?:subsequently|later|eventually|since|afterwards)\b", reading.text, re.IGNORECASE)
    if finding.outcome == "released" and later and context.period is not None and context.period.start:
        return Period(context.period.start, None, "open"), [f"date:{context.basis}"]
    ordinal = ordinal_period(reading.text[: finding.people.start], context)
    if ordinal:
        return ordinal, ["date:sentence before"]
    if context.period is not None:
        return context.period, [f"date:{context.basis}"]
    if context.year:
        return Period(date(context.year, 1, 1), date(context.year, 12, 31), "year"), [f"date:{context.basis}"]
    return None, ["date:not stated"]


def ordinal_period(before: str, context: Context) -> Period | None:
    """Return the first or second of the dates just named, where the text counts them: "The first raid killed"."""
    said = re.findall(r"\bthe\s+(first|second|third|former|latter)\b", before, re.IGNORECASE)
    if not said or len(context.periods) < 2:
        return None
    place = {"first": 0, "former": 0, "second": 1, "latter": -1, "third": 2}[said[-1].lower()]
    return context.periods[place] if place < len(context.periods) else None


def _claim(document: Document, read: Read, finding: Finding, period: Period | None, inferred: Iterable[str], made: dict[int, Claim]) -> Claim:
    p, sentence = finding.people, read.sentence
    speaker = claimant_at(read.reading.claimants, p.start)
    source = source_of(document, sentence, p.start, p.end)
    return Claim(
        claim_id=claim_id(source, finding.outcome, finding.side or "both", p.category),
        source=source,
        origin="prose",
        date_start=period.start if period else None,
        date_end=period.end if period else None,
        date_prec=period.prec if period else None,
        side=finding.side or "both",
        victim=sentence.text[p.start : p.end],
        category=p.category,
        outcome=finding.outcome,
        low=p.quantity.low,
        high=p.quantity.high,
        bound=p.quantity.bound.value,
        rule=finding.rule,
        claimant=speaker.name if speaker else None,
        place=next((m.place for m in read.reading.mentions if m.place), None),
        part_of=made[id(finding.whole)].claim_id if finding.whole is not None and id(finding.whole) in made else None,
        inferred=tuple(dict.fromkeys(inferred)),
    )


def source_of(document: Document, sentence: Sentence, start: int, end: int) -> Source:
    """Return where the words ``text[start:end]`` of a sentence stand in the file."""
    offsets = sentence.offsets
    return Source(
        document=document.name,
        section=SEPARATOR.join(sentence.section),
        line=sentence.line,
        quote=sentence.quote,
        start=offsets[start] if start < len(offsets) else None,
        end=offsets[end - 1] + 1 if 0 < end <= len(offsets) else None,
    )


def claim_id(source: Source, *values: str) -> str:
    """Return a name for a claim that stays while its words, its place in them and its values stay."""
    text = "|".join([source.document, source.quote, str(source.start), *values])
    return "c" + hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:10]


