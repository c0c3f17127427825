"""One figure stated more than once: do the statements agree?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, Names, make_check, people, period_words, written_sum
from nkdata.tables.checks.compare import compare_statements
from nkdata.tables.intervals import total
from nkdata.tables.statements import Group, days_of, group_of, interval_of, same_figure, sorted_by

Statement = list[Claim]
"""One figure as one passage and claimant give it; of several claims where they are to be added."""


def repeated_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare every two statements of the same period, side, category and outcome."""
    stated = [claim for claim in claims if days_of(claim) and not interval_of(claim).is_unknown]
    for together in sorted_by(_people_and_days, stated).values():
        statements = _statements(together) if len(together) > 1 else ()
        for one, other in combinations(statements, 2):
            if same_figure(one[0], other[0]):
                yield _check(one, other, names)


def _people_and_days(claim: Claim) -> tuple[Group, tuple[date, date] | None]:
    return group_of(claim), days_of(claim)


def _statements(claims: list[Claim]) -> list[Statement]:
    """Return the figures by passage and claimant, without those that are part of another of the same passage."""
    by_id = {claim.claim_id: claim for claim in claims}
    wholes = [claim for claim in claims if not _is_part(claim, by_id.get(claim.part_of or ""))]
    return list(sorted_by(lambda claim: (claim.origin, claim.source.section, claim.claimant), wholes).values())


def _is_part(claim: Claim, whole: Claim | None) -> bool:
    return whole is not None and whole.source.section == claim.source.section


def _check(one: Statement, other: Statement, names: Names) -> Check:
    left, right = (total(map(interval_of, statement)) for statement in (one, other))
    first = one[0]
    whose = "all sides together" if first.side == "both" else names.get(first.side, first.side)
    return make_check(
        "repeated",
        f"Two counts of {people(first.category)} {first.outcome}, {whose}, {period_words(first)}, should agree.",
        _written(one),
        _written(other),
        compare_statements(left, right),
        [*one, *other],
    )


def _written(statement: Statement) -> str:
    """Write the figure out, with who states it, or else where it stands."""
    first = statement[0]
    parts = [("", interval_of(claim)) for claim in statement]
    return f"{written_sum(parts)} ({first.claimant or f'{first.origin}, line {first.source.line}'})"
