"""Each row of a yearly table: do its sides add up to its total?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import Verdict, compare_sums
from nkdata.tables.checks.wording import Names, people, period_words, written_sum
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import interval_of

Row = list[Claim]
"""The figures of one row of a table."""


def table_rows(claims: Iterable[Claim], outcome: str = "killed") -> list[Row]:
    """Return the rows of the document's tables, in order, each with its figures of the outcome."""
    rows: dict[int, Row] = defaultdict(list)
    for claim in claims:
        if claim.origin == "table" and claim.outcome == outcome:
            rows[claim.source.line].append(claim)
    return list(rows.values())


def row_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare, for every row that has a total, the sum of its sides with it, category by category."""
    for row in table_rows(claims):
        for sides, totals, category in _pairs(row):
            yield _row_check(sides, totals, category, names)


def row_differences(row: Row) -> list[str]:
    """Return by how much the sides of one row differ from its total, category by category, where they do."""
    verdicts = [compare_sums(_added(sides), _added(totals)) for sides, totals, _ in _pairs(row)]
    return [verdict.difference or "" for verdict in verdicts if verdict.word == "disagrees"]


def _pairs(row: Row) -> Iterator[tuple[Row, Row, str]]:
    """Yield the sides of a row that has a total, and its total, for each category to compare."""
    totals = [claim for claim in row if claim.side == "both"]
    sides = [claim for claim in row if claim.side != "both"]
    for category in _categories(sides, totals) if totals and sides else ():
        yield _of(category, sides), _of(category, totals), category


def _added(claims: Row) -> Interval:
    return total(map(interval_of, claims)) if claims else Interval(0, 0)


def _categories(sides: Row, totals: Row) -> list[str]:
    """Return what to compare one by one; "unspecified" stands for all together, where the two are not split alike."""
    split = list(dict.fromkeys(claim.category for claim in totals if not interval_of(claim).is_unknown))
    known = {claim.category for claim in sides if not interval_of(claim).is_unknown}
    if "unspecified" in split or "unspecified" in known or not split:
        return ["unspecified"]
    return split + sorted(known - set(split))


def _of(category: str, claims: Row) -> Row:
    """Return the claims of the category, and those of which nothing is known: they may hold some of it."""
    if category == "unspecified":
        return claims
    return [claim for claim in claims if claim.category == category or interval_of(claim).is_unknown]


def _row_check(sides: Row, totals: Row, category: str, names: Names) -> Check:
    anyone = (sides or totals)[0]
    parts = [(names.get(claim.side, claim.side), interval_of(claim)) for claim in sides]
    right = _added(totals)
    verdict = compare_sums(_added(sides), right)
    return make_check(
        "row_total",
        f"The table's sides should add up to its total of {people(category)} killed, {period_words(anyone)}.",
        written_sum(parts) if parts else "none printed",
        str(right) if totals else "none printed",
        verdict,
        [*sides, *totals],
        _explanation(verdict, parts, right),
    )


def _explanation(verdict: Verdict, parts: list[tuple[str, Interval]], right: Interval) -> str | None:
    """Say which single number would make an exact row add up."""
    exact = all(part.bound == "exact" for _, part in parts) and right.bound == "exact"
    if verdict.word != "disagrees" or not exact:
        return None
    ends = [(name, part.low or 0) for name, part in parts]
    excess = sum(end for _, end in ends) - (right.low or 0)
    fitting = [f"{end - excess:,} for {name}" for name, end in ends if end >= excess]
    return f"The row would add up with {' or '.join([*fitting, f'a total of {excess + (right.low or 0):,}'])}."
