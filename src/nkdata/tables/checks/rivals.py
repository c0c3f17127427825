"""Rival figures of which one does not say whom it counts: eight soldiers by one account, fourteen dead by another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nkdata.extract.records import Claim
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import CANNOT_TELL, compare_statements
from nkdata.tables.checks.doubts import doubt
from nkdata.tables.checks.repeated import Members, written_statement
from nkdata.tables.checks.wording import Names, people, period_words, whose
from nkdata.tables.intervals import total
from nkdata.tables.statements import ANY, days_of, in_prose, interval_of, sorted_by


def rival_checks(claims: Iterable[Claim], names: Names, members: Members) -> Iterator[Check]:
    """Compare two claimants' figures of one passage, side, period and outcome where only one names a category.

    ``members`` are the names of those who together are a side.
    """
    claimed = [claim for claim in claims if claim.claimant and in_prose(claim) and _says_something(claim)]
    alike = sorted_by(lambda claim: (claim.source.section, claim.side, days_of(claim), claim.outcome), claimed)
    for group in alike.values():
        accounts = sorted_by(lambda claim: claim.claimant, group) if len(group) > 1 else {}
        for account in accounts.values():
            if all(claim.category == ANY for claim in account):
                yield from _account_checks(account, accounts.values(), names, members)


def _says_something(claim: Claim) -> bool:
    return days_of(claim) is not None and not interval_of(claim).is_unknown


def _account_checks(
    account: list[Claim], accounts: Iterable[list[Claim]], names: Names, members: Members
) -> Iterator[Check]:
    for other in accounts:
        if all(claim.category != ANY and claim.part_of != account[0].claim_id for claim in other):
            left, right = (total(map(interval_of, one)) for one in (other, account))
            verdict = compare_statements(left, right)
            reason = doubt(other, account, members.get(account[0].side, ())) if verdict.word == "disagrees" else None
            counted = " and ".join(dict.fromkeys(people(claim.category) for claim in other))
            apart = f"The first counts {counted}; the second does not say whom it counts."
            yield make_check(
                "rival",
                f"Two accounts of people {account[0].outcome}, {whose(account[0], names)}, "
                f"{period_words(account[0])}, should agree.",
                written_statement(other),
                written_statement(account),
                CANNOT_TELL if reason else verdict,
                [*other, *account],
                " ".join(filter(None, (apart, reason))),
            )
