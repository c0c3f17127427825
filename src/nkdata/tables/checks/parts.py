"""The figures of the prose that make up a period, each person once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from nkdata.extract.records import Claim
from nkdata.tables.checks.compare import CANNOT_TELL, Verdict, compare_part
from nkdata.tables.checks.wording import Names, side_name
from nkdata.tables.countable import Figure, countable, either, figures_of
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, days_of, interval_of, lies_within, share_days, sorted_by

Parts = list[tuple[str, list[Figure]]]
"""The figures to add, each with its statements, by side; those of no side are under ``both``."""


def parts_of(whole: Claim, claims: Iterable[Claim], outcome: str) -> Parts:
    """Return the prose's figures of the outcome that count people of ``whole``, without any that count them again.

    ``claims`` are those that may: within its days, and not itself. A figure of
    no side stands only where no two sides have figures for its days.
    """
    own = [claim for claim in claims if claim.outcome == outcome and whole.side in ("both", claim.side)]
    by_side = sorted_by(lambda claim: claim.side, own)
    sides = {side: countable(group) if len(group) > 1 else group for side, group in by_side.items()}
    for claim in sides.pop("both", []):
        if not interval_of(claim).is_unknown:
            _settle(claim, sides)
    return [(side, figures_of(group)) for side, group in sides.items() if group]


def _settle(claim: Claim, sides: dict[str, list[Claim]]) -> None:
    """Let a figure of no side stand in place of a single side's, or give way to several sides'."""
    same = [other for group in sides.values() for other in group if _may_count_alike(claim, other)]
    if len({other.side for other in same if other.side != "both"}) > 1 or not all(
        lies_within(other, claim) for other in same
    ):
        return
    for side, group in sides.items():
        sides[side] = [other for other in group if other not in same]
    sides.setdefault("both", []).append(claim)


def _may_count_alike(one: Claim, other: Claim) -> bool:
    return (one.category == other.category or ANY in (one.category, other.category)) and share_days(one, other)


def sum_of_parts(parts: Parts) -> Interval:
    """Add them; unknown where there is none."""
    return total(map(either, chain.from_iterable([figures for _, figures in parts])))


def named_sums(parts: Parts, names: Names) -> list[tuple[str, Interval]]:
    """Return the sum of each side with its name, to be written out."""
    return [(side_name(side, names), total(map(either, figures))) for side, figures in parts]


def claims_in(parts: Parts) -> list[Claim]:
    """Return the claims, side by side."""
    return [claim for _, figures in parts for figure in figures for claim in figure]


def keeping(parts: Parts, kept: Iterable[Claim]) -> Parts:
    """Return the parts without any claim that is not ``kept``."""
    chosen = {claim.claim_id for claim in kept}
    left = ((side, [_keep(figure, chosen) for figure in figures]) for side, figures in parts)
    return [(side, [figure for figure in figures if figure]) for side, figures in left if any(figures)]


def _keep(figure: Figure, chosen: set[str]) -> Figure:
    return [claim for claim in figure if claim.claim_id in chosen]


def compare_parts(parts: Parts, whole: Interval) -> Verdict:
    """Compare the sum of the parts with their whole: they disagree only where they are more, each counted once."""
    verdict = compare_part(sum_of_parts(parts), whole)
    return CANNOT_TELL if verdict.word == "disagrees" and _has_doubles(parts) else verdict


def _has_doubles(parts: Parts) -> bool:
    """Whether a figure may be told again, higher, for nearly the same days."""
    by_side = ([claim for figure in figures for claim in figure] for _, figures in parts)
    return any(_may_restate(other, claim) for told in by_side for claim in told for other in told)


def _may_restate(other: Claim, claim: Claim) -> bool:
    if other is claim or other.category != claim.category or days_of(other) == days_of(claim):
        return False
    return _share_most_days(other, claim) and (interval_of(other).low or 0) > (interval_of(claim).low or 0)


def _share_most_days(one: Claim, other: Claim) -> bool:
    """Whether at least half the days of the shorter are days of the longer."""
    first, second = days_of(one), days_of(other)
    if first is None or second is None:
        return False
    common = (min(first[1], second[1]) - max(first[0], second[0])).days + 1
    shorter = min((days[1] - days[0]).days + 1 for days in (first, second))
    return 2 * common >= shorter
