"""The totals under a choice as rows that open what they are made of: their sum, their sentences, what is not stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date
from html import escape

import pandas as pd

from nkdata.present.colours import side_colours
from nkdata.present.disputes import DISPUTED
from nkdata.present.figures import figure_words
from nkdata.present.labels import side_label
from nkdata.present.periods import period_words
from nkdata.present.receipts import ClaimBook, receipt_html
from nkdata.present.selection import LeftOut, Span, left_out, undated
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.intervals import Interval
from nkdata.tables.totals import WHAT, WHOSE, Choice, Sum, Tally, claims_of, of_choice, tallies
from nkdata.tables.totals.stated import ALL, Stated

MOST = 40
"""Sentences that one total opens; the table of figures below holds every one."""


def counted_years(view: View) -> Span | None:
    """Return the years that totals are for: those chosen, or those that the infobox and the table print.

    Where these print nothing they are those of all figures; None where nobody is said to have been killed.
    """
    if view.selection.years is not None:
        return view.selection.years
    claims = view.dataset.claims
    killed = claims[claims["outcome"] == "killed"]
    printed = killed[killed["origin"].isin(["infobox", "table"])]
    rows = killed if printed.empty else printed
    days = pd.concat([rows["date_start"], rows["date_end"]]).dropna()
    return None if days.empty else (int(days.min().year), int(days.max().year))


def left_out_of(view: View, choice: Choice) -> LeftOut:
    """Count the recounted rows of a choice that the view's years and side leave out."""
    return view.made(("left out", choice), lambda: left_out(_of_choice(view, choice), "recounted", view.selection))


def _of_choice(view: View, choice: Choice) -> pd.DataFrame:
    rows = view.dataset.recounted
    return rows[(rows[WHOSE] == choice.basis) & (rows[WHAT] == choice.counted)]


def totals_html(
    claims: pd.DataFrame,
    vocabulary: Vocabulary,
    choice: Choice,
    years: Span,
    side: str | None,
    disputed: Set[str],
    checks: pd.DataFrame | None = None,
    *,
    dark: bool,
) -> str:
    """Return the totals one below another; each opens its sum and its sentences. All text of documents is escaped.

    ``claims`` and ``checks`` are the dataset's whole tables; ``side`` leaves only that side's total.
    """
    book, colours = ClaimBook(claims, vocabulary, checks), side_colours(vocabulary, dark=dark)
    rows = totals_of(claims, choice, vocabulary, years, side)
    return "".join(_total_html(row, vocabulary, disputed, colours.get(row.side, ""), book) for row in rows)


def totals_of(
    claims: pd.DataFrame, choice: Choice, vocabulary: Vocabulary, years: Span, side: str | None = None
) -> list[Tally]:
    """Return the totals of the choice: that of all first, others than the sides only where they have figures.

    A ``side`` leaves its own alone.
    """
    *own, everybody = tallies(claims_of(claims), choice, vocabulary, years)
    sides = {side.id for side in vocabulary.sides}
    if side is not None:
        return [row for row in own if row.side == side]
    return [everybody, *(row for row in own if row.side in sides or row.is_stated)]


def _total_html(row: Tally, vocabulary: Vocabulary, disputed: Set[str], colour: str, book: ClaimBook) -> str:
    name = total_name(row, vocabulary)
    if not row.is_stated:
        return f'<div class="total">{_head(name, escape(say("casualties.totals.none")), colour, "")}</div>'
    names = [claim.claim_id for claim in row.claims]
    sign = _sign() if disputed & {*names} else ""
    head = _head(name, f"{escape(total_words(row.interval))}{sign}", colour, _remarks(row))
    lines = "".join(f"<p>{escape(words)}</p>" for words in _sums(row, vocabulary))
    receipts = "".join(receipt_html(receipt) for receipt in book.receipts(book.named(names[:MOST])))
    more = len(names) - MOST
    rest = f"<p>{escape(say('casualties.totals.more', count=more))}</p>" if more > 0 else ""
    return f'<details class="total"><summary>{head}</summary><div>{lines}{receipts}{rest}</div></details>'


def _sign() -> str:
    return f' <abbr title="{escape(say("casualties.totals.disputed"))}">{DISPUTED}</abbr>'


def _head(name: str, figure: str, colour: str, remarks: str) -> str:
    swatch = f'<i style="background:{colour}"></i>' if colour else ""
    return f"<span>{swatch}{escape(name)}</span><b>{figure}</b><small>{remarks}</small>"


def total_name(row: Tally, vocabulary: Vocabulary) -> str:
    """Name whose total it is."""
    return say("casualties.totals.all") if row.side == ALL else side_label(row.side, vocabulary)


def total_words(interval: Interval) -> str:
    """Word a total with both its ends: ``39,088–49,094 or more``, ``at least 541``."""
    return figure_words(interval.low, interval.high, interval.bound)


def _remarks(row: Tally) -> str:
    """Say what the total is made of, and what nobody states, in few words."""
    said = []
    if row.missing is not None:
        killed, missing = (_stated_words(one) for one in (row.killed, row.missing))
        said.append(say("casualties.totals.made_of", killed=killed, missing=missing))
    elif row.killed.is_stated:
        said += _mislabelled(row)
    if row.killed.is_stated and row.killed.gaps:
        said.append(say("casualties.totals.gaps", years=years_words(row.killed.gaps)))
    return escape(" ".join(said))


def _stated_words(one: Sum) -> str:
    return total_words(one.interval) if one.is_stated else say("casualties.totals.none")


def years_words(spans: Sequence[Span]) -> str:
    """Return spans of years in words: ``1988–2013, 2021``."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)


def _sums(row: Tally, vocabulary: Vocabulary) -> Iterator[str]:
    """Write out the killed and the missing, then what is not in the sum."""
    yield from _written(row.killed, say("casualties.totals.killed"), row.side, vocabulary)
    if row.missing is not None:
        yield from _written(row.missing, say("casualties.totals.missing"), row.side, vocabulary)
    yield from _mislabelled(row)
    if row.killed.left_out:
        figures = "; ".join(_term(figure, row.side, vocabulary) for figure in row.killed.left_out)
        yield say("casualties.totals.left_out", figures=figures)


def _mislabelled(row: Tally) -> Iterator[str]:
    for claim in row.mislabelled:
        figure = figure_words(claim.low, claim.high, claim.bound)
        yield say("casualties.totals.mislabelled", figure=figure, period=_period(claim.date_start, claim.date_end))


def _written(one: Sum, what: str, side: str, vocabulary: Vocabulary) -> Iterator[str]:
    if one.is_stated:
        terms = " + ".join(_term(figure, side, vocabulary) for figure in one.added)
        yield f"{what}: {terms} = {total_words(one.interval)}"


def _term(figure: Stated, side: str, vocabulary: Vocabulary) -> str:
    whose = f"{side_label(figure.side, vocabulary)}, " if figure.side not in (side, ALL) else ""
    return f"{total_words(figure.interval)} ({whose}{_period(figure.start, figure.end)})"


def _period(start: date | None, end: date | None) -> str:
    return period_words(*(None if day is None else pd.Timestamp(day) for day in (start, end)))


def undated_count(claims: pd.DataFrame, vocabulary: Vocabulary, choice: Choice) -> int:
    """Count the figures of the choice that have no date, and stand in no total."""
    return len(of_choice(claims_of(claims[undated(claims)]), choice, vocabulary))
