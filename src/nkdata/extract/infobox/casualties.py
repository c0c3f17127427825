"""The infobox's casualty fields: "28,000–38,000 killed (1988–1994)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from nkdata.extract.figures import Figure, Reading, read_figures, shared_periods
from nkdata.extract.ids import Ids
from nkdata.extract.infobox.pieces import BOTH, Box, Line, lines_of, numbered, side_of, unread_of
from nkdata.extract.people import category_of
from nkdata.extract.periods import Period
from nkdata.extract.prose.source import claim_id
from nkdata.extract.records import Claim, Unread
from nkdata.extract.wording import outcomes_in, sides_in
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary

RULE = "infobox.casualties"


@dataclass(slots=True)
class Heading:
    """What a line without a figure says for the lines below it: "2020 war:", "Merania", "Wounded:"."""

    side: str | None = None
    period: Period | None = None
    outcome: str | None = None
    category: str = "unspecified"
    claimant: str | None = None


@dataclass(slots=True)
class Casualties:
    """Claims of one infobox, and its numbers that are none."""

    claims: list[Claim] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read_casualties(
    document: Document, box: Box, vocabulary: Vocabulary, overall: Period | None, ids: Ids
) -> Casualties:
    """Read the fields casualties, casualties1, casualties2 …; figures without a date are of the ``overall`` period."""
    found = Casualties()
    for number, info in numbered(box, "casualties"):
        side = side_of(number, box, vocabulary)
        heading = Heading()
        for line in lines_of(info):
            reading = read_figures(line.text, vocabulary)
            found.unread += [unread_of(line, document, *left) for left in reading.left]
            if reading.figures:
                found.claims += _claims(document, line, reading, side, heading, overall, ids)
            elif not reading.left:
                heading = _heading(line, reading, vocabulary)
    return found


def _heading(line: Line, reading: Reading, vocabulary: Vocabulary) -> Heading:
    outcomes, sides = outcomes_in(line.text), sides_in(line.text, vocabulary)
    return Heading(
        sides[0] if len(sides) == 1 else None,
        reading.period,
        outcomes[0] if len(outcomes) == 1 else None,
        category_of(line.text),
        reading.claimant,
    )


def _claims(
    document: Document,
    line: Line,
    reading: Reading,
    side: str | None,
    heading: Heading,
    overall: Period | None,
    ids: Ids,
) -> Iterator[Claim]:
    made: list[Claim] = []
    for figure, period in zip(reading.figures, shared_periods(reading.figures), strict=True):
        whole = made[figure.whole] if figure.whole is not None else None
        claim = _claim(document, line, figure, side, heading, period or heading.period or overall)
        claim = claim._replace(claim_id=ids.unique(claim.claim_id))
        if period is None and heading.period is None:
            claim = claim._replace(inferred=(*claim.inferred, "date:infobox" if overall else "date:not stated"))
        if whole and whole.outcome == claim.outcome:
            claim = claim._replace(part_of=whole.claim_id)
        made.append(claim)
    yield from made


def _claim(
    document: Document, line: Line, figure: Figure, side: str | None, heading: Heading, period: Period | None
) -> Claim:
    source = line.source(document, figure.start, figure.end)
    outcome = figure.outcome or heading.outcome or "killed"
    category = figure.category if figure.category != "unspecified" else heading.category
    whose = figure.side or heading.side or side or BOTH
    start, end = (period.start, period.end) if period else (None, None)
    return Claim(
        claim_id=claim_id(source, line.field.key, str(start), str(end), whose, category, outcome),
        source=source,
        origin="infobox",
        date_start=start,
        date_end=end,
        date_prec=period.prec if period else None,
        side=whose,
        victim=source.quote,
        category=category,
        outcome=outcome,
        low=figure.quantity.low,
        high=figure.quantity.high,
        bound=figure.quantity.bound.value,
        rule=RULE,
        claimant=figure.claimant or heading.claimant,
        inferred=figure.inferred,
    )
