"""Numbers without a verb of their own: "as were two others", "another three", "lost 64 and the Xish army 38"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nkdata.extract.assemble.board import Board
from nkdata.extract.assemble.finding import Finding, take_people
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.frames import Shape
from nkdata.extract.people import People
from nkdata.extract.phrases import lead, listed

_AS_WERE = lead(["as", "so", "nor"], r"(?:were|was|did|had|have)\s+", most=2)
_MORE = re.compile(r"(?:another|a\s+further|\w+\s+more|\w+\s+others)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:\band\b|,|;|\bagainst\b|\bwith\b|\bfrom\b)", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\b(?:villages?|tanks?|in|of)\s*$", re.IGNORECASE)
_OF_THESE = re.compile(r"\W*of\s+(?:these|them|those|the)\b", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\W*Among\s+(?:them|these|those)\s+(?:was|were)\s+")
_CLAUSE = re.compile(r"(?:,|;|\band\b|\bwhile\b)\s+(?:for\s+)?(?:the\s+)?$", re.IGNORECASE)


@cache
def _closed() -> re.Pattern[str]:
    words = alternatives(lexicon()["after_elided"])
    return re.compile(rf"\s*(?:[.,;)]|$|(?:{words})\b)", re.IGNORECASE)


@cache
def _besides() -> re.Pattern[str]:
    return re.compile(rf"(?:,?[^,;.]{{1,40}})?,?\s+(?:{alternatives(lexicon()['besides'])})\s+")


@cache
def _told() -> Lead:
    verbs = [*listed("claim_verbs"), *listed("concede"), *listed("comparing")]
    return lead(verbs, r"(?:of\s+)?(?:(?:only|just|that|a\s+further)\s+)*", most=6)


@cache
def _theirs() -> re.Pattern[str]:
    force, only = (alternatives(lexicon()[name]) for name in ("elided_force", "elided_only"))
    return re.compile(rf"(?:['’]s?)?\s+(?:(?:{force})\s+)?(?:(?:{only})\s+)?", re.IGNORECASE)


def repeat_elided(board: Board) -> None:
    """Give numbers that no frame tells of the fate of the number before, where the words allow it."""
    for i, p in enumerate(board.people):
        if i not in board.found and not p.thing and board.wholes[i] is None:
            elided = _elided(board, i)
            if elided is not None:
                elided.settle()


def _elided(board: Board, i: int) -> _Elided | None:
    here = [board.found[j] for j in sorted(board.found) if board.people[j].end <= board.people[i].start]
    last = here[-1] if here else board.last
    return _Elided(board, i, last, bool(here)) if last else None


@dataclass(frozen=True, slots=True)
class _Elided:
    """People without a verb at ``i``, and the finding before them, which is in the same sentence if ``here``."""

    board: Board
    i: int
    last: Finding
    here: bool

    def settle(self) -> None:
        closed = bool(_closed().match(self.board.text, self.people.end))
        loser = self._loser() if closed and self.here else None
        if loser:
            self._repeat()
            self._take_side(loser)
        elif self._goes_on(closed) or (closed and self._is_bare()):
            self._repeat()

    def _take_side(self, loser: str) -> None:
        """Give the number the side that lost them, or that it was done to: that of the number before."""
        found = self.board.found[self.i]
        found.inferred = [basis for basis in found.inferred if not basis.startswith("side:")]
        found.side = loser
        if not self._tells_of_losers():
            found.side = None
            take_people(found, self.last)

    @property
    def people(self) -> People:
        return self.board.people[self.i]

    @property
    def gap(self) -> tuple[int, int]:
        """The stretch between the last number with its verb and this one."""
        start = max(self.last.people.end, self.last.frame.end if self.last.frame else 0) if self.here else 0
        return min(start, self.people.start), self.people.start

    def _goes_on(self, closed: bool) -> bool:
        """Tell whether the words before say that the same befell these: "as were", "as well as", "of these"."""
        if not self.here and _AMONG_THEM.fullmatch(self.board.text, 0, self.people.start):
            return True
        if not self.here:
            return bool(self.people.rest and self.people.head and _OF_THESE.match(self.board.text))
        if _AS_WERE.to(self.board.text, self.people.start):
            return True
        return closed and bool(_besides().fullmatch(self.board.text, *self.gap))

    def _is_bare(self) -> bool:
        """Tell whether a number stands alone, as one does that goes on counting: "and another three", "reported 12"."""
        p, text = self.people, self.board.text
        if p.side:
            return p.elliptical and self._is_joined()
        if not (p.elliptical or _MORE.match(text, p.start, p.end)):
            return False
        return _told().to(text, p.start) is not None or self._is_joined()

    def _is_joined(self) -> bool:
        text = self.board.text
        return self.here and bool(_JOINED.search(text, *self.gap)) and not _OF_SOMETHING.search(text, *self.gap)

    def _loser(self) -> str | None:
        """Return the loser of "lost 64 and the Yish army 38", where the verb is left out and the loser named."""
        text, (start, end) = self.board.text, self.gap
        for m in reversed(self.board.mentions):
            if m.party and start <= m.start and m.end <= end and not m.joined:
                led = _CLAUSE.search(text, start, m.start) and _theirs().fullmatch(text, m.end, end)
                return m.party if led else None
        return None

    def _tells_of_losers(self) -> bool:
        """Tell whether the last number was of its subject's own people: "lost 64", not "killed 64"."""
        last = self.last
        behind = last.frame is not None and last.frame.start >= last.people.end
        return (
            last.has_shape(Shape.LOSS)
            or last.has_shape(Shape.LIVES)
            or behind
            or "toll" in last.rule
            or "head" in last.rule
        )

    def _repeat(self) -> None:
        for j in self.board.spread(self.i, +1):
            self.board.found[j] = self._as_before(self.board.people[j])

    def _as_before(self, p: People) -> Finding:
        last, inferred = self.last, ["outcome:number before"]
        frame = last.frame if last is not self.board.last else None
        repeated = Finding(p, last.outcome, f"{last.outcome}.repeated", p.side, frame, inferred=inferred)
        if p.elliptical:
            take_people(repeated, last)
        return repeated
