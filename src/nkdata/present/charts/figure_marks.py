"""A row of the fatalities table as a mark, and the sides in their order."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

import pandas as pd

from nkdata.present.charts.marks import Mark
from nkdata.present.charts.years import decimal_year
from nkdata.present.disputes import DISPUTED
from nkdata.present.figures import NOT_STATED, figure_words, known
from nkdata.present.labels import BASIS_LABELS, CATEGORY_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.selection import split
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

PEOPLE = say("charts.killed")


def ordered_sides(fatalities: pd.DataFrame, vocabulary: Vocabulary) -> list[str]:
    """Return the frame's sides in the vocabulary's order, then totals, then other actors by name."""
    order = [side.id for side in vocabulary.sides] + ["both"]
    present = set(fatalities["side"])
    return [side for side in order if side in present] + sorted(present - set(order))


def span_mark(row: Any, vocabulary: Vocabulary, disputed: Set[str], people: str = PEOPLE) -> Mark:
    """Return one bar over a row's days; an open end is drawn a year long."""
    start = decimal_year(row.date_start) if pd.notna(row.date_start) else None
    end = decimal_year(row.date_end + pd.Timedelta(days=1)) if pd.notna(row.date_end) else None
    first = start if start is not None else (end or 0) - 1
    last = end if end is not None else first + 1
    return figure_mark(row, (first + last) / 2, last - first, vocabulary, disputed, people)


def figure_mark(
    row: Any, x: float, width: float, vocabulary: Vocabulary, disputed: Set[str], people: str = PEOPLE
) -> Mark:
    """Return a row of the fatalities table as a mark at a place on the time axis; ``disputed`` are claim ids."""
    apart = not disputed.isdisjoint(split(row.claim_ids))
    hover = _hover(row, vocabulary, people) + (f"<br>{DISPUTED} {say('charts.hover_disagrees')}" if apart else "")
    return Mark(x, width, known(row.low), known(row.high), row.bound, hover, row.claim_ids, apart)


def _hover(row: Any, vocabulary: Vocabulary, people: str) -> str:
    category, figure = CATEGORY_LABELS[row.category], figure_words(row.low, row.high, row.bound)
    lines = [
        f"<b>{side_label(row.side, vocabulary)}, {period_words(row.date_start, row.date_end)}</b>",
        say("charts.hover_unknown", category=category, figure=figure)
        if figure == NOT_STATED
        else say("charts.hover_killed", category=category, figure=figure, people=people),
        BASIS_LABELS[row.basis].capitalize(),
    ]
    if pd.notna(row.value_raw):
        lines.append(say("charts.hover_source", printed=row.value_raw))
    return "<br>".join(lines)
