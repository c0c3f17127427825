"""One figure for some people and days, as all its statements together leave it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from nkdata.extract.records import Claim
from nkdata.tables.countable import either, figures_of
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, in_prose, interval_of, sorted_by

ALL = "both"
"""The side of figures for all sides together."""


class Stated(NamedTuple):
    """A figure: whom it counts, its first and last day, its number, the claims that state it, and whether in print.

    ``is_printed`` says that an infobox or a table gives it, as a total.
    """

    side: str
    category: str
    start: date
    end: date
    interval: Interval
    claims: tuple[Claim, ...]
    is_printed: bool

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.end - self.start).days + 1

    def shared_days(self, other: Stated) -> int:
        """How many days both cover."""
        return max((min(self.end, other.end) - max(self.start, other.start)).days + 1, 0)

    def is_comparable(self, other: Stated) -> bool:
        """Whether both may count the same people, if their days do."""
        sides = self.side == other.side or ALL in (self.side, other.side)
        return sides and (self.category == other.category or ANY in (self.category, other.category))

    def is_broader(self, other: Stated) -> bool:
        """Whether it counts all kinds of people that the other counts, and more."""
        holds = self.side in (ALL, other.side) and self.category in (ANY, other.category)
        return holds and (self.side, self.category) != (other.side, other.category)


def stated_figures(claims: Iterable[Claim]) -> list[Stated]:
    """Return the figures of claims of one outcome that have their days; rival and repeated statements are one."""
    found: list[Stated] = []
    for side in sorted_by(lambda claim: claim.side, claims).values():
        prose = [claim for claim in side if in_prose(claim)]
        rivals = list(_rival_accounts(prose))
        told = {claim.claim_id for figure in rivals for claim in figure.claims}
        printed = [claim for claim in side if not in_prose(claim)]
        for figure in [*figures_of(printed), *figures_of(claim for claim in prose if claim.claim_id not in told)]:
            found.append(_stated(figure[0], either(figure), figure))
        found += rivals
    return found


def _rival_accounts(claims: list[Claim]) -> Iterator[Stated]:
    """Yield one figure for each time of which several claimants tell, one of them without saying of what people.

    "Eight soldiers" by one and "fourteen dead" by another are eight to fourteen.
    """
    named = [claim for claim in claims if claim.claimant and not interval_of(claim).is_unknown]
    for told in sorted_by(lambda claim: (claim.source[:3], claim.date_start, claim.date_end), named).values():
        accounts = list(sorted_by(lambda claim: claim.claimant, told).values())
        vague = [all(claim.category == ANY for claim in account) for account in accounts]
        if any(vague) and not all(vague) and not _are_parts(told):
            first, *others = [total(map(interval_of, account)) for account in accounts]
            for other in others:
                first |= other
            yield _stated(told[0]._replace(category=ANY), first, told)


def _are_parts(claims: list[Claim]) -> bool:
    names = {claim.claim_id for claim in claims}
    return any(claim.part_of in names for claim in claims)


def _stated(like: Claim, interval: Interval, claims: list[Claim]) -> Stated:
    start, end = like.date_start or date.min, like.date_end or date.max
    return Stated(like.side, like.category, start, end, interval, tuple(claims), not in_prose(like))
