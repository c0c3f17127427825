"""Sides whose own people are counted: "its soldiers", "the Xish army lost two men"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.around import clause_start
from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives
from nkdata.extract.forms import Lead
from nkdata.extract.frames import Shape
from nkdata.extract.phrases import Phrases, lead, listed, phrases_of
from nkdata.extract.prose.sides.scene import Answer, Scene, on

_AMONG_ITS = re.compile(r"\s+(?:among|in|to)\s+(?:its|their)\b")
_THEIRS = re.compile(r"(?:his|her)\s", re.IGNORECASE)
_HAD = lead(["had"], r"(?:(?:also|still)\s+)?", most=2)
_CLAUSE = re.compile(r";\s|,\s(?:while|whereas|but|and)\s")
_NEAR = 24
_OURS = re.compile(r"\b(?:our|Our|we|We)\b")
_QUOTE = re.compile(r"[\"”]")
_HAVING = re.compile(r"\W*(?:after|despite|by|having)(?:\s+having)?\s+", re.IGNORECASE)
_COMMA_THE = re.compile(r",\s+(?:the\s+)?")
_ATTACKERS = re.compile(r"\battackers?\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:it|they|its|their|his|he|the|which|who)\b", re.IGNORECASE)
_WITH = lead(["with"], most=1)
_FOR = lead(["for", "at"], most=1)


def owned(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Find who "its" and "their" are: the speaker, or the subject of the sentence before, or who was named last."""
    p, start = finding.people, finding.people.start
    if not (p.owned or _AMONG_ITS.match(scene.text, p.end)):
        return None
    if (quoted := _quoted(finding, scene)) is not None:
        return quoted, "claimant"
    speaker = scene.speaker(start)
    own = scene.first_party(start) if " own" in scene.text[max(0, p.end - 4) : p.end + 12] else None
    spoken = speaker.side if speaker and speaker.start <= start else None
    if earlier and _THEIRS.match(scene.text, p.start):
        return on(earlier[-1].side, "sentence")
    does_it = finding.frame is not None and finding.frame.end <= start
    lost_it = finding.has_shape(Shape.LOSS) and scene.last_party(start)
    subject = scene.memory.subject if does_it and not lost_it else None
    named = scene.last_party(start) or scene.memory.hit or scene.memory.subject
    return on(own or spoken or subject or named, "possessive")


def _quoted(finding: Finding, scene: Scene) -> str | None:
    """Return whose words are "We have lost 15 men", "15 of our men died": the party named behind the quotation."""
    p = finding.people
    if not _OURS.search(scene.text, max(0, p.start - _NEAR), p.end):
        return None
    closed = _QUOTE.search(scene.text, p.end)
    return next((m.party for m in scene.mentions if closed and m.party and m.start >= closed.end()), None)


@cache
def _loss_verb() -> Lead:
    return lead(listed("loss"), rf"(?:(?!(?:{alternatives(listed('not_lost'))})\b)[\w–,'-]+\s+){{0,12}}?", most=20)


def lost(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Find the subject of "lost", "suffered" or "had": "Xland lost a helicopter, 14 tanks and two men"."""
    start = finding.people.start
    if (quoted := _quoted(finding, scene)) is not None:
        return quoted, "claimant"
    verb = _loss_verb().to(scene.text, start) or _HAD.to(scene.text, start)
    if verb is None:
        return None
    clause = clause_start(_CLAUSE, scene.text, verb.start())
    subject = scene.last_party(verb.start(), clause)
    if subject:
        return subject, None
    if _ATTACKERS.search(scene.text, clause, verb.start()) and (attackers := scene.opponent(scene.memory.hit or "")):
        return attackers, "opponent"
    if _HAVING.fullmatch(scene.text, clause, verb.start()) and (loser := _behind_comma(finding, scene)):
        return loser, "subject"
    pronoun = _PRONOUN.search(scene.text, clause, verb.start())
    return on(scene.last_party(verb.start()) or (scene.memory.subject if pronoun else None), "subject")


def _behind_comma(finding: Finding, scene: Scene) -> str | None:
    """Return the subject of the clause to come: "Having lost two men, the Xish withdrew"."""
    opened = _COMMA_THE.search(scene.text, finding.people.end)
    return next((m.party for m in scene.mentions if opened and m.start == opened.end() and not m.joined), None)


def own_loss(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xland announces the loss of four soldiers", "with the loss of six attackers"."""
    frame = finding.frame
    if frame is None or frame.shape is not Shape.NOMINAL or "loss" not in scene.text[frame.start : frame.end].lower():
        return None
    killed = [f.side for f in earlier if f.side and f.outcome in ("killed", "captured")]
    if killed and _FOR.to(scene.text, frame.start) and (killer := scene.opponent(str(killed[-1]))):
        return killer, "opponent"
    return on(scene.first_party(frame.start), "subject")


@cache
def _blow_for() -> Phrases:
    return phrases_of(listed("blow"), r"\s+for\s")


def blow_for(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "the deadliest year for Xish forces, with 27 soldiers killed"."""
    start = finding.people.start
    if not _WITH.to(scene.text, start) or not _blow_for().said_in(scene.text, 0, start):
        return None
    return on(scene.last_party(start), "subject")
