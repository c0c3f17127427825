"""Choose, of the figures for one side and one year, those that can be added without counting anyone twice."""

from __future__ import annotations

from collections.abc import Iterable

from nkdata.extract.records import Claim
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, days_of, interval_of, lies_within, may_include, same_figure, sorted_by

Figure = list[Claim]
"""The statements of one figure: one claim, or the rival and repeated ones."""


def countable(claims: list[Claim]) -> list[Claim]:
    """Return the claims to add, in reading order: no part of another, no running total, no figure that may overlap.

    ``claims`` are those of one side, year and outcome. A figure that does not
    say whom it counts gives way to figures that do and make up all of it;
    where they make up less, they give way.
    """
    kept: list[Claim] = []
    for group in sorted_by(lambda claim: claim.category, claims).values():
        kept += _longest(group)
    for whole in [claim for claim in kept if claim.category == ANY]:
        told_apart = [claim for claim in kept if claim.category != ANY]
        parts = [claim for claim in told_apart if lies_within(claim, whole)]
        if any(may_include(claim, whole) for claim in told_apart) or _makes_up(parts, whole):
            kept.remove(whole)
        elif not interval_of(whole).is_unknown:
            kept = [claim for claim in kept if claim not in parts]
    places = {claim.claim_id: place for place, claim in enumerate(claims)}
    return sorted(kept, key=lambda claim: places[claim.claim_id])


def _longest(claims: list[Claim]) -> list[Claim]:
    """Drop what is stated to be part of another claim, or may be part of one for a longer period."""
    by_id = {claim.claim_id: claim for claim in claims}
    kept: list[Claim] = []
    for claim in sorted(claims, key=_length, reverse=True):
        if claim.part_of not in by_id and not any(may_include(whole, claim) for whole in kept):
            kept.append(claim)
    return kept


def _length(claim: Claim) -> int:
    days = days_of(claim)
    return (days[1] - days[0]).days if days else 0


def _makes_up(parts: list[Claim], whole: Claim) -> bool:
    """Whether the parts add up to the whole, at least to its lower end."""
    added, stated = sum_of(parts).low, interval_of(whole).low
    return added is not None and stated is not None and added >= stated


def sum_of(claims: Iterable[Claim]) -> Interval:
    """Add the claims, each figure once however often it is stated; unknown where there is none."""
    return total(either(figure) for figure in figures_of(claims))


def figures_of(claims: Iterable[Claim]) -> list[Figure]:
    """Put the statements of one figure together, of claims of one side and outcome."""
    figures: list[Figure] = []
    alike: dict[object, list[Figure]] = {}
    for claim in claims:
        known = alike.setdefault((claim.category, claim.date_start, claim.date_end), [])
        stated = next((figure for figure in known if same_figure(figure[0], claim)), None)
        if stated is not None:
            stated.append(claim)
            continue
        figure = [claim]
        known.append(figure)
        figures.append(figure)
    return figures


def either(figure: Figure) -> Interval:
    """Return what the statements of one figure leave possible; those that give no number say nothing against it."""
    if len(figure) == 1:
        return interval_of(figure[0])
    first, *others = sorted(map(interval_of, figure), key=lambda interval: interval.is_unknown)
    for interval in others:
        if not interval.is_unknown:
            first |= interval
    return first
