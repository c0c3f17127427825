"""Running totals: "two were killed …, bringing the toll to 15" makes the two a part of the 15."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from nkdata.extract.around import clause_start
from nkdata.extract.assemble import TOLL, Finding
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.company.rests import Counted, wholes_named
from nkdata.extract.records import Claim

_CLAUSE = re.compile(r";\s|,\s(?:while|whereas|but)\s")
_ENDS = re.compile(r"[;:,.](?:\s|$)")


def sums_up(text: str, finding: Finding) -> bool:
    """Tell whether a number takes in those told before: a toll that rises to it, or "12 in all"."""
    start, end = finding.people.start, finding.people.end
    if finding.whole is not None or phrases("rival").said_in(text, 0, start):
        return False
    clause = clause_start(_CLAUSE, text, start)
    if finding.rule.endswith(TOLL) and phrases("sums", "rising").said_in(text, clause, end):
        return True
    behind = _ENDS.search(text, end)
    return phrases("sums", "in_all").said_in(text, clause, behind.start() if behind else len(text))


def wholes_in(passage: Sequence[Counted]) -> dict[str, str]:
    """Return, for claims of a passage in order, the name of the claim of another sentence that includes each.

    That is the number of which it speaks as "of them", or the next total that sums it up.
    """
    wholes = wholes_named(passage)
    for i, (total, finding, text) in enumerate(passage[1:], 1):
        parts = [c.claim for c in passage[:i] if c.claim.claim_id not in wholes and _may_include(total, c.claim)]
        if parts and not _is_less(total, parts) and sums_up(text, finding):
            wholes |= {claim.claim_id: total.claim_id for claim in parts}
    return wholes


def _is_less(total: Claim, parts: Iterable[Claim]) -> bool:
    """Tell whether parts make more than a total, so that it does not evidently include them all."""
    most = total.high if total.high is not None else total.low
    return most is not None and least(parts) > most


def _may_include(total: Claim, part: Claim) -> bool:
    """Tell whether a total is of the same people and days; what another says of the same days is its rival."""
    if total.side not in (part.side, "both") or part.outcome != total.outcome or part.claim_id == total.claim_id:
        return False
    if total.category not in (part.category, "unspecified") or part.high == 0 or part.part_of is not None:
        return False
    if _days(part) == _days(total):
        return part.claimant == total.claimant and _number(part) != _number(total)
    rival = part.claimant and total.claimant and part.claimant != total.claimant
    return not rival and _lies_within(part, total)


def _lies_within(part: Claim, total: Claim) -> bool:
    if not part.date_start or not part.date_end or not total.date_start or not total.date_end:
        return False
    return total.date_start <= part.date_start and part.date_end <= total.date_end


def least(parts: Iterable[Claim]) -> int:
    """Return the least that parts make together; of what several say of the same people and days, the most."""
    told = sorted(parts, key=lambda claim: (*_people(claim), claim.claimant or ""))
    return sum(
        max(sum(claim.low or 0 for claim in account) for _, account in groupby(rivals, lambda claim: claim.claimant))
        for _, rivals in groupby(told, _people)
    )


def _people(claim: Claim) -> tuple[str, str, str]:
    return claim.side, claim.category, str(_days(claim))


def _days(claim: Claim) -> tuple[date | None, date | None]:
    return claim.date_start, claim.date_end


def _number(claim: Claim) -> tuple[int | None, int | None]:
    return claim.low, claim.high
