"""Recorded votes: the countries named and the groups counted against the total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from nkdata.extract.records import Vote
from nkdata.tables.checks.check import Check, bare_check
from nkdata.tables.checks.compare import AGREES, CANNOT_TELL, Verdict

TOTAL = "TOTAL"


def ballot_checks(votes: Iterable[Vote]) -> Iterator[Check]:
    """Compare, for each resolution and way of voting, totals stated twice, the countries named and the groups."""
    ways: dict[tuple[str, str, str], list[Vote]] = defaultdict(list)
    for vote in votes:
        if vote.count is not None:
            ways[vote.source.document, vote.resolution, vote.vote].append(vote)
    for cast in ways.values():
        totals = [vote for vote in cast if vote.country == TOTAL]
        if totals:
            yield from _way_checks(totals, [vote for vote in cast if vote.country != TOTAL])


def _way_checks(totals: list[Vote], others: list[Vote]) -> Iterator[Check]:
    stated, *again = {vote.source.line: vote for vote in totals}.values()
    for other in again:
        yield _check(stated, "Two statements of the total", [other], "should agree", _same(other, stated))
    named = list({vote.country: vote for vote in others if vote.count == 1 and not _is_group(vote)}.values())
    if named:
        verdict = _within(len(named), stated.count or 0)
        yield _check(stated, "The countries named", named, "should not be more than the total", verdict)
    groups = _making_up([vote for vote in others if _is_group(vote) and vote.count], stated.count or 0)
    if groups:
        verdict = AGREES if _sum(groups) == stated.count else CANNOT_TELL
        yield _check(stated, "The groups counted", groups, "should make up the total", verdict)


def _is_group(vote: Vote) -> bool:
    """Whether a common noun stands in the name: ``other states``, but not ``Isle of Man``."""
    return any(word.islower() and len(word) > 3 for word in vote.country.split())


def _making_up(groups: list[Vote], whole: int) -> list[Vote]:
    """Return the first groups that add up to the whole, or all: groups named later may overlap those before."""
    for size in range(2, len(groups) + 1):
        if _sum(groups[:size]) == whole:
            return groups[:size]
    return groups if len(groups) > 1 else []


def _sum(votes: list[Vote]) -> int:
    return sum(vote.count or 0 for vote in votes)


def _same(one: Vote, other: Vote) -> Verdict:
    gap = abs((one.count or 0) - (other.count or 0))
    return Verdict("disagrees", f"{gap:,}") if gap else AGREES


def _within(named: int, whole: int) -> Verdict:
    return Verdict("disagrees", f"{named - whole:,}") if named > whole else AGREES


def _check(total: Vote, what: str, votes: list[Vote], rule: str, verdict: Verdict) -> Check:
    counts = [f"{vote.country} {vote.count:,}" if _is_group(vote) else f"{vote.count:,}" for vote in votes]
    left = f"{' + '.join(counts)} = {_sum(votes):,}" if len(votes) > 1 else counts[0]
    apart = "Groups may overlap, and others may not be counted." if verdict is CANNOT_TELL else None
    return bare_check(
        "votes",
        f"{what} {rule}: {total.resolution}, {total.vote.replace('_', ' ')}.",
        left,
        f"{total.count:,}",
        verdict,
        votes[0].source,
        apart,
        (total.date, total.date),
    )
