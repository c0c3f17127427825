"""A recorded vote: how many for, against, and abstained or absent."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.amounts import ROW, Amount, add_amounts
from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.colours import ink
from nkdata.present.disputes import signed
from nkdata.present.figures import count_words, figure_words
from nkdata.present.labels import VOTE_LABELS
from nkdata.present.periods import period_words
from nkdata.present.picked import vote_id
from nkdata.present.selection import rows_of
from nkdata.present.voters import countries_of, total_of
from nkdata.present.wording import say
from nkdata.tables.frames import SEPARATOR

NOTHING = say("charts.votes_none")
COUNTRIES = {"title": {"text": say("charts.votes_axis")}, "tickformat": ",d", "nticks": 6}


def votes_chart(votes: pd.DataFrame, disputed: Set[str] = frozenset(), *, dark: bool = False) -> go.Figure:
    """Return each resolution's totals by vote. A total that is not stated is hatched, never zero.

    Those that are ``disputed`` bear a sign.
    """
    if votes.empty:
        return empty_figure(NOTHING, dark=dark)
    amounts = [_signed(amount, disputed) for amount in _amounts(votes, dark=dark)]
    figure = new_figure(_title(votes), height=ROW * len(amounts) + 60, dark=dark)
    add_amounts(figure, amounts, COUNTRIES, dark=dark)
    return figure


def _signed(amount: Amount, disputed: Set[str]) -> Amount:
    return replace(amount, words=signed(amount.words, amount.ids.split(SEPARATOR), disputed))


def _title(votes: pd.DataFrame) -> str:
    names = list(dict.fromkeys(votes["resolution"]))
    if len(names) > 1:
        return say("charts.votes", count=len(names))
    day = votes["date"].iloc[0]
    if pd.isna(day):
        return say("charts.vote", resolution=names[0])
    return say("charts.vote_dated", resolution=names[0], day=period_words(day, day))


def _amounts(votes: pd.DataFrame, *, dark: bool) -> list[Amount]:
    colours = ink(dark=dark)
    by_vote = {"for": colours.accent, "against": colours.other, "abstained_or_absent": colours.neutral}
    several = votes["resolution"].nunique() > 1
    return [
        _amount(
            rows[rows["vote"] == vote], f"{VOTE_LABELS[vote]}, {resolution}" if several else VOTE_LABELS[vote], colour
        )
        for resolution, rows in votes.groupby("resolution", sort=False)
        for vote, colour in by_vote.items()
    ]


def _amount(rows: pd.DataFrame, name: str, colour: str) -> Amount:
    low, high = total_of(rows) or (None, None)
    words = say("charts.votes_untold") if low is None else figure_words(low, high)
    named = countries_of(rows)
    detail = say("charts.votes_named", count=len(named))
    hover = f"<b>{name}: {words}</b><br>" + "<br>".join(named or [say("charts.votes_nobody")])
    ids = SEPARATOR.join(dict.fromkeys(map(vote_id, rows_of(rows))))
    return Amount(f"<b>{name}</b>", detail, low, high, words, colour, hover, ids)


def votes_alt(votes: pd.DataFrame) -> str:
    """Return the totals in words."""
    if votes.empty:
        return NOTHING
    sentences = [f"{_title(votes)}."]
    for row in _amounts(votes, dark=False):
        name: Any = row.name.removeprefix("<b>").removesuffix("</b>")
        sentences.append(f"{name}: {row.words if row.unknown else count_words(row.end)}.")
    return " ".join(sentences)
