"""Numbers that stand for several: one for each side, and totals over what was counted before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nkdata.extract.assemble import Finding
from nkdata.extract.periods import Period
from nkdata.extract.prose.company.paragraph import Paragraph

BASIS = "paragraph"
"""What a total rests on that takes a side, a kind or its first day from the sentences before."""


def for_each_side(findings: Iterable[Finding], sides: Sequence[str]) -> Iterable[Finding]:
    """Yield the findings, "two soldiers from each side" once for every side."""
    for finding in findings:
        if finding.side == "each":
            yield from (replace(finding, side=side, people=finding.people._replace(side=side)) for side in sides)
        else:
            yield finding


def span_total(
    paragraph: Paragraph, finding: Finding, period: Period | None, *, of_the_sentence: bool
) -> tuple[Period | None, dict[str, str]]:
    """Return the period of a running total with all that it sums, and what of it rests on what.

    The finding takes the kind, and ``of_the_sentence`` the sides, of what it sums.
    """
    summed = [(f, q) for f, q in paragraph.findings if f.outcome == finding.outcome]
    starts = [q.start for _, q in summed if q is not None and q.start]
    if period is None or not period.start or not period.end or not starts or period.prec in ("year", "years"):
        return period, {}
    taken = {}
    if of_the_sentence and {f.side for f, q in summed if q is not None} - {finding.side}:
        finding.side, taken["side"] = "both", BASIS
    if _take_kind(finding, {f.people.category for f, _ in summed} - {"unspecified"}):
        taken["category"] = BASIS
    first = min(starts)
    if first >= period.start:
        return period, taken
    return Period(first, period.end, "days"), {**taken, "date_start": BASIS}


def _take_kind(finding: Finding, kinds: set[str]) -> bool:
    """Give a finding without a kind the only one there is; tell whether that was done."""
    if finding.people.category != "unspecified" or len(kinds) != 1:
        return False
    finding.people = finding.people._replace(category=kinds.pop())
    return True
