"""Frames whose people come after them: "killed three", "the deaths of", "lost two men", "claimed 30 lives"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.around import plain
from nkdata.extract.assemble.board import Board
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.frames import Frame, Shape
from nkdata.extract.frames.forms import active_forms
from nkdata.extract.people import People

_NEAR, _FAR = 50, 60
_COST = ("cost", "Cost")
_THE = re.compile(r"(?:\s+and)?\s+(?:the\s+)?")
_FEW_WORDS = re.compile(r"(?:\s+[a-z]+){0,3}\s+")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*)*"
_NAMED = re.compile(rf"\s*{_NAME}\s*,\s*")
_NAMED_OR_LED = re.compile(rf"\s*(?:{_NAME}\s*)?(?:,\s*)?(?:(?:the|some|all|as\s+many\s+as)\s+)?")
_BESIDE = re.compile(r"(?:\band\b|,|\bas\s+well\s+as\b|\bplus\b|\bwith\b)\s*(?:\w+\s+)?$")
_THEIR_LIVES = re.compile(r"\s+(?:their|his|her)\s+(?:lives|life)\b")


@cache
def _led() -> re.Pattern[str]:
    leading = alternatives(lexicon()["after_active"])
    return re.compile(rf"\s*(?:(?:{leading})\s+)*(?:,\s+\w+ly,?\s+)?[\"“']?", re.IGNORECASE)


def takes_object(board: Board, frame: Frame) -> bool:
    """Tell whether a frame's people come after it."""
    if frame.shape in (Shape.NOMINAL, Shape.LIVES, Shape.LOSS):
        return True
    return frame.shape is Shape.REDUCED and _is_active(board, frame)


def _is_active(board: Board, frame: Frame) -> bool:
    """Tell whether a participle is a verb with an object: "killed three", not "three killed"."""
    word = plain(board.text[frame.start : frame.end])
    return word in active_forms(frame.outcome) and _next(board, frame) is not None


def take_objects(board: Board, frame: Frame) -> None:
    """Give the frame the people right behind it, and those coordinated with them."""
    first = _named(board, frame) if frame.shape is Shape.NOMINAL else _next(board, frame)
    if first is None:
        return
    group = board.spread(first, +1)
    if (
        frame.shape is Shape.LIVES
        and not _counts_lives(board, group)
        and not _is_paid(board, frame, board.people[first])
    ):
        return
    if frame.shape is Shape.LOSS and board.people[first].outcome not in (None, "killed"):
        return
    board.take(group, frame)


def _next(board: Board, frame: Frame) -> int | None:
    for i in board.behind(frame.end):
        p = board.people[i]
        if frame.shape is Shape.LOSS and p.thing and p.start - frame.end < _NEAR:
            continue
        return i if not p.thing and _adjoins(board, frame, p) else None
    return None


def _adjoins(board: Board, frame: Frame, p: People) -> bool:
    """Tell whether people are an object: "killed some 20", "killed Xname, a driver", "lost a tank and two men"."""
    text = board.text
    if _led().fullmatch(text, frame.end, p.start):
        return True
    if frame.shape is Shape.LIVES and _is_paid(board, frame, p):
        return True
    if not p.numbers and _NAMED.fullmatch(text, frame.end, p.start):
        return True
    beside = frame.shape is Shape.LOSS and p.start - frame.end < _NEAR
    return bool(beside and _BESIDE.search(text, frame.end, p.start))


def _is_paid(board: Board, frame: Frame, p: People) -> bool:
    """Tell whether a party stands between "cost" and the people that it cost: "cost Xland and Yland 20 men"."""
    if not board.text.startswith(_COST, frame.start) or p.start - frame.end > _FAR:
        return False
    end = frame.end
    for m in board.mentions:
        if m.party and not m.joined and end <= m.start and m.end <= p.start:
            if not _THE.fullmatch(board.text, end, m.start):
                return False
            end = m.end
    return end > frame.end and bool(_FEW_WORDS.fullmatch(board.text, end, p.start))


def _named(board: Board, frame: Frame) -> int | None:
    """Return the people of a noun: "the deaths of two", "the killing of Xname, a driver"."""
    first = next(board.behind(frame.end), None)
    if first is None or board.people[first].thing:
        return None
    return first if _NAMED_OR_LED.fullmatch(board.text, frame.end, board.people[first].start) else None


def _counts_lives(board: Board, group: list[int]) -> bool:
    """Tell whether lives are counted: "claimed 30 lives", "cost 22 Xlanders their lives"."""
    if _THEIR_LIVES.match(board.text, board.people[group[-1]].end):
        return True
    return any(board.people[i].head in ("lives", "life") for i in group)
