"""The documents that were read, with their origin and what came of them."""

from __future__ import annotations

from dataclasses import dataclass

from nkdata.extract.records import Records, Source
from nkdata.seed.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One document: the header's particulars, the file's hash, the number of figures read and not read."""

    source: Source
    title: str
    published: str | None
    licence: str | None
    url: str | None
    sha256: str
    figures: int
    unread: int


def source_row(document: Document, records: Records) -> SourceRow:
    """Return the row of one document and what was read from it."""
    return SourceRow(
        source=Source(document=document.name, section="", line=_title_line(document), quote=document.title),
        title=document.title,
        published=_particular(document, "published", "pubDate"),
        licence=_particular(document, "licence", "license"),
        url=_particular(document, "url"),
        sha256=document.sha256,
        figures=len(records.claims),
        unread=len(records.unread),
    )


def _particular(document: Document, *keys: str) -> str | None:
    """Return the header's first value under one of the keys."""
    values = (document.header.get(key) for key in keys)
    return next((str(value) for value in values if value), None)


def _title_line(document: Document) -> int:
    """Return the first line that holds the title, or the first of all where it is written otherwise."""
    lines = document.path.read_text(encoding="utf-8-sig").splitlines()
    return next((number for number, line in enumerate(lines, 1) if document.title in line), 1)
