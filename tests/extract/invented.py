"""An invented conflict, and short ways to read sentences about it."""

from __future__ import annotations

from nkdata.extract.dates import Context
from nkdata.extract.people import People
from nkdata.extract.prose.reading import Reading, find_people, read_sentence
from nkdata.extract.read import extract_paragraph
from nkdata.extract.records import Claim, Records
from nkdata.seed.vocabulary import Actor, Place, Side, Vocabulary

VOCABULARY = Vocabulary(
    "War of the letters",
    (
        Side("x", "Xland", "Xland", ("Xish", "Xlander", "Xton", "Xish Liberation Army", "XLA")),
        Side("y", "Yland", "Yland", ("Yish", "Ylander", "Yville")),
    ),
    (Actor("z", "Zland", ("Zish", "Zlander")), Actor("watch", "Border Watch", ())),
    (Place("Axbridge", ()), Place("Byford", ()), Place("Xton", ())),
)
YEAR = ("Timeline", "2014")


def records(text: str, *section: str) -> Records:
    """Return what is read out of a paragraph, under the heading 2014 where none is given."""
    return extract_paragraph(section or YEAR, text, VOCABULARY)


def claims(text: str, *section: str) -> list[Claim]:
    """Return the claims of a paragraph in order."""
    return records(text, *section).claims


def counted(text: str) -> list[str]:
    """Return each claim of a paragraph as ``low-high outcome side category``, "?" for what is not said."""
    return [_line(claim) for claim in claims(text)]


def _line(claim: Claim) -> str:
    low, high = ("?" if value is None else str(value) for value in (claim.low, claim.high))
    return f"{low if low == high else f'{low}-{high}'} {claim.outcome} {claim.side} {claim.category}"


def reading(text: str) -> Reading:
    """Return everything that is seen in one sentence of 2014."""
    return read_sentence(text, VOCABULARY, Context(2014))


def people(text: str) -> list[People]:
    """Return the people phrases of a sentence."""
    read = reading(text)
    return find_people(text, read.dates, read.mentions, read.frames)
