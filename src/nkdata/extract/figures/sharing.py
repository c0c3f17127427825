"""What the figures of one line leave to each other: outcome, side, category, period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nkdata.extract.figures.cuts import Piece
from nkdata.extract.figures.figure import Figure
from nkdata.extract.periods import Period
from nkdata.extract.wording import noun

_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)


@dataclass(slots=True)
class Label:
    """What "Wounded:" or "Merania:" says for all figures behind it."""

    outcome: str | None = None
    side: str | None = None


def place_in_whole(figures: list[Figure], first: int, figure: Figure, piece: Piece, text: str) -> int | None:
    """Return the place of the figure that includes this one: "64, including 2 civilians and a child"."""
    if len(figures) == first or not (piece.part or _OF_THEM.match(text, figure.amount[1])):
        return None
    before = figures[-1].whole
    return before if before is not None and piece.joint == "and" else len(figures) - 1


def take_from_whole(figure: Figure, whole: Figure, text: str) -> None:
    """Let a part take what it does not say from its whole."""
    figure.outcome = figure.outcome or whole.outcome
    figure.side = figure.side or whole.side
    figure.period = figure.period or whole.period
    if figure.category == "unspecified" and not noun().search(text, figure.start, figure.end):
        figure.category = whole.category


def share(figures: list[Figure], figure: Figure, piece: Piece, label: Label, text: str) -> None:
    """Let a figure and those before it on its line, ``figures``, complete each other.

    "2 soldiers and 1 civilian wounded" are three wounded; the missing of "4 soldiers killed, 2 missing" are soldiers.
    """
    if text[piece.start : figure.amount[0]].rstrip().endswith(":"):
        label.outcome, label.side = figure.outcome, figure.side or label.side
    figure.side = figure.side or label.side
    before = figures[-1] if figures else None
    if before and piece.joint == "and" and before.outcome is None:
        before.outcome = figure.outcome
    elif before and len(figures) == 1 and figure.outcome not in (None, before.outcome):
        _take_category(figure, before, text)
    figure.outcome = figure.outcome or label.outcome


def _take_category(figure: Figure, before: Figure, text: str) -> None:
    says_none = figure.category == "unspecified" and not noun().search(text, figure.start, figure.end)
    if says_none and before.category != "unspecified":
        figure.category, figure.inferred = before.category, ("category:coordination",)


def shared_periods(figures: list[Figure]) -> list[Period | None]:
    """Return each figure's period: its own, that of its whole, of the next on the line that has one, or of the last."""
    own = [figure.period for figure in figures]
    found: list[Period | None] = []
    for i, figure in enumerate(figures):
        if figure.whole is not None and own[i] is None:
            found.append(found[figure.whole])
        else:
            found.append(next((period for period in (*own[i:], *reversed(own[:i])) if period), None))
    return found
