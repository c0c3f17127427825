"""The incidents that the prose names in a year against the table's cell for that year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import compare_part
from nkdata.tables.checks.parts import Parts, claims_in, compare_parts, named_sums, parts_of, sum_of_parts
from nkdata.tables.checks.readings import readings
from nkdata.tables.checks.rows import Row, table_rows
from nkdata.tables.checks.wording import Names, people, period_words, whose, written_sum
from nkdata.tables.countable import either
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, days_of, in_prose, interval_of, sorted_by, year_of


class _Cell(NamedTuple):
    """A cell of the table: what it prints for one side and category, which may be nothing."""

    like: Claim
    category: str
    printed: Row
    names: Names


def year_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare, cell by cell, the incidents of the year with the number printed for it: they should not be more."""
    listed = list(claims)
    incidents = [claim for claim in listed if claim.outcome == "killed" and in_prose(claim) and claim.category != ANY]
    by_year = sorted_by(year_of, incidents)
    rows = table_rows(listed)
    categories = list(dict.fromkeys(claim.category for row in rows for claim in row if claim.category != ANY))
    for row in rows:
        year = days_of(row[0])
        sides = {claim.side for claim in row} | {"both"}
        in_year = by_year.get(year_of(row[0]), ())
        named = [claim for claim in in_year if days_of(claim) != year and claim.side in sides]
        if named:
            for cell in _cells(row, categories, names):
                yield from _cell_checks(cell, [claim for claim in named if _is_in(cell, claim)])


def _is_in(cell: _Cell, claim: Claim) -> bool:
    return claim.category == cell.category and cell.like.side in ("both", claim.side)


def _cells(row: Row, categories: list[str], names: Names) -> Iterator[_Cell]:
    """Yield what the row prints for each side, and what it leaves out of the ``categories`` that the table counts."""
    for side in sorted_by(lambda claim: claim.side, row).values():
        known = [claim for claim in side if not interval_of(claim).is_unknown]
        if len(known) == len(side) and all(claim.category != ANY for claim in side):
            for category in categories:
                yield _Cell(side[0], category, [claim for claim in side if claim.category == category], names)


def _cell_checks(cell: _Cell, named: list[Claim]) -> Iterator[Check]:
    parts = parts_of(cell.like, named, "killed") if named else []
    if not parts or (cell.like.side == "both" and _is_shown_by_side(parts)):
        return
    is_new = cell.like.side != "both" or any(side == "both" for side, _ in parts)
    if not is_new and compare_part(Interval(sum_of_parts(parts).high, None), _printed(cell)).word == "agrees":
        return
    choices = readings(parts, partial(_exceeds, cell)) if _is_own_voice(parts) else [(parts, None)]
    for reading, choice in choices:
        if is_new or _exceeds(cell, reading):
            yield _check(cell, reading, choice)


def _is_shown_by_side(parts: Parts) -> bool:
    return len(parts) == 1 and parts[0][0] != "both"


def _exceeds(cell: _Cell, parts: Parts) -> bool:
    return compare_parts(parts, _printed(cell)).word == "disagrees"


def _printed(cell: _Cell) -> Interval:
    """Return the number of the cell: none where the row prints other people of that side only."""
    return total(map(interval_of, cell.printed)) if cell.printed else Interval(0, 0)


def _is_own_voice(parts: Parts) -> bool:
    """Whether the article itself makes the different statements, not two claimants."""
    return all(claim.claimant is None for claim in claims_in(parts))


def _check(cell: _Cell, parts: Parts, choice: str | None) -> Check:
    right = _printed(cell)
    verdict = compare_parts(parts, right)
    explanation = "The prose need not name every incident." if verdict.word == "agrees" else None
    return make_check(
        "year_incidents",
        f"The incidents of {period_words(cell.like)} in the prose should not count more {people(cell.category)} "
        f"killed, {whose(cell.like, cell.names)}, than the table prints for the year.",
        written_sum(named_sums(parts, cell.names) if len(parts) > 1 else _one_by_one(parts)),
        str(right) if cell.printed else "none printed",
        verdict,
        [*claims_in(parts), *(cell.printed or [cell.like])],
        " ".join(filter(None, (choice, explanation))) or None,
    )


def _one_by_one(parts: Parts) -> list[tuple[str, Interval]]:
    """Return the incidents of a single side one by one, each as its statements leave it."""
    return [("", either(figure)) for _, figures in parts for figure in figures]
