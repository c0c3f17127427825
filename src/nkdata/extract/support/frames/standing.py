"""Where an outsider stands: nouns of aid and alliance, leanings, treaties."""

from __future__ import annotations

import re

from nkdata.extract.support.frames.relation import COMPLEMENT, Cue, Found, each, helped, listed
from nkdata.extract.support.lexicon import AGAINST, FOR, frame_of, lexicon
from nkdata.extract.support.parties import BOTH
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.topic import Who

_COMES = re.compile(r"['’\w\s]{0,12}?\s(?:came|comes|has\s+come|have\s+come)\s+(?:\w+ly\s+)?from\s")
_GOODS = ("arms", "humanitarian", "economic")
_TOWARDS = re.compile(r"\s+(?:towards?|for|in\s+favou?r\s+of|against)\s+(?:the\s+)?")


def given(reading: Reading, cue: Cue) -> Found:
    """Read a noun: "A's support for S", "A's military aid to S"."""
    end = reading.end_of_clause(cue.end(), 60)
    target = next(
        (
            c
            for c, gap in reading.after(cue.end(), 60)
            if re.match(r"\s+(?:for|to|of|with)(?!\w)", gap) or c.before in ("to", "for")
        ),
        None,
    )
    if target is None or not target.side or target.start > end or reading.negated(cue.start()):
        return
    kind = _kind_of_noun(reading, cue)
    owner = reading.owner_of(cue.start())
    who = reading.resolve(owner) if owner and not owner.side else reading.who(cue.start(), implied=True)
    comes = _COMES.match(reading.text, target.end)
    who = listed(reading, comes.end()) if comes else who
    if kind and not (owner and owner.side):
        yield from each(who, target.side, kind, cue, target.end)


def _kind_of_noun(reading: Reading, cue: Cue) -> str | None:
    noun = cue.group().lower()
    if noun == "cooperation":
        return "military_aid" if re.search(r"military\s+$", reading.text[: cue.start()]) else "economic"
    if noun == "embargo":
        return None
    things = [
        t for t in lexicon().things.find(reading.text, max(0, cue.start() - 45), cue.end()) if t.end() == cue.end()
    ]
    kind = str(things[-1].lastgroup) if things else "vague"
    return (
        reading.kinds(cue.start(), cue.end())[0] if kind == "vague" and reading.kinds(cue.start(), cue.end()) else kind
    )


def role(reading: Reading, cue: Cue, kind: str) -> Found:
    """Read a noun for a lasting relation: "A is S's main supplier", "S's suppliers include A and B"."""
    if kind == "heading":
        told = reading.setting.kind if reading.setting.kind in _GOODS else None
        named = [one for one in reading.kinds(cue.end(), reading.end_of_clause(cue.end())) if one in _GOODS]
        kind = told or next(iter(named), "")
    owner = reading.owner_of(cue.start())
    owned = (
        reading.side_before(owner.start) if owner and owner.pronoun and owner.owner else reading.owned_side(cue.start())
    )
    side = owned or _side_after_of(reading, cue.end())
    complement = COMPLEMENT.match(reading.text, cue.end())
    who = listed(reading, complement.end()) if complement else reading.who(cue.start())
    side = side or (reading.setting.side if kind and reading.setting.kind == kind else None)
    if kind and not reading.negated(cue.start()):
        yield from each(who, side, kind, cue)


def _side_after_of(reading: Reading, place: int) -> str | None:
    target = next(reading.after(place, 40), None)
    return target[0].side if target and re.match(r"\s+(?:of|for|to)\s", target[1]) else None


def leaning(reading: Reading, cue: Cue, toward: str = FOR) -> Found:
    """Read "biased towards S", "in support of S"."""
    target = next(reading.after(cue.end(), 40), None)
    fighting = any(frame_of(other) == "fights" and 0 < cue.start() - other.end() < 40 for other in reading.cues)
    if target and target[0].side and not fighting and not reading.negated(cue.start()):
        yield from each(
            reading.who(cue.start()), helped(reading, target[0].side, toward), "diplomatic", cue, target[0].end
        )


def pro(reading: Reading, cue: Cue) -> Found:
    """Read "pro-S": of the noun's owner, or of the subject."""
    party = next((p for p in reading.parties if p.start == cue.end() + 1 and p.side), None)
    if party:
        owner = reading.owner_of(cue.start())
        who = reading.resolve(owner) if owner and owner.outsiders and owner.owner else reading.who(cue.start())
        toward = FOR if cue.group().lower().startswith("pro") else AGAINST
        yield from each(who, helped(reading, party.side, toward), "diplomatic", cue, party.end)


def unfair(reading: Reading, cue: Cue) -> Found:
    """Read "S accused A of bias": for the other side."""
    claim = reading.claim_at(cue.start())
    named = next((c for c, gap in reading.after(cue.end(), 30) if _TOWARDS.fullmatch(gap)), None)
    if claim and claim.speaker and claim.speaker.side and not named:
        yield from each(reading.who(cue.start()), reading.other(claim.speaker.side), "diplomatic", cue)


def pacts(reading: Reading, cue: Cue) -> Found:
    """Read a treaty of defence of A and S: "A and S signed", "A signed with S"."""
    for cluster in reading.clusters:
        if cluster.side and cluster.side != BOTH and cluster.outsiders and abs(cluster.start - cue.start()) < 60:
            yield from each(Who(cluster.outsiders), cluster.side, "military_aid", cue)
            return
    target = next((c for c, _ in reading.after(cue.end(), 40) if c.before == "with"), None)
    if target and target.side:
        yield from each(reading.who(cue.start()), target.side, "military_aid", cue)
