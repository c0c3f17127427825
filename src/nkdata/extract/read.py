"""A document to everything that is read out of it."""

from __future__ import annotations

from pathlib import Path

from nkdata.extract.incidents import within_years
from nkdata.extract.infobox import extract_infobox
from nkdata.extract.prose.events import extract_events
from nkdata.extract.prose.reader import read_prose
from nkdata.extract.records import Records
from nkdata.extract.support import extract_support
from nkdata.extract.support.ballots import read_ballots
from nkdata.extract.unread import extract_unread
from nkdata.extract.votes import extract_votes
from nkdata.extract.yearly import extract_yearly
from nkdata.seed.document import Document, Section
from nkdata.seed.markdown import parse_body
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import decode
from nkdata.seed.vocabulary import Vocabulary


def extract_records(document: Document, vocabulary: Vocabulary) -> Records:
    """Return the records of one document, read with the names of its vocabulary."""
    records = Records()
    boxed, records.phases, records.strengths, unread_box = extract_infobox(document, vocabulary)
    tabled, unread_table, records.problems = extract_yearly(document, vocabulary)
    reads = read_prose(document, vocabulary, records.phases)
    records.events, told = extract_events(document, reads)
    ballots = read_ballots(document, vocabulary)
    records.support = extract_support(document, vocabulary, ballots, records.phases)
    records.votes = extract_votes(document, vocabulary, ballots)
    cells = within_years(told, tabled)
    told = [claim._replace(part_of=cells.get(claim.claim_id, claim.part_of)) for claim in told] if cells else told
    records.claims = sorted([*boxed, *told, *tabled], key=lambda claim: claim.source.line)
    marked = [*(row.source for row in records.support), *(row.source for row in records.votes)]
    records.unread = [*unread_box, *extract_unread(document, reads, marked), *unread_table]
    return records


def extract_paragraph(section: Section, paragraph: str, vocabulary: Vocabulary) -> Records:
    """Return the records of one paragraph of prose under the given headings."""
    headings = "".join(f"{'#' * (i + 2)} {title}\n\n" for i, title in enumerate(section[:5]))
    file = decode(f"{headings}{paragraph}\n".encode(), "paragraph.md")
    body = parse_body(file, 1)
    sentences = tuple(sentence for block in body.blocks for sentence in split_sentences(file, block))
    return extract_records(Document(Path(file.name), file.name, file.sha256, {}, (), sentences, ()), vocabulary)
