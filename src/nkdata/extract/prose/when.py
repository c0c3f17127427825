"""Which of a sentence's dates a finding belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.dates import DateMention, Role
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.phrases import lead, listed
from nkdata.extract.prose.reading import Reading

_DATING = (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE)
_BESIDE = re.compile(r"\s+(?:(?:on|in|from|between|during|over)\b)?\s*")
_IN_WHICH = re.compile(r",?\s+(?:in|during)\s+which\s[^,;]*")
_THAT = re.compile(r",?\s+that\b")


@cache
def _aside() -> re.Pattern[str]:
    """Return a pattern that begins a clause of its own, "which was …"; "which lasted until" goes on telling when."""
    lasting = alternatives(lexicon()["lasting"])
    return re.compile(rf",\s+(?:which|who|whom|where|whose)\b(?!\s+(?:had\s+)?(?:{lasting})\b)")


def date_of(reading: Reading, finding: Finding) -> DateMention | None:
    """Return the date that tells when: one right beside, in the clause before or behind, or in a clause before."""
    if (own := _own_of_aside(reading, finding) or _compared_with(reading, finding)) is not None:
        return own
    dated = [d for d in reading.dates if d.role in _DATING]
    if not dated:
        return next((d for d in reading.dates if d.role is Role.YEAR), None)
    start, end = _clause(reading.text, _place(finding))
    here = [d for d in dated if start <= d.start < min(end, _main_end(reading.text, finding, end))]
    if not here:
        return next((d for d in reversed(dated) if d.end <= start and not is_compared_with(reading.text, d)), None)
    claims = [f.people.start for f in reading.findings if start <= f.people.start < end]
    here = [d for d in here if not _leans_on_another(reading, finding, d)]
    said = [d for d in here if _is_of_saying(reading, d)]
    here = [d for d in here if d not in said] or said
    if not here:
        return None
    return _beside(reading.text, finding, here) or _around(reading.text, finding, here, min(claims, default=0))


def _own_of_aside(reading: Reading, finding: Finding) -> DateMention | None:
    """Return the date of "after the raid of 28 March, in which two had died", which dates the aside alone."""
    for d in reading.dates:
        if d.role is Role.REFERENCE and d.end <= finding.people.start:
            aside = _IN_WHICH.match(reading.text, d.end)
            if aside and aside.end() > finding.people.start:
                return d
    return None


@cache
def _compared() -> Lead:
    return lead(
        listed("held_beside"),
        r"(?:only\s+|just\s+|some\s+)?\w+\s+(?:[a-z]+\s+){0,2}(?:(?:in|for|over|during)\s+)?",
        most=8,
    )


def is_compared_with(text: str, date: DateMention) -> bool:
    """Tell whether a date is that of a number beside which another is held: "up from six a year earlier"."""
    return _compared().to(text, date.start) is not None


def _leans_on_another(reading: Reading, finding: Finding, d: DateMention) -> bool:
    """Tell whether "the next day" is that of a number in between: "12 died at once and nine more the next day"."""
    if not any(basis.startswith("date:") for basis in d.inferred) or d.start < finding.people.end:
        return False
    end = max(finding.people.end, finding.frame.end if finding.frame else 0)
    others = (f for f in reading.findings if f.rule.endswith("repeated") or f.frame is not finding.frame)
    return any(end <= f.people.start < d.start for f in others)


def _is_of_saying(reading: Reading, d: DateMention) -> bool:
    """Tell whether "a week later" is when it was said: "acknowledged a week later that three had died"."""
    leans = any(basis.startswith("date:") for basis in d.inferred)
    return leans and _THAT.match(reading.text, d.end) is not None


def _compared_with(reading: Reading, finding: Finding) -> DateMention | None:
    """Return the date of "compared with 34 in 2021", "down from 14 the year before"."""
    p = finding.people
    if not _comparing().to(reading.text, p.start):
        return None
    return next((d for d in reading.dates if _BESIDE.fullmatch(reading.text, p.end, d.start)), None)


@cache
def _comparing() -> Lead:
    return lead([*listed("comparing"), "to"], r"(?:(?:only|just|some|about)\s+)*", most=4)


def _place(finding: Finding) -> int:
    """Return where a finding is told: "four were taken on 9 May; their release on 3 June" tells of it behind."""
    frame = finding.frame
    return frame.start if frame and finding.outcome == "released" and frame.to_its_left else finding.people.start


def _clause(text: str, position: int) -> tuple[int, int]:
    end = text.find(";", position)
    return text.rfind(";", 0, position) + 1, end if end >= 0 else len(text)


def _main_end(text: str, finding: Finding, end: int) -> int:
    """Return where an aside begins behind the people: "three died, which was …"."""
    aside = _aside().search(text, finding.people.end)
    in_aside = aside and finding.frame and finding.frame.start > aside.start()
    return aside.start() if aside and not in_aside else end


def _beside(text: str, finding: Finding, here: Sequence[DateMention]) -> DateMention | None:
    """Return the date right behind the people or their verb: "were killed on 3 May"."""
    done = max(finding.people.end, finding.frame.end if finding.frame else 0)
    return next((d for d in here if d.start >= done and _BESIDE.fullmatch(text, done, d.start)), None)


def _around(text: str, finding: Finding, here: Sequence[DateMention], first_claim: int) -> DateMention:
    """Return the date that opens the clause, else the next one, else the last."""
    p, frame = finding.people, finding.frame
    position = frame.start if frame and frame.start >= p.end else p.start
    before = [d for d in here if d.end <= position]
    after = [d for d in here if d.start >= position]
    if before and here[0].end <= first_claim:
        said = after and _THAT.match(text, before[-1].end)
        return after[0] if said else before[-1]
    return after[0] if after else (before[-1] if before else here[-1])
