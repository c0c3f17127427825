"""An outsider between the sides: neutral, mediating, urging, keeping weapons from both."""

from __future__ import annotations

import re

from nkdata.extract.support.clusters import Cluster
from nkdata.extract.support.frames.relation import NEUTRAL, Cue, Found, each, helped, listed, passive
from nkdata.extract.support.lexicon import AGAINST, lexicon
from nkdata.extract.support.parties import BOTH
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.topic import NOBODY, Who

_STAYS = re.compile(
    r"(?<!\w)(?:is|are|was|were|been|be|remain\w*|stay\w*|kept|declar\w+|maintain\w*|profess\w*|official|policy\s+of|^while|^although|^though)(?:\s+\w+)?\s+$",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:while|although|though)\s+", re.IGNORECASE)
_REPUTE = re.compile(r"(?<!\w)(?:reputation|image|credibility|name)\s+of\s+[^,;]{0,40}$")
_AS = re.compile(r"\s*(?:\([^)]*\))?,?\s+as\s+(?:an?\s+|the\s+)?(?:\w+\s+)?")
_SUCH_AS = re.compile(r",?\s+(?:including|such\s+as|namely|like|among\s+them)\s+(?:the\s+)?")
_AMONG = re.compile(r"\s*(?:\([^)]*\))?\s+among\s+them")
_OF = re.compile(r"\s+(?:by|of|from|under)\s")
_YIELD = re.compile(
    r"[^.;]{0,30}?\bto\s+(?:immediately\s+|\w+ly\s+)?(?:withdraw|stop|cease|halt|end|release|return|pull|leave|lift)(?!\w)"
)


def neutral(reading: Reading, cue: Cue) -> Found:
    """Read "A is neutral"."""
    if not reading.negated(cue.start()) and _STAYS.search(reading.text, 0, cue.start()):
        if _BARE.fullmatch(reading.text, 0, cue.start()):
            yield from each(listed(reading, cue.end()), NEUTRAL, "diplomatic", cue)
            return
        mediates = lexicon().said["mediators"].said_in(reading.text)
        yield from each(reading.who(cue.start()), NEUTRAL, "mediation" if mediates else "diplomatic", cue)


def mediator(reading: Reading, cue: Cue) -> Found:
    """Read "A sought to be a mediator", "with A as mediator"."""
    if reading.negated(cue.start()) or _REPUTE.search(reading.text, 0, cue.start()):
        return
    named = next((c for c in reading.clusters if _named_mediator(reading, cue, c)), None)
    who = Who(named.outsiders) if named else reading.who(cue.start())
    yield from each(who, NEUTRAL, "mediation", cue)


def _named_mediator(reading: Reading, cue: Cue, cluster: Cluster) -> bool:
    text = reading.text
    if cluster.end <= cue.start():
        return _AS.fullmatch(text, cluster.end, cue.start()) is not None
    return _SUCH_AS.fullmatch(text, cue.end(), cluster.start) is not None or _AMONG.match(text, cluster.end) is not None


def mediating(reading: Reading, cue: Cue) -> Found:
    """Read "A brokered a truce", "brokered by A", "A-brokered"."""
    joined = reading.joined_before(cue.start())
    agent = reading.agent(cue.end())
    if cue.group().lower().startswith(("host", "facil")) and not lexicon().said["parleys"].said_in(reading.text):
        return
    if joined:
        yield from each(Who((joined,)) if joined.name else NOBODY, NEUTRAL, "mediation", cue)
    elif agent.outsiders:
        yield from each(agent, NEUTRAL, "mediation", cue)
    elif not passive(reading, cue) and not reading.negated(cue.start()):
        yield from each(reading.who(cue.start()), NEUTRAL, "mediation", cue)


def mediation(reading: Reading, cue: Cue) -> Found:
    """Read "mediation by A", "A's mediation"."""
    owner = reading.owner_of(cue.start())
    by = _OF.match(reading.text, cue.end())
    after = next(
        (c for c in reading.clusters if c.start >= cue.end() and c.before in ("by", "of", "from", "including")), None
    )
    if by and after and after.start - cue.end() < 80:
        yield from each(Who(after.outsiders), NEUTRAL, "mediation", cue)
    elif owner and owner.outsiders:
        yield from each(Who(owner.outsiders), NEUTRAL, "mediation", cue)


def peacekeepers(reading: Reading, cue: Cue) -> Found:
    """Read "A's peacekeepers"."""
    owner = reading.owner_of(cue.start(), 15)
    if owner:
        yield from each(Who(owner.outsiders), NEUTRAL, "mediation", cue)


def urging(reading: Reading, cue: Cue) -> Found:
    """Read "A urged restraint", and "A urged S to withdraw", which speaks for the other side."""
    who = reading.who(cue.start())
    end = reading.end_of_clause(cue.end(), 90)
    target = next(reading.after(cue.end(), 30), None)
    blamed = next((c for c, gap in reading.after(cue.end(), 50) if lexicon().said["urged_against"].said_in(gap)), None)
    if blamed and blamed.side:
        yield from each(who, helped(reading, blamed.side, AGAINST), "diplomatic", cue, blamed.end)
    elif target and target[0].side not in (None, BOTH) and _YIELD.match(reading.text, target[0].end):
        yield from each(who, reading.other(target[0].side), "diplomatic", cue, target[0].end)
    elif lexicon().said["peaceful"].said_in(reading.text, cue.end(), max(end, cue.end() + 1)):
        yield from each(who, NEUTRAL, "diplomatic", cue)


def embargo(reading: Reading, cue: Cue) -> Found:
    """Read "A asked for an arms embargo", on a side or on nobody in particular."""
    target = next((c for c, _ in reading.after(cue.end(), 60) if c.before in ("on", "against")), None)
    side = target.side if target else None
    supported = reading.other(side) if side and side != BOTH else NEUTRAL
    yield from each(reading.who(cue.start()), supported, "sanction", cue)


def calls_by(reading: Reading, cue: Cue) -> Found:
    """Read "S stayed despite calls by A", and "pressure from A and S"."""
    pair = reading.owner_of(cue.start(), 2) if cue.group().lower() == "pressure" else None
    if pair and pair.side and pair.outsiders and not pair.owner:
        yield from each(Who(pair.outsiders), pair.side, "diplomatic", cue)
    agent = next((c for c in reading.clusters if c.start >= cue.end() and c.before in ("by", "from")), None)
    if cue.group().lower() == "pressure" and agent and agent.side and agent.start - cue.end() < 12:
        yield from each(Who(agent.outsiders), agent.side, "diplomatic", cue)
    subject = next((c for c in reading.clusters if c.end <= cue.start() and c.free), None)
    if cue.group().lower().startswith("despite") and agent and subject:
        yield from each(Who(agent.outsiders), reading.other(subject.side), "diplomatic", cue)
