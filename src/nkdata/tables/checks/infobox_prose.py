"""Each period of the infobox against what the prose counts in it: who must have been counted to print that number?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import AGREES, CANNOT_TELL, Verdict, compare_statements, ends_alike, is_far_below
from nkdata.tables.checks.coverage import Sides, covers, last_day, part_that_makes, written_before
from nkdata.tables.checks.parts import Parts, claims_in, compare_parts, keeping, named_sums, parts_of, sum_of_parts
from nkdata.tables.checks.readings import counted, readings
from nkdata.tables.checks.wording import Names, day_words, people, period_words, written_sum
from nkdata.tables.intervals import Interval
from nkdata.tables.statements import ANY, days_of, group_of, in_prose, interval_of, lies_within


class _Case(NamedTuple):
    """One figure of the infobox, and the killed and missing of the prose within its period."""

    figure: Claim
    killed: Parts
    missing: Parts
    choice: str | None
    is_covered: bool
    names: Names


def infobox_prose_checks(claims: Iterable[Claim], names: Names, sides: Sides) -> Iterator[Check]:
    """Compare each figure of the infobox with the sum of the prose's figures within its period."""
    listed = list(claims)
    figures = [claim for claim in listed if claim.origin == "infobox" and claim.outcome == "killed" and days_of(claim)]
    prose = [claim for claim in listed if in_prose(claim) and claim.outcome in ("killed", "missing")]
    last = max((claim.date_end for claim in listed if claim.date_end), default=None)
    for figure in figures:
        within = [claim for claim in prose if _may_be_part(claim, figure, last)]
        killed, missing = (parts_of(figure, within, outcome) for outcome in ("killed", "missing"))
        if len(claims_in(killed)) > 1:
            for reading, choice in readings(killed, partial(_misses, interval_of(figure))):
                yield from _checks(_Case(figure, reading, missing, choice, covers(reading, figure, sides), names))


def _misses(whole: Interval, parts: Parts) -> bool:
    return compare_statements(counted(parts), whole).word == "disagrees"


def _may_be_part(claim: Claim, figure: Claim, last: date | None) -> bool:
    """Whether it lies within, an open end included where the document dates nothing after the figure's period."""
    if claim.date_end is None and claim.date_start is not None:
        start, end = days_of(figure) or (date.max, date.min)
        return start <= claim.date_start <= end and (last or end) <= end
    if not lies_within(claim, figure):
        return False
    return days_of(claim) != days_of(figure) or group_of(claim) != group_of(figure)


def _checks(case: _Case) -> Iterator[Check]:
    """Compare the killed with the figure; where they differ, also what comes to exactly the figure."""
    whole = interval_of(case.figure)
    verdict, reason = _verdict(case, sum_of_parts(case.killed), whole)
    yield _check(case, "what the prose counts in that period", case.killed, verdict, reason)
    if verdict.word == "agrees":
        return
    if case.missing and ends_alike(sum_of_parts([*case.killed, *case.missing]), whole):
        yield _combined_check(case)
    early = written_before(case.killed, whole)
    if early:
        yield _check(case, f"what the prose counts in it up to {day_words(last_day(early))}", early, AGREES)


def _verdict(case: _Case, added: Interval, whole: Interval) -> tuple[Verdict, str | None]:
    """Say whether the sum is the figure, and why not, or as what."""
    if ends_alike(added, whole):
        return AGREES, None
    is_enough = (added.high or 0) >= (whole.low or 0)
    if case.figure.category == ANY and is_enough and not _fits(added, whole):
        alone = sum_of_parts(keeping(case.killed, _soldiers(case.killed)))
        if _fits(alone, whole):
            return AGREES, f"The number fits military people alone, {alone}; with civilians the sum is {added}."
        within = part_that_makes(case.killed, case.figure)
        if within:
            return AGREES, f"The number fits {within} alone; in all of the period the sum is {added}."
    verdict = compare_parts(case.killed, whole)
    if verdict.word == "agrees":
        is_whole = case.is_covered and not is_far_below(added, whole)
        verdict = compare_statements(added, whole) if is_whole else CANNOT_TELL
    return verdict, _reason(case, whole, verdict)


def _soldiers(parts: Parts) -> list[Claim]:
    return [claim for claim in claims_in(parts) if claim.category == "military"]


def _fits(added: Interval, whole: Interval) -> bool:
    return compare_statements(added, whole).word == "agrees"


def _reason(case: _Case, whole: Interval, verdict: Verdict) -> str | None:
    if verdict.word == "cannot_tell":
        return "The prose counts only part of the period or of the people, or leaves a number open."
    if verdict.word == "agrees":
        return None
    early = written_before(case.killed, whole)
    if early:
        kept = claims_in(early)
        later = keeping(case.killed, (claim for claim in claims_in(case.killed) if claim not in kept))
        day = day_words(last_day(early))
        return f"Up to {day} the sum is {whole}: the infobox leaves out the {sum_of_parts(later)} after that day."
    return _missing_words(case, whole) if case.missing else None


def _missing_words(case: _Case, whole: Interval) -> str:
    missing, together = sum_of_parts(case.missing), sum_of_parts([*case.killed, *case.missing])
    if ends_alike(together, whole):
        return f"With the {missing} missing the sum is {whole}: the infobox counts the missing as killed."
    return f"With the {missing} missing the sum is {together}."


def _check(case: _Case, what: str, parts: Parts, verdict: Verdict, reason: str | None = None) -> Check:
    return make_check(
        "infobox_prose",
        f"The infobox's {people(case.figure.category)} killed, {period_words(case.figure)}, should equal {what}.",
        written_sum(named_sums(parts, case.names)),
        str(interval_of(case.figure)),
        verdict,
        [case.figure, *claims_in(parts)],
        " ".join(filter(None, (case.choice, reason))) or None,
    )


def _combined_check(case: _Case) -> Check:
    sums = [("killed", sum_of_parts(case.killed)), ("missing", sum_of_parts(case.missing))]
    return make_check(
        "infobox_prose",
        f"The infobox's {people(case.figure.category)} killed, {period_words(case.figure)}, "
        "should equal the killed and the missing of the prose together.",
        written_sum(sums),
        str(interval_of(case.figure)),
        AGREES,
        [case.figure, *claims_in(case.killed), *claims_in(case.missing)],
        "Only with the missing: they are not known to have been killed.",
    )
