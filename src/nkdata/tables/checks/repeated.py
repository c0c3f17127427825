"""One figure stated more than once: do the statements agree?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import CANNOT_TELL, Verdict, compare_statements, is_far_below
from nkdata.tables.checks.doubts import doubt
from nkdata.tables.checks.wording import Names, people, period_words, whose, written_sum
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import (
    Group,
    days_of,
    group_of,
    in_prose,
    interval_of,
    is_anothers,
    same_figure,
    sorted_by,
    told_otherwise,
)

Statement = list[Claim]
"""One figure as one passage and claimant give it; of several claims where they are to be added."""

Members = Mapping[str, Sequence[str]]
"""The names within a side that has several members, by the side's id."""


def repeated_checks(claims: Iterable[Claim], names: Names, members: Members) -> Iterator[Check]:
    """Compare every two statements of the same period, side, category and outcome.

    Those of one passage are rivals, and so are those of two named claimants.
    ``members`` are the names of those who together are a side.
    """
    stated = [claim for claim in claims if days_of(claim) and not interval_of(claim).is_unknown]
    for together in sorted_by(_people_and_days, stated).values():
        statements = _statements(together) if len(together) > 1 else ()
        for one, other in combinations(statements, 2):
            if same_figure(one[0], other[0]):
                yield _check(one, other, names, members.get(one[0].side, ()))


def _people_and_days(claim: Claim) -> tuple[Group, tuple[date, date] | None]:
    return group_of(claim), days_of(claim)


def _statements(claims: list[Claim]) -> list[Statement]:
    """Return the figures by passage and claimant, without those that are part of another of the same passage."""
    by_id = {claim.claim_id: claim for claim in claims}
    wholes = [claim for claim in claims if not _is_part(claim, by_id.get(claim.part_of or ""))]
    passages = sorted_by(lambda claim: (claim.origin, claim.source.section, claim.claimant), wholes)
    return [statement for passage in passages.values() for statement in _told_apart(passage)]


def _is_part(claim: Claim, whole: Claim | None) -> bool:
    return whole is not None and whole.source.section == claim.source.section


def _told_apart(passage: list[Claim]) -> list[Statement]:
    """Return the figures of a passage that are to be added, and each that it introduces as another count."""
    others = [claim for at, claim in enumerate(passage) if any(told_otherwise(one, claim) for one in passage[:at])]
    added = [claim for claim in passage if claim not in others]
    return [added, *([claim] for claim in others)]


def _check(one: Statement, other: Statement, names: Names, members: Sequence[str]) -> Check:
    first = one[0]
    verdict = _verdict(one, other)
    reason = doubt(one, other, members) if verdict.word == "disagrees" else None
    return make_check(
        "rival" if _are_rivals(first, other[0]) else "repeated",
        f"Two counts of {people(first.category)} {first.outcome}, {whose(first, names)}, {period_words(first)}, "
        "should agree.",
        written_statement(one),
        written_statement(other, after=first),
        CANNOT_TELL if reason else verdict,
        [*one, *other],
        reason,
    )


def _are_rivals(one: Claim, other: Claim) -> bool:
    in_one_passage = one.origin == other.origin and one.source.section == other.source.section
    both_named = bool(one.claimant and other.claimant) and one.claimant != other.claimant
    return in_one_passage or both_named


def _verdict(one: Statement, other: Statement) -> Verdict:
    """Compare the sums. One of several figures may be a later count; a much lower one may be one of many incidents."""
    left, right = (total(map(interval_of, statement)) for statement in (one, other))
    verdict = compare_statements(left, right)
    if verdict.word != "disagrees":
        return verdict
    is_later_count = len(one) + len(other) > 2 and _lie_on_both_sides(one, left, other, right)
    return CANNOT_TELL if is_later_count or _may_be_an_incident(one[0], left, other[0], right) else verdict


def _lie_on_both_sides(one: Statement, left: Interval, other: Statement, right: Interval) -> bool:
    """Whether what is more as a sum is not more figure by figure."""
    is_more = (left.high or 0) > (right.high or 0)
    return any(
        compare_statements(a, b).word == "agrees" or ((a.high or 0) > (b.high or 0)) != is_more
        for a in map(interval_of, one)
        for b in map(interval_of, other)
    )


def _may_be_an_incident(one: Claim, left: Interval, other: Claim, right: Interval) -> bool:
    """Whether the lower number stands elsewhere in the prose, vaguely dated, and is not half of the other."""
    if _are_rivals(one, other) or not is_vague(one):
        return False
    return (in_prose(one) and is_far_below(left, right)) or (in_prose(other) and is_far_below(right, left))


def is_vague(claim: Claim) -> bool:
    """Whether it covers about a month or more, so that something of one day may be dated so."""
    days = days_of(claim)
    return days is None or (days[1] - days[0]).days >= 27


def written_statement(statement: Statement, after: Claim | None = None) -> str:
    """Write the figure out, with who states it, or else where it stands.

    What is introduced as another count than that of ``after`` is not its claimant's, though no other is named.
    """
    first = statement[0]
    claimant = None if after is not None and is_anothers(first, after) else first.claimant
    parts = [("", interval_of(claim)) for claim in statement]
    return f"{written_sum(parts)} ({claimant or f'{first.origin}, line {first.source.line}'})"
