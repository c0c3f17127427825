"""The infobox's strength fields: "2018: 65,000 (active servicemen)"."""

from __future__ import annotations

import re

from nkdata.extract.figures import Figure, read_figures, shared_periods
from nkdata.extract.infobox.pieces import BOTH, Box, Line, lines_of, numbered, side_of, unread_of
from nkdata.extract.periods import Period
from nkdata.extract.records import Strength, Unread
from nkdata.extract.wording import sides_in
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary


def read_strengths(document: Document, box: Box, vocabulary: Vocabulary) -> tuple[list[Strength], list[Unread]]:
    """Read the fields strength, strength1, strength2 …; what is counted and is no people stays unread."""
    strengths: list[Strength] = []
    unread: list[Unread] = []
    for number, info in numbered(box, "strength"):
        whose = side_of(number, box, vocabulary)
        headed: tuple[str | None, Period | None] = (None, None)
        for line in lines_of(info):
            reading = read_figures(line.text, vocabulary)
            unread += [unread_of(line, document, *left) for left in reading.left]
            for figure, period in zip(reading.figures, shared_periods(reading.figures), strict=True):
                side = figure.side or headed[0] or whose or BOTH
                strengths.append(_strength(document, line, figure, side, period or headed[1]))
            if not reading.figures and not reading.left:
                sides = sides_in(line.text, vocabulary)
                headed = (sides[0] if len(sides) == 1 else None, reading.period)
    return strengths, unread


def _strength(document: Document, line: Line, figure: Figure, side: str, period: Period | None) -> Strength:
    return Strength(
        source=line.source(document, figure.start, figure.end),
        side=side,
        date_start=period.start if period else None,
        date_end=period.end if period else None,
        low=figure.quantity.low,
        high=figure.quantity.high,
        bound=figure.quantity.bound.value,
        detail=figure.detail or _counted(line.text[figure.amount[1] : figure.end]),
    )


def _counted(after: str) -> str | None:
    """Return the noun behind a number: "fighters" of "about 5,000 fighters (1994)"."""
    words = re.match(r"\s*([^(\n;,:]*)", after)
    return (words[1].strip() or None) if words else None
