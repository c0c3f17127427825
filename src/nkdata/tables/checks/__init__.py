"""Compare the article's own figures: what should add up, and what is stated twice."""

from __future__ import annotations

from collections.abc import Iterable

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.checks.check import Check
from nkdata.tables.checks.infobox import infobox_checks
from nkdata.tables.checks.repeated import repeated_checks
from nkdata.tables.checks.rows import row_checks
from nkdata.tables.statements import sorted_by

__all__ = ["Check", "compare_figures"]


def compare_figures(claims: Iterable[Claim], vocabulary: Vocabulary) -> list[Check]:
    """Return every comparison of the claims, document by document, with its verdict."""
    names = {side.id: side.name for side in vocabulary.sides} | {actor.id: actor.name for actor in vocabulary.actors}
    checks: list[Check] = []
    for own in sorted_by(lambda claim: claim.source.document, claims).values():
        checks += [*row_checks(own, names), *infobox_checks(own, names), *repeated_checks(own, names)]
    return checks
