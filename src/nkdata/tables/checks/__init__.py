"""Compare the article's own figures: what should add up, and what is stated twice."""

from __future__ import annotations

from collections.abc import Iterable

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.checks.check import Check
from nkdata.tables.checks.infobox import infobox_checks
from nkdata.tables.checks.repeated import repeated_checks
from nkdata.tables.checks.rows import row_checks

__all__ = ["Check", "compare_figures"]


def compare_figures(claims: Iterable[Claim], vocabulary: Vocabulary) -> list[Check]:
    """Return every comparison of the claims, document by document, with its verdict."""
    listed = list(claims)
    names = {side.id: side.name for side in vocabulary.sides} | {actor.id: actor.name for actor in vocabulary.actors}
    checks: list[Check] = []
    for document in dict.fromkeys(claim.source.document for claim in listed):
        own = [claim for claim in listed if claim.source.document == document]
        checks += [*row_checks(own, names), *infobox_checks(own, names), *repeated_checks(own, names)]
    return checks
