"""Sides that speak of their own people: "denied any casualties", "admitted two deaths"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives
from nkdata.extract.forms import Lead
from nkdata.extract.frames import Shape
from nkdata.extract.phrases import lead, listed, phrases
from nkdata.extract.prose.sides.scene import Answer, Scene, on

_NOBODY = re.compile(r"(?:nobody|no\s?-?one|there|(?:no|zero)\s)", re.IGNORECASE)
_AMONG = re.compile(r"\s+(?:on|among|for|to)\s+(?:the\s+)?")


def denied(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take whom a denial speaks for: "nobody was hurt" is of all, "no casualties among the Xish" of them."""
    if not finding.has_shape(Shape.DENIAL):
        return None
    p = finding.people
    if _NOBODY.match(scene.text, p.start):
        return "both", "not stated"
    among = _AMONG.match(scene.text, p.end)
    named = next((m.side for m in scene.mentions if among and m.side and m.start == among.end()), None)
    if named:
        return named, None
    speaker = scene.speaker(p.start)
    denying = scene.last_party(p.start) or (speaker.side if speaker else None) or scene.memory.subject
    return on(denying, "claimant") or ("both", "not stated")


@cache
def _concedes() -> Lead:
    return lead(listed("concede"), rf"(?:(?:{alternatives(listed('conceded'))})\s+)*", most=8)


def conceded(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take a side that admits losses for the one that had them."""
    start = finding.people.start
    speaker = scene.speaker(start)
    if speaker is None or not speaker.side:
        return None
    admits = _concedes().to(scene.text, start)
    return on(speaker.side, "claimant") if admits and admits.start() >= speaker.start else None


def army_speaking(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "According to the Xish military, one serviceman was killed": an army that counts its own."""
    p = finding.people
    speaker = scene.speaker(p.start)
    if speaker is None or not speaker.side or not phrases("collectives").said_in(speaker.name):
        return None
    others = {m.side for m in scene.mentions if m.side and not m.joined} - {speaker.side}
    acting = finding.frame is not None and finding.frame.end <= p.start and finding.has_shape(Shape.REDUCED)
    return on(None if others or acting or p.category == "civilian" else speaker.side, "claimant")


def only_party(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the one party of the sentence that tells of its own people: "Xland said that six servicemen had died"."""
    start = finding.people.start
    everyone = {m.side for m in scene.mentions if m.side and not m.joined}
    if len(everyone) != 1 or not finding.people.head or not phrases("own_people").said_in(scene.text, 0, start):
        return None
    named = {m.side for m in scene.parties(start) if m.side and m.side in scene.sides}
    return on(named.pop() if len(named) == 1 else None, "subject")
