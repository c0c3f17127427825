"""Amounts of outside support: shares of arms, US dollars, fighters."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from nkdata.present.charts.amounts import ROW, Amount, add_amounts
from nkdata.present.charts.template import empty_figure, new_figure
from nkdata.present.charts.years import span_label
from nkdata.present.colours import side_colour
from nkdata.present.figures import amount_words, known
from nkdata.present.labels import CERTAINTY_LABELS, SUPPORT_LABELS, supported_label
from nkdata.present.periods import period_words
from nkdata.present.selection import rows_of
from nkdata.present.supporters import stated_amounts
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary

NO_ARMS = say("charts.arms_none")
NO_AID = say("charts.aid_none")
NO_FIGHTERS = say("charts.fighters_none")
SHARES = {"title": {"text": say("charts.arms_axis")}, "ticksuffix": "%", "nticks": 6}
DOLLARS = {
    "title": {"text": say("charts.aid_axis")},
    "type": "log",
    "tickvals": [10.0**power for power in range(13)],
    "ticktext": [f"${n}{unit}" for unit in ("", "k", "m", "bn") for n in (1, 10, 100)] + ["$1tn"],
}
PEOPLE = {"title": {"text": say("charts.fighters_axis")}, "tickformat": ",d", "nticks": 5}


def arms_chart(support: pd.DataFrame, vocabulary: Vocabulary, *, dark: bool = False) -> go.Figure:
    """Return each stated share of a side's arms as one bar, named by supplier and window. Windows are never joined."""
    rows = _shares(support)
    title, note = say("charts.arms", span=span_label(rows)), say("charts.arms_note")
    return _chart(rows, title, note, SHARES, NO_ARMS, vocabulary, dark=dark)


def aid_chart(support: pd.DataFrame, vocabulary: Vocabulary, *, dark: bool = False) -> go.Figure:
    """Return each amount in US dollars by period and recipient, all on one logarithmic scale."""
    rows = _ordered(support, "aid")
    title, note = say("charts.aid", span=span_label(rows)), say("charts.aid_note")
    return _chart(rows, title, note, DOLLARS, NO_AID, vocabulary, dark=dark)


def fighters_chart(support: pd.DataFrame, vocabulary: Vocabulary, *, dark: bool = False) -> go.Figure:
    """Return each stated number of foreign fighters; rival ranges of one group stand below one another."""
    rows, note = _ordered(support, "fighters"), _uncounted_words(support)
    return _chart(rows, say("charts.fighters", span=span_label(rows)), note, PEOPLE, NO_FIGHTERS, vocabulary, dark=dark)


def _shares(support: pd.DataFrame) -> pd.DataFrame:
    return _ordered(support, "arms")


def _ordered(support: pd.DataFrame, what: str) -> pd.DataFrame:
    return stated_amounts(support, what).sort_values(["supporter", "supported", "date_start"], kind="stable")


def _uncounted_words(support: pd.DataFrame) -> str:
    """Say how many groups of fighters are named without a number, so that none is lost."""
    fighters = support[support["kind"] == "fighters"]
    counted = set(support[(support["unit"] == "people") & support[["low", "high"]].notna().any(axis=1)]["supporter"])
    uncounted = set(fighters["supporter"]) - counted
    return say("charts.fighters_note", count=len(uncounted)) if uncounted else ""


def _chart(
    rows: pd.DataFrame,
    title: str,
    note: str,
    axis: dict[str, Any],
    nothing: str,
    vocabulary: Vocabulary,
    *,
    dark: bool,
) -> go.Figure:
    if rows.empty:
        return empty_figure(nothing, dark=dark)
    figure = new_figure(title, note, height=ROW * len(rows) + 60, dark=dark)
    amounts = [_amount(row, vocabulary, dark=dark) for row in rows_of(rows)]
    add_amounts(figure, amounts, axis, dark=dark)
    return figure


def _amount(row: Any, vocabulary: Vocabulary, *, dark: bool) -> Amount:
    name = _name(row, vocabulary)
    unsure = "" if row.certainty == "stated" else f", {CERTAINTY_LABELS[row.certainty].lower()}"
    period = period_words(row.date_start, row.date_end)
    detail = f"{period}, {SUPPORT_LABELS[row.kind].lower()}{unsure}"
    words = amount_words(row.low, row.high, row.unit)
    claimant = f"<br>{say('charts.amount_by', claimant=row.claimant)}" if pd.notna(row.claimant) else ""
    colour = side_colour(row.supported, vocabulary, dark=dark)
    hover = f"{name}<br>{detail}<br>{words}{claimant}"
    return Amount(name, detail, known(row.low), known(row.high), words, colour, hover, row.support_id)


def _name(row: Any, vocabulary: Vocabulary) -> str:
    supported = supported_label(row.supported, vocabulary)
    if row.unit == "people":
        return say("charts.amount_for", supporter=row.supporter, supported=supported)
    return say("charts.amount_to", supporter=row.supporter, supported=supported)


def arms_alt(support: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the shares of arms in words."""
    return _alt(_shares(support), NO_ARMS, vocabulary)


def aid_alt(support: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the amounts of money in words."""
    return _alt(_ordered(support, "aid"), NO_AID, vocabulary)


def fighters_alt(support: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the numbers of fighters in words."""
    words = _alt(_ordered(support, "fighters"), NO_FIGHTERS, vocabulary)
    return f"{words} {_uncounted_words(support)}".strip()


def _alt(rows: pd.DataFrame, nothing: str, vocabulary: Vocabulary) -> str:
    return " ".join(_sentence(row, vocabulary) for row in rows_of(rows)) or nothing


def _sentence(row: Any, vocabulary: Vocabulary) -> str:
    unsure = "" if row.certainty == "stated" else f" ({CERTAINTY_LABELS[row.certainty].lower()})"
    period = period_words(row.date_start, row.date_end)
    amount = amount_words(row.low, row.high, row.unit)
    who = _name(row, vocabulary).replace("<b>", "").replace("</b>", "")
    return say("charts.span_sentence", who=who, period=period, figure=amount + unsure)
