"""The infobox: outside actors on a combatant's line, with their years and who alleges it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdata.extract.dates import Context, find_dates
from nkdata.extract.records import Source, Support
from nkdata.extract.support.claimant import label
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import BOTH, Party, find_parties
from nkdata.extract.support.rows import support_id
from nkdata.seed.document import Document, InfoField
from nkdata.seed.vocabulary import Vocabulary

_COMBATANT = re.compile(r"combatants?_?\d*$|belligerents?_?\d*$|side_?\d+$", re.IGNORECASE)
_NOTES = re.compile(r"(?:\s*\([^()]*\))+")
_BY = re.compile(r"(?:alleged|claimed|denied|reported|according to|per)(?: by)?\s+([^,;)]+)")


def infobox_support(document: Document, vocabulary: Vocabulary) -> Iterator[Support]:
    """Yield a relation for every outside actor that an infobox lists with a side."""
    for field in document.infobox:
        if _COMBATANT.match(field.key):
            parties = [
                party for party in find_parties(field.text, vocabulary) if not party.bracketed and not party.pronoun
            ]
            sides = {party.side for party in parties if party.side and party.side != BOTH}
            if len(sides) == 1:
                side = sides.pop()
                yield from (_row(document, field, party, str(side), vocabulary) for party in parties if party.name)


def _row(document: Document, field: InfoField, party: Party, side: str, vocabulary: Vocabulary) -> Support:
    found = _NOTES.match(field.text, party.end)
    notes = found.group().strip() if found else ""
    words = field.text[party.start : found.end() if found else party.end]
    dates = find_dates(notes, Context(None))
    told = _BY.search(notes)
    claimant = label(told[1], vocabulary) if told else None
    period = dates[0].period if dates else None
    source = _source(document, field, words)
    kind = _kind(field.text[: party.start])
    return Support(
        support_id=support_id(source, party.name, side, kind, claimant, period),
        source=source,
        supporter=party.name or "",
        supporter_code=party.code,
        supported=side,
        kind=kind,
        certainty=_certainty(notes),
        date_start=period.start if period else None,
        date_end=period.end if period else None,
        claimant=claimant,
    )


def _kind(before: str) -> str:
    """Return the kind that a label before the name gives, and else military aid: it fights beside the side."""
    found = [(m.start(), kind) for kind, words in lexicon().headings for m in words.find(before)]
    return max(found)[1] if found else "military_aid"


def _certainty(notes: str) -> str:
    said = lexicon().said
    return next((name for name in ("denied", "disputed", "alleged") if said[name].said_in(notes)), "stated")


def _source(document: Document, field: InfoField, words: str) -> Source:
    line = field.line_of(words)
    quote = next((raw.strip() for number, raw in field.lines if number == line), field.text)
    start = quote.find(words)
    start = start if start >= 0 else max(0, quote.find(words.split()[0]))
    return Source(
        document=document.name,
        section="infobox",
        line=line,
        quote=quote,
        start=start,
        end=min(len(quote), start + len(words)),
    )
