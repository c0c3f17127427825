"""An outsider gives a side something: verbs of giving, getting and coming."""

from __future__ import annotations

import re

from nkdata.extract.support.frames.relation import Cue, Found, each, passive, side_before
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.topic import NOBODY, Who

_FAR = 90
_NOTHING = re.compile(r"(?<!\w)neither\s+\w+\s+nor(?!\w)")
_WHICH = re.compile(r"\s+(?:that|which)\s+[^,;.]{0,60}$")
_LENT = re.compile(r"(?:lent|lend\w*|loan\w*)\s[^.;]{0,40}?[$€£]\s?\d", re.IGNORECASE)
_BUYS = re.compile(r"(?:buy|bought|purchas|acquir|procur|order)", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|backing\s+of|support\s+of|help\s+of)(?!\w)")


def gives(reading: Reading, cue: Cue) -> Found:
    """Read "A gave S a thing", "a thing was given to S by A"."""
    end = reading.end_of_clause(cue.end())
    agent = reading.agent(cue.end())
    kinds = reading.kinds(cue.end(), end) or (reading.kinds(0, cue.start()) if agent.outsiders else [])
    kinds = kinds or (["economic"] if _LENT.match(reading.text, cue.start()) else _kinds_told(reading, cue))
    if not kinds or reading.negated(cue.start()) or _NOTHING.search(reading.text, cue.end(), end):
        return
    if agent.outsiders:
        who = agent
        side = _recipient(reading, cue, end) or _to_whom(reading, cue) or side_before(reading, cue.start())
    elif passive(reading, cue):
        who, side = reading.default(), _recipient(reading, cue, end)
    else:
        who, side = reading.who(cue.start(), implied=True), _recipient(reading, cue, end)
    for kind in kinds:
        yield from each(who, side, kind, cue)


def _to_whom(reading: Reading, cue: Cue) -> str | None:
    """Return the side behind the giver: "was extended by A to S"."""
    end = cue.end() + _FAR
    return next((c.side for c in reading.clusters if cue.end() < c.start < end and c.before == "to" and c.side), None)


def _kinds_told(reading: Reading, cue: Cue) -> list[str]:
    """Return the kinds of what a relative clause gives ("the arms that A gave S"), or of the section's headings."""
    for thing in lexicon().things.find(reading.text, 0, cue.start()):
        if _WHICH.match(reading.text[: cue.start()], thing.end()):
            return reading.kinds(thing.start(), thing.end())
    told = reading.setting.kind
    goods = told in ("arms", "military_aid", "humanitarian", "economic") and reading.setting.side
    return [str(told)] if goods and not any(reading.after(cue.end(), 60)) else []


def _recipient(reading: Reading, cue: Cue, end: int) -> str | None:
    for cluster, _ in reading.after(cue.end(), end - cue.end()):
        if cluster.before in ("", "to", "for", "with", "of"):
            if cluster.pronoun and not cluster.owner:
                return reading.side_before(cluster.start)
            if cluster.side:
                return cluster.side
    before = [c for c in reading.clusters if c.end <= cue.start() and c.side and (not c.free or reading.is_object(c))]
    return before[-1].side if before else reading.setting.side


def receives(reading: Reading, cue: Cue) -> Found:
    """Read "S got a thing from A", "S bought A's things"."""
    end = reading.end_of_clause(cue.end(), 220)
    if passive(reading, cue):
        return
    subject = reading.who(cue.start())
    side = _pronoun_side(reading, cue.start()) or subject.side
    kinds = reading.kinds(cue.end(), end)
    if not side or not kinds:
        return
    who = giver(reading, cue, end)
    for kind in kinds:
        yield from each(who, side, kind, cue)


def _pronoun_side(reading: Reading, place: int) -> str | None:
    before = [c for c in reading.clusters if c.end <= place]
    if not before or not before[-1].pronoun:
        return None
    return next((c.side for c in reversed(before) if c.side), reading.topic.side)


def giver(reading: Reading, cue: Cue, end: int) -> Who:
    """Return whom "from" names after the cue, or whose things they are, or the heading's actor."""
    source = _FROM.search(reading.text, cue.end(), end)
    if source:
        rest = [c for c in reading.clusters if c.start >= source.end()]
        named = [p for c in rest for p in c.outsiders if c.before in ("", "from", "of") or p is c.parties[0]]
        return Who(tuple(named)) if named else NOBODY
    places = ("", "of", "on", "in") if _BUYS.match(cue.group()) else ("", "of", "on")
    inside = [
        c for c in reading.clusters if cue.end() <= c.start < end and c.outsiders and (c.modifier or c.before in places)
    ]
    return Who(inside[0].outsiders) if inside else reading.default()


def flows(reading: Reading, cue: Cue) -> Found:
    """Read "arms came to S from A"."""
    kinds, target = reading.kinds(0, cue.start()), next(reading.after(cue.end(), 30), None)
    if kinds and target and target[0].side and not reading.negated(cue.start()):
        origin = next(
            (c for c in reading.clusters if c.end <= cue.start() and c.before == "from" and c.outsiders), None
        )
        who = Who(origin.outsiders) if origin else giver(reading, cue, reading.end_of_clause(cue.end(), 220))
        for kind in kinds:
            yield from each(who, target[0].side, kind, cue)


def comes_from(reading: Reading, cue: Cue) -> Found:
    """Read "Smaller amounts come from A and B" under a heading that says of what, and to whom."""
    setting = reading.setting
    if setting.kind in ("arms", "humanitarian", "economic") and setting.side and not reading.negated(cue.start()):
        who = Who(tuple(p for c in reading.clusters if c.start >= cue.end() for p in c.outsiders if not p.bracketed))
        yield from each(who, setting.side, setting.kind, cue)


def named(reading: Reading, cue: Cue) -> Found:
    """Read "A is named too" under a heading that says as what."""
    setting = reading.setting
    if setting.kind in ("arms", "fighters") and setting.side and passive(reading, cue):
        yield from each(reading.who(cue.start()), setting.side, setting.kind, cue)
