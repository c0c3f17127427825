"""Who is a part of whom: "12 soldiers, including two officers", "ten dead (six Xish and four Yish)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nkdata.extract.around import plain
from nkdata.extract.assemble.wording import subset
from nkdata.extract.frames import Frame
from nkdata.extract.people import People
from nkdata.extract.records import Bound

_AFTER_COMMA = re.compile(r"(?:\s*:\s+|[^,;:.]{0,60},\s+|\s+[–—]\s+)(?:namely\s+|that\s+is,?\s+)?")
_AMONG_THEM = re.compile(r"\s+among\s+(?:them|these|those|the\s+dead|the\s+victims)\b")
_SHORT = re.compile(r",?\s*(?:and\s+)?")
_NEXT = re.compile(r",?\s*(?:and\s+)?|[^,;:.]{1,45}(?:,(?:\s+and)?|\s+and)\s+")


def wholes_of(text: str, people: Sequence[People], frames: tuple[Frame, ...]) -> list[int | None]:
    """Return for each of the people the place of those that they are a part of, where the words say so."""
    return _Wholes(text, people, frames).all()


@dataclass(slots=True)
class _Wholes:
    text: str
    people: Sequence[People]
    frames: tuple[Frame, ...]
    known: list[int | None] = field(default_factory=list)

    def all(self) -> list[int | None]:
        for i in range(len(self.people)):
            if i == len(self.known):
                self.known += self._parts_that_add_up(i) or [self._whole(i) if i else None]
        return self.known

    def _whole(self, i: int) -> int | None:
        p = self.people[i]
        opened = self._bracket(p.start)
        if opened is not None:
            return max((j for j in range(i) if self.people[j].end <= opened), default=None)
        if (
            subset().to(self.text, p.start)
            or _AMONG_THEM.match(self.text, p.end)
            or self._is_rest(i)
            or self._lists_after_colon(i)
        ):
            return i - 1 if self.known[i - 1] is None else self.known[i - 1]
        if p.rest and p.side and any(q.side == p.side for q in self.people[:i]):
            alike = (j for j in range(i) if self.people[j].side == p.side and self.known[j] is None)
            return max(alike, default=None)
        return self.known[i - 1] if self._goes_on(i) else None

    def _parts_that_add_up(self, i: int) -> list[int | None]:
        """Return the whole of a list whose numbers add up to it: "killed 15 civilians, nine Xish and six Yish"."""
        if (
            i == 0
            or self.known[i - 1] is not None
            or self.people[i - 1].thing
            or not _AFTER_COMMA.fullmatch(self.text, self.people[i - 1].end, self.people[i].start)
        ):
            return []
        run = [i]
        while run[-1] + 1 < len(self.people) and _NEXT.fullmatch(
            self.text, self.people[run[-1]].end, self.people[run[-1] + 1].start
        ):
            run.append(run[-1] + 1)
        told = [self.people[j].quantity for j in (i - 1, *run)]
        exact = all(q.bound is Bound.EXACT and q.low is not None for q in told)
        total = sum(q.low or 0 for q in told[1:])
        return [i - 1] * len(run) if exact and len(run) > 1 and total == told[0].low else []

    def _bracket(self, position: int) -> int | None:
        """Return where the bracket opened that ``position`` is in, if people stand before it."""
        opened = self.text.rfind("(", 0, position)
        closed = self.text.rfind(")", 0, position)
        return opened if opened > closed and opened >= self.people[0].end else None

    def _is_rest(self, i: int) -> bool:
        """Tell whether "two of them" is said, not "two of the crew", nor "two of the Yish" beside some of the Xish."""
        p, q = self.people[i], self.people[i - 1]
        if p.side and q.rest and q.side != p.side:
            return False
        return p.rest and (not p.head or " of the " not in plain(self.text[p.start : p.end]))

    def _lists_after_colon(self, i: int) -> bool:
        """Tell whether a colon opens the parts: "claimed ten lives: six soldiers and four civilians"."""
        p = self.people[i]
        if self.people[i - 1].thing or not self.text[max(0, p.start - 3) : p.start].rstrip().endswith(":"):
            return False
        return not any(frame.start > p.end for frame in self.frames)

    def _goes_on(self, i: int) -> bool:
        """Tell whether a list of parts goes on: "including two women and a child"."""
        p, q = self.people[i], self.people[i - 1]
        gap = self.text[q.end : p.start]
        if self.known[i - 1] is None or not _SHORT.fullmatch(gap):
            return False
        closes = gap.startswith(",") and "and" in gap and not self._lists(i)
        shares = q.rest and not q.head and subset().to(self.text, q.start) is not None
        another_side = p.side and q.side != p.side and (p.demonym or p.head) and not shares
        return not closes and not another_side

    def _lists(self, i: int) -> bool:
        """Tell whether the two before are in a list already: "two women, a child, and"."""
        if i < 2 or self.known[i - 2] is None:
            return False
        return self.text[self.people[i - 2].end : self.people[i - 1].start].strip() == ","
