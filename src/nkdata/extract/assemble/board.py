"""The people of a sentence laid out beside its frames, and what has been found of whom so far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nkdata.extract.assemble.finding import Finding
from nkdata.extract.assemble.sharing import share
from nkdata.extract.assemble.wording import join
from nkdata.extract.frames import Frame
from nkdata.extract.mentions import Mention
from nkdata.extract.people import People, is_on_each
from nkdata.extract.words import words_of

_NEAR = 20
_BRACKETED = re.compile(r"\([^()]*\)")


@dataclass(slots=True)
class Board:
    """People are named by their place in ``people``; ``wholes[i]`` are those that ``people[i]`` are a part of.

    ``found`` holds a finding for each place that has one, ``more`` second
    fates of people who have one already. ``last`` is the finding of the
    sentence before.
    """

    text: str
    people: list[People]
    frames: tuple[Frame, ...]
    wholes: list[int | None]
    mentions: Sequence[Mention] = ()
    last: Finding | None = None
    found: dict[int, Finding] = field(default_factory=dict)
    more: list[Finding] = field(default_factory=list)

    def behind(self, position: int) -> Iterator[int]:
        """Yield the people from ``position`` on."""
        return (i for i, p in enumerate(self.people) if p.start >= position)

    def before(self, position: int) -> Iterator[int]:
        """Yield the people that end before ``position``, the nearest first."""
        return (i for i in range(len(self.people) - 1, -1, -1) if self.people[i].end <= position)

    def take(self, group: Sequence[int], frame: Frame, rule: str | None = None) -> None:
        """Note that a frame tells of a group of people."""
        shared = share([self._of_each(self.people[i], frame) for i in group])
        for i, (p, inferred) in zip(group, shared, strict=True):
            self.found[i] = Finding(p, frame.outcome, rule or frame.rule, p.side, frame, inferred=inferred)

    def _of_each(self, p: People, frame: Frame) -> People:
        """Return people as those of each side where the verb says so: "one soldier was killed on either side"."""
        each = frame.to_its_left and p.side in (None, "both") and "side" in self.text[frame.end : frame.end + _NEAR]
        return p._replace(side="each") if each and is_on_each(words_of(self.text).low, frame.end) else p

    def spread(self, i: int, step: int) -> list[int]:
        """Return ``i`` and the people coordinated with it, going left (-1) or right (+1)."""
        group = [i]
        while (k := self._neighbour(group[-1], step)) is not None:
            if self._is_taken(k, step) or not self.coordinated(min(group[-1], k), max(group[-1], k)):
                break
            group.append(k)
        return sorted(group)

    def _neighbour(self, i: int, step: int) -> int | None:
        k = i + step
        while 0 <= k < len(self.people) and self.wholes[k] is not None:
            k += step
        return k if 0 <= k < len(self.people) else None

    def _is_taken(self, k: int, step: int) -> bool:
        """Tell whether people have a fate, or going right, a verb of their own: "killed two, three were wounded"."""
        if k in self.found or self.people[k].thing:
            return True
        end = self.people[k].end
        return step > 0 and any(f.to_its_left and 0 <= f.start - end <= 3 for f in self.frames)

    def coordinated(self, i: int, j: int) -> bool:
        """Tell whether "and", a comma or the like joins two people; parts of a whole between them do not count."""
        start, end = self.people[i].end, self.people[j].start
        gap = self.text[start:end]
        parts = [k for k in range(i + 1, j) if self.wholes[k] is not None]
        if "(" in gap:
            gap = _BRACKETED.sub(" ", gap)
        elif parts:
            gap = self.text[self.people[parts[-1]].end : end]
        return bool(join().fullmatch(gap))
