"""The prose of a document, sentence by sentence, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from nkdata.extract.assemble import Finding
from nkdata.extract.ids import Ids
from nkdata.extract.periods import Period
from nkdata.extract.prose.claims import Setting, claims_of
from nkdata.extract.prose.company import Counted, Paragraph, armed_names, state_of, wholes_in
from nkdata.extract.prose.context import context_after, heading_context, paragraph_context, told_wars
from nkdata.extract.prose.reading import Reading, crowd_of, read_sentence
from nkdata.extract.prose.sides import Memory, Scene, Stated
from nkdata.extract.prose.wars import named_phases, section_wars
from nkdata.extract.records import Claim, Phase
from nkdata.seed.document import Document, Section, Sentence
from nkdata.seed.vocabulary import Vocabulary


class Read(NamedTuple):
    """A sentence with its reading and the claims made of it, each with its period and its finding."""

    sentence: Sentence
    reading: Reading
    claims: Sequence[Claim]
    periods: Sequence[Period | None]
    findings: Sequence[Finding] = ()


def read_prose(document: Document, vocabulary: Vocabulary, phases: Iterable[Phase] = ()) -> list[Read]:
    """Read all sentences of a document in order; ``phases`` are those of its infobox."""
    reader = Reader(document, vocabulary, phases)
    sections = groupby(document.sentences, key=lambda sentence: sentence.section)
    return [read for section, sentences in sections for read in reader.section(section, sentences)]


_NO_MEMORY = Memory()


class Reader:
    """Reads the sentences of one document with the names of one vocabulary."""

    def __init__(self, document: Document, vocabulary: Vocabulary, phases: Iterable[Phase] = ()) -> None:
        """Keep what every sentence is read with."""
        self.document, self.vocabulary = document, vocabulary
        self.sides = tuple(side.id for side in vocabulary.sides)
        self.armed = armed_names(vocabulary)
        self.state = state_of(vocabulary)
        self.fought = section_wars(document)
        self.phases = named_phases(document, phases, self.fought)
        self.wars = (*told_wars(document), *(war for war in self.fought.values() if war.prec == "days"))
        self.ids = Ids()

    def section(self, section: Section, sentences: Iterable[Sentence]) -> Iterator[Read]:
        """Read the sentences under one heading."""
        context = heading = heading_context(section)._replace(
            wars=self.wars, phases=self.phases, war=self.fought.get(section)
        )
        for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
            paragraph = Paragraph()
            context = paragraph_context(heading, context)
            reads = []
            for sentence in group:
                read = self._read(Setting(self.document, sentence, heading, context, paragraph, self.ids))
                context = context_after(context, sentence.text, read.reading.dates)
                reads.append(read)
            yield from _with_parts(reads)

    def _read(self, setting: Setting) -> Read:
        reading = read_sentence(setting.sentence.text, self.vocabulary, setting.context, setting.paragraph.last)
        if not reading.findings:
            setting.paragraph.after(partial(self._scene, reading, _NO_MEMORY), reading)
            return Read(setting.sentence, reading, (), ())
        scene = self._scene(reading, setting.paragraph.sides)
        told = claims_of(setting, reading, scene)
        setting.paragraph.after(lambda: scene, reading, told.findings, told.periods)
        return Read(setting.sentence, reading, told.claims, told.periods, told.findings)

    def _scene(self, reading: Reading, memory: Memory) -> Scene:
        stated = tuple(
            [Stated(f.people.start, f.side, f.people.category) for f in reading.findings if f.side and f.whole is None]
        )
        crowd = tuple(crowd_of(reading)) if reading.findings else ()
        divided = frozenset(_divided(reading.findings, self.sides))
        return Scene(
            reading.text,
            reading.mentions,
            reading.claimants,
            self.sides,
            memory,
            stated,
            self.armed,
            crowd,
            divided,
            self.state,
        )


def _divided(findings: Iterable[Finding], known: Sequence[str]) -> Iterator[int]:
    """Yield where people begin whose parts are of several sides: "15 civilians, nine Xish and six Yish"."""
    sides: dict[int, set[str]] = {}
    for part in findings:
        if part.whole is not None and part.people.side in known:
            sides.setdefault(part.whole.people.start, set()).add(str(part.people.side))
    return (start for start, named in sides.items() if len(named) > 1)


def _with_parts(reads: list[Read]) -> list[Read]:
    """Return the reads of a paragraph, each claim that one of another sentence includes as a part of it."""
    telling = [read for read in reads if read.claims]
    if len(telling) < 2 and all(len(read.claims) < 2 for read in telling):
        return reads
    wholes = wholes_in([counted for read in telling for counted in _counted(read)])
    return [read._replace(claims=_joined(read.claims, wholes)) for read in reads] if wholes else reads


def _counted(read: Read) -> Iterator[Counted]:
    for claim, finding in zip(read.claims, read.findings, strict=True):
        yield Counted(claim, finding, read.reading.text)


def _joined(claims: Sequence[Claim], wholes: Mapping[str, str]) -> list[Claim]:
    return [c._replace(part_of=wholes[c.claim_id]) if c.claim_id in wholes else c for c in claims]
