"""Recorded votes of a document."""

from __future__ import annotations

from nkdata.extract.records import Vote
from nkdata.extract.support.ballots import Ballots, read_ballots
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary


def extract_votes(document: Document, vocabulary: Vocabulary, ballots: Ballots | None = None) -> list[Vote]:
    """Return the totals, the named countries and the counted groups of every vote that the document records.

    ``count`` is 1 for a country, 0 where the text says that no member of a group
    voted so, and None where it gives no number. A total that two sentences
    state has a row for each. ``ballots`` are the document's, where they have been read.
    """
    return list((ballots or read_ballots(document, vocabulary)).votes)
