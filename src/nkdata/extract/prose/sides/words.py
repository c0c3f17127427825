"""Sides that a word beside the number gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkdata.extract.around import before, clause_start
from nkdata.extract.assemble import Finding
from nkdata.extract.mentions import Mention
from nkdata.extract.phrases import lead
from nkdata.extract.prose.sides.scene import Answer, Scene, on

_COST = re.compile(r"\bcost(?:ing)?\s+[^,;]*?(?:the\s+)?$")
_A_WORD_OR_TWO = re.compile(r"\s*(?:[a-z]+\s+){0,2}")
_SENTENCE = re.compile(r"[;.]\s")
_ON_THE = lead(["on"], r"the\s+", most=2)
_SIDE = re.compile(r"\s+side(?:,|\s+of\s)")
_FOR = lead(["for"], most=1)
_COMMA = re.compile(r",\s")
_FORMER = re.compile(r"\bthe\s+(former|latter)\b", re.IGNORECASE)


def stated(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the side that the phrase itself names: "three Xish soldiers"."""
    return on(finding.side)


def paid(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "cost Xland 68 dead"."""
    start = finding.people.start
    for m in scene.mentions:
        near = m.end <= start < m.end + 25 and _A_WORD_OR_TWO.fullmatch(scene.text, m.end, start)
        if m.party and near and before(_COST, scene.text, m.start):
            return m.party, None
    return None


def headed(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "for Xland, 18 killed and 52 wounded", "on the Xish side of the river three soldiers"."""
    start = finding.people.start
    clause = clause_start(_SENTENCE, scene.text, start)
    heading = (m for m in reversed(scene.mentions) if m.party and clause <= m.start and m.end <= start)
    return next(((str(m.party), None) for m in heading if _opens(scene.text, m)), None)


def _opens(text: str, m: Mention) -> bool:
    if _SIDE.match(text, m.end):
        return _ON_THE.to(text, m.start) is not None
    return bool(_COMMA.match(text, m.end) and _FOR.to(text, m.start))


def former(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "the former lost two men and the latter four" by the parties named a sentence before."""
    if len(scene.memory.parties) != 2:
        return None
    said = _FORMER.findall(scene.text, 0, finding.people.start)
    return (scene.memory.parties[said[-1].lower() == "latter"], "sentence before") if said else None
