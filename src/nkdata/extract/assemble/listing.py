"""Parties with bare numbers behind a colon: "further deaths in July: Xland four, Yland eleven"."""

from __future__ import annotations

import re

from nkdata.extract.assemble.board import Board
from nkdata.extract.assemble.finding import Finding
from nkdata.extract.assemble.tolls import said_outcome
from nkdata.extract.frames import Frame, Shape
from nkdata.extract.people import category_of
from nkdata.extract.phrases import phrases

_OPENED = re.compile(r":\s+(?:the\s+)?")
_NEXT = re.compile(r"(?:,|;|,?\s+and)\s+(?:the\s+)?")
_OWN = re.compile(r"\s+(?:(?:some|about|army|forces)\s+){0,2}")
_JUST_SAID = re.compile(r"(?:deaths|losses|dead|casualties|fatalities|victims|killed|died)\Z", re.IGNORECASE)
_REACH = 60


def take_listed(board: Board) -> None:
    """Give each number behind a party's name the outcome that the words before the colon tell."""
    colon = board.text.find(":")
    outcome = said_outcome(board.text, max(0, colon - 2 * _REACH), colon) if colon > 0 else None
    if outcome is None:
        return
    first = next(board.behind(colon), None)
    if first is not None and first not in board.found and not any(i < first for i in board.found):
        p = board.people[first]
        if (
            p.head
            and not p.thing
            and not p.outcome
            and _JUST_SAID.search(board.text, 0, colon)
            and _OPENED.fullmatch(board.text, colon, p.start)
        ):
            frame = Frame(colon, colon, outcome, Shape.NOMINAL)
            board.take(board.spread(first, +1), frame, f"{outcome}.listed")
            return
    kind = category_of(board.text[max(0, colon - _REACH) : colon])
    if kind == "unspecified" and phrases("collectives").said_in(board.text, 0, colon):
        kind = "military"
    end, link = colon, _OPENED
    for i in board.behind(colon):
        p = board.people[i]
        party = next((m for m in board.mentions if m.party and link.fullmatch(board.text, end, m.start)), None)
        if p.thing or i in board.found or party is None or not _OWN.fullmatch(board.text, party.end, p.start):
            return
        kind = kind if p.category == "unspecified" else p.category
        listed = p._replace(category=kind)
        board.found[i] = Finding(listed, outcome, f"{outcome}.listed", party.party)
        end, link = p.end, _NEXT
