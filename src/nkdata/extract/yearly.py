"""Tables of casualties by year: every cell to its claims, every other number to the list of the unread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from nkdata.errors import Problem
from nkdata.extract.cells import Cells
from nkdata.extract.columns import BOTH, MOST, Column, columns_of, counts_other, share_of_cells, year_column
from nkdata.extract.figures import read_figures
from nkdata.extract.ids import Ids
from nkdata.extract.periods import Period
from nkdata.extract.records import Claim, Unread
from nkdata.extract.written import whole_period
from nkdata.seed.document import Cell, Document, Table
from nkdata.seed.vocabulary import Vocabulary

SHORT = 40
"""Characters of the longest piece that a cell of figures is likely to hold."""

Found = tuple[list[Claim], list[Unread]]


class Yearly(NamedTuple):
    """What a document's tables hold: claims, numbers that are none, and the tables that name no side."""

    claims: list[Claim]
    unread: list[Unread]
    problems: list[Problem]


def extract_yearly(document: Document, vocabulary: Vocabulary) -> Yearly:
    """Return the claims of the document's yearly tables, and every number of its tables that is none.

    A side's figure is part of the total's in its row. A table with years and
    figures, but no column that names a side, is a problem; the others are read.
    """
    found = Yearly([], [], [])
    ids = Ids()
    for table in document.tables:
        read, left, problems = _read(Cells(document.name, table, vocabulary, ids))
        found.claims.extend(read)
        found.unread.extend(left)
        found.problems.extend(problems)
    return found


def _read(cells: Cells) -> Yearly:
    table = cells.table
    columns = columns_of(table, cells.vocabulary)
    years = year_column(table, columns)
    if years is None:
        return Yearly([], _leave_all(cells, "The table has no column of years."), [])
    columns = {i: column for i, column in columns.items() if i != years and not counts_other(table, i)}
    if not any(column.side != BOTH for column in columns.values()):
        return Yearly(
            [], _leave_all(cells, "No column of the table holds a side's casualties."), _of_nobody(cells, years)
        )
    claims: list[Claim] = []
    unread: list[Unread] = []
    for row in table.rows:
        read, left = _row(cells, row, years, columns)
        claims += read
        unread += left
    return Yearly(claims, unread, [])


def _row(cells: Cells, row: tuple[Cell, ...], years: int, columns: Mapping[int, Column]) -> Found:
    period = whole_period(row[years].text) if years < len(row) else None
    if period is None:
        return [], [left for cell in row for left in cells.leave(cell, "The row names no year or period.")]
    found = {i: _cell(cells, row, i, years, columns[i], period) for i in columns if i < len(row)}
    totals = [claim for i, (claims, _) in found.items() if columns[i].side == BOTH for claim in claims]
    claims = [_within(claim, totals) for claims, _ in found.values() for claim in claims]
    unread = [left for _, unread in found.values() for left in unread]
    for i, cell in enumerate(row):
        if i not in columns and i != years:
            unread += cells.leave(cell, f"The column {_heading(cells.table, i)} holds no side's casualties.")
    return claims, unread


def _cell(cells: Cells, row: tuple[Cell, ...], i: int, years: int, column: Column, period: Period) -> Found:
    if not row[i].text.strip():
        return [cells.blank(row[years], column, period)], []
    return cells.read(row[i], column, period)


def _heading(table: Table, index: int) -> str:
    return f"“{table.header[index].text}”" if index < len(table.header) else "beyond the last heading"


def _within(claim: Claim, totals: list[Claim]) -> Claim:
    """Return the claim as a part of its row's total: the one of its category, of any, or the only one there is."""
    if claim.side == BOTH or claim.part_of is not None:
        return claim
    alike = [total for total in totals if total.outcome == claim.outcome and total.part_of is None]
    same = [total for total in alike if total.category == claim.category]
    loose = [total for total in alike if total.category == "unspecified"]
    only = alike if len(alike) == 1 and claim.category == "unspecified" else []
    whole = next(iter([*same, *loose, *only]), None)
    return claim._replace(part_of=whole.claim_id) if whole else claim


def _leave_all(cells: Cells, reason: str) -> list[Unread]:
    return [left for row in cells.table.rows for cell in row for left in cells.leave(cell, reason)]


def _of_nobody(cells: Cells, years: int) -> list[Problem]:
    """Return the problem of a table where a column holds what look like casualties: whose, nobody says."""
    table, vocabulary = cells.table, cells.vocabulary
    others = [i for i in range(len(table.header)) if i != years and not counts_other(table, i)]
    if not any(share_of_cells(table, i, lambda text: _is_figure(text, vocabulary)) >= MOST for i in others):
        return []
    headings = ", ".join(f"“{cell.text}”" for cell in table.header)
    columns = ", ".join(f"“{side.column}”" for side in vocabulary.sides)
    what = f"The table has years and figures, but none of its columns names a side: {headings}."
    mend = f"Head each side's column with its name ({columns}), or name the heading as the side's `column`."
    return [Problem(cells.document, table.line, what, mend)]


def _is_figure(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell is figures, and no sentence that holds one."""
    reading = read_figures(text, vocabulary)
    longest = max((figure.end - figure.start for figure in reading.figures), default=0)
    return 0 < longest <= SHORT and not reading.left and not reading.fragments
