"""Figures that a passage gives as parts of another of its own: they should not be more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.parts import Parts, claims_in, compare_parts, named_sums, parts_of
from nkdata.tables.checks.wording import Names, people, period_words, whose, written_sum
from nkdata.tables.statements import days_of, in_prose, interval_of, sorted_by


def within_checks(claims: Iterable[Claim], names: Names) -> Iterator[Check]:
    """Compare each figure of the prose with what the same passage calls parts of it."""
    prose = [claim for claim in claims if in_prose(claim)]
    by_id = {claim.claim_id: claim for claim in prose}
    stated = [claim for claim in prose if claim.part_of in by_id and claim.side != "both"]
    for whole_id, parts in sorted_by(lambda claim: claim.part_of, stated).items():
        whole = by_id[whole_id or ""]
        if days_of(whole) is None or interval_of(whole).is_unknown:
            continue
        here = (claim for claim in parts if claim.source.section == whole.source.section)
        own = [claim for claim in here if not interval_of(claim).is_unknown]
        added = parts_of(whole, own, whole.outcome)
        if added:
            yield _check(whole, added, names)


def _check(whole: Claim, parts: Parts, names: Names) -> Check:
    return make_check(
        "part_exceeds",
        f"The parts of the {people(whole.category)} {whole.outcome}, {whose(whole, names)}, {period_words(whole)}, "
        "should not be more than all of them.",
        written_sum(named_sums(parts, names)),
        str(interval_of(whole)),
        compare_parts(parts, interval_of(whole)),
        [*claims_in(parts), whole],
    )
