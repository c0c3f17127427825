"""Single people of one kind, counted together: "a woman and her grandchild" are two civilians."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nkdata.extract.assemble import Finding
from nkdata.extract.dates import DateMention
from nkdata.extract.people import ONE
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound

_NEAR = 40
_FAMILY = re.compile(r"\s+and\s+(?:his|her|their)\s+")


def merged(text: str, found: Iterable[Finding], dates: Sequence[DateMention]) -> list[Finding]:
    """Return the findings with each single person, or a family, joined to the like one before.

    A date between them parts them, and so does a name for each: "an Xish nurse and an Xish driver" are two claims.
    """
    joined: list[Finding] = []
    for finding in found:
        if joined and _is_one_more(text, joined[-1], finding) and not _are_parted(joined[-1], finding, dates):
            joined[-1] = _both(joined[-1], finding)
        else:
            joined.append(finding)
    return joined


def _are_parted(first: Finding, finding: Finding, dates: Iterable[DateMention]) -> bool:
    """Tell whether a date stands between: "a soldier was shot on the 5th, and another on the 7th"."""
    return any(first.people.end <= d.start < finding.people.start for d in dates)


def _both(first: Finding, finding: Finding) -> Finding:
    total = (first.people.quantity.low or 0) + (finding.people.quantity.low or 0)
    quantity = Quantity(total, total, Bound.EXACT)
    return replace(first, people=first.people._replace(end=finding.people.end, quantity=quantity))


def _is_one_more(text: str, first: Finding, finding: Finding) -> bool:
    p, q = first.people, finding.people
    family = p.quantity == ONE and p.category == "civilian" and _FAMILY.fullmatch(text, p.end, q.start)
    if p.numbers or not (family or (not q.numbers and q.quantity == ONE)) or q.quantity.bound is not Bound.EXACT:
        return False
    if p.quantity.bound is not Bound.EXACT or not p.quantity.low:
        return False
    alike = first.outcome == finding.outcome and first.whole is finding.whole and p.category == q.category
    apart = bool(p.side and q.side and p.head != q.head and "side:coordination" not in finding.inferred)
    return alike and not apart and q.side in (None, p.side) and first.frame is finding.frame and q.start - p.end < _NEAR
