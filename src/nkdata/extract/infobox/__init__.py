"""The infobox of a document to claims, phases and strengths."""

from __future__ import annotations

from nkdata.extract.ids import Ids
from nkdata.extract.infobox.casualties import read_casualties
from nkdata.extract.infobox.phases import overall_period, read_phases
from nkdata.extract.infobox.pieces import boxes
from nkdata.extract.infobox.strengths import read_strengths
from nkdata.extract.records import Claim, Phase, Strength, Unread
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary

__all__ = ["extract_infobox"]


def extract_infobox(
    document: Document, vocabulary: Vocabulary
) -> tuple[list[Claim], list[Phase], list[Strength], list[Unread]]:
    """Return what the document's infoboxes say, and the numbers of their casualties and strengths that are none."""
    claims: list[Claim] = []
    phases: list[Phase] = []
    strengths: list[Strength] = []
    unread: list[Unread] = []
    ids = Ids()
    for box in boxes(document):
        told = read_phases(document, box, vocabulary)
        casualties = read_casualties(document, box, vocabulary, overall_period(told), ids)
        counted, left = read_strengths(document, box, vocabulary)
        phases += told
        claims += casualties.claims
        strengths += counted
        unread += [*casualties.unread, *left]
    return claims, phases, strengths, unread
