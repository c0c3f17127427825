"""What a number takes from its company: the kind of people, the sides it sums, the days it spans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.frames import Shape
from nkdata.extract.periods import Period
from nkdata.extract.prose.sides import Memory, Scene, counted_as, hit_side
from nkdata.extract.victims import People, category_of
from nkdata.seed.vocabulary import Vocabulary


@dataclass(slots=True)
class Paragraph:
    """What the sentences of a paragraph so far have said: sides, findings and their periods."""

    memory: Memory = field(default_factory=Memory)
    pending: list[tuple[Scene, Sequence[Finding]]] = field(default_factory=list)
    findings: list[tuple[Finding, Period | None]] = field(default_factory=list)

    @property
    def sides(self) -> Memory:
        """What the sentences so far say of sides; worked out only when a number asks for it."""
        for scene, found in self.pending:
            self.memory = _remembered(self.memory, scene, found)
        self.pending = []
        return self.memory

    @property
    def last(self) -> Finding | None:
        """The finding last made."""
        return self.findings[-1][0] if self.findings else None

    def after(self, scene: Scene, found: Sequence[Finding], periods: Sequence[Period | None]) -> None:
        """Take in a sentence that has been read."""
        self.findings += zip(found, periods, strict=True)
        self.pending.append((scene, found))


def _remembered(memory: Memory, scene: Scene, found: Sequence[Finding]) -> Memory:
    named = scene.parties(len(scene.text))
    parties = tuple(dict.fromkeys(m.party for m in named if m.party))
    counted = tuple(sorted({f.side for f in found if f.side}))
    taken = tuple(sorted({f.side for f in found if f.side and f.outcome == "captured"}))
    return Memory(
        counted=counted or memory.counted,
        hit=hit_side(scene) or (None if named else memory.hit),
        subject=named[0].party if named else memory.subject,
        armed=bool(named and (named[0].text in scene.armed or _collective().match(scene.text, named[0].end + 1))),
        parties=parties or memory.parties,
        captured=taken or memory.captured,
    )


def expanded(findings: Iterable[Finding], sides: tuple[str, ...]) -> Iterable[Finding]:
    """Count "two soldiers from each side" once for every side."""
    for finding in findings:
        if finding.side == "each":
            yield from (replace(finding, side=side, people=replace(finding.people, side=side)) for side in sides)
        else:
            yield finding


def in_company(finding: Finding, scene: Scene, earlier: Sequence[Finding], before: Sequence[Finding], basis: str | None) -> People:
    """Return the people with their kind filled in where they leave it out."""
    p = finding.people
    if p.category != "unspecified":
        return p
    if finding.frame is not None and finding.frame.shape is Shape.DENIAL:
        behind = re.match(r"[^,;.]{0,30}", scene.text[p.end :])
        return replace(p, category=category_of(scene.text[p.start : p.end] + (behind.group() if behind else "")))
    among = re.match(r"\s+(?:among|in|to)\s+(?:its|their|the)\s+[^,;.]{0,30}", scene.text[p.end :])
    if among and category_of(among.group()) != "unspecified":
        return replace(p, category=category_of(among.group()))
    alike = [f for f in earlier if f.side == finding.side or finding.side == "both"]
    if p.elliptical and alike:
        kinds = {f.people.category for f in alike}
        return replace(p, category=kinds.pop() if len(kinds) == 1 else alike[-1].people.category)
    counted = counted_as(p.start, scene)
    if counted != "unspecified":
        return replace(p, category=counted)
    if basis == "sentence" and earlier and len({f.people.category for f in earlier}) == 1 and not p.head.lower().endswith("s"):
        return replace(p, category=earlier[-1].people.category)
    if basis == "sentence" and not earlier and p.elliptical:
        return replace(p, category=next((kind for start, _, kind in scene.stated if start > p.end), "unspecified"))
    rivals = [f for f in (*before, *earlier) if f.side == finding.side and f.outcome == finding.outcome]
    if rivals and _rival().search(scene.text[: p.start]):
        return replace(p, category=rivals[-1].people.category)
    if finding.outcome == "released":
        held = [f for f in before if f.outcome == "captured" and f.side == finding.side]
        if held:
            return replace(p, category=held[-1].people.category)
    same = [f for f in before if f.side == finding.side]
    if p.elliptical and same and not finding.running:
        return replace(p, category=same[-1].people.category)
    lost = finding.frame is not None and finding.frame.shape is Shape.LOSS and finding.side != "both"
    if _of_a_force(finding, scene) or (lost and p.head.lower() in ("men", "man")):
        return replace(p, category="military")
    return p


@cache
def _rival() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['rival'])})(?!\w)", re.I)


def _of_a_force(finding: Finding, scene: Scene) -> bool:
    """Tell whether an army's own losses are counted: "the army lost two men"."""
    p = finding.people
    active = finding.frame is not None and finding.frame.end <= p.start and finding.frame.shape is not Shape.LOSS
    own = (p.owned and not active) or (finding.frame is not None and finding.frame.shape is Shape.LOSS) or p.head.lower() in ("men", "man")
    clause = scene.text[max(0, scene.text.rfind(";", 0, p.start)) : p.start]
    named = any(m.text in scene.armed for m in scene.mentions if m.end <= p.start)
    return own and bool(named or _collective().search(clause) or (scene.memory.armed and re.match(r"\W*(?:it|they|its|their)\b", clause, re.I)))


@cache
def _collective() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon()['collectives'])})(?!\w)", re.I)


@lru_cache(maxsize=8)
def armed_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names of parties that are armies: "Xland Liberation Army", and "XLA" beside it."""
    armed = set()
    for party in (*vocabulary.sides, *vocabulary.actors):
        full = [n for n in (party.name, *party.aliases) if _army().search(n)]
        initials = {"".join(word[0] for word in n.split() if word[0].isupper()) for n in full}
        armed |= set(full) | (initials & {party.name, *party.aliases})
    return frozenset(armed)


@cache
def _army() -> re.Pattern[str]:
    return re.compile(r"\b(?:army|armies|forces?|front|guards?|militia|brigades?|battalions?|corps|fighters|peacekeepers|military|troops)\b", re.I)


def across(paragraph: Paragraph, finding: Finding, period: Period | None, dated: list[str]) -> tuple[Period | None, list[str]]:
    """Let a running total span what it sums: it begins with the first event of the paragraph that it can include."""
    summed = [q for f, q in paragraph.findings if f.outcome == finding.outcome and q is not None]
    starts = [q.start for q in summed if q.start]
    if period is None or period.end is None or not starts or period.start is None or period.prec in ("year", "years"):
        return period, dated
    sides = {f.side for f, q in paragraph.findings if f.outcome == finding.outcome and q is not None} | {finding.side}
    if "side:sentence" in dated and len(sides) > 1:
        finding.side = "both"
    kinds = {f.people.category for f, _ in paragraph.findings if f.outcome == finding.outcome} - {"unspecified"}
    if finding.people.category == "unspecified" and len(kinds) == 1:
        finding.people = replace(finding.people, category=kinds.pop())
    start = min([*starts, period.start])
    return Period(start, period.end, "days" if start != period.start else period.prec), [*dated, "date_start:paragraph"]
