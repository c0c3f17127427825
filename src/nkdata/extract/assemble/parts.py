"""Parts take from their whole what they do not say themselves."""

from __future__ import annotations

import re

from nkdata.extract.assemble.board import Board
from nkdata.extract.assemble.finding import Finding

_ADJECTIVE = re.compile(r"\s*(?![a-z-]+s\))[a-z-]+\)")


def settle_parts(board: Board) -> None:
    """Give each part of a whole its whole's fate where it has none: "12 were killed, including two officers"."""
    for i, p in enumerate(board.people):
        whole = _whole(board, i)
        if whole is None or (p.thing and not _is_described(board, i)):
            continue
        part = board.found.setdefault(i, _part(board, i, whole))
        if part.outcome == whole.outcome:
            part.whole = whole


def _whole(board: Board, i: int) -> Finding | None:
    place = board.wholes[i]
    return board.found.get(place) if place is not None else None


def _part(board: Board, i: int, whole: Finding) -> Finding:
    p, of = board.people[i], whole.people
    inferred = ["side:whole"] if of.side and not p.side else []
    category = p.category if p.head or not p.side else _shared(board, i) or p.category
    if category == "unspecified" != of.category:
        category, inferred = of.category, [*inferred, "category:whole"]
    kept = p._replace(head=p.head or of.head, category=category)
    return Finding(kept, whole.outcome, f"{whole.rule}.subset", p.side or of.side, whole.frame, inferred=inferred)


def _shared(board: Board, i: int) -> str | None:
    """Return the kind of the next part where the two share its noun: "40 were Xish and 32 Yish soldiers"."""
    if i + 1 == len(board.people) or board.wholes[i + 1] is None or not board.coordinated(i, i + 1):
        return None
    return board.people[i + 1].category


def _is_described(board: Board, i: int) -> bool:
    """Tell whether a number in brackets has only an adjective: "(11 non-combat)"."""
    return bool(_ADJECTIVE.match(board.text, board.people[i].end))
