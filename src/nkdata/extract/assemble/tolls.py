"""Numbers that stand apart from what they count: "the death toll rose to 15", "fatalities were 5,856 to 6,000"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nkdata.extract.assemble.finding import Finding, take_people
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.mentions import Mention
from nkdata.extract.people import People, category_of, outcome_of_head
from nkdata.extract.people.heads import heads
from nkdata.extract.phrases import Phrases, lead, listed, phrases, phrases_of

TOLL = ".toll"
"""How the rule of a number ends that was read as a toll."""

_LOSSES = re.compile(r"\b(?:losses|casualties)\s+\Z", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|and|,\s+and)\s+")
_AND = re.compile(r"(?:\s+[a-z]+){0,2},?\s+and\s+")
_BETWEEN = re.compile(r"(?:between|from)\s", re.IGNORECASE)
_FIGURE = lead(
    ["figure", "figures", "estimate", "estimates", "tally", "number", "total", "toll"],
    r"(?:of|at|as|was|were|is|to)\s+",
    most=2,
)
_FIGURE_ENDS = re.compile(r"\s*(?:[.,;)]|$|(?:respectively|for|in|by|killed|dead)\b)")


@cache
def _head() -> Phrases:
    return phrases_of(head for head in heads() if head not in listed("toll", "no_heads"))


@cache
def _link() -> Lead:
    links, fill = alternatives(listed("toll", "links")), alternatives(listed("toll", "fill"))
    return lead(listed("toll", "links"), rf"(?:\s+(?:{links}|\w+ly|{fill}))*\s*", most=9, gap="")


@cache
def _behind() -> re.Pattern[str]:
    nouns = alternatives(lexicon()["toll"]["nouns"])
    return re.compile(rf"\s+(?:the\s+)?(?:total\s+)?(?:{nouns})\b[^,;.]*", re.IGNORECASE)


def find_tolls(
    text: str, people: Sequence[People], mentions: Sequence[Mention], last: Finding | None = None
) -> list[Finding]:
    """Return a finding for each number that a toll before or behind it in the same clause waits for.

    ``last`` is the finding of the sentence before: "a figure of 400" repeats its outcome.
    """
    found: list[Finding] = []
    for p in people:
        before = found[-1] if found else last
        toll = None
        if not p.thing and not p.outcome:
            toll = _given(text, p, found) or _accounted(text, p, before)
            if toll is None and not p.rest and (not p.head or _may_be_headed(text, p)):
                toll = _toll_before(text, p, people, mentions) or _toll_behind(text, p, mentions)
                toll = toll or _figure(text, p, before) or (_goes_on(text, p, found[-1]) if found else None)
        if toll:
            found.append(toll)
    return found


def _given(text: str, p: People, found: Sequence[Finding]) -> Finding | None:
    """Read "Xish losses are given as 900 fighters and 400 civilians"."""
    link = _link().to(text, p.start) if p.head and p.numbers else None
    goes_on = found and found[-1].rule.endswith(".given") and _JOINED.fullmatch(text, found[-1].people.end, p.start)
    if not goes_on and (link is None or not _LOSSES.search(text, 0, link.start())):
        return None
    return Finding(p, "killed", "killed.given", p.side)


def _may_be_headed(text: str, p: People) -> bool:
    """Tell whether the number of a toll may have its noun: "a death toll of 15 soldiers", "put its dead at 29 men"."""
    return phrases("toll", "of_deaths").said_in(text, 0, p.start) or _dead_at().to(text, p.start) is not None


@cache
def _dead_at() -> Lead:
    return lead(["dead", "losses", "fatalities"], r"(?:at|to)\s+(?:only\s+|just\s+)?", most=4)


def _goes_on(text: str, p: People, toll: Finding) -> Finding | None:
    """Read the second of "their dead came to 518 and 703"."""
    if p.head or not _AND.fullmatch(text, toll.people.end, p.start) or not _FIGURE_ENDS.match(text, p.end):
        return None
    second = Finding(p, toll.outcome, toll.rule, p.side, running=toll.running, inferred=["outcome:coordination"])
    second.people = p._replace(category=toll.people.category)
    return second


def is_linked(text: str, start: int, end: int) -> bool:
    """Tell whether the words between a toll and a number join them: "stood at", "amounted to"."""
    link = _link().to(text, end)
    return link is not None and link.start() >= start


def _toll_before(text: str, p: People, people: Sequence[People], mentions: Sequence[Mention]) -> Finding | None:
    counted = [q.end for q in people if q.head and q.end <= p.start]
    start = max([text.rfind(";", 0, p.start) + 1, text.rfind(":", 0, p.start) + 1, *counted])
    if not is_linked(text, start, p.start) and not _BETWEEN.match(text, p.start):
        return None
    noun, head = phrases("toll", "nouns").first(text, start, p.start), _head().first(text, start, p.start)
    found = [match.start() for match in (noun, head) if match]
    outcome = said_outcome(text, noun.start(), p.start) if noun else None
    outcome = outcome or (said_outcome(text, min(found), p.start) if found else None)
    if outcome is None:
        return None
    first = min(found)
    near = max(start, first - 40)
    category = category_of(text[near : p.start])
    if category == "unspecified" and not p.head:
        category = _noun_ahead(text, p, people)
    quantified = p._replace(start=first, category=category if category != "unspecified" else p.category)
    side = _side(mentions, near, p.start, first) or p.side
    return Finding(quantified, outcome, outcome + TOLL, side, running=noun is not None)


def _noun_ahead(text: str, p: People, people: Sequence[People]) -> str:
    """Return the kind of "five Xish and three Yish soldiers", where the noun is that of the next."""
    after = next((q for q in people if q.start >= p.end), None)
    joined = after is not None and after.head and not after.thing and _AND.fullmatch(text, p.end, after.start)
    return after.category if after is not None and joined else "unspecified"


def _toll_behind(text: str, p: People, mentions: Sequence[Mention]) -> Finding | None:
    """Read "bringing to seven the number of soldiers killed"."""
    behind = _behind().match(text, p.end) if not p.head and text.endswith("to ", 0, p.start) else None
    outcome = said_outcome(text, *behind.span()) if behind else None
    if behind is None or outcome is None:
        return None
    quantified = p._replace(category=category_of(behind.group()))
    return Finding(quantified, outcome, outcome + TOLL, _side(mentions, p.end, behind.end()), running=True)


def _accounted(text: str, p: People, last: Finding | None) -> Finding | None:
    """Read "Xland accounted for 24 of them": some of the number last counted."""
    if last is None or p.outcome or _account().to(text, p.start) is None:
        return None
    return Finding(p, last.outcome, f"{last.outcome}.share", inferred=["outcome:number before"])


@cache
def _account() -> Lead:
    return lead(["accounted for", "accounting for", "made up"], r"(?:some\s+|about\s+)?", most=4)


def _figure(text: str, p: People, last: Finding | None) -> Finding | None:
    """Read "gave a figure of 400": the number last counted, by somebody else."""
    if last is None or p.head or not _FIGURE.to(text, p.start) or not _FIGURE_ENDS.match(text, p.end):
        return None
    repeated = Finding(p, last.outcome, f"{last.outcome}.figure", inferred=["outcome:number before"])
    take_people(repeated, last)
    return repeated


def said_outcome(text: str, start: int, end: int) -> str | None:
    """Return the outcome that a noun or participle in ``text[start:end]`` tells, if any does."""
    head = _head().first(text, start, end)
    if head:
        return outcome_of_head(head.group())
    return "killed" if phrases("toll", "of_deaths").said_in(text, start, end) else None


def _side(mentions: Sequence[Mention], start: int, end: int, noun: int = -1) -> str | None:
    """Return the side named right before the ``noun``, "the Xish dead", else the one that is named at all."""
    named = [m for m in mentions if start <= m.start < end and (m.side or m.actor) and not m.joined]
    named = [m for m in named if m.end + 1 == noun] or named
    sides = {m.side for m in named if m.side}
    if len(sides) == 1:
        return sides.pop()
    return "both" if sides else (named[-1].actor if named else None)
