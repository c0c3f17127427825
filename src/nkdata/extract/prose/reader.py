"""The prose of a document, sentence by sentence, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from nkdata.extract.periods import Period
from nkdata.extract.prose.claims import Setting, Told, claims_of
from nkdata.extract.prose.company import Paragraph, armed_names
from nkdata.extract.prose.context import heading_context, paragraph_context, told_wars
from nkdata.extract.prose.reading import Reading, read_sentence
from nkdata.extract.prose.sides import Memory, Scene, Stated
from nkdata.extract.records import Claim
from nkdata.seed.document import Document, Section, Sentence
from nkdata.seed.vocabulary import Vocabulary


class Read(NamedTuple):
    """A sentence with its reading and the claims made of it, each with its period."""

    sentence: Sentence
    reading: Reading
    claims: Sequence[Claim]
    periods: Sequence[Period | None]


def read_prose(document: Document, vocabulary: Vocabulary) -> list[Read]:
    """Read all sentences of a document in order."""
    reader = Reader(document, vocabulary)
    sections = groupby(document.sentences, key=lambda sentence: sentence.section)
    return [read for section, sentences in sections for read in reader.section(section, sentences)]


class Reader:
    """Reads the sentences of one document with the names of one vocabulary."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        """Keep what every sentence is read with."""
        self.document, self.vocabulary = document, vocabulary
        self.sides = tuple(side.id for side in vocabulary.sides)
        self.armed = armed_names(vocabulary)
        self.wars = told_wars(document)

    def section(self, section: Section, sentences: Iterable[Sentence]) -> Iterator[Read]:
        """Read the sentences under one heading."""
        context = heading = heading_context(section)._replace(wars=self.wars)
        for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
            paragraph = Paragraph()
            context = paragraph_context(heading, context)
            for sentence in group:
                read = self._read(Setting(self.document, sentence, heading, context, paragraph))
                context = context.after(read.reading.dates)
                yield read

    def _read(self, setting: Setting) -> Read:
        reading = read_sentence(setting.sentence.text, self.vocabulary, setting.context, setting.paragraph.last)
        scene = self._scene(reading, setting.paragraph.sides if reading.findings else Memory())
        told = claims_of(setting, reading, scene) if reading.findings else Told()
        setting.paragraph.after(scene, told.findings, told.periods)
        return Read(setting.sentence, reading, told.claims, told.periods)

    def _scene(self, reading: Reading, memory: Memory) -> Scene:
        stated = tuple(
            Stated(f.people.start, f.side, f.people.category) for f in reading.findings if f.side and f.whole is None
        )
        return Scene(reading.text, reading.mentions, reading.claimants, self.sides, memory, stated, self.armed)
