"""Numbers that stand for several: one for each side, and totals over what was counted before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from nkdata.extract.assemble import Finding
from nkdata.extract.periods import Period
from nkdata.extract.prose.company.paragraph import Paragraph


def for_each_side(findings: Iterable[Finding], sides: Sequence[str]) -> Iterable[Finding]:
    """Yield the findings, "two soldiers from each side" once for every side."""
    for finding in findings:
        if finding.side == "each":
            yield from (replace(finding, side=side, people=finding.people._replace(side=side)) for side in sides)
        else:
            yield finding


def span_total(
    paragraph: Paragraph, finding: Finding, period: Period | None, *, of_the_sentence: bool
) -> Period | None:
    """Return the period of a running total with all that it sums; None where it sums nothing that is known.

    The finding takes the kind, and ``of_the_sentence`` the sides, of what it sums.
    """
    summed = [(f, q) for f, q in paragraph.findings if f.outcome == finding.outcome]
    starts = [q.start for _, q in summed if q is not None and q.start]
    if period is None or not period.start or not period.end or not starts or period.prec in ("year", "years"):
        return None
    sides = {f.side for f, q in summed if q is not None} | {finding.side}
    if of_the_sentence and len(sides) > 1:
        finding.side = "both"
    _take_kind(finding, {f.people.category for f, _ in summed} - {"unspecified"})
    return _from(min([*starts, period.start]), period)


def _take_kind(finding: Finding, kinds: set[str]) -> None:
    if finding.people.category == "unspecified" and len(kinds) == 1:
        finding.people = finding.people._replace(category=kinds.pop())


def _from(start: date, period: Period) -> Period:
    return period if start == period.start else Period(start, period.end, "days")
