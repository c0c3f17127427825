"""An outsider acts on a side: backs it, condemns it, closes the border with it."""

from __future__ import annotations

import re

from nkdata.extract.support.clusters import Cluster
from nkdata.extract.support.frames.relation import (
    COMPLEMENT,
    NEUTRAL,
    Cue,
    Found,
    each,
    helped,
    listed,
    passive,
    side_before,
)
from nkdata.extract.support.lexicon import AGAINST, FOR, lexicon
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.topic import Who

_DIRECT = re.compile(
    r"[\s\"“”'’]*(?:(?:the|a|an|its|their|all|any|principle|of|territorial|integrity|sovereignty|position|side|cause|independence|"
    r"inviolability|borders?|war|effort|policies|policy|claims?|government|forces|rebels|breakaway|self-determination|right|to|"
    r"more|against|in|between|[a-z]+ed|[a-z]+ing|military|operation|launched|by|with|action|invasion|offensive|\w+ly|republic)[\s\"“”]+)*"
    r"(?:(?:[\w’'-]+\s+){1,2}of\s+(?:the\s+)?)?"
)
_LEADING = re.compile(r"(?:^|[\"“;(]\s*|,\s+)(?:while|by|in|when|though|although)\s+$", re.IGNORECASE)
_BY = re.compile(r"\s+by\s+(?:the\s+)?")
_AND = re.compile(r",?\s+(?:and\s+|or\s+)?(?:also\s+)?")
_IT = re.compile(r"\s+(?:it|this|them|the\s+(?:ban|sanctions?|embargo|section|measures?|law|act|restrictions))(?!\w)")


def acts(reading: Reading, cue: Cue, index: int) -> Found:
    """Read "A backed S", "S was backed by A", "A condemned S": what the lexicon's act makes of it."""
    act = lexicon().acts[index]
    agent = reading.agent(cue.end())
    if agent.outsiders and not cue.group().endswith(("s", "ing")):
        side = side_before(reading, cue.start())
        yield from each(agent, helped(reading, side, act.toward), act.kind, cue)
        for other, by in zip(reading.clusters, reading.clusters[1:], strict=False):
            if (
                by.before == "by"
                and other.side
                and other.start > cue.end()
                and _BY.fullmatch(reading.text, other.end, by.start)
            ):
                yield from each(Who(by.outsiders), helped(reading, other.side, act.toward), act.kind, cue)
        return
    is_passive = passive(reading, cue)
    means = next((c for c, gap in reading.after(cue.end(), 40) if c.before == "with" and c.outsiders), None)
    if is_passive and means and act.kind in ("arms", "military_aid"):
        yield from each(Who(means.outsiders), side_before(reading, cue.start()), act.kind, cue)
    elif is_passive and act.kind != "diplomatic" and reading.setting.supporter:
        yield from each(
            reading.default(), helped(reading, side_before(reading, cue.start()), act.toward), act.kind, cue
        )
    target = next(reading.after(_last_verb(reading, cue)), None)
    if (
        is_passive
        or target is None
        or not _DIRECT.fullmatch(target[1])
        or lexicon().said["opposite"].said_in(target[1])
    ):
        return
    who, kind = reading.who(cue.start()), act.kind
    if not who.outsiders and _LEADING.search(reading.text, 0, cue.start()):
        who = next((Who(c.outsiders) for c, _ in reading.after(target[0].end, 60) if c.free and c.outsiders), who)
    complement = COMPLEMENT.match(reading.text, target[0].end)
    if not who.outsiders and complement:
        who = listed(reading, complement.end())
    side = target[0].side or (reading.side_before(cue.start()) if _object_pronoun(reading, target[0]) else None)
    if side is None:
        return
    if reading.negated(cue.start()):
        if act.toward == AGAINST or kind not in ("diplomatic", "recognition"):
            return
        supported = reading.other(side) if kind == "recognition" else NEUTRAL
    else:
        vetoed = lexicon().said["vetoing"].said_in(reading.text, 0, cue.start())
        supported = helped(reading, side, FOR if vetoed else act.toward)
        kind = _manner(reading, cue, target[0].end, kind)
    yield from each(who, supported, kind, cue, target[0].end)


def _object_pronoun(reading: Reading, cluster: Cluster) -> bool:
    return cluster.pronoun and reading.text[cluster.start : cluster.end].lower() in ("it", "them")


def _last_verb(reading: Reading, cue: Cue) -> int:
    """Return the end of the last of coordinated verbs, where their object stands: "trained and equipped S"."""
    end = cue.end()
    for other in reading.cues:
        if other.start() > end and _AND.fullmatch(reading.text, end, other.start()):
            end = other.end()
    return end


def _manner(reading: Reading, cue: Cue, place: int, kind: str) -> str:
    soldiers = lexicon().said["soldiery"].said_in(reading.text, max(0, cue.start() - 50), cue.start())
    if soldiers and kind == "diplomatic" and reading.text[: cue.start()].endswith("to "):
        return "military_aid"
    manner = re.match(r"['’\w\s]{0,20}?(?<!\w)(militarily|diplomatically|economically)", reading.text[place:])
    return {"militarily": "military_aid", "economically": "economic"}.get(manner[1], kind) if manner else kind


def lifts(reading: Reading, cue: Cue) -> Found:
    """Read "A lifted it": what lay on a side in the statement before."""
    agent, side = reading.agent(cue.end()), reading.topic.sanctioned
    if not agent.outsiders and _IT.match(reading.text, cue.end()):
        agent = reading.who(cue.start())
    if side and agent.outsiders:
        yield from each(agent, side, "sanction", cue)


def accuses(reading: Reading, cue: Cue) -> Found:
    """Read "A accused S": it speaks for the other side."""
    target = next(reading.after(cue.end(), 40), None)
    accusers = next((claim.speakers for claim in reading.claims if claim.span[1] == cue.start()), ())
    if target and target[0].side:
        yield from each(
            Who(tuple(p for p in accusers if p.name)), reading.other(target[0].side), "diplomatic", cue, target[0].end
        )
