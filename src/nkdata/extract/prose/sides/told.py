"""Sides that the build of the sentence tells: "Xish losses were light: four killed", "three lives among the Xish"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.around import clause_start
from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.frames import Shape
from nkdata.extract.mentions import Mention
from nkdata.extract.people.wording import last_noun, noun
from nkdata.extract.phrases import lead, listed, phrases
from nkdata.extract.prose.sides.scene import Answer, Scene, on
from nkdata.extract.words import words_of

_AMONG = re.compile(r"\s+among\s+(?:the\s+)?")
_OF_THE = re.compile(r"\W*of\s+(?:the|its|their|some)\s+[\d\w,]+\s", re.IGNORECASE)
_OWN = lead(
    ["its own", "their own", "his own"], r"(?:dead|losses|casualties|fatalities|killed|wounded|toll)?\s*", most=4
)
_OWN = lead(["its own", "their own"], r"(?:dead\s+|losses\s+)?", most=3)
_OF_ITS_OWN = re.compile(r"\s+(?:\w+\s+){0,2}?(?:of|among)\s+(?:its|their)\s+own\b")
_LOSSES = re.compile(
    r"\s+(?:(?:official|military|own|total|overall|combat)\s+)?(?:losses|casualties|dead|fatalities)\b"
)
_CLAUSE = re.compile(r"[;,]\s+(?:(?:and|while|but)\s+)?(?:the\s+)?\Z", re.IGNORECASE)
_PARTED = re.compile(r"[;.]\s")


def own_dead(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "reported no losses of its own", "put their own dead at four": of the one who speaks."""
    p = finding.people
    denied = finding.has_shape(Shape.DENIAL) and _OF_ITS_OWN.match(scene.text, p.end)
    if not denied and (p.side or not _OWN.to(scene.text, p.start)):
        return None
    speaker = scene.speaker(p.start)
    spoken = speaker.side if speaker else None
    named = scene.first_party(p.start)
    of_others = scene.opponent(named) if named and earlier and earlier[-1].side == named else None
    return on(spoken or of_others or named or scene.memory.subject, "possessive")


def among(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "claimed three lives among the Xish sentries"."""
    behind = _AMONG.match(scene.text, finding.people.end)
    return on(next((m.party for m in scene.mentions if behind and m.party and m.start == behind.end()), None))


def of_a_unit(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Of the 340 soldiers of the Xish 4th Brigade, 112 were killed"."""
    whole = _OF_THE.match(scene.text)
    if whole is None or finding.people.start < whole.end() or finding.people.side:
        return None
    named = [m.party for m in scene.mentions if m.party and m.end <= finding.people.start and not m.joined]
    return on(named[0] if named else None)


def losses_of(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xish losses in the capture of the town were light: four killed and nine wounded"."""
    start = finding.people.start
    begin = clause_start(_PARTED, scene.text, start)
    owners = [m for m in scene.mentions if m.party and begin <= m.start < start and _LOSSES.match(scene.text, m.end)]
    if len({m.party for m in owners}) != 1 or finding.people.side:
        return None
    between = [m for m in scene.mentions if owners[-1].end < m.start < start and m.side and not m.place]
    listed_after = scene.text[begin:start].rstrip().endswith((":", ": about", ": some"))
    return on(owners[-1].party if listed_after or not between else None)


def elided(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xland acknowledged ten deaths, Yland seven", "…, the Yish ombudsman 22 dead"."""
    if finding.rule.endswith(".share") and (named := scene.last_party(finding.people.start)):
        return named, None
    if not earlier or finding.people.side:
        return None
    start = finding.people.start
    near = [m for m in scene.mentions if m.party and m.end <= start and m.start >= earlier[-1].people.end]
    if not near or not _CLAUSE.search(scene.text, max(0, near[-1].start - 20), near[-1].start):
        return None
    return on(near[-1].party if _office().fullmatch(words_of(scene.text).low, near[-1].end, start) else None)


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s)?\s+(?:(?:{alternatives(lexicon()['offices'])})\s+)*(?:(?:only|just|some|for)\s+)*")


def attackers(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "the army took the ridge, but the assault cost 33 lives": of those who attacked."""
    p = finding.people
    attack = phrases("attacks_of").first(scene.text, 0, p.start)
    if attack is None or p.category == "civilian" or not _cost().to(scene.text, p.start):
        return None
    cost = phrases("price").said_in(scene.text, 0, p.start)
    return on(scene.last_party(attack.start()) if cost else None, "subject")


@cache
def _cost() -> Lead:
    return lead(listed("lives"), r"(?:the\s+)?(?:lives\s+of\s+)?(?:some\s+|another\s+)?", most=6)


def antecedent(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xish volunteers fought there, and 22 of them were killed": of those named last, if they are people."""
    if not finding.people.rest or earlier:
        return None
    named = [m for m in scene.mentions if m.party and m.end <= finding.people.start and _are_people(scene.text, m)]
    return on(named[-1].party if named else None, "sentence")


def _are_people(text: str, m: Mention) -> bool:
    if last_noun(m.text):
        return True
    at = m.end + 1
    return noun().pattern.match(words_of(text).low, at) is not None
