"""Each total of the infobox or the prose: does a table that covers the same years say the same?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import CANNOT_TELL, Verdict, compare_part, compare_sums, ends_alike
from nkdata.tables.checks.rows import Row, row_differences, table_rows
from nkdata.tables.checks.wording import Names, people, period_words, written_sum
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, days_of, in_prose, interval_of, lies_within, year_of


def infobox_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare each figure of the infobox with the table's figures of the same years, where it has all of them.

    A figure of the prose for all sides that no cell of the table repeats is compared with the column.
    """
    listed = list(claims)
    rows = table_rows(listed)
    for figure in listed if rows else ():
        if figure.outcome == "killed" and (figure.origin == "infobox" or _is_total_in_prose(figure)):
            covered = _rows_of(figure, rows)
            if covered:
                yield from _figure_checks(figure, covered, names)


def _is_total_in_prose(figure: Claim) -> bool:
    if figure.side != "both" or not in_prose(figure) or figure.part_of:
        return False
    return figure.category == ANY or year_of(figure) is None


def _rows_of(figure: Claim, rows: list[Row]) -> list[Row]:
    """Return the rows that cover the figure's period exactly, or none."""
    days = days_of(figure)
    if days is None:
        return []
    within = [row for row in rows if lies_within(row[0], figure)]
    spans = sorted(span for row in within if (span := days_of(row[0])))
    if not spans or (spans[0][0], spans[-1][1]) != days:
        return []
    gaps = any((later[0] - earlier[1]).days != 1 for earlier, later in pairwise(spans))
    return [] if gaps else within


def _figure_checks(figure: Claim, rows: list[Row], names: Names) -> Iterator[Check]:
    column = [_column(row, figure, {figure.side}) for row in rows]
    if all(column):
        yield _column_check(figure, column, names)
    sides = list(dict.fromkeys(claim.side for row in rows for claim in row if claim.side != "both"))
    if figure.origin == "infobox" and figure.side == "both" and sides:
        yield _sides_check(figure, rows, sides, names)


def _column(row: Row, figure: Claim, sides: set[str]) -> Row:
    whole = figure.category == ANY
    return [claim for claim in row if claim.side in sides and (whole or claim.category == figure.category)]


def _column_check(figure: Claim, column: list[Row], names: Names) -> Check:
    parts = [("", total(map(interval_of, cell))) for cell in column]
    claims = [claim for cell in column for claim in cell]
    title = "total column" if figure.side == "both" else f"column {names.get(figure.side, figure.side)}"
    return _check(figure, f"the table's {title}", parts, claims)


def _verdict(figure: Claim, column: Row, left: Interval, right: Interval) -> Verdict:
    """Compare them. A column may count soldiers only; a lower figure of the prose may be one of many incidents."""
    if figure.category == ANY and all(claim.category == "military" for claim in column):
        is_more = left.high is not None and (right.low or 0) > left.high
        return CANNOT_TELL if is_more else compare_sums(left, right)
    if figure.origin == "infobox" or ends_alike(left, right):
        return compare_sums(left, right)
    verdict = compare_part(right, left)
    return verdict if verdict.word == "disagrees" else CANNOT_TELL


def _sides_check(figure: Claim, rows: list[Row], sides: list[str], names: Names) -> Check:
    columns = {side: [claim for row in rows for claim in _column(row, figure, {side})] for side in sides}
    parts = [(names.get(side, side), total(map(interval_of, column))) for side, column in columns.items()]
    counted = [claim for column in columns.values() for claim in column]
    return _check(figure, "the sum of the table's sides", parts, counted, _faulty_rows(rows))


def _faulty_rows(rows: list[Row]) -> str | None:
    """Say which of the rows do not add up themselves: the sum of the sides inherits that."""
    faults = [f"{period_words(row[0])} by {difference}" for row in rows for difference in row_differences(row)]
    return f"The table's sides differ from its own total in {', '.join(faults)}." if faults else None


def _check(
    figure: Claim, what: str, parts: list[tuple[str, Interval]], claims: Row, explanation: str | None = None
) -> Check:
    left = total(part for _, part in parts)
    right = interval_of(figure)
    return make_check(
        "infobox_table" if figure.origin == "infobox" else "prose_table",
        f"The {figure.origin}'s {people(figure.category)} killed, {period_words(figure)}, should equal {what}.",
        written_sum(parts),
        str(right),
        _verdict(figure, claims, left, right),
        [figure, *claims],
        explanation,
    )
