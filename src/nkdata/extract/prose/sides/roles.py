"""Sides that follow from the part people play: the enemy, the other side, those of whom the scene tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.forms import Lead
from nkdata.extract.mentions import Mention
from nkdata.extract.phrases import Phrases, lead, listed, phrases, phrases_of
from nkdata.extract.prose.sides.scene import Answer, Scene, on
from nkdata.extract.words import words_of

_PARTED = re.compile(r"[;:,.]")
_BEGUN = re.compile(r"[;:]\s")
_SOME_OF_THEM = re.compile(r",?\s+(?!all|both)(?:at\s+least\s+)?[\w-]+\s+of\s+(?:them|whom)\s+(?:were\s+)?")
_LETTERS = 6
"""Letters by which two forms of a noun are known as one: "militia", "militiamen"."""


def enemy(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "claimed to have killed 50 enemy soldiers": of the other side than the one that tells."""
    p = finding.people
    if not _enemy().said_in(scene.text, max(p.start - 10, 0), p.end + 14) and not _enemy_lost().to(scene.text, p.start):
        return None
    speaker = scene.speaker(p.start)
    teller = speaker.side if speaker and speaker.side else scene.last_party(p.start) or scene.memory.subject
    return on(scene.opponent(teller) if teller else None, "opponent")


def other_side(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "The other side acknowledged 93 dead", "as did ten on the other side"."""
    p = finding.people
    if p.side:
        return None
    said = _others().first(scene.text, 0, p.start) or _on_others().first(scene.text, p.end, p.end + 25)
    if said is None or any(m.party and said.end() <= m.start < p.start for m in scene.mentions):
        return None
    told = [f for f in earlier if f.side and f.people.start > said.end()]
    if told and said.end() <= p.start:
        return str(told[-1].side), "subject"
    counted = [f.side for f in earlier if f.side] or list(scene.memory.counted[:1])
    known = scene.last_party(said.start()) or (scene.memory.subject if said.end() <= p.start else None)
    known = known or (counted[-1] if counted else None)
    return on(scene.opponent(known) if known else None, "opponent")


def mixed(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take all sides for people of whom only some are said to be of one: "eleven soldiers, seven of them Xish"."""
    if finding.people.start in scene.divided and not finding.side:
        return "both", None
    some = _SOME_OF_THEM.match(scene.text, finding.people.end)
    named = some and any(m.party and m.start == some.end() for m in scene.mentions)
    return ("both", None) if named and not finding.side else None


def of_the_state(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "81 rebels and 17 soldiers were killed" where one of two sides are rebels: soldiers are the other's."""
    p = finding.people
    if scene.state is None or p.side or p.owned or p.rest or p.head not in listed("state_forces"):
        return None
    return scene.state, "rebels"


def named_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Give a bare noun the side that it has earlier in the sentence: "Xish gendarmes … nine gendarmes were killed"."""
    p = finding.people
    stem = p.head[:_LETTERS]
    if len(stem) < _LETTERS:
        return None
    sides = {m.side for m in scene.mentions if m.side and m.end < p.start and _is_of(scene.text, m, stem)}
    return on(sides.pop() if len(sides) == 1 else None, "sentence")


def _is_of(text: str, mention: Mention, stem: str) -> bool:
    behind = _PARTED.split(words_of(text).low[mention.end :], maxsplit=1)[0].split(maxsplit=3)[:3]
    return any(word.startswith(stem) for word in behind)


def told_of(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the one party that something befell before a colon: "an Xish patrol was surprised: two died"."""
    start = finding.people.start
    cuts = [match.end() for match in _BEGUN.finditer(scene.text, 0, start)]
    if not cuts or any(m.party for m in scene.mentions if cuts[-1] <= m.start < start):
        return None
    named = {m.party for m in scene.parties(cuts[-1]) if m.party}
    befell = phrases("befell").said_in(scene.text, 0, cuts[-1])
    return on(named.pop() if befell and len(named) == 1 else None, "subject")


@cache
def _enemy_lost() -> Lead:
    """Return "the enemy had lost" with what may follow up to the number."""
    return lead(listed("enemy"), r"(?:had\s+|has\s+)?(?:lost|suffered)\s+\W*", most=4)


@cache
def _enemy() -> Phrases:
    return phrases_of(listed("enemy"))


@cache
def _others() -> Phrases:
    return phrases_of(listed("other_side"))


@cache
def _on_others() -> Phrases:
    return phrases_of([f"on {name}" for name in listed("other_side")])
