"""Whose people they were, where the phrase itself does not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.claimants import Claimant, claimant_at
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.frames import Shape
from nkdata.extract.mentions import Mention
from nkdata.extract.tolls import is_linked
from nkdata.extract.victims import category_of

Answer = tuple[str, str | None]
"""A side's id, and what it rests on where the sentence does not state it."""


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the paragraph leave behind.

    ``counted`` are the sides last counted, ``hit`` the side whose thing was
    last hit, ``subject`` the side that the last sentence began with,
    ``armed`` whether that was an army,
    ``parties`` those that it named,
    ``captured`` the sides whose people were taken.
    """

    counted: tuple[str, ...] = ()
    hit: str | None = None
    subject: str | None = None
    armed: bool = False
    parties: tuple[str, ...] = ()
    captured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence to ask: its text, the parties named, the speakers, the sides of the vocabulary, what went before."""

    text: str
    mentions: tuple[Mention, ...]
    claimants: tuple[Claimant, ...]
    sides: tuple[str, ...]
    memory: Memory
    stated: tuple[tuple[int, str, str], ...] = ()
    armed: frozenset[str] = frozenset()

    def speaker(self, position: int) -> Claimant | None:
        """Return who speaks at ``position``."""
        return claimant_at(self.claimants, position)

    def parties(self, end: int, start: int = 0) -> list[Mention]:
        """Return the parties named in ``text[start:end]`` that are neither agents nor places, else all that are named."""
        named = [m for m in self.mentions if start <= m.start and m.end <= end and m.party and not m.joined]
        acting = [m for m in named if not _AGENT.search(self.text[: m.start])]
        people = [m for m in acting if not (m.place and _PLACED.search(self.text[: m.start]))]
        return people or acting

    def last_party(self, end: int, start: int = 0) -> str | None:
        """Return the party named last before ``end``."""
        named = self.parties(end, start)
        return named[-1].party if named else None


_AGENT = re.compile(r"\b(?:by|against|with)\s+(?:the\s+|an?\s+)?$", re.I)
_PLACED = re.compile(r"\b(?:in|near|at|around|over|from|to|outside)\s+(?:the\s+)?$", re.I)


def resolve_side(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer:
    """Return the finding's side: the first rule that knows it, or ``both`` as not stated."""
    for rule in _RULES:
        answer = rule(finding, scene, earlier)
        if answer is not None:
            return answer
    return "both", "not stated"


def _stated(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    return (finding.side, None) if finding.side else None


def _denied(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    if finding.frame is None or finding.frame.shape is not Shape.DENIAL:
        return None
    start = finding.people.start
    if re.match(r"(?:nobody|no\s?-?one|there|(?:no|zero)\s)", scene.text[start:], re.I):
        return "both", "not stated"
    behind = re.match(r"\s+(?:on|among|for|to)\s+(?:the\s+)?", scene.text[finding.people.end :])
    after = [m for m in scene.mentions if m.side and behind and m.start == finding.people.end + behind.end()]
    if after:
        return str(after[0].side), None
    speaker = scene.speaker(start)
    side = scene.last_party(start) or (speaker.side if speaker else None) or scene.memory.subject
    return (side, "claimant") if side else ("both", "not stated")


def _paid(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "cost Xland 68 dead"."""
    for m in scene.mentions:
        gap = scene.text[m.end : finding.people.start]
        near = m.end <= finding.people.start and len(gap) < 25 and re.fullmatch(r"\s*(?:[a-z]+\s+){0,2}", gap)
        if m.party and near and re.search(r"\bcost(?:ing)?\s+[^,;]*?(?:the\s+)?$", scene.text[: m.start]):
            return m.party, None
    return None


def _headed(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "for Xland, 18 killed and 52 wounded", "on the Xish side, three soldiers"."""
    start = finding.people.start
    clause = max((m.end() for m in re.finditer(r";\s|\.\s", scene.text[:start])), default=0)
    for m in reversed(scene.mentions):
        if m.party and clause <= m.start and m.end <= start:
            led = re.search(r"\bon\s+the\s+$", scene.text[: m.start]) and re.match(r"\s+side,", scene.text[m.end :])
            called = re.search(r"\bfor\s+$", scene.text[: m.start]) and re.match(r",\s", scene.text[m.end :])
            if led or called:
                return m.party, None
    return None


def _former(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "the former lost two men and the latter four" by the parties named a sentence before."""
    said = re.findall(r"\bthe\s+(former|latter)\b", scene.text[: finding.people.start], re.I)
    known = scene.memory.parties
    if not said or len(known) != 2:
        return None
    return known[0 if said[-1].lower() == "former" else 1], "sentence before"


def _owned(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    among = re.match(r"\s+(?:among|in|to)\s+(?:its|their)\b", scene.text[finding.people.end :])
    if not (finding.people.owned or among):
        return None
    start = finding.people.start
    if re.search(r"\bown$", scene.text[: finding.people.end + 4].rstrip()) or " own" in scene.text[finding.people.end : finding.people.end + 12]:
        named = scene.parties(start)
        if named and named[0].party:
            return named[0].party, "possessive"
    speaker = scene.speaker(start)
    if speaker and speaker.side and speaker.start <= start:
        return speaker.side, "possessive"
    active = finding.frame is not None and finding.frame.end <= start
    if active and scene.memory.subject:
        return scene.memory.subject, "possessive"
    owner = scene.last_party(start) or scene.memory.hit or scene.memory.subject
    return (owner, "possessive") if owner else None


def _lost(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    verb = _loss_verb().search(scene.text[: finding.people.start]) or re.search(r"\bhad\s+(?:also\s+|still\s+)?$", scene.text[: finding.people.start])
    if verb is None:
        return None
    clause = max((m.end() for m in re.finditer(r";\s|,\s(?:while|whereas|but|and)\s", scene.text[: verb.start()])), default=0)
    subject = scene.last_party(verb.start(), clause)
    if subject:
        return subject, None
    attackers = re.search(r"\battackers?\b", scene.text[clause : verb.start()], re.I)
    if attackers and len(scene.sides) == 2 and scene.memory.hit in scene.sides:
        return next(s for s in scene.sides if s != scene.memory.hit), "opponent"
    if re.search(r"\b(?:it|they|its|their|the|which|who)\b", scene.text[clause : verb.start()], re.I):
        subject = scene.last_party(verb.start()) or scene.memory.subject
        return (subject, "subject") if subject else None
    subject = scene.last_party(verb.start())
    return (subject, "subject") if subject else None


@cache
def _loss_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['loss'])})\s+(?:(?!(?:was|were|killed|killing|while|but)\b)[\w–,'-]+\s+){{0,12}}?$", re.I)


def _counted_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xish losses stood at 265 dead", "the SDF put its own losses at 44 dead"."""
    start = finding.people.start
    clause = max((m.end() for m in re.finditer(r"[;:]\s|,\s(?:while|whereas|but)\s", scene.text[:start])), default=0)
    noun = _toll_noun().search(scene.text, clause, start)
    if noun is None or not is_linked(scene.text[noun.end() : start]):
        return None
    speakers = [(c.start, c.start + len(c.name) + 4) for c in scene.claimants]
    named = [m for m in scene.parties(start, clause) if m.end >= noun.start() - 30 and not any(a <= m.start < b for a, b in speakers)]
    parties = {m.party for m in named}
    if len(parties) == 1:
        return str(parties.pop()), None
    if not parties and re.search(r"\b(?:its|their)\b", scene.text[clause:start]):
        speaker = scene.speaker(start)
        side = speaker.side if speaker else scene.memory.subject
        return (side, "possessive") if side else None
    return None


def counted_as(start: int, scene: Scene) -> str:
    """Return the category of "military losses stood at 265 dead" for the number at ``start``."""
    clause = max((m.end() for m in re.finditer(r"[;:]\s|,\s(?:while|whereas|but)\s", scene.text[:start])), default=0)
    noun = _toll_noun().search(scene.text, clause, start)
    if noun is None or not is_linked(scene.text[noun.end() : start]):
        return "unspecified"
    return category_of(scene.text[max(clause, noun.start() - 30) : start])


@cache
def _toll_noun() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:losses|deaths|dead|fatalities|casualties|toll|number\s+of)(?!\w)", re.I)


def _own_loss(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "Xland announces the loss of four soldiers", "with the loss of six attackers"."""
    frame = finding.frame
    if frame is None or frame.shape is not Shape.NOMINAL or "loss" not in scene.text[frame.start : frame.end].lower():
        return None
    named = scene.parties(frame.start)
    return (str(named[0].party), "subject") if named else None


def _conceded(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """A side that admits losses admits its own."""
    speaker = scene.speaker(finding.people.start)
    said = scene.text[speaker.start : finding.people.start] if speaker else ""
    if speaker and speaker.side and _concede().search(said):
        return speaker.side, "claimant"
    return None


@cache
def _concede() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['concede'])})\s+(?:(?:to|of|the|that|only|just|deaths?|loss|losses|about|some|having)\s+)*$", re.I)


def _part(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    whole = finding.whole
    return (whole.side, "whole") if whole is not None and whole.side else None


def _beneficiary(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "the deadliest year for Xish forces, with 27 soldiers killed"."""
    start = finding.people.start
    if re.search(r"\b(?:year|day|month|loss|blow|week|incident)\s+for\s", scene.text[:start]) and re.search(r"\bwith\s+$", scene.text[:start]):
        side = scene.last_party(start)
        return (side, "subject") if side else None
    return None


def _rest(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    if finding.outcome == "released" and len(scene.memory.captured) == 1:
        return scene.memory.captured[0], "sentence before"
    whole = re.match(r"\W*of\s+(?:these|the|those|them)\b", scene.text, re.I)
    if (finding.people.rest or whole) and not earlier and len(scene.memory.counted) == 1:
        return scene.memory.counted[0], "sentence before"
    return None


def _next_named(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "killed one and arrested two members of an Xish group"."""
    after = [side for start, side, _ in scene.stated if start > finding.people.end]
    if finding.people.elliptical and finding.people.outcome is None and after and not earlier:
        return after[0], "sentence"
    return None


def _same_sentence(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    sides = {f.side for f in earlier if f.side and not f.rule.endswith("denial")}
    if not sides:
        return None
    return (str(sides.pop()), "sentence") if len(sides) == 1 else ("both", "sentence")


def _hit_here(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    side = hit_side(scene, finding.people.start)
    return (side, "owner") if side else None


def _opponent(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    agent = _agent(finding.people.start, finding.people.end, scene)
    if agent and len(scene.sides) == 2 and agent in scene.sides:
        return next(s for s in scene.sides if s != agent), "opponent"
    return None


def _hit_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    return (scene.memory.hit, "owner") if scene.memory.hit else None


def _next_to(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "212 dead and 500 wounded on the Xish side": the side said of the next number holds for this one."""
    for start, side, _ in scene.stated:
        if start > finding.people.end and re.fullmatch(r"\s*(?:and|,)\s+(?:some\s+|about\s+)?", scene.text[finding.people.end : start]):
            return side, "sentence"
    return None


def _only_party(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Where one party alone is named before the number, it speaks of its own: "Xland said that six servicemen had died"."""
    start = finding.people.start
    named = {m.side for m in scene.parties(start) if m.side and m.side in scene.sides}
    everyone = {m.side for m in scene.mentions if m.side and not m.joined}
    if len(named) == 1 and len(everyone) == 1 and finding.people.head and _own_people().search(scene.text[: start]):
        return str(named.pop()), "subject"
    return None


@cache
def _own_people() -> re.Pattern[str]:
    told = "said|announced|reported|acknowledged|admitted|confirmed|stated|conceded|at a cost of|cost of|with the loss of|resisted|repelled|retreated|withdrew|defended|mourned|buried|suffered"
    return re.compile(rf"\b(?:{told})\b", re.I)


def _as_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    p = finding.people
    further = re.match(r"(?:an?\s+|another\s+|\w+\s+)?(?:further|more|others?|another|additional)\b|another\b", scene.text[p.start : p.end + 8], re.I)
    if len(scene.memory.counted) == 1 and (p.elliptical or further):
        return scene.memory.counted[0], "sentence before"
    return None


_RULES: tuple[Callable[[Finding, Scene, Sequence[Finding]], Answer | None], ...] = (
    _stated,
    _denied,
    _former,
    _headed,
    _paid,
    _owned,
    _lost,
    _counted_before,
    _own_loss,
    _conceded,
    _part,
    _beneficiary,
    _rest,
    _same_sentence,
    _next_named,
    _hit_here,
    _next_to,
    _opponent,
    _only_party,
    _hit_before,
    _as_before,
)


def _agent(start: int, end: int, scene: Scene) -> str | None:
    """Return the side that did it: "by Xish shelling", "Xish shelling killed"."""
    for mention in scene.mentions:
        if mention.side and mention.start >= end and re.search(r"\bby\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$", scene.text[end : mention.start]):
            return mention.side
    before = [m for m in scene.mentions if m.side and m.end <= start]
    if before and _acting().match(scene.text[before[-1].end : start + 1]):
        return before[-1].side
    return None


@cache
def _acting() -> re.Pattern[str]:
    means = "shelling|fire|snipers?|artillery|strikes?|airstrikes?|drones?|mortars?|forces|troops|attack|missiles?|rockets?|bombardment|gunfire|raid|shells|soldiers|fighters|jets|aircraft|guns|gunners|army|mine"
    done = "killed|killing|wounded|wounding|shot|claimed|left|injured|injuring|murdered|captured|capturing|took"
    return re.compile(rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,3}}?(?:{means})\b[^;]*\b(?:{done})\b", re.I)


@cache
def _hit() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['hits'])})(?!\w)", re.I)


def hit_side(scene: Scene, before: int | None = None) -> str | None:
    """Return the side whose aircraft, post or convoy the sentence says was hit, looking only before ``before``."""
    end = len(scene.text) if before is None else before
    for match in _hit().finditer(scene.text, 0, end):
        for mention in scene.mentions:
            if mention.side and 0 <= mention.start - match.end() <= 25 and mention.start < end and not mention.joined:
                return mention.side
        named = [m for m in scene.mentions if m.side and m.end <= match.start()]
        passive = re.search(r"\b(?:was|were|been|being)\s+(?:\w+ly\s+|also\s+)?$", scene.text[: match.start()])
        if named and (passive or match.group().lower().startswith(("came", "come"))):
            return named[-1].side
    return _target_side(scene, end)


def _target_side(scene: Scene, end: int) -> str | None:
    """Return the side whose checkpoint, bus or village is spoken of last, other than as the one that acts."""
    for mention in reversed(scene.mentions):
        if mention.side and mention.end <= end and not mention.joined:
            before, after = scene.text[: mention.start], scene.text[mention.end : end]
            of = re.search(rf"(?:{_targets().pattern})\s+of\s+(?:the\s+)?$", before, re.I)
            its = re.match(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{_targets().pattern})", after, re.I)
            acting = its and re.match(r"\s+(?:opened|attacked|fired|shelled|ambushed|stormed|killed|struck|crossed)\b", after[its.end() :])
            if (of or its) and not acting and not _AGENT.search(before):
                return mention.side
    return None


@cache
def _targets() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['targets'])})(?!\w)", re.I)
