"""Incidents of the prose as parts of the table: who was killed in May is among the year's dead of the same cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nkdata.extract.prose.company import least
from nkdata.extract.records import Claim


def within_years(told: Iterable[Claim], tabled: Iterable[Claim]) -> dict[str, str]:
    """Return, for claims of the prose, the name of the table's claim that includes each, where that is certain.

    It is of the same side, kind of people and outcome, for a longer period that
    holds the days, and its number is no less than all that would be its parts
    make together. What is part of another claim already stays so.
    """
    cells = _by_people(claim for claim in tabled if claim.low is not None and claim.part_of != claim.claim_id)
    parts: dict[str, list[Claim]] = {}
    known: dict[str, Claim] = {}
    for claim in told:
        for cell in cells.get(_people(claim), ()) if claim.part_of is None and claim.high != 0 else ():
            if _lies_within(claim, cell):
                parts.setdefault(cell.claim_id, []).append(claim)
                known[cell.claim_id] = cell
                break
    return {part.claim_id: name for name, group in parts.items() if _holds(known[name], group) for part in group}


def _by_people(cells: Iterable[Claim]) -> Mapping[tuple[str, str, str], list[Claim]]:
    found: dict[tuple[str, str, str], list[Claim]] = {}
    for cell in cells:
        found.setdefault(_people(cell), []).append(cell)
    return found


def _people(claim: Claim) -> tuple[str, str, str]:
    return claim.side, claim.category, claim.outcome


def _lies_within(part: Claim, whole: Claim) -> bool:
    """Tell whether days are some of a longer period; those of the whole period are told a second time."""
    if not (part.date_start and part.date_end and whole.date_start and whole.date_end):
        return False
    days = (part.date_start, part.date_end)
    return whole.date_start <= days[0] and days[1] <= whole.date_end and days != (whole.date_start, whole.date_end)


def _holds(cell: Claim, parts: list[Claim]) -> bool:
    """Tell whether a number is no less than its parts; one that is a lower bound alone may be, and is left out."""
    return cell.high is not None and least(parts) <= cell.high
