"""Armies: names that are armed forces, and sentences in which a force loses its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from nkdata.extract.assemble import Finding
from nkdata.extract.frames import Shape
from nkdata.extract.mentions import Mention
from nkdata.extract.phrases import listed, phrases
from nkdata.extract.prose.sides import AGENT, Scene
from nkdata.seed.vocabulary import Vocabulary

_AND = re.compile(r"\s+and\s+\w+\s+")
_PRONOUN = re.compile(r"\W*(?:it|they|its|their)\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def armed_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names of parties that are armies: "Xland Liberation Army", and "XLA" beside it."""
    parties = [(side.name, *side.aliases) for side in vocabulary.sides]
    parties += [(actor.name, *actor.aliases) for actor in vocabulary.actors]
    groups = {
        name for actor in vocabulary.actors if actor.type == "armed group" for name in (actor.name, *actor.aliases)
    }
    return frozenset(groups.union(*map(_armed, parties)))


@lru_cache(maxsize=8)
def state_of(vocabulary: Vocabulary) -> str | None:
    """Return the side that fights rebels: of two, the one that is not called so; none where rebels have an army."""
    rebels = {side.id for side in vocabulary.sides if not {*listed("rebels")}.isdisjoint(map(str.lower, side.aliases))}
    others = [side.id for side in vocabulary.sides if side.id not in rebels]
    called = [name for side in vocabulary.sides if side.id in rebels for name in side.aliases]
    soldiers = any(phrases("regular").said_in(name) for name in called)
    return others[0] if len(rebels) == len(others) == 1 and not soldiers else None


def _armed(names: Iterable[str]) -> set[str]:
    """Return the names among those of one party that are of a force, with their initials."""
    full = {name for name in names if phrases("army_names").said_in(name)}
    initials = {"".join(word[0] for word in name.split() if word[0].isupper()) for name in full}
    return full | (initials & set(names))


def is_armed(scene: Scene, mention: Mention) -> bool:
    """Tell whether a name is that of an army: "XLA", "the Xish garrison"."""
    behind = _AND.match(scene.text, mention.end)
    start = behind.end() if behind else mention.end + 1
    return mention.text in scene.armed or phrases("collectives").begins(scene.text, start)


def is_of_a_force(finding: Finding, scene: Scene) -> bool:
    """Tell whether an army's own losses are counted: "the army lost two men"."""
    if not _is_own(finding):
        return False
    start = finding.people.start
    clause = 0 if finding.people.owned else max(0, scene.text.rfind(";", 0, start))
    if any(m.text in scene.armed for m in scene.mentions if m.end <= start):
        return True
    if phrases("collectives").said_in(scene.text, clause, start):
        return True
    return scene.memory.armed and bool(_PRONOUN.match(scene.text, clause, start))


def is_of_an_army(finding: Finding, scene: Scene) -> bool:
    """Tell whether the dead of an army are counted: "cost the Xish army three dead"."""
    p = finding.people
    if finding.side == "both" or not (p.outcome or not p.head or p.head == "men"):
        return False
    start = max(scene.text.rfind(sign, 0, p.start) for sign in (";", ". ", ", while"))
    named = [m for m in scene.mentions if start < m.end <= p.start and m.party == finding.side and not m.joined]
    return bool(named) and is_armed(scene, named[-1]) and not AGENT.to(scene.text, named[-1].start)


def _is_own(finding: Finding) -> bool:
    p, frame = finding.people, finding.frame
    done = frame is not None and frame.end <= p.start and finding.has_shape(Shape.REDUCED)
    if (p.head in ("men", "man") and not done) or finding.has_shape(Shape.LOSS):
        return True
    return p.owned and not (frame is not None and frame.end <= p.start)
