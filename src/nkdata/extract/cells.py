"""One cell of a yearly table to its claims, and what is left of it to the unread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nkdata.extract.columns import BOTH, Column
from nkdata.extract.figures import UNKNOWN, Figure, Reading, read_figures
from nkdata.extract.ids import Ids
from nkdata.extract.other import number_tokens
from nkdata.extract.periods import Period
from nkdata.extract.prose.source import SEPARATOR, claim_id
from nkdata.extract.records import Bound, Claim, Source, Unread
from nkdata.extract.written import without_footnotes
from nkdata.seed.document import Cell, Table
from nkdata.seed.vocabulary import Vocabulary

RULE = "table.cell"
_SEVERAL = "The heading names several outcomes, and the cell does not say which this is."
_WORDS = "These words state no figure."


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the cells of one table of one document."""

    document: str
    table: Table
    vocabulary: Vocabulary
    ids: Ids

    def read(self, cell: Cell, column: Column, period: Period) -> tuple[list[Claim], list[Unread]]:
        """Return the claims of a cell, one for each of its pieces, and its numbers and words that are none."""
        reading = read_figures(cell.text, self.vocabulary, len(column.outcomes))
        outcomes = _outcomes(reading, column)
        made: dict[int | None, Claim] = {}
        for i, figure in enumerate(reading.figures):
            if i in outcomes:
                made[i] = _part(self._claim(cell, column, figure, outcomes[i], period), made.get(figure.whole))
        left = [*reading.left, *((start, end, _WORDS) for start, end in reading.fragments)]
        left += [(*figure.amount, _SEVERAL) for i, figure in enumerate(reading.figures) if i not in outcomes]
        return list(made.values()), [self.unread(cell, *span) for span in sorted(left)]

    def blank(self, year: Cell, column: Column, period: Period) -> Claim:
        """Return the claim of an empty cell: unknown, and quoted by the year of its row."""
        claim = self._claim(year, column, Figure(0, 0, UNKNOWN, (0, 0)), column.outcomes[0], period)
        return claim._replace(victim=None, source=claim.source._replace(start=None, end=None))

    def leave(self, cell: Cell, reason: str) -> Iterator[Unread]:
        """Yield every number of a cell that is not read."""
        for start, end in number_tokens(without_footnotes(cell.text)):
            yield self.unread(cell, start, end, reason)

    def unread(self, cell: Cell, start: int, end: int, reason: str) -> Unread:
        """Return ``text[start:end]`` of a cell as unread."""
        source = self._source(cell, start, end)
        return Unread(source=source, text=cell.text, number=cell.text[start:end].strip(), reason=reason)

    def _source(self, cell: Cell, start: int, end: int) -> Source:
        section = SEPARATOR.join(self.table.section)
        return Source(document=self.document, section=section, line=cell.line, quote=cell.text, start=start, end=end)

    def _claim(self, cell: Cell, column: Column, figure: Figure, outcome: str, period: Period) -> Claim:
        source = self._source(cell, figure.start, figure.end)
        # A bare "N/A" says nothing of anyone; "unknown civilians" does.
        nobody = figure.quantity.bound is Bound.UNKNOWN and figure.category == "unspecified"
        category = figure.category if figure.category != "unspecified" else column.category
        side = figure.side if figure.side and column.side == BOTH else column.side
        dates = figure.period or period
        return Claim(
            claim_id=self.ids.unique(claim_id(source, str(dates.start), str(dates.end), side, category, outcome)),
            source=source,
            origin="table",
            date_start=dates.start,
            date_end=dates.end,
            date_prec=dates.prec,
            side=side,
            victim=None if nobody else cell.text[figure.start : figure.end],
            category=category,
            outcome=outcome,
            low=figure.quantity.low,
            high=figure.quantity.high,
            bound=figure.quantity.bound.value,
            rule=RULE,
            claimant=figure.claimant or column.claimant,
            inferred=figure.inferred,
        )


def _outcomes(reading: Reading, column: Column) -> dict[int, str]:
    """Return each figure's outcome: its own, or the heading's; where that names several, one for each, in order."""
    figures, headed = reading.figures, column.outcomes
    if len(headed) == 1:
        given = dict.fromkeys(range(len(figures)), headed[0])
    else:
        given = dict(enumerate(headed)) if len(figures) == len(headed) else {}
    return given | {i: figure.outcome for i, figure in enumerate(figures) if figure.outcome}


def _part(claim: Claim, whole: Claim | None) -> Claim:
    included = whole is not None and whole.outcome == claim.outcome
    return claim._replace(part_of=whole.claim_id) if whole and included else claim
