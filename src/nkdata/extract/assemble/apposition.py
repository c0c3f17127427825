"""One person said twice: "one of its citizens, a driver, was killed"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nkdata.extract.english import lexicon
from nkdata.extract.people import ONE, People

_COMMA = re.compile(r"(?:\s+of\s+(?:the|its|their)\s+\w+)?,\s+")
_OF_THEIRS = re.compile(r"(?:\s+(?:of|in|from)\s+[^,;.]{1,40})?,\s+")
_CLOSES = re.compile(r"\s*(?:,|aged|who\b|from\b|of\s+(?:\d|[a-z]+\b)|\.|$)")


def joined_appositions(text: str, people: Iterable[People]) -> list[People]:
    """Return the people with each second name of one person joined to the first."""
    joined: list[People] = []
    for p in people:
        if joined and _is_apposed(text, joined[-1], p):
            joined[-1] = _both_names(joined[-1], p)
        else:
            joined.append(p)
    return joined


def _is_apposed(text: str, first: People, p: People) -> bool:
    if p.numbers or not first.quantity == ONE == p.quantity:
        return False
    if _is_named(text, p):
        return bool(_OF_THEIRS.fullmatch(text, first.end, p.start))
    return bool(_COMMA.fullmatch(text, first.end, p.start) and _CLOSES.match(text, p.end))


def _is_named(text: str, p: People) -> bool:
    """Tell whether a person is named with the rank: "a third, Corporal Xname"."""
    return p.head in lexicon()["ranks"] and text[p.start].isupper() and not p.numbers


def _both_names(first: People, p: People) -> People:
    return first._replace(
        end=p.end,
        head=first.head or p.head,
        side=first.side or p.side,
        category=first.category if first.category != "unspecified" else p.category,
        rest=first.rest and not p.head,
    )
