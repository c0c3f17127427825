"""The totals of each side and of all, under a choice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.intervals import Interval
from nkdata.tables.totals.choice import KILLED, MISSING, Choice
from nkdata.tables.totals.mislabelled import mislabelled
from nkdata.tables.totals.stated import ALL
from nkdata.tables.totals.sums import Span, Sum, added_up
from nkdata.tables.totals.voices import of_choice


class Tally(NamedTuple):
    """The total of a side, or of ``both`` for all: the killed, and the missing where they are counted too.

    ``mislabelled`` are figures printed as killed that only the killed and the
    missing together come to: they are in no total, what they hold is.
    """

    side: str
    killed: Sum
    missing: Sum | None
    mislabelled: tuple[Claim, ...]

    @property
    def interval(self) -> Interval:
        """The total. Killed and missing are never fewer than the killed: who is not stated is unknown, not nobody."""
        return self.killed.interval if self.missing is None else self.killed.interval + self.missing.interval

    @property
    def is_stated(self) -> bool:
        """Whether any number is stated."""
        return self.killed.is_stated or (self.missing is not None and self.missing.is_stated)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that the total rests on."""
        return self.killed.claims + (self.missing.claims if self.missing is not None else ())


def tallies(claims: Iterable[Claim], choice: Choice, vocabulary: Vocabulary, years: Span) -> list[Tally]:
    """Return the totals of the vocabulary's sides in their order, of others who have figures, and of all at last.

    Counted are the claims that lie within the ``years``; see ``added_up`` for how they are added.
    """
    within = closed_within(claims, years)
    chosen, wrong = of_choice(within, choice, vocabulary), mislabelled(within, vocabulary)
    killed, missing = ([claim for claim in chosen if claim.outcome == outcome] for outcome in (KILLED, MISSING))
    sides = [side.id for side in vocabulary.sides]
    right = [claim for claim in killed if claim not in wrong]
    others = dict.fromkeys(claim.side for claim in chosen if claim.side not in (*sides, ALL))
    rows = []
    for side in (*sides, *others, ALL):
        needed = sides if side == ALL else [side] if side in sides else []
        dead, lost = (
            added_up((claim for claim in group if side in (ALL, claim.side)), years, needed)
            for group in (right, missing)
        )
        own = tuple(claim for claim in wrong if claim in killed and side in (ALL, claim.side))
        rows.append(Tally(side, dead, lost if choice.counted == MISSING else None, own))
    return rows


def closed_within(claims: Iterable[Claim], years: Span) -> list[Claim]:
    """Return the dated claims all of whose days are in the years. An open end is their last day."""
    first, last = date(years[0], 1, 1), date(years[1], 12, 31)
    closed = (_closed(claim, last) for claim in claims)
    return [
        claim
        for claim in closed
        if claim.date_start and claim.date_end and first <= claim.date_start <= claim.date_end <= last
    ]


def _closed(claim: Claim, last: date) -> Claim:
    if claim.date_start is None or claim.date_end is not None or claim.date_start > last:
        return claim
    return claim._replace(date_end=last)
