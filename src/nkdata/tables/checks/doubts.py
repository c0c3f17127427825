"""Why two different counts of a side may both be right: they may not count the same people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nkdata.extract.records import Claim
from nkdata.tables.intervals import total
from nkdata.tables.statements import interval_of

_STEM = 4
"""Letters by which a people and its land are told to be one: ``Ruri``, ``Ruria``."""
_ELSEWHERE = {"side:sentence before", "side:paragraph", "side:heading"}
"""What the reader notes where a sentence does not say whose losses it counts."""

UNSAID = "The sentence of one of them does not itself say whose losses it counts."
MEMBERS = "They may count different members of that side."


def doubt(one: Sequence[Claim], other: Sequence[Claim], members: Sequence[str]) -> str | None:
    """Say why the two counts of one side may both be right, or None. ``members`` are names within the side."""
    if any(_ELSEWHERE & set(claim.inferred) for claim in (*one, *other)):
        return UNSAID
    lower, higher = sorted((one, other), key=lambda claims: total(map(interval_of, claims)).high or 0)
    told, among = _named(lower, members), _named(higher, members)
    return None if not told or (among and among <= told) else MEMBERS


def _named(claims: Sequence[Claim], members: Sequence[str]) -> set[str]:
    """Return the members that claimants or victims are named by, else those in the sentences, by their stems."""
    words = " ".join(f"{claim.claimant or ''} {claim.victim or ''}" for claim in claims)
    return _stems(words, members) or _stems(" ".join(claim.source.quote for claim in claims), members)


def _stems(text: str, members: Iterable[str]) -> set[str]:
    return {name[:_STEM] for name in members if re.search(rf"\b{re.escape(name)}\b", text)}
