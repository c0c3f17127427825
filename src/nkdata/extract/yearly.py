"""Tables of casualties by year: every cell to its claims, every other number to the list of the unread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from nkdata.errors import Problem, SeedError
from nkdata.extract.columns import BOTH, Column, columns_of
from nkdata.extract.english import lexicon
from nkdata.extract.figures import UNKNOWN, Figure, is_unknown, read_figures
from nkdata.extract.other import number_tokens
from nkdata.extract.periods import Period
from nkdata.extract.prose.reader import SEPARATOR, claim_id
from nkdata.extract.records import Claim, Source, Unread
from nkdata.extract.written import whole_period, without_footnotes
from nkdata.seed.document import Cell, Document, Table
from nkdata.seed.vocabulary import Vocabulary

RULE = "table.cell"
HALF = 0.5
SHORT = 40
"""Characters of the longest piece that a cell of figures is likely to hold."""


def extract_yearly(document: Document, vocabulary: Vocabulary) -> tuple[list[Claim], list[Unread]]:
    """Return the claims of the document's yearly tables, and every number of its tables that is none.

    A row's figures are part of its total's. Raises a SeedError where a table
    has years and figures, but no column that names a side.
    """
    claims: list[Claim] = []
    unread: list[Unread] = []
    for table in document.tables:
        read = _Table(document, table, vocabulary)
        read.run()
        claims += read.claims
        unread += read.unread
    return _told_apart(claims), unread


def _told_apart(claims: list[Claim]) -> list[Claim]:
    """Number the ids of claims that say the same in the same words: two rows of one year."""
    seen: dict[str, int] = {}
    renamed = []
    for claim in claims:
        count = seen[claim.claim_id] = seen.get(claim.claim_id, 0) + 1
        renamed.append(claim if count == 1 else replace(claim, claim_id=f"{claim.claim_id}-{count}"))
    return renamed


class _Table:
    """One table: which column holds the years, which ones figures, and what the cells say."""

    def __init__(self, document: Document, table: Table, vocabulary: Vocabulary) -> None:
        self.document, self.table, self.vocabulary = document, table, vocabulary
        self.claims: list[Claim] = []
        self.unread: list[Unread] = []

    def run(self) -> None:
        columns = columns_of(self.table, self.vocabulary)
        years = _year_column(self.table, columns)
        if years is None:
            self._leave_all("The table has no column of years.")
            return
        sides = {i: column for i, column in columns.items() if i != years}
        if all(column.side == BOTH for column in sides.values()):
            self._refuse_if_figures(years)
            self._leave_all("No column of the table names a side.")
            return
        for row in self.table.rows:
            self._row(row, years, sides)

    def _row(self, row: tuple[Cell, ...], years: int, columns: Mapping[int, Column]) -> None:
        period = whole_period(row[years].text) if years < len(row) else None
        if period is None:
            for cell in row:
                self._leave(cell, "The row names no year or period.")
            return
        shown = {i: cell for i, cell in enumerate(row) if i in columns}
        cells = {
            i: self._cell(cell, columns[i], period) if cell.text.strip() else [self._blank(row[years], columns[i], period)]
            for i, cell in shown.items()
        }
        totals = [claim for i, found in cells.items() if columns[i].side == BOTH for claim in found]
        for i, cell in enumerate(row):
            if i in columns:
                self.claims += [_within(claim, totals) for claim in cells[i]]
            elif i != years:
                self._leave(cell, f"The column “{self._heading(i)}” names no side.")

    def _cell(self, cell: Cell, column: Column, period: Period) -> list[Claim]:
        reading = read_figures(cell.text, self.vocabulary, len(column.outcomes))
        for start, end, reason in reading.left:
            self._unread(cell, start, end, reason)
        for start, end in reading.fragments:
            self._unread(cell, start, end, "These words state no figure.")
        outcomes = _outcomes(reading.figures, column)
        claims: list[Claim] = []
        made: dict[int, Claim] = {}
        for i, figure in enumerate(reading.figures):
            outcome = figure.outcome or outcomes.get(i)
            if outcome is None:
                self._unread(cell, *figure.amount, "The heading names several outcomes.")
                continue
            whole = made.get(figure.whole) if figure.whole is not None else None
            made[i] = self._claim(cell, column, figure, outcome, period, whole)
            claims.append(made[i])
        return claims

    def _blank(self, year: Cell, column: Column, period: Period) -> Claim:
        """Return the claim of an empty cell: unknown, quoted by the year of its row."""
        claim = self._claim(year, column, _NOTHING, column.outcomes[0], period, None)
        return replace(claim, source=replace(claim.source, start=None, end=None))

    def _claim(
        self, cell: Cell, column: Column, figure: Figure, outcome: str, period: Period, whole: Claim | None
    ) -> Claim:
        source = self._source(cell, figure.start, figure.end)
        category = figure.category if figure.category != "unspecified" else column.category
        side = figure.side if figure.side and column.side == BOTH else column.side
        dates = figure.period or period
        words = cell.text[figure.start : figure.end]
        return Claim(
            claim_id=claim_id(source, str(dates.start), str(dates.end), side, category, outcome),
            source=source,
            origin="table",
            date_start=dates.start,
            date_end=dates.end,
            date_prec=dates.prec,
            side=side,
            victim=None if is_unknown(words) else words,
            category="unspecified" if is_unknown(words) else category,
            outcome=outcome,
            low=figure.quantity.low,
            high=figure.quantity.high,
            bound=figure.quantity.bound.value,
            rule=RULE,
            claimant=figure.claimant or column.claimant,
            part_of=whole.claim_id if whole and whole.outcome == outcome else None,
            inferred=figure.inferred,
        )

    # -- what is not read -----------------------------------------------------------------

    def _heading(self, index: int) -> str:
        return self.table.header[index].text if index < len(self.table.header) else ""

    def _source(self, cell: Cell, start: int, end: int) -> Source:
        return Source(
            document=self.document.name,
            section=SEPARATOR.join(self.table.section),
            line=cell.line,
            quote=cell.text,
            start=start,
            end=end,
        )

    def _unread(self, cell: Cell, start: int, end: int, reason: str) -> None:
        source = self._source(cell, start, end)
        self.unread.append(Unread(source=source, text=cell.text, number=cell.text[start:end].strip(), reason=reason))

    def _leave(self, cell: Cell, reason: str) -> None:
        for start, end in number_tokens(without_footnotes(cell.text)):
            self._unread(cell, start, end, reason)

    def _leave_all(self, reason: str) -> None:
        for row in self.table.rows:
            for cell in row:
                self._leave(cell, reason)

    def _refuse_if_figures(self, years: int) -> None:
        width = len(self.table.header)
        others = [i for i in range(width) if i != years]
        if not any(_share(_cells(self.table, i), _is_figure(self.vocabulary)) >= HALF for i in others):
            return
        headings = ", ".join(f"“{cell.text}”" for cell in self.table.header)
        names = ", ".join(f"“{side.column}”" for side in self.vocabulary.sides)
        what = f"The table has years and figures, but none of its columns names a side: {headings}."
        mend = f"Head each side's column with its name ({names}), or give the heading as the side's `column`."
        raise SeedError(Problem(self.document.name, self.table.line, what, mend))


_NOTHING = Figure(0, 0, UNKNOWN, (0, 0))


def _outcomes(figures: list[Figure], column: Column) -> dict[int, str]:
    """Return the outcome that the heading gives each figure; where it names several, one for each, in order."""
    if len(column.outcomes) == 1:
        return dict.fromkeys(range(len(figures)), column.outcomes[0])
    return dict(enumerate(column.outcomes)) if len(figures) == len(column.outcomes) else {}


def _within(claim: Claim, totals: list[Claim]) -> Claim:
    """Return the claim as a part of the row's total: the one of its category, or the only one there is."""
    if claim.side == BOTH or claim.part_of is not None:
        return claim
    alike = [total for total in totals if total.outcome == claim.outcome and total.part_of is None]
    same = [total for total in alike if total.category == claim.category]
    loose = [total for total in alike if total.category == "unspecified"]
    only = alike if len(alike) == 1 and claim.category == "unspecified" else []
    whole = next(iter([*same, *loose, *only]), None)
    return replace(claim, part_of=whole.claim_id) if whole else claim


def _cells(table: Table, index: int) -> list[str]:
    found = (row[index].text for row in table.rows if index < len(row))
    return [text for text in found if text.strip()]


def _share(texts: list[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def _year_column(table: Table, columns: Mapping[int, Column]) -> int | None:
    """Return the column whose cells are mostly years or periods: one headed so goes first, one of a side never."""
    named = [i for i, cell in enumerate(table.header) if cell.text.strip().lower() in lexicon()["columns"]["period"]]
    others = [i for i in range(len(table.header)) if i not in columns and i not in named]
    for i in [*named, *others]:
        if _share(_cells(table, i), lambda text: whole_period(text) is not None) >= HALF:
            return i
    return None


def _is_figure(vocabulary: Vocabulary) -> Callable[[str], bool]:
    """Return a test of whether a cell is a figure, and no sentence that holds one."""

    def test(text: str) -> bool:
        reading = read_figures(text, vocabulary)
        longest = max((figure.end - figure.start for figure in reading.figures), default=0)
        return bool(reading.figures) and not reading.left and not reading.fragments and longest <= SHORT

    return test
