"""A figure for all sides in one passage against the sum of the sides in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, permutations

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import CANNOT_TELL, Verdict, compare_statements, is_far_below
from nkdata.tables.checks.repeated import is_vague
from nkdata.tables.checks.wording import Names, people, period_words, side_name, written_sum
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import days_of, in_prose, interval_of, sorted_by


def passage_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare two passages of the prose on one period, category and outcome, all sides together.

    The one gives a number for all or for each side, the other for each of at least two
    sides. What is part of another figure of its side is left out.
    """
    prose = [claim for claim in claims if in_prose(claim) and days_of(claim) and not interval_of(claim).is_unknown]
    whole = {claim.claim_id: _whom(claim) for claim in prose}
    stated = [claim for claim in prose if whole.get(claim.part_of or "") != _whom(claim)]
    for group in sorted_by(lambda claim: (days_of(claim), claim.category, claim.outcome), stated).values():
        passages = list(sorted_by(lambda claim: claim.source.section, group).values()) if len(group) > 2 else []
        for one, other in permutations(passages, 2):
            for_all = [claim for claim in one if claim.side == "both" and claim.claimant is None]
            if len(for_all) == 1 and _are_all_sides(other):
                yield _check(for_all, other, names)
        for one, other in combinations(passages, 2):
            if _are_all_sides(one) and _are_all_sides(other) and _sides(one) == _sides(other):
                yield _check(other, one, names)


def _whom(claim: Claim) -> tuple[str, str, str]:
    return claim.source.section, claim.side, claim.category


def _are_all_sides(claims: list[Claim]) -> bool:
    """Whether there is one figure for each of several sides, and no other."""
    return len(claims) > 1 and len(_sides(claims)) == len(claims) and "both" not in _sides(claims)


def _sides(claims: list[Claim]) -> set[str]:
    return {claim.side for claim in claims}


def _check(one: list[Claim], other: list[Claim], names: Names) -> Check:
    first = one[0]
    left, right = ([(side_name(claim.side, names), interval_of(claim)) for claim in claims] for claims in (other, one))
    return make_check(
        "repeated",
        f"Two counts of {people(first.category)} {first.outcome}, all sides together, {period_words(first)}, "
        "should agree.",
        f"{written_sum(left)} (line {other[0].source.line})",
        f"{written_sum(right)} (line {first.source.line})",
        _verdict(first, total(number for _, number in left), total(number for _, number in right)),
        [*other, *one],
    )


def _verdict(claim: Claim, left: Interval, right: Interval) -> Verdict:
    may_be_incident = is_vague(claim) and (is_far_below(left, right) or is_far_below(right, left))
    return CANNOT_TELL if may_be_incident else compare_statements(left, right)
