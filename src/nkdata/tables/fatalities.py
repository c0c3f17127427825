"""The people killed, by period, side and category: as a table prints them, as the infobox does, or summed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from nkdata.extract.records import Claim, Source
from nkdata.tables.countable import countable, sum_of
from nkdata.tables.statements import ANY, interval_of, sorted_by, year_of

_PRINTED = ("table", "infobox")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fatality:
    """People killed in one period, of one side and category."""

    source: Source
    year: int | None
    date_start: date | None
    date_end: date | None
    side: str
    category: str
    low: int | None
    high: int | None
    bound: str
    basis: str
    value_raw: str | None
    claim_ids: tuple[str, ...]


def fatalities(claims: Iterable[Claim], outcome: str = "killed") -> list[Fatality]:
    """Return every row of a document: printed figures first, then sums for the years that no table prints.

    A figure for several years, or without an end, is a row of its own. Another
    ``outcome`` gives the same of the missing, say.
    """
    killed = [claim for claim in claims if claim.outcome == outcome]
    printed = [claim for claim in killed if claim.origin in _PRINTED]
    covered = _covered(printed)
    told = [claim for claim in killed if claim.origin not in _PRINTED and _cell(claim) not in covered]
    rows = [_row([claim], claim.origin) for claim in printed]
    for (_, _, year), group in sorted_by(_side_and_year, told).items():
        if year is None:
            rows += [_row([claim], "sum") for claim in group]
        else:
            rows += _year_rows(year, countable(group))
    return rows


def printed_first(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of several documents with all printed figures first."""
    return frame.sort_values("basis", key=lambda basis: basis == "sum", kind="stable", ignore_index=True)


def _side_and_year(claim: Claim) -> tuple[str, str, int | None]:
    return claim.source.document, claim.side, year_of(claim)


def _cell(claim: Claim) -> tuple[str, str, int | None, str]:
    return *_side_and_year(claim), claim.category


def _covered(printed: Iterable[Claim]) -> set[tuple[str, str, int | None, str]]:
    """Return document, side, year and category of all that is printed for a single year.

    Where a table prints a side's year, a figure of no category is in it already.
    """
    cells = set()
    for claim in printed:
        if year_of(claim) is not None and not interval_of(claim).is_unknown:
            cells |= {_cell(claim), (*_side_and_year(claim), ANY)}
    return cells


def _year_rows(year: int, claims: list[Claim]) -> Iterator[Fatality]:
    for group in sorted_by(lambda claim: claim.category, claims).values():
        yield _row(group, "sum", year)


def _row(claims: list[Claim], basis: str, year: int | None = None) -> Fatality:
    """Make one row: a single claim keeps its own ends and, without a ``year``, its own period."""
    first = claims[0]
    is_one = len(claims) == 1
    low, high, bound = (first.low, first.high, first.bound) if is_one else sum_of(claims).columns
    return Fatality(
        source=first.source,
        year=year or year_of(first),
        date_start=date(year, 1, 1) if year else first.date_start,
        date_end=date(year, 12, 31) if year else first.date_end,
        side=first.side,
        category=first.category,
        low=low,
        high=high,
        bound=bound,
        basis=basis,
        value_raw=_printed(first.source) if is_one else None,
        claim_ids=tuple(claim.claim_id for claim in claims),
    )


def _printed(source: Source) -> str:
    """Return the words that state the figure, or the whole quote where they are not marked in it."""
    return source.quote[source.start : source.end].strip()
