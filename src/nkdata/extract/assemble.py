"""Bring people and frames of one sentence together: who was killed, who is a part of whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.frames import Frame, Shape
from nkdata.extract.mentions import Mention
from nkdata.extract.quantities import Quantity, bounded
from nkdata.extract.records import Bound
from nkdata.extract.victims import ONE, People


@dataclass(slots=True)
class Finding:
    """People whose fate is known. ``whole`` is the finding that includes these; ``inferred`` as in Claim."""

    people: People
    outcome: str
    rule: str
    side: str | None = None
    frame: Frame | None = None
    whole: Finding | None = None
    running: bool = False
    inferred: list[str] = field(default_factory=list)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lex = lexicon()
    join = rf"(?:,\s*)?(?:{alternatives(lex['join'])}|,)"
    tail = r"(?:\s*,)?\s*(?:(?:of|from|in|near|at|on|with|aged|belonging|serving|around|outside|for|to)\b(?:(?!\b\w+ed\b|\b(?:was|were|when|who|that|which)\b)[^;.]){0,60}?)?"
    return {
        "join": re.compile(rf"{tail}\s*{join}\s*(?:(?:also|then|finally|another|the|in\s+addition)\s+)*", re.I | re.S),
        "subset": re.compile(rf"(?:{alternatives(lex['subset'])})\s*(?:was\s+|were\s+|also\s+|the\s+|:\s*)*$", re.I),
        "agent": re.compile(r"\bby\s+(?:the\s+)?$", re.I),
        "before_reduced": re.compile(r"\s*(?:,\s*)?(?:(?:also|reportedly|feared|presumed|left|being|all|others|more|reported|confirmed|listed|still|officially|seriously|badly|either)\s+)*", re.I),
        "after_active": re.compile(r"\s*(?:(?:the|also|as\s+many|some|all|off|and\s+wounded|another|what)\s+)*(?:,\s+\w+ly,?\s+)?", re.I),
        "had": re.compile(r"\b(?:had|has|have|having)\s+(?:\w+ly\s+|also\s+)*$", re.I),
        "running": re.compile(rf"(?<![\w-])(?:{alternatives(lex['running'])})(?![\w-])", re.I),
    }


def assemble(
    text: str, people: list[People], frames: tuple[Frame, ...], tolls: list[Finding], last: Finding | None = None, mentions: tuple[Mention, ...] = ()
) -> list[Finding]:
    """Return what the sentence says happened to whom, in the order of the people.

    ``tolls`` are the numbers that stand apart from what they count; ``last`` is
    the finding of the sentence before, which an elliptical number may repeat.
    """
    return _Assembly(text, people, frames, tolls, last, mentions).run()


class _Assembly:
    def __init__(self, text: str, people: list[People], frames: tuple[Frame, ...], tolls: list[Finding], last: Finding | None, mentions: tuple[Mention, ...]) -> None:
        self.text, self.frames, self.last, self.mentions = text, frames, last, mentions
        self.people = _apposed(text, [p for p in people if not _patterns()["agent"].search(text[: p.start])])
        self.parent: dict[int, int | None] = {}
        for i in range(len(self.people)):
            self.parent[i] = self._parent(i)
        self.more: list[Finding] = []
        ends = {t.people.end: t for t in tolls}
        self.found: dict[int, Finding] = {i: ends[p.end] for i, p in enumerate(self.people) if p.end in ends}

    def run(self) -> list[Finding]:
        for frame in self.frames:
            if frame.outcome == "released":
                self._frame(frame)
        for i, p in enumerate(self.people):
            if i in self.found:
                continue
            single = p.head.lower() in ("death", "fatality", "casualty", "martyr")
            if p.outcome and not p.thing and (p.numbers or p.quantity.bound is Bound.UNKNOWN or single or (p.elliptical and _one_more().match(self.text, p.start))):
                self._take([i], Frame(p.start, p.end, p.outcome or "killed", Shape.REDUCED), soft=True)
        for frame in (f for f in self.frames if f.outcome != "released"):
            if frame.shape in (Shape.NOMINAL, Shape.LIVES, Shape.LOSS) or (frame.shape is Shape.REDUCED and self._is_active(frame)):
                self._right(frame)
        for frame in (f for f in self.frames if f.outcome != "released"):
            if frame.shape is Shape.REDUCED and not self._is_active(frame):
                self._adjacent(frame)
        for frame in (f for f in self.frames if f.outcome != "released"):
            if frame.shape in (Shape.PASSIVE, Shape.PLAIN):
                self._left(frame)
        self._again()
        self._repeated()
        self._subsets()
        return [*(self.found[i] for i in sorted(self.found)), *self.more]

    def _again(self) -> None:
        """People taken and then freed in one breath: "were captured in May and released in June"."""
        for frame in self.frames:
            used = any(f.frame is frame for f in self.found.values())
            before = [f for f in self.found.values() if f.outcome == "captured" and f.frame and f.frame.end <= frame.start]
            if frame.outcome != "released" or used or not before or not re.search(r"\b(?:and|but|then)\s+(?:\w+ly\s+|later\s+|then\s+|were\s+)*$", self.text[: frame.start]):
                continue
            for finding in before:
                self.more.append(replace(finding, outcome="released", rule=frame.rule, frame=frame, inferred=[*finding.inferred]))

    def _frame(self, frame: Frame) -> None:
        if frame.shape in (Shape.PASSIVE, Shape.PLAIN):
            self._left(frame)
        elif frame.shape in (Shape.NOMINAL, Shape.LIVES, Shape.LOSS) or self._is_active(frame):
            self._right(frame)
        else:
            self._adjacent(frame)

    def _repeated(self) -> None:
        """Give numbers without a verb of their own the outcome of the number before: "as were two others", "and another three"."""
        for i, p in enumerate(self.people):
            if i in self.found or p.thing or self.parent[i] is not None:
                continue
            before = [self.found[j] for j in sorted(self.found) if self.people[j].end <= p.start]
            last = before[-1] if before else self.last
            if last is None:
                continue
            start = max(last.people.end, last.frame.end if last.frame else 0) if before else 0
            gap, after = self.text[start : p.start] if start <= p.start else "", self.text[p.end :]
            inverted = re.search(r"\b(?:as|so|nor)\s+(?:were|was|did|had|have)\s+$", self.text[: p.start], re.I)
            told = _told().search(self.text[: p.start])
            bare = p.elliptical or re.match(r"(?:another|a\s+further|\w+\s+more|\w+\s+others)\b", self.text[p.start : p.end], re.I)
            closed = re.match(r"\s*(?:[.,;)]|$|(?:on|in|for|from|over|by|since|between|against|at|near|during|the\s+(?:following|next|previous|year|day|month))\b)", after, re.I)
            joined = before and re.search(r"(?:\band\b|,|;|\bagainst\b|\bwith\b|\bfrom\b)", gap, re.I) and not re.search(r"\b(?:villages?|tanks?|in|of)\s*$", gap, re.I)
            besides = before and re.fullmatch(r",?\s*(?:as\s+well\s+as|along\s+with|in\s+addition\s+to|plus|together\s+with|and)\s+", gap)
            counted = p.rest and p.head and not before and re.match(r"\W*of\s+(?:these|them|those|the)\b", self.text, re.I)
            party = self._gapped(start, p.start) if before and start <= p.start else None
            if party and closed:
                losing = last.frame is not None and (last.frame.shape is Shape.LOSS or last.frame.start >= last.people.end) or "toll" in last.rule or "head" in last.rule
                self._repeat(i, last)
                self.found[i].side = party if losing else last.side or last.people.side
                continue
            if (inverted and before) or (besides and closed) or counted:
                self._repeat(i, last)
            elif bare and closed and not p.side and (told or joined) or (p.elliptical and p.side and joined and closed):
                self._repeat(i, last)

    def _gapped(self, start: int, end: int) -> str | None:
        """Return the party of "the Front lost 64 fighters and the army 38": the verb is left out, the loser named."""
        for m in reversed(self.mentions):
            if m.party and start <= m.start and m.end <= end and not m.joined:
                led = re.search(r"(?:,|;|\band\b|\bwhile\b)\s+(?:for\s+)?(?:the\s+)?$", self.text[start : m.start])
                near = re.fullmatch(r"(?:['’]s?)?\s+(?:army\s+|troops\s+|forces\s+|side\s+)?(?:only\s+|just\s+|at\s+|some\s+)?", self.text[m.end : end])
                return m.party if led and near else None
        return None

    def _repeat(self, i: int, last: Finding) -> None:
        for j in self._spread(i, +1):
            p = self.people[j]
            kept = replace(p, category=last.people.category) if p.elliptical and p.category == "unspecified" else p
            side = p.side or (last.side or last.people.side if p.elliptical else None)
            self.found[j] = Finding(kept, last.outcome, f"{last.outcome}.repeated", side, last.frame if last is not self.last else None, inferred=["outcome:number before"])

    # -- parts of wholes ------------------------------------------------------------------

    def _parent(self, i: int) -> int | None:
        """Return the people that ``people[i]`` are a part of, where the words say so."""
        p, before = self.people[i], self.text[: self.people[i].start]
        if i == 0:
            return None
        opened = before.rfind("(")
        if opened > before.rfind(")") and opened >= self.people[0].end:
            return max((j for j in range(i) if self.people[j].end <= opened), default=None)
        if _patterns()["subset"].search(before) or (p.rest and not p.head) or (p.rest and self.text[p.start : p.end].lower().find(" of the ") < 0):
            return self._top(i - 1)
        if re.search(r":\s*$", before) and not any(f.start > p.end for f in self.frames) and not self.people[i - 1].thing:
            return self._top(i - 1)
        if p.rest and any(q.side and q.side == p.side for q in self.people[:i]):
            return max(j for j in range(i) if self.people[j].side == p.side and self.parent.get(j) is None)
        return self._continued(i)

    def _top(self, j: int) -> int:
        parent = self.parent.get(j)
        return j if parent is None else parent

    def _continued(self, i: int) -> int | None:
        """A list goes on after "including": "including two women and a child"."""
        earlier = self.parent.get(i - 1)
        p, q, gap = self.people[i], self.people[i - 1], self.text[self.people[i - 1].end : self.people[i].start]
        if earlier is None or gap.startswith(")") or ")" in gap:
            return None
        short = re.fullmatch(r",?\s*(?:and\s+)?", gap)
        closes = gap.startswith(",") and "and" in gap and not self._lists(i)
        if not short or closes or (p.side and q.side != p.side and (p.demonym or p.head)):
            return None
        return earlier

    def _lists(self, i: int) -> bool:
        return i >= 2 and self.parent.get(i - 2) is not None and self.text[self.people[i - 2].end : self.people[i - 1].start].strip() == ","

    def _subsets(self) -> None:
        for i, p in enumerate(self.people):
            parent = self.parent[i]
            whole = self.found.get(parent) if parent is not None else None
            if whole is None or (p.thing and not self._described(i)):
                continue
            if i not in self.found:
                kept = replace(p, head=p.head or whole.people.head, category=p.category if p.category != "unspecified" else whole.people.category)
                self.found[i] = Finding(kept, whole.outcome, whole.rule + ".subset", p.side or whole.people.side, whole.frame)
            if self.found[i].outcome == whole.outcome:
                self.found[i].whole = whole

    def _described(self, i: int) -> bool:
        """Tell whether a number in brackets has only an adjective: "(11 non-combat)"."""
        p = self.people[i]
        return bool(re.match(r"\s*[a-z-]+\)", self.text[p.end :])) and not re.match(r"\s*[a-z-]+s\)", self.text[p.end :])

    # -- frames ---------------------------------------------------------------------------

    def _is_active(self, frame: Frame) -> bool:
        word = " ".join(self.text[frame.start : frame.end].lower().split())
        if word not in lexicon()["verbs"][frame.outcome]["active"]:
            return False
        following = self._next(frame)
        return following is not None

    def _next(self, frame: Frame) -> int | None:
        for i, p in enumerate(self.people):
            if p.start >= frame.end:
                gap = self.text[frame.end : p.start]
                named = re.fullmatch(r"\s*(?:[^\W\d_a-z][\w.'’-]*\s*)+,\s*", gap) if not p.numbers else None
                adjacent = _patterns()["after_active"].fullmatch(gap) or named
                if frame.shape is Shape.LOSS and (p.thing or not adjacent):
                    beside = re.search(r"(?:\band\b|,|\bas\s+well\s+as\b|\bplus\b)\s*(?:\w+\s+)?$", self.text[frame.end : p.start]) and p.start - frame.end < 50
                    if p.thing and p.start - frame.end < 50:
                        continue
                    adjacent = adjacent or (re.match("", "") if beside else None)
                return i if adjacent and not p.thing else None
        return None

    def _right(self, frame: Frame) -> None:
        first = self._object(frame)
        if first is None:
            return
        p = self.people[first]
        if frame.shape is Shape.LIVES and not self._counts_lives(first):
            return
        if frame.shape is Shape.LOSS and p.outcome and p.outcome != "killed":
            return
        self._take(self._spread(first, +1), frame)

    def _counts_lives(self, first: int) -> bool:
        """Tell whether lives are counted: "claimed 30 lives", "cost 22 Xlanders their lives"."""
        group = [self.people[i] for i in self._spread(first, +1)]
        theirs = re.match(r"\s+(?:their|his|her)\s+(?:lives|life)\b", self.text[group[-1].end :])
        return bool(theirs) or any(p.head.lower() in ("lives", "life") for p in group)

    def _object(self, frame: Frame) -> int | None:
        if frame.shape is not Shape.NOMINAL:
            return self._next(frame)
        for i, p in enumerate(self.people):
            if p.start >= frame.end:
                gap = self.text[frame.end : p.start]
                named = re.fullmatch(r"\s*(?:[^\W\d_a-z][\w.'’-]*\s*)*(?:,\s*)?(?:(?:the|some|as\s+many\s+as)\s+)?", gap)
                return i if named and not p.thing else None
        return None

    def _adjacent(self, frame: Frame) -> None:
        for i in range(len(self.people) - 1, -1, -1):
            p = self.people[i]
            if p.end <= frame.start:
                gap = self.text[p.end : frame.start]
                if re.search(r"\b(?:whom|that)\s+$", self.text[: p.start]) and not p.numbers:
                    continue
                whom = re.search(r"\bwhom\b", gap)
                close = whom or _patterns()["before_reduced"].fullmatch(gap)
                left = re.search(r"\b(?:left|leaving|leave|leaves|saw|with)\s+(?:\w+\s+){0,3}$", self.text[: self._start_of(i)]) and len(gap) < 60 and not re.search(r"[;.]|\b(?:was|were|who)\b", gap)
                if (close or left) and not p.thing and i not in self.found:
                    self._take(self._spread(i, -1), frame)
                return

    def _start_of(self, i: int) -> int:
        while i > 0 and self._coordinated(i - 1, i):
            i -= 1
        return self.people[i].start

    def _left(self, frame: Frame) -> None:
        barrier = max([f.end for f in self.frames if f.end <= frame.start and f.shape in (Shape.PASSIVE, Shape.PLAIN)], default=0)
        barrier = max([barrier, self.text.rfind(";", 0, frame.start), *(m.end() for m in re.finditer(r",\s(?:while|whereas)\s", self.text[: frame.start]))])
        for i in range(len(self.people) - 1, -1, -1):
            p = self.people[i]
            if p.start < barrier:
                return
            if p.end > frame.start or (self.parent[i] is not None and not (p.rest and frame.start - p.end < 4)):
                continue
            if p.thing and not re.search(r",\s|\band\s", self.text[p.end : frame.start]):
                return
            if p.thing:
                continue
            taken = self.found.get(i)
            if taken and not (taken.rule.endswith("head") and taken.people.head.lower() != "dead"):
                if frame.start - p.end < 3:
                    return
                continue
            self._take(self._spread(i, -1), frame)
            return

    def _spread(self, i: int, step: int) -> list[int]:
        """Return ``i`` and the people coordinated with it, going left (-1) or right (+1)."""
        group, j = [i], i
        while True:
            k = j + step
            while 0 <= k < len(self.people) and self.parent[k] is not None:
                k += step
            if not 0 <= k < len(self.people) or k in self.found or self.people[k].thing:
                break
            if step > 0 and any(f.shape in (Shape.PASSIVE, Shape.PLAIN) and 0 <= f.start - self.people[k].end <= 3 for f in self.frames):
                break
            if not self._coordinated(min(j, k), max(j, k)):
                break
            group.append(k)
            j = k
        return sorted(group)

    def _coordinated(self, i: int, j: int) -> bool:
        start, end = self.people[i].end, self.people[j].start
        gap = re.sub(r"\([^()]*\)", lambda m: " ", self.text[start:end])
        for k in range(i + 1, j):
            if self.parent[k] is not None and "(" not in self.text[start:end]:
                gap = self.text[self.people[k].end : end]
        return bool(_patterns()["join"].fullmatch(gap)) and self.people[j].quantity is not None

    def _take(self, group: list[int], frame: Frame, *, soft: bool = False) -> None:
        members = [self.people[i] for i in group]
        shared = _shared(members)
        for i, p, inferred in zip(group, (s[0] for s in shared), (s[1] for s in shared), strict=True):
            rule = f"{frame.outcome}.head" if soft else frame.rule
            self.found[i] = Finding(p, frame.outcome, rule, p.side, frame, inferred=list(inferred))


def _apposed(text: str, people: list[People]) -> list[People]:
    """Join one person said twice: "one of its citizens, a driver, was killed"."""
    joined: list[People] = []
    for p in people:
        last = joined[-1] if joined else None
        again = last is not None and not p.numbers and last.quantity == ONE == p.quantity and re.fullmatch(r",\s+", text[last.end : p.start])
        if last is not None and again and re.match(r"\s*(?:,|aged|who\b|from\b|\.|$)", text[p.end :]):
            kind = last.category if last.category != "unspecified" else p.category
            joined[-1] = replace(last, end=p.end, head=last.head or p.head, side=last.side or p.side, category=kind, rest=last.rest and not p.head)
        else:
            joined.append(p)
    return joined


@cache
def _one_more() -> re.Pattern[str]:
    return re.compile(rf"(?:another|{alternatives(lexicon()['ordinal_one'])})\b", re.I)


@cache
def _told() -> re.Pattern[str]:
    verbs = alternatives([*lexicon()["claim_verbs"], *lexicon()["concede"], "added", "adding", "against", "compared with", "down from", "up from"])
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:of\s+)?(?:only\s+|just\s+|that\s+|a\s+further\s+)*$", re.IGNORECASE)


def _shared(members: list[People]) -> list[tuple[People, list[str]]]:
    """Give each member of a coordination what it leaves out: noun, side, bound."""
    result: list[tuple[People, list[str]]] = []
    for i, p in enumerate(members):
        inferred: list[str] = []
        if not p.head:
            donor = next((m for m in members[i + 1 :] if m.head), None) or next((m for m in reversed(members[:i]) if m.head), None)
            if donor:
                p = replace(p, head=donor.head, category=donor.category if p.category == "unspecified" else p.category)
        before = result[-1][0] if result else None
        if p.side is None and before is not None and before.side and not p.owned:
            p, inferred = replace(p, side=before.side), ["side:coordination"]
        if before is not None and before.owned and p.side is None:
            p = replace(p, owned=True)
        if before is not None and p.bare and before.quantity.bound is Bound.AT_LEAST and p.numbers and p.quantity.bound is Bound.EXACT:
            p, inferred = replace(p, quantity=bounded(p.quantity.low or 0, Bound.AT_LEAST)), [*inferred, "bound:coordination"]
        result.append((p, inferred))
    return result


def together(quantities: list[Quantity]) -> Quantity:
    """Return the sum of exact quantities."""
    total = sum(q.low or 0 for q in quantities)
    return Quantity(total, total, Bound.EXACT)
