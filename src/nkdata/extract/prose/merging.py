"""Single people of one kind, counted together: "a woman and her grandchild" are two civilians."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nkdata.extract.assemble import Finding
from nkdata.extract.people import ONE
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound

_NEAR = 40


def merged(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings with each single person joined to the like one before."""
    joined: list[Finding] = []
    for finding in found:
        if joined and _is_one_more(joined[-1], finding):
            joined[-1] = _both(joined[-1], finding)
        else:
            joined.append(finding)
    return joined


def _both(first: Finding, finding: Finding) -> Finding:
    total = (first.people.quantity.low or 0) + (finding.people.quantity.low or 0)
    quantity = Quantity(total, total, Bound.EXACT)
    return replace(first, people=first.people._replace(end=finding.people.end, quantity=quantity))


def _is_one_more(first: Finding, finding: Finding) -> bool:
    p, q = first.people, finding.people
    if p.numbers or q.numbers or q.quantity != ONE or p.quantity.bound is not Bound.EXACT or not p.quantity.low:
        return False
    alike = first.outcome == finding.outcome and first.whole is finding.whole and p.category == q.category
    return alike and q.side in (None, p.side) and first.frame is finding.frame and q.start - p.end < _NEAR
