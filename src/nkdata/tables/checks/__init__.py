"""Compare the article's own figures: what should add up, and what is stated twice."""

from __future__ import annotations

from collections.abc import Iterable

from nkdata.extract.records import Claim, Records
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.checks.ballots import ballot_checks
from nkdata.tables.checks.check import Check
from nkdata.tables.checks.infobox import infobox_checks
from nkdata.tables.checks.infobox_prose import infobox_prose_checks
from nkdata.tables.checks.longer import longer_checks
from nkdata.tables.checks.passages import passage_checks
from nkdata.tables.checks.periods import period_checks
from nkdata.tables.checks.phases import phase_checks
from nkdata.tables.checks.repeated import repeated_checks
from nkdata.tables.checks.rivals import rival_checks
from nkdata.tables.checks.rows import row_checks
from nkdata.tables.checks.superlative import superlative_checks
from nkdata.tables.checks.within import within_checks
from nkdata.tables.checks.years import year_checks
from nkdata.tables.statements import sorted_by

__all__ = ["Check", "compare_figures"]


def compare_figures(claims: Iterable[Claim], vocabulary: Vocabulary, records: Records | None = None) -> list[Check]:
    """Return every comparison of the claims, document by document, with its verdict.

    ``records`` are what else was read from the document of the claims: phases,
    votes and the headings under which anything stands.
    """
    read = records or Records()
    names = {side.id: side.name for side in vocabulary.sides} | {actor.id: actor.name for actor in vocabulary.actors}
    members = {side.id: side.aliases for side in vocabulary.sides if side.name not in side.aliases}
    checks: list[Check] = []
    for own in sorted_by(lambda claim: claim.source.document, claims).values():
        told = {claim.side for claim in own}
        checks += row_checks(own, names)
        checks += infobox_checks(own, names)
        checks += infobox_prose_checks(own, names, [side.id for side in vocabulary.sides if side.id in told])
        checks += period_checks(own, names)
        checks += repeated_checks(own, names, members)
        checks += rival_checks(own, names, members)
        checks += passage_checks(own, names)
        checks += year_checks(own, names)
        checks += within_checks(own, names)
        checks += longer_checks(own, names)
        checks += superlative_checks(own, read.phases, names)
    return [*checks, *phase_checks(read), *ballot_checks(read.votes)]
