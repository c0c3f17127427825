"""Frames whose people come before them: "three were killed", "12 dead"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.assemble.board import Board
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.frames import Frame
from nkdata.extract.people import People
from nkdata.extract.phrases import lead, listed

_WHILE = re.compile(r",\s(?:while|whereas)\s")
_NEXT_ITEM = re.compile(r",\s|\band\s")
_PRONOUN = lead(["whom", "that"], most=1)
_ON_ONE = lead(["on", "over", "into", "by", "onto"], r"one", most=2)
_OF_WHOM = lead(["of whom", "of them", "of these", "of those"], most=2)
_WHOM = re.compile(r"\bwhom\b")
_SECOND_VERB = re.compile(
    r"\s+(?:were|was|had\s+been)\s+\w+(?:ed|en|wn|ung|ught|aken)\b[^,;.\d]{0,60}?\s+and\s+(?:\w+ly\s+|then\s+|later\s+)?"
)
_FINITE = re.compile(r"[;.]|\b(?:was|were|who)\b")


@cache
def _between() -> re.Pattern[str]:
    words = alternatives(lexicon()["before_reduced"])
    return re.compile(rf"\s*(?:,\s*)?(?:(?:{words})\s+)*", re.IGNORECASE)


@cache
def _leaving() -> Lead:
    return lead(listed("leaving"), r"(?:\w+\s+){0,3}", most=4)


def take_subjects(board: Board, frame: Frame) -> None:
    """Give "were killed" or "died" the nearest people of its clause before it that have no fate yet."""
    barrier = _barrier(board, frame)
    for i in board.before(frame.start):
        p, settled = board.people[i], _is_settled(board, i)
        if p.start < barrier:
            return
        if _is_passed_over(board, i, frame) or (p.thing and _NEXT_ITEM.search(board.text, p.end, frame.start)):
            continue
        if p.thing or (settled and frame.start - p.end < 3):
            return
        if not settled:
            board.take(board.spread(i, -1), frame)
            return


def _barrier(board: Board, frame: Frame) -> int:
    """Return where the frame's clause begins: behind the verb, semicolon or "while" before it."""
    verbs = [f.end for f in board.frames if f.end <= frame.start and f.to_its_left]
    turns = [match.end() for match in _WHILE.finditer(board.text, 0, frame.start)]
    return max([0, board.text.rfind(";", 0, frame.start), *verbs, *turns])


def _is_passed_over(board: Board, i: int, frame: Frame) -> bool:
    """Tell whether people are an aside: "ten, including two women, were killed"; "two of them died" is none."""
    p = board.people[i]
    if _ON_ONE.to(board.text, p.end):
        return True
    part = p.rest or _OF_WHOM.to(board.text, p.start) is not None
    return board.wholes[i] is not None and not (part and frame.start - p.end < 4)


def _is_settled(board: Board, i: int) -> bool:
    """Tell whether people have a fate that no verb overrides: "12 prisoners died" are dead, "12 dead" stay so."""
    taken = board.found.get(i)
    return taken is not None and not (taken.rule.endswith("head") and taken.people.head != "dead")


def take_adjacent(board: Board, frame: Frame) -> None:
    """Give a participle the people right before it: "three wounded", "left 88 of them dead"."""
    for i in board.before(frame.start):
        p = board.people[i]
        if not p.numbers and _PRONOUN.to(board.text, p.start):
            continue
        if not p.thing and i not in board.found and (_is_close(board, p, frame) or _is_left(board, i, frame)):
            board.take(board.spread(i, -1), frame)
        return


def _is_close(board: Board, p: People, frame: Frame) -> bool:
    text = board.text
    if _SECOND_VERB.fullmatch(text, p.end, frame.start):
        return True
    return bool(_between().fullmatch(text, p.end, frame.start) or _WHOM.search(text, p.end, frame.start))


def _is_left(board: Board, i: int, frame: Frame) -> bool:
    """Tell whether "left" stands before the people: "left 88 of the men in the column dead"."""
    first = i
    while first > 0 and board.coordinated(first - 1, first):
        first -= 1
    end = board.people[i].end
    if frame.start - end >= 60 or _FINITE.search(board.text, end, frame.start):
        return False
    return bool(_leaving().to(board.text, board.people[first].start))
