"""Show how a sentence is read: what is seen in it, what is found of whom, and the claims made of that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nkdata.extract.assemble import Finding
from nkdata.extract.claimants import find_claimants
from nkdata.extract.prose.partition import Fate, fates_of
from nkdata.extract.prose.reader import Read, read_prose
from nkdata.extract.prose.reading import Reading
from nkdata.extract.records import Claim
from nkdata.seed.document import Document
from nkdata.seed.markdown import parse_body
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import decode
from nkdata.seed.vocabulary import Vocabulary

_NAME = "sentence.md"


def explain(text: str, vocabulary: Vocabulary, *, year: int | None = None) -> str:
    """Return in readable lines how ``text`` is read, under a heading that says ``year`` where one is given.

    For each sentence: the names, dates with their part, people, frames and
    speakers with the words that they stand on, what was found of whom by which
    rule, and the claims, as the tables hold them, with what of them is inferred.
    """
    document = _document(text, year)
    return "\n\n".join("\n".join(_lines(read)) for read in read_prose(document, vocabulary))


def _document(text: str, year: int | None) -> Document:
    heading = f"## {year}\n\n" if year else ""
    file = decode(f"{heading}{' '.join(text.split())}\n".encode(), _NAME)
    sentences = tuple(sentence for block in parse_body(file, 1).blocks for sentence in split_sentences(file, block))
    return Document(Path(_NAME), _NAME, file.sha256, {}, (), sentences, ())


def _lines(read: Read) -> Iterator[str]:
    yield read.reading.text
    for title, rows in _seen(read.reading).items():
        yield from _listed(title, rows)
    yield from _listed("findings", [_finding(read.reading.text, finding) for finding in read.reading.findings])
    yield from _listed("claims", [_claim(claim) for claim in read.claims])
    numbers = [read.reading.text[slice(*span)] for span, fate in fates_of(read.reading).items() if fate is Fate.UNREAD]
    yield from _listed("unread", numbers)


def _seen(reading: Reading) -> dict[str, list[str]]:
    """Return what stands in the sentence, in its words."""

    def words(start: int, end: int, *said: str | None) -> str:
        return f"{reading.text[start:end]!r}: {', '.join(word for word in said if word)}"

    speakers = reading.claimants or find_claimants(reading.text, reading.mentions)
    return {
        "names": [words(m.start, m.end, m.side, m.actor, m.place) for m in reading.mentions],
        "dates": [words(d.start, d.end, d.period.edtf, d.role, *d.inferred) for d in reading.dates],
        "people": [
            words(p.start, p.end, _amount(p.quantity.low, p.quantity.high, p.quantity.bound), p.side, p.category)
            for p in reading.people
            if not p.thing
        ],
        "things": [reading.text[p.start : p.end] for p in reading.people if p.thing],
        "frames": [words(frame.start, frame.end, frame.rule) for frame in reading.frames],
        "speakers": [f"{c.name!r} of {reading.text[c.start : c.end]!r}" for c in speakers],
    }


def _finding(text: str, finding: Finding) -> str:
    people = finding.people
    part = f", part of {text[finding.whole.people.start : finding.whole.people.end]!r}" if finding.whole else ""
    return f"{text[people.start : people.end]!r}: {finding.rule}{part}"


def _claim(claim: Claim) -> str:
    amount = _amount(claim.low, claim.high, claim.bound)
    days = f"{claim.date_start or '..'} to {claim.date_end or '..'}"
    said = [f"{amount} {claim.outcome}", claim.side, claim.category, days]
    said += [f"said by {claim.claimant}"] if claim.claimant else []
    said += [f"inferred {entry}" for entry in claim.inferred]
    return ", ".join(said)


def _amount(low: int | None, high: int | None, bound: str) -> str:
    return f"{bound} {'?' if low is None else low}" + ("" if low == high else f"..{'?' if high is None else high}")


def _listed(title: str, rows: list[str]) -> Iterator[str]:
    if rows:
        yield f"  {title}"
        yield from (f"    {row}" for row in rows)
