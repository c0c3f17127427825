"""Numbers that stand apart from what they count: "the death toll rose to 15", "fatalities were 5,856 to 6,000"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from nkdata.extract.assemble import Finding
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.mentions import Mention
from nkdata.extract.victims import People, category_of, outcome_of_head


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lex = lexicon()
    heads = [h for heads in lex["heads"].values() for h in heads if h.lower() not in ("lost", "seized")]
    links = alternatives(lex["toll"]["links"])
    return {
        "noun": re.compile(rf"(?<![\w-])(?:{alternatives(lex['toll']['nouns'])})(?![\w-])", re.I),
        "head": re.compile(rf"(?<![\w-])(?:{alternatives(heads)})(?![\w-])", re.I),
        "link": re.compile(rf"(?:^|[\s,])(?:{links})(?:\s+(?:{links}|\w+ly|also|then|later|the|have|been|had|a|total))*\s*$", re.I),
        "behind": re.compile(rf"\s+(?:the\s+)?(?:total\s+)?(?:{alternatives(lex['toll']['nouns'])})\b[^,;.]*", re.I),
        "toll": re.compile(r"(?<!\w)(?:toll|body count|death count)(?!\w)", re.I),
    }


def find_tolls(text: str, people: list[People], mentions: tuple[Mention, ...], last: Finding | None = None) -> list[Finding]:
    """Return a finding for each number that a toll before or behind it in the same clause waits for.

    ``last`` is the finding of the sentence before: "a figure of 400" repeats its outcome.
    """
    counted = [(p.start, p.end) for p in people if p.head]
    found: list[Finding] = []
    for p in people:
        if p.thing or p.rest or p.outcome or (p.head and not _patterns()["toll"].search(text[: p.start])):
            continue
        toll = _toll_before(text, p, counted, mentions) or _toll_behind(text, p, mentions) or _figure(text, p, found[-1] if found else last)
        if toll:
            found.append(toll)
    return found


def is_linked(gap: str) -> bool:
    """Tell whether the words between a toll and a number join them: "stood at", "amounted to"."""
    return bool(_patterns()["link"].search(gap))


def _toll_before(text: str, p: People, counted: list[tuple[int, int]], mentions: tuple[Mention, ...]) -> Finding | None:
    start = max(text.rfind(";", 0, p.start), text.rfind(":", 0, p.start)) + 1
    start = max([start, *(end for _, end in counted if end <= p.start)])
    clause = text[start : p.start]
    if not _patterns()["link"].search(clause) and not re.search(r"\bbetween\s|\bfrom\s", text[p.start : p.start + 10], re.I):
        return None
    nouns = [*_patterns()["noun"].finditer(clause), *_patterns()["head"].finditer(clause)]
    if not nouns:
        return None
    first = min(m.start() for m in nouns)
    outcome = _outcome(clause[first:])
    if outcome is None:
        return None
    phrase_start = start + first
    side = _side(mentions, max(start, phrase_start - 40), p.start) or p.side
    category = category_of(clause[max(0, first - 40) :])
    quantified = replace(p, start=phrase_start, category=category if category != "unspecified" else p.category)
    return Finding(quantified, outcome, f"{outcome}.toll", side, running=bool(_patterns()["noun"].search(clause)))


def _toll_behind(text: str, p: People, mentions: tuple[Mention, ...]) -> Finding | None:
    """Read "bringing to seven the number of soldiers killed"."""
    if p.head or not text[: p.start].endswith("to "):
        return None
    behind = _patterns()["behind"].match(text, p.end)
    if behind is None:
        return None
    outcome = _outcome(behind.group())
    end = behind.end()
    if outcome is None:
        return None
    return Finding(replace(p, category=category_of(behind.group())), outcome, f"{outcome}.toll", _side(mentions, p.end, end), running=True)


def _figure(text: str, p: People, last: Finding | None) -> Finding | None:
    """Read "gave a figure of 400": the number last counted, by somebody else."""
    said = re.search(r"\b(?:figures?|estimates?|tally|number|total|toll)\s+(?:of|at|as|was|were|is|to)\s+$", text[: p.start], re.I)
    if last is None or said is None or p.head or not re.match(r"\s*(?:[.,;)]|$|\s(?:for|in|by|killed|dead))", text[p.end :]):
        return None
    return Finding(replace(p, category=last.people.category), last.outcome, f"{last.outcome}.figure", last.side or last.people.side, inferred=["outcome:number before"])


def _outcome(phrase: str) -> str | None:
    heads = [outcome_of_head(m.group()) for m in _patterns()["head"].finditer(phrase)]
    if heads:
        return heads[0]
    return "killed" if _patterns()["toll"].search(phrase) else None


def _side(mentions: tuple[Mention, ...], start: int, end: int) -> str | None:
    named = [m for m in mentions if start <= m.start < end and (m.side or m.actor) and not m.joined]
    sides = {m.side for m in named if m.side}
    if len(sides) == 1:
        return sides.pop()
    return "both" if sides else (named[-1].actor if named else None)
