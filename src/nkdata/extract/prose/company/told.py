"""Kinds of people that the build of the sentence tells: "among civilians, …", "36 of the dead were civilians"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.people import category_of
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.company.forces import is_armed
from nkdata.extract.prose.sides import Scene
from nkdata.extract.words import words_of

_FRONT = re.compile(r"\W*(?:among|amongst)\s+(?:the\s+)?(?P<who>[\w-]+(?:\s+population)?)")
_UNIT = re.compile(r"\W*of\s+(?:the|its|their|some)\s+[\d\w,]+\s[^,;.]*")
_COST = re.compile(r"\bcost(?:ing)?\s+(?:the\s+)?(?:[\w-]+\s+)?\Z")


def told_kind(finding: Finding, scene: Scene) -> str:
    """Return the category that the sentence says of a number apart from its noun, unspecified where it says none."""
    low, start = words_of(scene.text).low, finding.people.start
    for pattern, name in ((_FRONT, "who"), (_UNIT, 0)):
        front = pattern.match(low)
        if front and front.end() <= start and (said := _kind(scene.text[slice(*front.span(name))])) != "unspecified":
            return said
    if _paid().search(low, max(0, start - 40), start) and _COST.search(low, 0, _paid_from(low, start)):
        return "military"
    return _antecedent(finding, scene)


def _kind(words: str) -> str:
    """Return the category of the people that the words name, or of the force that they belong to."""
    kind = category_of(words)
    return "military" if kind == "unspecified" and phrases("collectives").said_in(words) else kind


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['collectives'])})\s+(?:some\s+|about\s+|another\s+)?\Z")


def _paid_from(low: str, start: int) -> int:
    found = _paid().search(low, max(0, start - 40), start)
    return found.start() if found else 0


def _antecedent(finding: Finding, scene: Scene) -> str:
    """Read "Xish volunteers fought there, and 22 of them were killed" by the name that stands for people."""
    if not finding.people.rest:
        return "unspecified"
    named = [m for m in scene.mentions if m.party == finding.side and m.end <= finding.people.start]
    if not named:
        return "unspecified"
    if is_armed(scene, named[-1]):
        return "military"
    behind = scene.text[named[-1].start : finding.people.start].split(",")[0]
    return category_of(" ".join(behind.split()[:4]))
