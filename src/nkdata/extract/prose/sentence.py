"""One sentence read: its dates, people, frames and speakers brought together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nkdata.extract.assemble import Finding, assemble, together
from nkdata.extract.claimants import Claimant, find_claimants
from nkdata.extract.dates import Context, DateMention, Role, find_dates
from nkdata.extract.frames import Frame, Shape, find_frames
from nkdata.extract.mentions import Mention, find_mentions
from nkdata.extract.other import masked, number_tokens, other_quantities
from nkdata.extract.periods import Period
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound
from nkdata.extract.tolls import find_tolls
from nkdata.extract.victims import ONE, People, Scanner
from nkdata.seed.vocabulary import Vocabulary

ZERO = Quantity(0, 0, Bound.EXACT)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything seen in one sentence; ``explain`` prints it."""

    text: str
    dates: tuple[DateMention, ...]
    mentions: tuple[Mention, ...]
    people: tuple[People, ...]
    frames: tuple[Frame, ...]
    claimants: tuple[Claimant, ...]
    findings: tuple[Finding, ...]


def read_sentence(text: str, vocabulary: Vocabulary, context: Context, last: Finding | None = None) -> Reading:
    """Read one sentence in the light of its context."""
    dates = find_dates(text, context)
    mentions = find_mentions(text, vocabulary)
    frames = find_frames(text)
    if not frames and (last is None or not _counts(text, dates)):
        return Reading(text, dates, mentions, (), frames, (), ())
    people = find_people(text, dates, mentions, frames)
    found = assemble(text, people, frames, find_tolls(text, people, mentions, last), last, mentions)
    found += [_denial(frame) for frame in frames if frame.shape is Shape.DENIAL]
    found = _merged(text, sorted(found, key=lambda f: f.people.start))
    return Reading(text, dates, mentions, tuple(people), frames, find_claimants(text, mentions), tuple(found))


def _counts(text: str, dates: tuple[DateMention, ...]) -> bool:
    """Tell whether the sentence has a number that is no date, and may so go on counting where the last one stopped."""
    return any(not any(d.start < end and start < d.end for d in dates) for start, end in number_tokens(text))


def find_people(text: str, dates: tuple[DateMention, ...], mentions: tuple[Mention, ...], frames: tuple[Frame, ...]) -> list[People]:
    """Return the phrases that count people or things, numbers of dates and other quantities left out."""
    hidden = masked(text, [(d.start, d.end) for d in dates])
    hidden = masked(hidden, list(other_quantities(hidden)))
    verbs = frozenset(f.start for f in frames if f.shape in (Shape.PASSIVE, Shape.PLAIN))
    return Scanner(text, hidden, mentions, verbs).people()


def _denial(frame: Frame) -> Finding:
    return Finding(People(frame.start, frame.end, ZERO), "killed", frame.rule, frame=frame)


def _merged(text: str, found: list[Finding]) -> list[Finding]:
    """Count single people of one kind together: "a woman and her grandchild" are two civilians."""
    merged: list[Finding] = []
    for finding in found:
        last = merged[-1] if merged else None
        if last and _is_one_more(text, last, finding):
            people = replace(last.people, end=finding.people.end, quantity=together([last.people.quantity, finding.people.quantity]))
            merged[-1] = replace(last, people=people)
        else:
            merged.append(finding)
    return merged


def _is_one_more(text: str, last: Finding, finding: Finding) -> bool:
    p, q = last.people, finding.people
    single = not p.numbers and not q.numbers and q.quantity == ONE and p.quantity.bound is Bound.EXACT and (p.quantity.low or 0) >= 1
    alike = (last.outcome, last.whole, p.category) == (finding.outcome, finding.whole, q.category) and q.side in (None, p.side)
    close = re.fullmatch(r"\s*(?:,\s*)?(?:and\s+|,\s*)?(?:also\s+)?", text[p.end : q.start]) or len(text[p.end : q.start]) < 40
    return bool(single and alike and last.frame is finding.frame and close)


def period_of_finding(reading: Reading, finding: Finding) -> tuple[Period, list[str]] | None:
    """Return the period that the sentence itself gives a finding, with what of it is inferred; None where it gives none."""
    mention = _mention(reading, finding)
    if mention is None:
        return None
    period = mention.period
    behind = [d for d in reading.dates if d.start >= finding.people.end]
    since = next((d.period for d in behind if d.role is Role.SINCE), None)
    if since and since.start and period.end and since.start < period.end and mention.role is Role.EVENT:
        return Period(since.start, period.end, "days"), list(mention.inferred)
    later = [d.period.end for d in behind if d.role is Role.EVENT and d.period.end and period.end and d.period.end > period.end]
    if finding.running and later:
        return Period(period.start, later[0], "days"), list(mention.inferred)
    if mention.role is Role.SINCE and mention.period.start:
        until = [d for d in reading.dates if d.role is Role.EVENT and d.period.end and d.period.end >= mention.period.start]
        if until:
            return Period(mention.period.start, until[0].period.end, "days"), list(mention.inferred)
    return mention.period, list(mention.inferred)


def _mention(reading: Reading, finding: Finding) -> DateMention | None:
    p = finding.people
    position = max(p.start, finding.frame.start) if finding.frame and finding.frame.start >= p.end else p.start
    dated = [d for d in reading.dates if d.role in (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE)]
    if not dated:
        return next((d for d in reading.dates if d.role is Role.YEAR), None)
    clause_start = reading.text.rfind(";", 0, p.start) + 1
    clause_end = reading.text.find(";", p.start) if ";" in reading.text[p.start :] else len(reading.text)
    aside = re.search(r",\s+(?:which|who|whom|where|whose)\b(?!\s+(?:had\s+)?(?:lasted|began|begun|started|ran|took\s+place|raged|ended|opened|broke)\b)", reading.text[p.end :])
    main = p.end + aside.start() if aside and not (finding.frame and finding.frame.start > p.end + aside.start()) else clause_end
    here = [d for d in dated if clause_start <= d.start < min(clause_end, main)]
    earlier = [d for d in dated if d.end <= clause_start]
    if not here:
        return earlier[-1] if earlier else None
    claims = [f.people.start for f in reading.findings if clause_start <= f.people.start < clause_end]
    before = [d for d in here if d.end <= position]
    after = [d for d in here if d.start >= position]
    done = max(p.end, finding.frame.end if finding.frame else 0)
    near = [d for d in after if d.start >= done and re.fullmatch(r"\s+(?:on|in|from|between|during|over)?\s*", reading.text[done : d.start])]
    if near:
        return near[0]
    if here[0].end <= min(claims, default=0) and before:
        told = re.match(r",?\s+that\b", reading.text[before[-1].end :])
        return after[0] if told and after else before[-1]
    return after[0] if after else (before[-1] if before else here[-1])
