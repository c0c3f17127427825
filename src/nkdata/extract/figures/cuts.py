"""Cut a short text between its amounts, at commas, semicolons, brackets and words that join."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.figures.figure import Span
from nkdata.extract.figures.masking import BRACKETS, Amount
from nkdata.extract.wording import people_word
from nkdata.extract.written import Written

_BREAK = re.compile(
    r"[;\n•]|,(?!\d{3}(?!\d))|\s[/+&]\s|(?<=[^\W\d_])/|\s(?:and|plus|as\s+well\s+as|along\s+with)\s", re.IGNORECASE
)
_FRINGE = " \t\n\r,;•·"


@dataclass(frozen=True, slots=True)
class Piece:
    """What lies between two cuts: its amounts (one, unless nothing separates them), and what joins it to the last.

    ``part`` says that its figure is included in the one before: "including 2 civilians".
    """

    start: int
    end: int
    amounts: tuple[Amount, ...]
    joint: str = ""
    part: bool = False


@cache
def part_word() -> re.Pattern[str]:
    """Return a pattern of the words that make a figure a part of the one before."""
    return re.compile(rf"(?<!\w)(?:{alternatives([*lexicon()['subset'], 'incl.', 'includes'])})(?!\w)", re.I)


def pieces_of(text: str, low: int, high: int, amounts: list[Amount], dates: list[Written]) -> Iterator[Piece]:
    """Cut ``text[low:high]`` between its amounts; amounts that nothing separates share a piece."""
    start, joint, part = low, "", False
    held: list[Amount] = []
    for i, amount in enumerate(amounts):
        held.append(amount)
        cut = _cut(text, amount[0][1], amounts[i + 1][0][0], dates) if i + 1 < len(amounts) else None
        if cut is None:
            continue
        yield _trimmed(text, Piece(start, cut.start, tuple(held), joint, part))
        start, joint, held = cut.end, cut.joint, []
        part = cut.joint == "part" or (part and cut.joint == "and")
    if held:
        yield _trimmed(text, Piece(start, high, tuple(held), joint, part))


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where the piece before ends, where the next begins, and what joins them."""

    start: int
    end: int
    joint: str = ""


def _cut(text: str, low: int, high: int, dates: list[Written]) -> _Cut | None:
    gap = BRACKETS.sub(lambda m: "(" + "¤" * (len(m.group()) - 2) + ")", text[low:high])
    breaks = list(_BREAK.finditer(gap))
    part = part_word().search(gap)
    if part and not any(mark.group() in ";\n•" and mark.start() > part.start() for mark in breaks):
        return _Cut(low + part.start(), low + part.start(), "part")
    if breaks:
        return _Cut(low + breaks[-1].start(), low + breaks[-1].end(), breaks[-1].group().strip().lower())
    if ")" in gap:
        place = low + gap.rindex(")") + 1
        return _Cut(place, place)
    labels = [w.start for w in dates if low <= w.start < high and text[w.end : high].lstrip()[:1] == ":"]
    if labels:
        return _Cut(labels[-1], labels[-1])
    ends_with_people = any(not gap[m.end() :].strip() for m in people_word().finditer(gap))
    return _Cut(high, high) if ends_with_people else None


def _trimmed(text: str, piece: Piece) -> Piece:
    """Return the piece without its fringes: spaces, signs, and remarks that say nothing of people."""
    first, last = piece.amounts[0][0][0], piece.amounts[-1][0][1]
    start, end = _start(text, piece.start, first), _end(text, last, piece.end)
    while start < first and text[start] in _FRINGE:
        start += 1
    while end > last and text[end - 1] in _FRINGE:
        end -= 1
    return Piece(start, end, piece.amounts, piece.joint, piece.part)


def _start(text: str, start: int, first: int) -> int:
    for mark in _BREAK.finditer(text, start, first):
        if not people_word().search(text, start, mark.start()):
            start = mark.end()
    return start


def _end(text: str, last: int, end: int) -> int:
    for low, high in _outside(text, last, end):
        for mark in _BREAK.finditer(text, low, high):
            if not people_word().search(text, mark.end(), end):
                return mark.start()
    return end


def _outside(text: str, low: int, high: int) -> Iterator[Span]:
    """Yield the stretches outside of brackets."""
    for match in BRACKETS.finditer(text, low, high):
        yield low, match.start()
        low = match.end()
    yield low, high
