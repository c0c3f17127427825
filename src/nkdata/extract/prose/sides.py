"""Whose people they were, where the phrase itself does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.claimants import Claimant, claimant_at
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.mentions import Mention


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the paragraph leave: the sides last counted, and whose thing was last hit."""

    counted: tuple[str, ...] = ()
    hit: str | None = None
    named: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence to ask: its text, the parties named, the speakers, the sides of the vocabulary."""

    text: str
    mentions: tuple[Mention, ...]
    claimants: tuple[Claimant, ...]
    sides: tuple[str, ...]


def resolve_side(finding: Finding, scene: Scene, earlier: Sequence[Finding], memory: Memory) -> tuple[str, str | None]:
    """Return the finding's side, and what it rests on where the phrase does not state it."""
    if finding.side:
        return finding.side, None
    p, text = finding.people, scene.text
    speaker = claimant_at(scene.claimants, p.start)
    if finding.rule.startswith("killed.denial"):
        return _denier(finding, scene, speaker)
    if p.owned:
        owner = _owner(p.start, scene, speaker)
        if owner:
            return owner, "possessive"
    if finding.frame and finding.frame.shape.value == "loss" or _suffered(text, p.start):
        subject = _last_side(scene, _loss_start(text, p.start))
        if subject:
            return subject, None
    if finding.whole is not None and finding.whole.side:
        return finding.whole.side, "whole"
    if re.search(r"\bfor\s+(?:the\s+)?$|\b(?:year|day|month|loss|blow)\s+for\s", text[: p.start]):
        subject = _last_side(scene, p.start)
        if subject:
            return subject, "subject"
    same = {f.side for f in earlier if f.side}
    if len(same) == 1:
        return str(same.pop()), "sentence"
    if len(same) > 1:
        return "both", "sentence"
    agent = _agent(p.start, p.end, scene)
    if agent and len(scene.sides) == 2:
        return next(s for s in scene.sides if s != agent), "opponent"
    if memory.hit and (p.head or p.definite):
        return memory.hit, "owner"
    local = _local(p.end, scene)
    if local:
        return local, "place"
    if speaker and speaker.side and p.owned:
        return speaker.side, "claimant"
    if not p.head and len(memory.counted) == 1:
        return memory.counted[0], "sentence before"
    if len(memory.counted) == 1 and re.match(r"(?:a\s+|another\s+|\w+\s+)?(?:further|more|others?|another|additional)\b", text[p.start : p.end + 8].lower()):
        return memory.counted[0], "sentence before"
    return "both", "not stated"


def _denier(finding: Finding, scene: Scene, speaker: Claimant | None) -> tuple[str, str | None]:
    subject = _last_side(scene, finding.people.start)
    if subject:
        return subject, "claimant"
    return (speaker.side, "claimant") if speaker and speaker.side else ("both", "not stated")


def _owner(position: int, scene: Scene, speaker: Claimant | None) -> str | None:
    if speaker and speaker.side and speaker.start <= position:
        return speaker.side
    return _last_side(scene, position)


def _last_side(scene: Scene, position: int) -> str | None:
    named = [m for m in scene.mentions if m.end <= position and (m.side or m.actor) and not m.joined and not _is_agent(scene.text, m)]
    people = [m for m in named if not (m.place and re.search(r"\b(?:in|near|at|around|over|from|to|outside)\s+(?:the\s+)?$", scene.text[: m.start]))]
    chosen = (people or named)[-1:]
    return (chosen[0].side or chosen[0].actor) if chosen else None


def _is_agent(text: str, mention: Mention) -> bool:
    return bool(re.search(r"\b(?:by|against|with)\s+(?:the\s+|an?\s+)?$", text[: mention.start]))


@cache
def _loss_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['loss'])})\s+(?:[\w–,-]+\s+){{0,12}}?$", re.I)


def _suffered(text: str, start: int) -> bool:
    return bool(_loss_verb().search(text[:start]))


def _loss_start(text: str, start: int) -> int:
    found = _loss_verb().search(text[:start])
    return found.start() if found else start


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"\b(?:by|during\s+an?|in\s+an?|from|of)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$", re.I)


def _agent(start: int, end: int, scene: Scene) -> str | None:
    """Return the side that did it: "by Armenian shelling", "Armenian shelling killed"."""
    for mention in scene.mentions:
        if mention.side and mention.start >= end and re.search(r"\bby\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$", scene.text[end : mention.start]):
            return mention.side
    before = [m for m in scene.mentions if m.side and m.end <= start]
    if before and re.match(r"(?:['’]s)?\s+(?:\w+\s+){0,3}?(?:shelling|fire|sniper|artillery|strike|strikes|airstrike|drone|mortar|forces|troops|attack|missile|rocket|bombardment|gunfire|raid|snipers|rockets|shells|missiles)\b[^,;]*\b(?:killed|killing|wounded|wounding|shot|claimed|left|injured|injuring|murdered)\b", scene.text[before[-1].end : start + 1]):
        return before[-1].side
    return None


@cache
def _places() -> re.Pattern[str]:
    return re.compile(r"\b(?:in|inside|within)\s+(?:the\s+)?(?:\w+\s+)?$", re.I)


def _local(end: int, scene: Scene) -> str | None:
    return None


@cache
def _hit() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['hits'])})(?!\w)", re.I)


def hit_side(scene: Scene) -> str | None:
    """Return the side whose aircraft, post or convoy the sentence says was hit."""
    for match in _hit().finditer(scene.text):
        for mention in scene.mentions:
            if mention.side and 0 <= mention.start - match.end() <= 25 and not mention.joined:
                return mention.side
        before = [m for m in scene.mentions if m.side and m.end <= match.start()]
        passive = re.search(r"\b(?:was|were|been|being)\s+(?:\w+ly\s+|also\s+)?$", scene.text[: match.start()])
        if before and passive:
            return before[-1].side
    return None
