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
_FAR = 60
_AND = re.compile(r"[^;.]{0,30}\s+(?:and|but)\s+(?:\w+\s+)?")
_AND_NUMBER = re.compile(r"(?:\s+[a-z]+){0,2}\s+and\s+")
_AND_BARE = re.compile(r"\s+and\s+(?:some\s+|about\s+)?(?:\d[\d,]*|[a-z]+)\s*(?:[.,;]|$)")
_AND_OF = re.compile(r"[^,;.]{0,30}\s+(?:and|than)\s+(?:of\s+|for\s+)?(?:the\s+)?")
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)


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


def respective(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xland and Yland lost seven and four men, respectively": the first number is of the first."""
    p = finding.people
    if "respectively" not in scene.text:
        return None
    behind = scene.text.find("respectively", p.end)
    if behind < 0 or behind - p.end > _FAR:
        return None
    first = _AND_NUMBER.match(scene.text, p.end) is not None
    if not first and not (earlier and _AND.fullmatch(scene.text, earlier[-1].people.end, p.start)):
        return None
    pair = _pair(scene, p.start if first else earlier[-1].people.start)
    return (pair[0 if first else 1], "order") if pair else None


def in_order(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "By 9 July the figures had climbed to 610 and 420" by the sides counted before, in their order."""
    p, order = finding.people, scene.memory.order
    if p.head or p.side or len(order) != 2 or not finding.running:
        return None
    first = _AND_BARE.match(scene.text, p.end) is not None
    second = bool(earlier) and _AND.fullmatch(scene.text, earlier[-1].people.end, p.start) is not None
    return on(order[0] if first else order[1], "order") if first or second else None


def _pair(scene: Scene, end: int) -> tuple[str, ...] | None:
    """Return the last two parties that "and" joins before ``end``, else the two that the sentence before named."""
    named = [m for m in scene.mentions if m.party and m.end <= end and not m.joined]
    for m, n in zip(reversed(named[:-1]), reversed(named[1:]), strict=True):
        if _AND_OF.fullmatch(scene.text, m.end, n.start):
            return str(m.party), str(n.party)
    parties = tuple(dict.fromkeys(str(m.party) for m in named)) or scene.memory.parties
    return parties if len(parties) == 2 else None


def counted_as(start: int, scene: Scene) -> str:
    """Return the category of "military losses stood at 265 dead" for the number at ``start``."""
    toll = _toll(start, scene)
    return category_of(scene.text[max(toll[0], toll[1] - _NEAR) : start]) if toll else "unspecified"
