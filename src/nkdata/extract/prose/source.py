"""Where the words of a record stand, and the names of claims."""

from __future__ import annotations

import hashlib

from nkdata.extract.records import Source
from nkdata.seed.document import Document, Sentence

SEPARATOR = " › "
"""What stands between the headings of a section."""


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
    return "c" + _digest(source.document, source.quote, str(source.start), *values)


def event_id(source: Source, *values: str) -> str:
    """Return a name for an event that stays while its sentence and its values stay."""
    return "e" + _digest(source.document, source.quote, *values)


def _digest(*values: str) -> str:
    return hashlib.sha1("|".join(values).encode(), usedforsecurity=False).hexdigest()[:10]
