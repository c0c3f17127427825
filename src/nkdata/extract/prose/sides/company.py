"""Sides that a number takes from the numbers around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.phrases import phrases
from nkdata.extract.prose.sides.owners import owned
from nkdata.extract.prose.sides.scene import Answer, Scene, on

_DEATHS = frozenset({"deaths", "fatalities", "casualties"})
_OF_THESE = re.compile(r"\W*(?:of|among)\s+(?:these|the|those|them)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and|,)\s+(?:some\s+|about\s+)?")


@cache
def _further() -> re.Pattern[str]:
    more = alternatives(lexicon()["further"])
    return re.compile(rf"(?:an?\s+|another\s+|\w+\s+)?(?:{more})\b", re.IGNORECASE)


def part(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the side of the people that these are a part of."""
    return on(finding.whole.side if finding.whole else None, "whole")


def rest(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "three of them", "of these, 12" and "were released" by the sentence before."""
    memory = scene.memory
    if finding.outcome == "released" and len(memory.captured) == 1:
        return memory.captured[0], "sentence before"
    of_those = is_of_those(finding, scene.text)
    return (memory.counted[0], "sentence before") if of_those and not earlier and len(memory.counted) == 1 else None


def of_crowd(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "31 Xish soldiers were cut off; four were killed": of those who were spoken of before."""
    crowd = None if earlier else scene.crowd_of(finding.people)
    if crowd and crowd.owned and not crowd.side:
        return owned(Finding(crowd, finding.outcome, finding.rule), scene, earlier)
    return on(crowd.side if crowd else None, "sentence")


def is_of_those(finding: Finding, text: str) -> bool:
    """Tell whether people are some of those before: "three of them", "of these, 12"."""
    return finding.people.rest or _OF_THESE.match(text) is not None


def same_sentence(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Take the side of the numbers before in the clause, or else in the sentence; all of them where they differ."""
    if (
        earlier
        and finding.people.elliptical
        and _AND.fullmatch(scene.text, earlier[-1].people.end, finding.people.start)
    ):
        return on(earlier[-1].side, "sentence")
    clause = scene.text.rfind(";", 0, finding.people.start) + 1
    told = [f for f in earlier if f.side and not f.rule.endswith("denial")]
    sides = {f.side for f in told if f.people.start >= clause} or {f.side for f in told}
    if not sides:
        return None
    return (str(sides.pop()), "sentence") if len(sides) == 1 else ("both", "sentence")


def next_named(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "killed one and arrested two members of an Xish group"."""
    p = finding.people
    if earlier or not p.elliptical or p.outcome is not None:
        return None
    return on(next((named.side for named in scene.stated if named.start > p.end), None), "sentence")


def next_to(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "212 dead and 500 wounded on the Xish side": the side said of the next number holds for this one."""
    end = finding.people.end
    behind = (named for named in scene.stated if named.start > end)
    return on(next((named.side for named in behind if _AND.fullmatch(scene.text, end, named.start)), None), "sentence")


def as_before(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer | None:
    """Read "another three died", "a further 12" by the sentence before."""
    p = finding.people
    if len(scene.memory.counted) != 1 or phrases("yearly").said_in(scene.text):
        return None
    text = scene.text
    if p.head in _DEATHS and not p.side:  # "nine more deaths" counts on in no one's people
        return None
    goes_on = p.elliptical or _further().match(text, p.start, p.end + 8) or phrases("ordinal_one").begins(text, p.start)
    return (scene.memory.counted[0], "sentence before") if goes_on else None
