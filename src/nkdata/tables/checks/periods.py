"""Whether the periods of the infobox follow on each other, overlap, or leave a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import AGREES, CANNOT_TELL
from nkdata.tables.checks.wording import Names, day_words, period_words, whose
from nkdata.tables.statements import days_of, sorted_by

_DAY = timedelta(days=1)


def period_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare the end of each period of the infobox with the start of the next, for each side and outcome."""
    figures = [claim for claim in claims if claim.origin == "infobox" and days_of(claim)]
    for group in sorted_by(lambda claim: (claim.side, claim.outcome), figures).values():
        ordered = sorted(group, key=lambda claim: days_of(claim) or (date.max, date.max))
        for one, other in pairwise(ordered):
            if days_of(one) != days_of(other):
                yield _check(one, other, names)


def _check(one: Claim, other: Claim, names: Names) -> Check:
    end, start = one.date_end or date.max, other.date_start or date.min
    explanation = None
    if start > end + _DAY:
        days = _span(end + _DAY, start - _DAY)
        explanation = f"No figure of the infobox counts the people {one.outcome} from {days}."
    elif start <= end:
        days = _span(start, min(end, other.date_end or end))
        explanation = f"Both cover the days from {days}: who was {one.outcome} then may be counted twice."
    return make_check(
        "periods",
        f"The infobox's figures of people {one.outcome}, {whose(one, names)}, should leave no days out "
        "and count none twice.",
        period_words(one),
        period_words(other),
        CANNOT_TELL if explanation else AGREES,
        [one, other],
        explanation,
    )


def _span(start: date, end: date) -> str:
    return f"{day_words(start)} to {day_words(end)}"
