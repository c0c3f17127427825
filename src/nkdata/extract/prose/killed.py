"""How many an event killed by its claims: sums within one account, the widest bounds over rival ones."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from nkdata.extract.records import Claim

Bounds = tuple[int | None, int | None]
"""The least and the greatest number; None is unknown or open."""


def killed_of(claims: Iterable[Claim]) -> Bounds:
    """Return the bounds of the killed over all sides.

    A part of another of the claims is not added again. Of one side, the figures of one
    claimant are added, and those of rival claimants are not: the bounds run
    from the least to the greatest of what they say.
    """
    deaths = [c for c in claims if c.outcome == "killed"]
    if not deaths:
        return None, None
    wholes = {c.claim_id for c in deaths}
    killed = [c for c in deaths if c.part_of not in wholes and c.bound != "unknown"]
    if not killed:
        return None, None
    by_side = [list(group) for _, group in groupby(sorted(killed, key=_side), key=_side)]
    return _summed([_widest(group) for group in by_side])


def _widest(claims: list[Claim]) -> Bounds:
    """Return the widest bounds over the accounts of one side; what nobody claims in person is one account."""
    accounts = groupby(sorted(claims, key=_claimant), key=_claimant)
    sums = [_summed([(c.low, c.high) for c in group]) for _, group in accounts]
    lows, highs = [low for low, _ in sums if low is not None], [high for _, high in sums]
    return min(lows) if lows else None, _greatest(highs)


def _summed(bounds: list[Bounds]) -> Bounds:
    """Add bounds: unknown lows add nothing, and one open high leaves the sum open."""
    lows, highs = [low for low, _ in bounds if low is not None], [high for _, high in bounds]
    closed = [high for high in highs if high is not None]
    return sum(lows) if lows else None, sum(closed) if bounds and len(closed) == len(highs) else None


def _greatest(highs: list[int | None]) -> int | None:
    closed = [high for high in highs if high is not None]
    return max(closed) if closed and len(closed) == len(highs) else None


def _side(claim: Claim) -> str:
    return claim.side


def _claimant(claim: Claim) -> str:
    return claim.claimant or ""
