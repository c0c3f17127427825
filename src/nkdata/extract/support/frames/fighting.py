"""Fighters from outside: on whose side, led, paid and sent by whom."""

from __future__ import annotations

import re

from nkdata.extract.support.clusters import Cluster
from nkdata.extract.support.frames.relation import Cue, Found, Relation, each
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.topic import Who

_TAKEN = frozenset(("for", "on", "with", "alongside", "in", "to", "at", "from", "by", ""))
_SIDE_OF = re.compile(r"(?:side|ranks|service|name)\s+of\s+(?:the\s+)?$")
_LIST = re.compile(r"[^.;]{0,40}?:\s|[^.;:,]{0,40}?\s(?:were|are|include[sd]?|namely)\s")


def fights(reading: Reading, cue: Cue) -> Found:
    """Read who fought for whom; in a section on fighters a side once stated for a group holds on."""
    who = reading.who(cue.start())
    target = next(reading.after(cue.end(), 45), None)
    listed = _LIST.match(reading.text, cue.end())
    if target and target[0].outsiders and not who.outsiders and _at_war(cue):
        on_side = next((c for c in reading.clusters if c.end <= cue.start() and c.before in ("on", "for")), None)
        if on_side and on_side.side:
            yield from each(Who(tuple(p for p in target[0].outsiders if p.armed)), on_side.side, "fighters", cue)
            return
    if listed and not who.outsiders:
        named = [p for c in reading.clusters if c.start >= listed.end() for p in c.outsiders]
        who = Who(tuple(named)) if named else who
    elif not who.outsiders and target and target[0].outsiders and cue.group().lower().startswith("join"):
        return
    taken = target is not None and (target[0].before in _TAKEN or _SIDE_OF.search(target[1]) is not None)
    side = target[0].side if target and taken and _at_war(cue) else None
    in_section = reading.setting.kind == "fighters"
    if reading.negated(cue.start()):
        return
    for party in who.outsiders:
        known = (
            side
            or reading.topic.sides_of.get(party.name or "")
            or ((reading.topic.fought or reading.topic.side) if in_section else None)
        )
        if known and (party.armed or in_section) and (side or in_section):
            yield Relation(party, known, "fighters", cue.start(), cue.end())


def _at_war(cue: Cue) -> bool:
    return (
        re.match(
            r"fight|fought|fly|flew|flown|serv|volunteer|join|took|tak|participat|kill|died|fall|wound",
            cue.group().lower(),
        )
        is not None
    )


def led_by(reading: Reading, cue: Cue) -> Found:
    """Read "the fighters were led by A": A stands where they do."""
    leaders = [
        c
        for c in reading.clusters
        if (c.start >= cue.end() and not c.before) or (c.before == "by" and c.start >= cue.start())
    ]
    if reading.setting.kind == "fighters" and leaders and right_after(reading, cue, leaders[0]):
        led = reading.who(cue.start())
        side = next((reading.topic.sides_of[p.name] for p in led.outsiders if p.name in reading.topic.sides_of), None)
        yield from each(Who(leaders[0].outsiders), side, "fighters", cue)


def belongs(reading: Reading, cue: Cue) -> Found:
    """Read "the fighters belonged to A", "A led the fighters": A stands where the group does."""
    if reading.setting.kind != "fighters" or reading.negated(cue.start()):
        return
    left = [c for c in reading.clusters if c.end <= cue.start() and c.outsiders]
    right = next((c for c in reading.clusters if c.start >= cue.end() and c.start - cue.end() < 60), None)
    if not left or right is None or not right.outsiders:
        return
    group, leader = (right, left[-1]) if cue.group().lower().startswith(("l", "command")) else (left[0], right)
    side = next((reading.topic.sides_of[p.name] for p in group.outsiders if p.name in reading.topic.sides_of), None)
    yield from each(Who(leader.outsiders), side, "fighters", cue)


def right_after(reading: Reading, cue: Cue, cluster: Cluster) -> bool:
    """Whether the cluster follows the cue without a break."""
    return cluster.start - cue.end() < 40 and "," not in reading.text[cue.end() : cluster.start]


def paid_by(reading: Reading, cue: Cue) -> Found:
    """Read "they were paid by A", "mercenaries from A were hired by S"."""
    payer = next((c for c in reading.clusters if c.start >= cue.end()), None)
    hired = reading.who(cue.start())
    if payer and payer.side and right_after(reading, cue, payer):
        yield from each(Who(tuple(p for p in hired.outsiders if p.armed)), payer.side, "fighters", cue)
    elif payer and right_after(reading, cue, payer) and reading.setting.kind == "fighters":
        yield from each(Who(payer.outsiders), reading.topic.side, "fighters", cue)
