"""Frames: what a cue makes of the parties around it. Each frame reads one kind of cue and yields relations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nkdata.extract.support.clusters import Cluster
from nkdata.extract.support.lexicon import AGAINST, FOR, frame_of, lexicon
from nkdata.extract.support.parties import BOTH, Party
from nkdata.extract.support.reading import NOBODY, Reading, Who

NEUTRAL = "neutral"

_COMPLEMENT = re.compile(
    r"(?:\s+(?:in\s+the\s+\w+|during\s+the\s+\w+))?\s*"
    r"(?:(?:is|are|was|were|(?:has|have|had)\s+been|include[sd]?|including|such\s+as|like|being|remain|:)\s*)+(?:also\s+)?"
)

Cue = re.Match[str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A supporter, the side supported and how, read from the cue at ``start``; ``end`` is the end of its words."""

    supporter: Party
    supported: str
    kind: str
    start: int
    end: int


Found = Iterator[Relation]


def relations_of(reading: Reading) -> Iterator[Relation]:
    """Yield the relations of a statement in the order of their cues."""
    for cue in reading.cues:
        frame = frame_of(cue)
        if frame.startswith("act"):
            yield from _acts(reading, cue, int(frame[3:]))
        elif frame.startswith("role_"):
            yield from _role(reading, cue, frame[5:])
        else:
            yield from _FRAMES[frame](reading, cue)


def _each(who: Who, supported: str | None, kind: str, cue: Cue, end: int | None = None) -> Found:
    if supported:
        for party in who.outsiders:
            yield Relation(party, supported, kind, cue.start(), end or cue.end())


_DIRECT = re.compile(
    r"[\s\"“”'’]*(?:(?:the|a|an|its|their|all|any|principle|of|territorial|integrity|sovereignty|position|side|cause|independence|"
    r"inviolability|borders?|war|effort|policies|policy|claims?|government|forces|rebels|breakaway|self-determination|right|to|"
    r"more|against|in|between|[a-z]+ed|[a-z]+ing|military|operation|launched|by|with|action|invasion|offensive|\w+ly|republic)[\s\"“”]+)*"
    r"(?:(?:[\w’'-]+\s+){1,2}of\s+(?:the\s+)?)?"
)
_BE = re.compile(r"(?<!\w)(?:is|are|was|were|be|been|being)(?:\s+\w+ly)?\s+$")


def _passive(reading: Reading, cue: Cue) -> bool:
    return not cue.group().endswith("ing") and _BE.search(reading.text, 0, cue.start()) is not None



def _acts(reading: Reading, cue: Cue, index: int) -> Found:
    act = lexicon().acts[index]
    agent = reading.agent(cue.end())
    if agent.outsiders and not cue.group().endswith(("s", "ing")):
        side = _side_before(reading, cue.start())
        yield from _each(agent, _toward(reading, side, act.toward), act.kind, cue)
        for other, by in zip(reading.clusters, reading.clusters[1:], strict=False):
            if by.before == "by" and other.side and other.start > cue.end() and _BY.fullmatch(reading.text, other.end, by.start):
                yield from _each(Who(by.outsiders), _toward(reading, other.side, act.toward), act.kind, cue)
        return
    passive = _passive(reading, cue)
    means = next((c for c, gap in reading.after(cue.end(), 40) if c.before == "with" and c.outsiders), None)
    if passive and means and act.kind in ("arms", "military_aid"):
        yield from _each(Who(means.outsiders), _side_before(reading, cue.start()), act.kind, cue)
    elif passive and act.kind != "diplomatic" and reading.setting.supporter:
        yield from _each(reading.default(), _toward(reading, _side_before(reading, cue.start()), act.toward), act.kind, cue)
    target = next(reading.after(_last_verb(reading, cue)), None)
    if passive or target is None or not _DIRECT.fullmatch(target[1]) or lexicon().words["opposite"].search(target[1]):
        return
    who, kind = reading.who(cue.start()), act.kind
    complement = _COMPLEMENT.match(reading.text, target[0].end)
    if not who.outsiders and complement:
        who = _listed(reading, complement.end())
    side = target[0].side or (reading.side_before(cue.start()) if _object_pronoun(reading, target[0]) else None)
    if side is None:
        return
    if reading.negated(cue.start()):
        if act.toward == AGAINST or kind not in ("diplomatic", "recognition"):
            return
        supported = reading.other(side) if kind == "recognition" else NEUTRAL
    else:
        vetoed = lexicon().words["vetoing"].search(reading.text, 0, cue.start())
        supported = _toward(reading, side, FOR if vetoed else act.toward)
        kind = _manner(reading, cue, target[0].end, kind)
    yield from _each(who, supported, kind, cue, target[0].end)


def _object_pronoun(reading: Reading, cluster: Cluster) -> bool:
    return cluster.pronoun and reading.text[cluster.start : cluster.end].lower() in ("it", "them")


def _last_verb(reading: Reading, cue: Cue) -> int:
    """Return the end of the last of coordinated verbs, after which their common object stands: "trained and equipped"."""
    end = cue.end()
    for other in reading.cues:
        if other.start() > end and _AND.fullmatch(reading.text, end, other.start()):
            end = other.end()
    return end


_BY = re.compile(r"\s+by\s+(?:the\s+)?")
_AND = re.compile(r",?\s+(?:and\s+|or\s+)?(?:also\s+)?")


def _manner(reading: Reading, cue: Cue, place: int, kind: str) -> str:
    soldiers = lexicon().words["soldiery"].search(reading.text, max(0, cue.start() - 50), cue.start())
    if soldiers and kind == "diplomatic" and reading.text[: cue.start()].endswith("to "):
        return "military_aid"
    manner = re.match(r"['’\w\s]{0,20}?(?<!\w)(militarily|diplomatically|economically)", reading.text[place:])
    return {"militarily": "military_aid", "economically": "economic"}.get(manner[1], kind) if manner else kind


def _toward(reading: Reading, side: str | None, toward: str) -> str | None:
    if toward == FOR or side is None:
        return side
    return NEUTRAL if side == BOTH else reading.other(side)


def _side_before(reading: Reading, place: int) -> str | None:
    before = [c for c in reading.clusters if c.end <= place and c.side]
    return before[-1].side if before else reading.setting.side


def _gives(reading: Reading, cue: Cue) -> Found:
    end = reading.end_of_clause(cue.end())
    agent = reading.agent(cue.end())
    kinds = reading.kinds(cue.end(), end) or (reading.kinds(0, cue.start()) if agent.outsiders else [])
    kinds = kinds or _kinds_told(reading, cue)
    if not kinds or reading.negated(cue.start()):
        return
    if agent.outsiders:
        who, side = agent, _recipient(reading, cue, end) or _side_before(reading, cue.start())
    elif _passive(reading, cue):
        who, side = reading.default(), _recipient(reading, cue, end)
    else:
        who, side = reading.who(cue.start(), implied=True), _recipient(reading, cue, end)
    for kind in kinds:
        yield from _each(who, side, kind, cue)


_WHICH = re.compile(r"\s+(?:that|which)\s+[^,;.]{0,60}$")


def _kinds_told(reading: Reading, cue: Cue) -> list[str]:
    """Return the kinds of what a relative clause gives ("the arms that A gave S"), or of the section's headings."""
    for thing in lexicon().things.finditer(reading.text, 0, cue.start()):
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


def _receives(reading: Reading, cue: Cue) -> Found:
    end = reading.end_of_clause(cue.end(), 220)
    if _passive(reading, cue):
        return
    subject = reading.who(cue.start())
    side = _pronoun_side(reading, cue.start()) or subject.side
    kinds = reading.kinds(cue.end(), end)
    if not side or not kinds:
        return
    who = _giver(reading, cue, end)
    for kind in kinds:
        yield from _each(who, side, kind, cue)


def _pronoun_side(reading: Reading, place: int) -> str | None:
    before = [c for c in reading.clusters if c.end <= place]
    if not before or not before[-1].pronoun:
        return None
    return next((c.side for c in reversed(before) if c.side), reading.topic.side)


_FROM = re.compile(r"(?<!\w)(?:from|backing\s+of|support\s+of|help\s+of)(?!\w)")
_COMES = re.compile(r"['’\w\s]{0,12}?\s(?:came|comes|has\s+come|have\s+come)\s+(?:\w+ly\s+)?from\s")


def _giver(reading: Reading, cue: Cue, end: int) -> Who:
    source = _FROM.search(reading.text, cue.end(), end)
    if source:
        rest = [c for c in reading.clusters if c.start >= source.end()]
        named = [p for c in rest for p in c.outsiders if c.before in ("", "from", "of") or p is c.parties[0]]
        return Who(tuple(named)) if named else NOBODY
    inside = [c for c in reading.clusters if cue.end() <= c.start < end and c.outsiders and c.before in ("", "of", "on")]
    return Who(inside[0].outsiders) if inside else reading.default()


def _flows(reading: Reading, cue: Cue) -> Found:
    """Read "arms came to S from A"."""
    kinds, target = reading.kinds(0, cue.start()), next(reading.after(cue.end(), 30), None)
    if kinds and target and target[0].side and not reading.negated(cue.start()):
        origin = next((c for c in reading.clusters if c.end <= cue.start() and c.before == "from" and c.outsiders), None)
        who = Who(origin.outsiders) if origin else _giver(reading, cue, reading.end_of_clause(cue.end(), 220))
        for kind in kinds:
            yield from _each(who, target[0].side, kind, cue)


def _named(reading: Reading, cue: Cue) -> Found:
    """Read "A is named too" under a heading that says as what."""
    setting = reading.setting
    if setting.kind in ("arms", "fighters") and setting.side and _passive(reading, cue):
        yield from _each(reading.who(cue.start()), setting.side, setting.kind, cue)


def _given(reading: Reading, cue: Cue) -> Found:
    """Read a noun: "A's support for S", "US military aid to S"."""
    end = reading.end_of_clause(cue.end(), 60)
    target = next((c for c, gap in reading.after(cue.end(), 60) if re.match(r"\s+(?:for|to|of|with)(?!\w)", gap) or c.before in ("to", "for")), None)
    if target is None or not target.side or target.start > end or reading.negated(cue.start()):
        return
    kind = _kind_of_noun(reading, cue)
    owner = reading.owner_of(cue.start())
    who = reading.resolve(owner) if owner and not owner.side else reading.who(cue.start(), implied=True)
    comes = _COMES.match(reading.text, target.end)
    who = _listed(reading, comes.end()) if comes else who
    if kind and not (owner and owner.side):
        yield from _each(who, target.side, kind, cue, target.end)


def _kind_of_noun(reading: Reading, cue: Cue) -> str | None:
    noun = cue.group().lower()
    if noun == "cooperation":
        return "military_aid" if re.search(r"military\s+$", reading.text[: cue.start()]) else "economic"
    if noun == "embargo":
        return None
    things = [t for t in lexicon().things.finditer(reading.text, max(0, cue.start() - 45), cue.end()) if t.end() == cue.end()]
    kind = str(things[-1].lastgroup) if things else "vague"
    return reading.kinds(cue.start(), cue.end())[0] if kind == "vague" and reading.kinds(cue.start(), cue.end()) else kind




def _role(reading: Reading, cue: Cue, kind: str) -> Found:
    """Read a noun for a lasting relation: "A is S's main supplier", "S's suppliers include A and B"."""
    if kind == "heading":
        kind = reading.setting.kind if reading.setting.kind in ("arms", "humanitarian", "economic") else ""
    owner = reading.owner_of(cue.start())
    owned = reading.side_before(owner.start) if owner and owner.pronoun and owner.owner else reading.owned_side(cue.start())
    side = owned or _side_after_of(reading, cue.end())
    complement = _COMPLEMENT.match(reading.text, cue.end())
    if complement and complement.group().strip():
        who = _listed(reading, complement.end())
    else:
        who = reading.who(cue.start())
    side = side or (reading.setting.side if kind and reading.setting.kind == kind else None)
    if kind and not reading.negated(cue.start()):
        yield from _each(who, side, kind, cue)


def _listed(reading: Reading, place: int) -> Who:
    """Return the outside actors that follow ``place``: "are A and B"."""
    listed = [c for c in reading.clusters if c.start >= place and not c.owner]
    return Who(listed[0].outsiders) if listed and listed[0].start - place < 40 else NOBODY


def _side_after_of(reading: Reading, place: int) -> str | None:
    target = next(reading.after(place, 40), None)
    return target[0].side if target and re.match(r"\s+(?:of|for|to)\s", target[1]) else None


def _leaning(reading: Reading, cue: Cue, toward: str = FOR) -> Found:
    target = next(reading.after(cue.end(), 40), None)
    fighting = any(frame_of(other) == "fights" and 0 < cue.start() - other.end() < 40 for other in reading.cues)
    if target and target[0].side and not fighting and not reading.negated(cue.start()):
        yield from _each(reading.who(cue.start()), _toward(reading, target[0].side, toward), "diplomatic", cue, target[0].end)


def _pro(reading: Reading, cue: Cue) -> Found:
    """Read "pro-S": of the noun's owner, or of the subject."""
    party = next((p for p in reading.parties if p.start == cue.end() + 1 and p.side), None)
    if party:
        owner = reading.owner_of(cue.start())
        who = reading.resolve(owner) if owner and owner.outsiders and owner.owner else reading.who(cue.start())
        toward = FOR if cue.group().lower().startswith("pro") else AGAINST
        yield from _each(who, _toward(reading, party.side, toward), "diplomatic", cue, party.end)


_TOWARDS = re.compile(r"\s+(?:towards?|for|in\s+favou?r\s+of|against)\s+(?:the\s+)?")


def _unfair(reading: Reading, cue: Cue) -> Found:
    claim = reading.claim_at(cue.start())
    named = next((c for c, gap in reading.after(cue.end(), 30) if _TOWARDS.fullmatch(gap)), None)
    if claim and claim.speaker and claim.speaker.side and not named:
        yield from _each(reading.who(cue.start()), reading.other(claim.speaker.side), "diplomatic", cue)


_IT = re.compile(r"\s+(?:it|this|them|the\s+(?:ban|sanctions?|embargo|section|measures?|law|act|restrictions))(?!\w)")


def _lifts(reading: Reading, cue: Cue) -> Found:
    agent, side = reading.agent(cue.end()), reading.topic.sanctioned
    if not agent.outsiders and _IT.match(reading.text, cue.end()):
        agent = reading.who(cue.start())
    if side and agent.outsiders:
        yield from _each(agent, side, "sanction", cue)


def _accuses(reading: Reading, cue: Cue) -> Found:
    target = next(reading.after(cue.end(), 40), None)
    accusers = next((claim.speakers for claim in reading.claims if claim.span[1] == cue.start()), ())
    if target and target[0].side:
        yield from _each(Who(tuple(p for p in accusers if p.name)), reading.other(target[0].side), "diplomatic", cue, target[0].end)


_STAYS = re.compile(r"(?<!\w)(?:is|are|was|were|been|be|remain\w*|stay\w*|kept|declar\w+|maintain\w*|profess\w*|official|policy\s+of|^while|^although|^though)(?:\s+\w+)?\s+$", re.IGNORECASE)
_BARE = re.compile(r"(?:while|although|though)\s+", re.IGNORECASE)


def _neutral(reading: Reading, cue: Cue) -> Found:
    if not reading.negated(cue.start()) and _STAYS.search(reading.text, 0, cue.start()):
        if _BARE.fullmatch(reading.text, 0, cue.start()):
            yield from _each(_listed(reading, cue.end()), NEUTRAL, "diplomatic", cue)
            return
        mediates = lexicon().words["mediators"].search(reading.text)
        yield from _each(reading.who(cue.start()), NEUTRAL, "mediation" if mediates else "diplomatic", cue)


def _mediator(reading: Reading, cue: Cue) -> Found:
    if reading.negated(cue.start()):
        return
    named = next((c for c in reading.clusters if _named_mediator(reading, cue, c)), None)
    who = Who(named.outsiders) if named else reading.who(cue.start())
    yield from _each(who, NEUTRAL, "mediation", cue)


_AS = re.compile(r"\s*(?:\([^)]*\))?,?\s+as\s+(?:an?\s+|the\s+)?(?:\w+\s+)?")
_SUCH_AS = re.compile(r",?\s+(?:including|such\s+as|namely|like|among\s+them)\s+(?:the\s+)?")
_AMONG = re.compile(r"\s*(?:\([^)]*\))?\s+among\s+them")


def _named_mediator(reading: Reading, cue: Cue, cluster: Cluster) -> bool:
    text = reading.text
    if cluster.end <= cue.start():
        return _AS.fullmatch(text, cluster.end, cue.start()) is not None
    return _SUCH_AS.fullmatch(text, cue.end(), cluster.start) is not None or _AMONG.match(text, cluster.end) is not None


def _mediating(reading: Reading, cue: Cue) -> Found:
    joined = reading.joined_before(cue.start())
    agent = reading.agent(cue.end())
    if cue.group().lower().startswith(("host", "facil")) and not lexicon().words["parleys"].search(reading.text):
        return
    if joined:
        yield from _each(Who((joined,)) if joined.name else NOBODY, NEUTRAL, "mediation", cue)
    elif agent.outsiders:
        yield from _each(agent, NEUTRAL, "mediation", cue)
    elif not _passive(reading, cue) and not reading.negated(cue.start()):
        yield from _each(reading.who(cue.start()), NEUTRAL, "mediation", cue)


def _mediation(reading: Reading, cue: Cue) -> Found:
    owner = reading.owner_of(cue.start())
    by = re.compile(r"\s+(?:by|of|from|under)\s[^.;]{0,60}?").match(reading.text, cue.end())
    after = next((c for c in reading.clusters if c.start >= cue.end() and c.before in ("by", "of", "from", "including")), None)
    if by and after and after.start - cue.end() < 80:
        yield from _each(Who(after.outsiders), NEUTRAL, "mediation", cue)
    elif owner and owner.outsiders:
        yield from _each(Who(owner.outsiders), NEUTRAL, "mediation", cue)


def _peacekeepers(reading: Reading, cue: Cue) -> Found:
    owner = reading.owner_of(cue.start(), 15)
    if owner:
        yield from _each(Who(owner.outsiders), NEUTRAL, "mediation", cue)


_YIELD = re.compile(r"[^.;]{0,30}?\bto\s+(?:immediately\s+|\w+ly\s+)?(?:withdraw|stop|cease|halt|end|release|return|pull|leave|lift)(?!\w)")


def _urging(reading: Reading, cue: Cue) -> Found:
    who = reading.who(cue.start())
    end = reading.end_of_clause(cue.end(), 90)
    target = next(reading.after(cue.end(), 30), None)
    blamed = next((c for c, gap in reading.after(cue.end(), 50) if lexicon().words["urged_against"].search(gap)), None)
    if blamed and blamed.side:
        yield from _each(who, _toward(reading, blamed.side, AGAINST), "diplomatic", cue, blamed.end)
    elif target and target[0].side not in (None, BOTH) and _YIELD.match(reading.text, target[0].end):
        yield from _each(who, reading.other(target[0].side), "diplomatic", cue, target[0].end)
    elif lexicon().words["peaceful"].search(reading.text, cue.end(), max(end, cue.end() + 1)):
        yield from _each(who, NEUTRAL, "diplomatic", cue)


def _pacts(reading: Reading, cue: Cue) -> Found:
    """Read a treaty of defence between an outsider and a side: "A and S signed", "A signed with S", "between A and S"."""
    for cluster in reading.clusters:
        if cluster.side and cluster.side != BOTH and cluster.outsiders and abs(cluster.start - cue.start()) < 60:
            yield from _each(Who(cluster.outsiders), cluster.side, "military_aid", cue)
            return
    target = next((c for c, _ in reading.after(cue.end(), 40) if c.before == "with"), None)
    if target and target.side:
        yield from _each(reading.who(cue.start()), target.side, "military_aid", cue)


def _embargo(reading: Reading, cue: Cue) -> Found:
    target = next((c for c, _ in reading.after(cue.end(), 60) if c.before in ("on", "against")), None)
    side = target.side if target else None
    supported = reading.other(side) if side and side != BOTH else NEUTRAL
    yield from _each(reading.who(cue.start()), supported, "sanction", cue)


def _calls_by(reading: Reading, cue: Cue) -> Found:
    pair = reading.owner_of(cue.start(), 2) if cue.group().lower() == "pressure" else None
    if pair and pair.side and pair.outsiders and not pair.owner:
        yield from _each(Who(pair.outsiders), pair.side, "diplomatic", cue)
    agent = next((c for c in reading.clusters if c.start >= cue.end() and c.before in ("by", "from")), None)
    if cue.group().lower() == "pressure" and agent and agent.side and agent.start - cue.end() < 12:
        yield from _each(Who(agent.outsiders), agent.side, "diplomatic", cue)
    subject = next((c for c in reading.clusters if c.end <= cue.start() and c.free), None)
    if cue.group().lower().startswith("despite") and agent and subject:
        yield from _each(Who(agent.outsiders), reading.other(subject.side), "diplomatic", cue)


_TAKEN = frozenset(("for", "on", "with", "alongside", "in", "to", "at", "from", "by", ""))
_SIDE_OF = re.compile(r"(?:side|ranks|service|name)\s+of\s+(?:the\s+)?$")
_LIST = re.compile(r"[^.;]{0,40}?:\s|[^.;:,]{0,40}?\s(?:were|are|include[sd]?|namely)\s")


def _fights(reading: Reading, cue: Cue) -> Found:
    """Read who fought for whom; in a section on fighters a side once stated for a group holds on."""
    who = reading.who(cue.start())
    target = next(reading.after(cue.end(), 45), None)
    listed = _LIST.match(reading.text, cue.end())
    if target and target[0].outsiders and not who.outsiders and _at_war(cue):
        on_side = next((c for c in reading.clusters if c.end <= cue.start() and c.before in ("on", "for")), None)
        if on_side and on_side.side:
            yield from _each(Who(tuple(p for p in target[0].outsiders if p.armed)), on_side.side, "fighters", cue)
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
        known = side or reading.topic.sides_of.get(party.name or "") or ((reading.topic.fought or reading.topic.side) if in_section else None)
        if known and (party.armed or in_section) and (side or in_section):
            yield Relation(party, known, "fighters", cue.start(), cue.end())


def _at_war(cue: Cue) -> bool:
    return re.match(r"fight|fought|serv|volunteer|join|took|tak|participat|kill|died|fall|wound", cue.group().lower()) is not None


def _led_by(reading: Reading, cue: Cue) -> Found:
    leaders = [c for c in reading.clusters if c.start >= cue.end() and not c.before or c.before == "by" and c.start >= cue.start()]
    if reading.setting.kind == "fighters" and leaders and _right_after(reading, cue, leaders[0]):
        led = reading.who(cue.start())
        side = next((reading.topic.sides_of[p.name] for p in led.outsiders if p.name in reading.topic.sides_of), None)
        yield from _each(Who(leaders[0].outsiders), side, "fighters", cue)


def _belongs(reading: Reading, cue: Cue) -> Found:
    """Read "the fighters belonged to A", "A led the fighters": A stands where the group does."""
    if reading.setting.kind != "fighters" or reading.negated(cue.start()):
        return
    left = [c for c in reading.clusters if c.end <= cue.start() and c.outsiders]
    right = next((c for c in reading.clusters if c.start >= cue.end() and c.start - cue.end() < 60), None)
    if not left or right is None or not right.outsiders:
        return
    group, leader = (right, left[-1]) if cue.group().lower().startswith(("l", "command")) else (left[0], right)
    side = next((reading.topic.sides_of[p.name] for p in group.outsiders if p.name in reading.topic.sides_of), None)
    yield from _each(Who(leader.outsiders), side, "fighters", cue)


def _right_after(reading: Reading, cue: Cue, cluster: Cluster) -> bool:
    return cluster.start - cue.end() < 40 and "," not in reading.text[cue.end() : cluster.start]


def _paid_by(reading: Reading, cue: Cue) -> Found:
    payer = next((c for c in reading.clusters if c.start >= cue.end()), None)
    if payer and _right_after(reading, cue, payer) and reading.setting.kind == "fighters":
        yield from _each(Who(payer.outsiders), reading.topic.side, "fighters", cue)


_FRAMES: dict[str, Callable[[Reading, Cue], Found]] = {
    "unfair": _unfair,
    "embargo": _embargo,
    "pacts": _pacts,
    "peacekeepers": _peacekeepers,
    "leanings": _leaning,
    "leanings_against": lambda reading, cue: _leaning(reading, cue, AGAINST),
    "neutral": _neutral,
    "mediators": _mediator,
    "mediation": _mediation,
    "led_by": _led_by,
    "belongs": _belongs,
    "flows": _flows,
    "named": _named,
    "paid_by": _paid_by,
    "mediating": _mediating,
    "gives": _gives,
    "receives": _receives,
    "urging": _urging,
    "fights": _fights,
    "accuses": _accuses,
    "lifts": _lifts,
    "given": _given,
    "calls_by": _calls_by,
    "pro": _pro,
}
