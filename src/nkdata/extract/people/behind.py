"""The side said behind the noun: "a soldier of the Xish Army", "16 fatalities on both sides"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.mentions import Mention
from nkdata.extract.people.ground import Ground

_ALL_SIDES = frozenset({"side", "sides", "party", "parties"})
_EACH = re.compile(r"\s+(?:from|of|on)\s+(?:each(?:\s+of\s+the(?:\s+\w+)?)?|either)\s+(?:sides?|party|parties)(?!\w)")
_ON_THE = re.compile(r"[^.;,\d]{0,40}\s+on\s+the\s+")
_SIDE = re.compile(r"(?:['’]s)?\s+side\b")
_ALL_WERE = re.compile(r",?[^,;.]{0,20},?\s+(?:all|both)\s+(?:of\s+(?:them|whom)\s+)?(?:were\s+)?")
_ENDS = re.compile(r"[.,;)]|$")
_FAR, _NEAR = 100, 16


@cache
def _both() -> re.Pattern[str]:
    return re.compile(rf"[^.;,\d]{{0,40}}?(?<!\w)(?:{alternatives(lexicon()['both_sides'])})(?!\w)")


@cache
def _belonging() -> re.Pattern[str]:
    to = alternatives(lexicon()["belonging"])
    return re.compile(rf"\s+(?:\w+\s+){{0,2}}?(?:{to})\s+(?:the\s+)?(?:ranks\s+of\s+)?(?:the\s+|an?\s+)?")


def side_behind(ground: Ground, end: int) -> str | None:
    """Return the side named behind ``end``; ``each`` and ``both`` stand for all sides, one by one or together."""
    if not _ALL_SIDES.isdisjoint(ground.words.distinct):
        if _EACH.match(ground.low, end):
            return "each"
        if _both().match(ground.low, end):
            return "both"
    mention = ground.next_mention(end)
    return mention.party if mention and mention.party and _is_theirs(ground.low, end, mention) else None


def is_on_each(low: str, end: int) -> bool:
    """Tell whether what happened is said behind ``end`` to have happened on each side."""
    return _EACH.match(low, end) is not None


def _is_theirs(low: str, end: int, mention: Mention) -> bool:
    if mention.start - end > _FAR:
        return False
    if _belonging().fullmatch(low, end, mention.start) or _ALL_WERE.fullmatch(low, end, mention.start):
        return True
    if not _ON_THE.fullmatch(low, end, mention.start):
        return False
    return bool(_SIDE.match(low, mention.end) or (mention.start - end <= _NEAR and _ENDS.match(low, mention.end)))
