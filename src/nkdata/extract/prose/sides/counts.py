"""Sides and kinds that stand beside a toll: "Xish losses stood at 265 dead", "military deaths reached 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkdata.extract.around import clause_start
from nkdata.extract.assemble import Finding, is_linked
from nkdata.extract.people import category_of
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.sides.scene import CLAUSE, Answer, Scene, on

_NEAR = 30
_ITS = re.compile(r"\b(?:its|their)\b")


def _toll(start: int, scene: Scene) -> tuple[int, int] | None:
    """Return where the clause begins, and where in it the noun that the number at ``start`` is joined to."""
    clause = clause_start(CLAUSE, scene.text, start)
    noun = phrases("losses").first(scene.text, clause, start)
    return (clause, noun.start()) if noun and is_linked(scene.text, noun.end(), start) else None


def counted_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xish losses stood at 265 dead", "the XLA put its own losses at 44 dead"."""
    start = finding.people.start
    toll = _toll(start, scene)
    if toll is None:
        return None
    clause, noun = toll
    speaking = [(c.start, c.start + len(c.name) + 4) for c in scene.claimants]
    named = {
        str(m.party)
        for m in scene.parties(start, clause)
        if m.end >= noun - _NEAR and not any(a <= m.start < b for a, b in speaking)
    }
    if len(named) == 1:
        return named.pop(), None
    if named or not _ITS.search(scene.text, clause, start):
        return None
    speaker = scene.speaker(start)
    return on(speaker.side if speaker else scene.memory.subject, "possessive")


def counted_as(start: int, scene: Scene) -> str:
    """Return the category of "military losses stood at 265 dead" for the number at ``start``."""
    toll = _toll(start, scene)
    return category_of(scene.text[max(toll[0], toll[1] - _NEAR) : start]) if toll else "unspecified"
