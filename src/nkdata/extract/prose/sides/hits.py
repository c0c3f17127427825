"""Sides whose things were hit, and those who did it: "an Xish helicopter was shot down", "by Xish shelling"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.assemble import TOLL, Finding
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.frames import Shape
from nkdata.extract.mentions import Mention
from nkdata.extract.phrases import lead, listed, phrases
from nkdata.extract.prose.kinds import is_summing
from nkdata.extract.prose.sides.scene import AGENT, Answer, Scene, on

_NEAR = 25
_PASSIVE = lead(["was", "were", "been", "being"], r"(?:(?:\w+ly|also)\s+)?", most=2)
_IT = re.compile(r"(?:It|They)\s")
_CLAIMED = re.compile(r"\b(?:it|they|to)\s+(?:had|have|has)\s+\Z")
_KILLING = re.compile(r",\s+\w+ing(?:\s+\w+){0,2}\Z|\band\s+\w+\Z")
_BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$")


@cache
def _target_of() -> Lead:
    return lead(listed("targets"), r"of\s+(?:the\s+)?", most=5)


@cache
def _its_target() -> re.Pattern[str]:
    targets = alternatives(lexicon()["targets"])
    return re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?<!\w)(?:{targets})(?!\w)", re.IGNORECASE)


@cache
def _attacks() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(lexicon()['attacks'])})\b")


@cache
def _strikes() -> re.Pattern[str]:
    means, done = alternatives(lexicon()["means"]), alternatives(lexicon()["done"])
    return re.compile(rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,3}}?(?:{means})\b[^;]*\b(?:{done})\b", re.IGNORECASE)


def hit_here(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the side whose thing was hit earlier in the sentence."""
    return on(hit_side(scene, finding.people.start), "owner")


def hit_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the side whose thing was hit in the sentences before, unless this one sums up."""
    return None if is_summing(scene.text) or phrases("yearly").said_in(scene.text) else on(scene.memory.hit, "owner")


def raiders(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "one of the raiders was killed" of a raid that is said to be a side's."""
    p = finding.people
    if p.side or not phrases("raiders").said_in(scene.text, p.start, p.end):
        return None
    acting = (m for m in scene.mentions if m.side and m.end <= p.start and _its_raid().match(scene.text, m.end))
    side = next((m.side for m in acting), None)
    return on(side or scene.opponent(hit_side(scene, p.start) or scene.memory.hit or ""), "opponent")


@cache
def _its_raid() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[\w-]+\s+)?(?:{alternatives(listed('raids'))})\b")


def attacked(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xish gunmen ambushed a convoy, killing 23", "It killed ten": those of the other side than the subject."""
    frame, start = finding.frame, finding.people.start
    if frame is None or frame.end > start or not finding.has_shape(Shape.REDUCED):
        return None
    if _IT.match(scene.text, 0, frame.start) and scene.memory.armed and frame.start < _NEAR:
        return on(scene.opponent(scene.memory.subject or ""), "opponent")
    if _CLAIMED.search(scene.text, 0, frame.start) and (speaker := scene.speaker(start)) and speaker.side:
        return on(scene.opponent(speaker.side), "opponent")
    acting = [m for m in scene.parties(frame.start) if m.side and not (m.place and not m.text.endswith("s"))]
    if not acting or not _KILLING.search(scene.text, 0, frame.end):
        return None
    return on(scene.opponent(str(acting[0].side)) if _attacked().match(scene.text, acting[0].end) else None, "opponent")


@cache
def _attacked() -> re.Pattern[str]:
    """Return a pattern of what makes the party before it one that attacks."""
    return re.compile(
        rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,4}}?(?<!was\s)(?<!were\s)(?:{alternatives(listed('assailing'))})\b"
    )


def opponent(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the other side than the one that did it: "two were killed by Xish shelling", "Xish shelling killed two"."""
    if finding.rule.endswith(TOLL):  # "put at 12 by the Xish" tells who counts
        return None
    agent = _agent(finding.people.start, finding.people.end, scene)
    return on(scene.opponent(agent) if agent else None, "opponent")


def _agent(start: int, end: int, scene: Scene) -> str | None:
    for mention in scene.mentions:
        if mention.side and mention.start >= end and _BY.search(scene.text, end, mention.start):
            return mention.side
    acting = [m for m in scene.mentions if m.side and m.end <= start]
    return acting[-1].side if acting and _strikes().match(scene.text, acting[-1].end, start + 1) else None


def hit_side(scene: Scene, until: int | None = None) -> str | None:
    """Return the side whose aircraft, post or convoy the sentence says was hit, in the words before ``until``."""
    end = len(scene.text) if until is None else until
    sided = [m for m in scene.mentions if m.side and m.start < end]
    if not sided:
        return None
    for match in phrases("hits").find(scene.text, 0, end):
        struck = _struck(scene.text, match, sided)
        if struck:
            return struck
    return next((m.side for m in reversed(sided) if m.end <= end and _is_target(scene.text, m, end)), None)


def _struck(text: str, match: re.Match[str], sided: Sequence[Mention]) -> str | None:
    """Return the side behind an active verb or before a passive: "shelled an Xish post", "an Xish post was shelled"."""
    behind = (m.side for m in sided if 0 <= m.start - match.end() <= _NEAR and not m.joined)
    if side := next(behind, None):
        return side
    named = [m for m in sided if m.end <= match.start()]
    came = match.group().startswith(("came", "come"))
    return named[-1].side if named and (came or _PASSIVE.to(text, match.start())) else None


def _is_target(text: str, mention: Mention, end: int) -> bool:
    """Tell whether a checkpoint, bus or village of the named is spoken of, other than as the one that acts."""
    if mention.joined or AGENT.to(text, mention.start):
        return False
    if _target_of().to(text, mention.start):
        return True
    its = _its_target().match(text, mention.end, end)
    return its is not None and not _attacks().match(text, its.end(), end)
