"""From people and frames to findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nkdata.extract.assemble.apposition import joined_appositions
from nkdata.extract.assemble.board import Board
from nkdata.extract.assemble.ellipsis import repeat_elided
from nkdata.extract.assemble.exchanges import take_exchanged, take_freed_again
from nkdata.extract.assemble.finding import Finding
from nkdata.extract.assemble.listing import take_listed
from nkdata.extract.assemble.objects import take_objects, takes_object
from nkdata.extract.assemble.parts import settle_parts
from nkdata.extract.assemble.subjects import take_adjacent, take_subjects
from nkdata.extract.assemble.wholes import wholes_of
from nkdata.extract.assemble.wording import BY, one_more
from nkdata.extract.english import lexicon
from nkdata.extract.frames import Frame, Shape
from nkdata.extract.mentions import Mention
from nkdata.extract.people import People
from nkdata.extract.phrases import lead, listed
from nkdata.extract.records import Bound

_AS = re.compile(r"(?:serv|work|fight|fought|act|employ|hir|enlist|volunteer)\w*\s+as\s+\Z")
_AND_THEN = lead(["and", "but", "then"], r"(?:(?:\w+ly|later|then|were)\s+)*", most=5)


def assemble(
    text: str,
    people: Iterable[People],
    frames: tuple[Frame, ...],
    tolls: Iterable[Finding],
    last: Finding | None = None,
    mentions: Sequence[Mention] = (),
) -> list[Finding]:
    """Return what the sentence says happened to whom, in the order of the people.

    ``tolls`` are the numbers that stand apart from what they count; ``last`` is
    the finding of the sentence before, which an elliptical number may repeat.
    """
    struck = joined_appositions(text, [p for p in people if not (BY.to(text, p.start) or _is_role(text, p))])
    board = Board(text, struck, frames, wholes_of(text, struck, frames), mentions, last)
    counted = {toll.people.end: toll for toll in tolls}
    board.found = {i: counted[p.end] for i, p in enumerate(struck) if p.end in counted}
    _take_frames(board)
    take_listed(board)
    _take_again(board)
    take_freed_again(board)
    repeat_elided(board)
    _count_bodies(board)
    settle_parts(board)
    return [*(board.found[i] for i in sorted(board.found)), *board.more]


def _is_role(text: str, p: People) -> bool:
    """Tell whether a person is what another one is or does: "fighting as a volunteer"."""
    return not p.numbers and _AS.search(text, max(0, p.start - 25), p.start) is not None


def _take_frames(board: Board) -> None:
    """Let the surest frames take first: releases, nouns that say it all, then frames by where their people stand."""
    releases = [frame for frame in board.frames if frame.outcome == "released"]
    others = [frame for frame in board.frames if frame.outcome != "released"]
    for frame in releases:
        _take(board, frame)
        take_exchanged(board, frame)
    _take_heads(board)
    for frame in others:
        if takes_object(board, frame):
            take_objects(board, frame)
    for frame in others:
        if frame.shape is Shape.REDUCED and not takes_object(board, frame):
            take_adjacent(board, frame)
    for frame in others:
        if frame.to_its_left:
            take_subjects(board, frame)


def _count_bodies(board: Board) -> None:
    """Take those whose bodies are handed over for dead, not for set free."""
    for finding in board.found.values():
        if finding.outcome == "released" and finding.people.head in listed("remains"):
            finding.outcome = "killed"


def _take(board: Board, frame: Frame) -> None:
    if frame.to_its_left:
        take_subjects(board, frame)
    elif takes_object(board, frame):
        take_objects(board, frame)
    else:
        take_adjacent(board, frame)


def _take_heads(board: Board) -> None:
    """Take people whose own noun says what happened: "16 fatalities", "another casualty"."""
    for i, p in enumerate(board.people):
        if i not in board.found and p.outcome and not p.thing and _counts(board.text, p):
            board.take(_sharing(board, i), Frame(p.start, p.end, p.outcome, Shape.REDUCED), f"{p.outcome}.head")


def _sharing(board: Board, i: int) -> list[int]:
    """Return the people at ``i`` and those before that leave out the same noun: "four Xish and six Yish deaths"."""
    first = i
    if board.people[i].head in lexicon()["head_nouns"]:
        while first and _leaves_out(board, first - 1):
            first -= 1
    return [*range(first, i + 1)]


def _leaves_out(board: Board, k: int) -> bool:
    p = board.people[k]
    bare = not p.head and not p.thing and p.numbers and k not in board.found and board.wholes[k] is None
    return bool(bare and (p.side or p.category != "unspecified") and board.coordinated(k, k + 1))


def _counts(text: str, p: People) -> bool:
    if p.numbers or p.quantity.bound is Bound.UNKNOWN or p.head in lexicon()["single_heads"]:
        return True
    return p.elliptical and one_more().begins(text, p.start)


def _take_again(board: Board) -> None:
    """Count people taken and then freed in one breath twice: "were captured in May and released in June"."""
    for frame in board.frames:
        if frame.outcome != "released" or any(f.frame is frame for f in board.found.values()):
            continue
        held = [f for f in board.found.values() if f.outcome == "captured" and f.frame and f.frame.end <= frame.start]
        if held and _AND_THEN.to(board.text, frame.start):
            board.more += [
                replace(f, outcome="released", rule=frame.rule, frame=frame, inferred=[*f.inferred]) for f in held
            ]
