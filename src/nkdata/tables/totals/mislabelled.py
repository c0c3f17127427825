"""Figures of the infobox that count the missing as killed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.checks.compare import ends_alike
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import days_of, in_prose, interval_of
from nkdata.tables.totals.choice import KILLED, MISSING
from nkdata.tables.totals.stated import ALL
from nkdata.tables.totals.sums import Sum, added_up


def mislabelled(claims: Iterable[Claim], vocabulary: Vocabulary) -> list[Claim]:
    """Return the infobox's figures of killed that the prose makes up with its missing, and not without."""
    listed = list(claims)
    told = [claim for claim in listed if in_prose(claim) and claim.outcome in (KILLED, MISSING) and days_of(claim)]
    sides = [side.id for side in vocabulary.sides]
    figures = [claim for claim in listed if claim.origin == "infobox" and claim.outcome == KILLED and days_of(claim)]
    return [figure for figure in figures if _counts_the_missing(figure, told, sides)]


def _counts_the_missing(figure: Claim, told: list[Claim], sides: Sequence[str]) -> bool:
    start, end = days_of(figure) or (date.min, date.max)
    years = start.year, end.year
    within = [claim for claim in told if start <= (claim.date_start or start) and (claim.date_end or end) <= end]
    own = [claim for claim in within if figure.side in (ALL, claim.side)]
    dead, lost = (added_up((c for c in own if c.outcome == outcome), years, sides) for outcome in (KILLED, MISSING))
    if not (dead.is_stated and lost.is_stated):
        return False
    whole = interval_of(figure)
    return ends_alike(_ends(dead, lost), whole) and not ends_alike(_ends(dead), whole)


def _ends(*sums: Sum) -> Interval:
    """Return the sum of what is stated, whatever is left open by what is not."""
    return total(figure.interval for one in sums for figure in one.added)
