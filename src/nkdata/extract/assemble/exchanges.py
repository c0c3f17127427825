"""People set free in words beside the verb: "exchanged for 30 prisoners", "two scouts, whose release on 4 May"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from nkdata.extract.assemble.board import Board
from nkdata.extract.frames import Frame, Shape
from nkdata.extract.phrases import Phrases, listed, phrases_of

_FOR = re.compile(r"[^,;.]{0,30}?\bfor\s+(?:the\s+|some\s+|a\s+total\s+of\s+)?")
_NEAR = 45


def take_exchanged(board: Board, frame: Frame) -> None:
    """Give "were exchanged" the people behind "for" as well."""
    if frame.outcome != "released" or not _exchanged().said_in(board.text, frame.start, frame.end):
        return
    for i in board.behind(frame.end):
        p = board.people[i]
        if i in board.found or p.thing or p.start - frame.end > _NEAR:
            return
        if _FOR.fullmatch(board.text, frame.end, p.start):
            board.take(board.spread(i, +1), frame)
            return


def take_freed_again(board: Board) -> None:
    """Count those who were taken a second time where the sentence tells of their release: "whose release on 4 May"."""
    for match in _their_release().find(board.text):
        held = [f for f in board.found.values() if f.outcome == "captured" and f.people.end <= match.start()]
        frame = Frame(*match.span(), "released", Shape.PLAIN)
        board.more += [
            replace(f, outcome="released", rule=frame.rule, frame=frame, inferred=[*f.inferred]) for f in held
        ]


@cache
def _exchanged() -> Phrases:
    return phrases_of(listed("exchanged"))


@cache
def _their_release() -> Phrases:
    return phrases_of(listed("their_release"))
