"""Whose figure a figure is: its own side's, somebody else's, or the article's, which names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nkdata.extract.mentions import find_mentions
from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.statements import is_anothers, sorted_by
from nkdata.tables.totals.choice import OTHER, OWN, PRINTED, Choice

_A_SIDE = re.compile(r"\bside\b", re.IGNORECASE)
_FROM_ITSELF = {"side:claimant", "side:opponent", "side:subject"}
"""What the reader notes where it took the side of the victims from who speaks."""


def of_choice(claims: Iterable[Claim], choice: Choice, vocabulary: Vocabulary) -> list[Claim]:
    """Return the claims of the outcomes and of the voice that are chosen, in their order.

    As printed are all. A figure in the article's own voice is nobody's claim, and neither own nor another's.
    """
    counted = [claim for claim in claims if claim.outcome in choice.outcomes]
    if choice.basis == PRINTED:
        return counted
    anothers = {claim.claim_id for claim in _anothers(counted)}
    return [claim for claim in counted if _voice(claim, vocabulary, anothers) == choice.basis]


def voice_of(claim: Claim, vocabulary: Vocabulary) -> str | None:
    """Return ``own`` where the claimant is of the side that is counted, else ``other``; None without a claimant.

    A figure for all sides together is own only where every side states it.
    """
    if claim.claimant is None:
        return None
    named = {name.party for name in find_mentions(claim.claimant, vocabulary) if name.party and not name.joined}
    if claim.side == "both":
        return OWN if {side.id for side in vocabulary.sides} <= named else OTHER
    if named or not _A_SIDE.search(claim.claimant):
        return OWN if claim.side in named else OTHER
    return OWN if _FROM_ITSELF & set(claim.inferred) else OTHER


def _voice(claim: Claim, vocabulary: Vocabulary, anothers: set[str]) -> str | None:
    voice = voice_of(claim, vocabulary)
    return OTHER if voice == OWN and claim.claim_id in anothers else voice


def _anothers(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims that their passage introduces as somebody else's than the claimant's before."""
    for passage in sorted_by(lambda claim: (claim.source.document, claim.source.line, claim.side), claims).values():
        for at, claim in enumerate(passage):
            if any(is_anothers(claim, one) for one in passage[:at]):
                yield claim
