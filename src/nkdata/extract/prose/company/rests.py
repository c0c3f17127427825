"""Parts of what a sentence before counted: "12 of them were released", "of these, four died in March"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from nkdata.extract.assemble import Finding
from nkdata.extract.prose.sides import is_of_those
from nkdata.extract.records import Claim


class Counted(NamedTuple):
    """A claim with the finding that it was made of, and the text of its sentence."""

    claim: Claim
    finding: Finding
    text: str


def wholes_named(passage: Sequence[Counted]) -> dict[str, str]:
    """Return, for each claim that speaks of those before, the name of the claim last made of them."""
    wholes: dict[str, str] = {}
    for i, (part, finding, text) in enumerate(passage[1:], 1):
        if part.part_of is None and is_of_those(finding, text):
            told = (c.claim.claim_id for c in reversed(passage[:i]) if _may_hold(c.claim, part))
            wholes |= dict.fromkeys([part.claim_id], whole) if (whole := next(told, None)) else {}
    return wholes


def _may_hold(whole: Claim, part: Claim) -> bool:
    """Tell whether people of the one claim can be among those of the other: the released among the captured."""
    fates = (part.outcome, "captured") if part.outcome == "released" else (part.outcome,)
    if whole.outcome not in fates or whole.side != part.side or whole.category not in (part.category, "unspecified"):
        return False
    return part.low is None or whole.high is None or part.low < whole.high
