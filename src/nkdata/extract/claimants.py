"""Who says so: "According to …", "X stated that …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.mentions import Mention


@dataclass(frozen=True, slots=True)
class Claimant:
    """A speaker whose words stand at ``text[start:end]``; ``side`` is the side they speak for, if any."""

    start: int
    end: int
    name: str
    side: str | None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = alternatives(lexicon()["claim_verbs"])
    name = r"(?P<name>(?:the\s+)?[^\s,;:()][^,;:()]{1,90}?)"
    according = rf"(?<!\w)(?:according\s+to|per|as\s+per|in\s+the\s+words\s+of)\s+{name}(?=\s*(?:[,;:.)]|$|\s(?:and\s+)?(?:at\s+least|some|about)\s))"
    said = rf"(?:^|[,;:]\s+|\b(?:while|whereas|but|although|and|though|that)\s+)(?P<name>(?:the\s+)?[^\s,;:()][^,;:()]{{0,90}}?)\s+(?:(?:has|have|had|also|later|only|itself|themselves|\w+ly|for\s+(?:its|their)\s+part,?)\s+)*(?P<verb>{verbs})(?!\w)"
    return re.compile(according, re.IGNORECASE), re.compile(said, re.IGNORECASE)


def find_claimants(text: str, mentions: tuple[Mention, ...]) -> tuple[Claimant, ...]:
    """Return the speakers of a sentence, each with the stretch of text that is theirs."""
    according, said = _patterns()
    found = [_claimant(m, text, mentions, whole=True) for m in according.finditer(text)]
    found += [_claimant(m, text, mentions, whole=False) for m in said.finditer(text) if _is_speaker(m["name"])]
    kept = sorted((c for c in found if c.name), key=lambda c: c.start)
    return tuple(kept)


def _claimant(match: re.Match[str], text: str, mentions: tuple[Mention, ...], *, whole: bool) -> Claimant:
    start, end = match.span("name")
    name = re.sub(r"^(?:the|that)\s+", "", text[start:end].strip(), flags=re.IGNORECASE)
    side = next((m.side for m in mentions if start <= m.start < end and m.side and not m.joined), None)
    stop = re.search(r";|,\s(?:while|whereas|but|although)\s", text[match.end() :])
    scope_end = match.end() + stop.start() if stop else len(text)
    before = [m.end() for m in re.finditer(r";\s|,\s(?:while|whereas|but|although)\s", text[: match.start()])]
    return Claimant((before[-1] if before else 0) if whole else match.start("name"), scope_end, name, side)


_NO_SPEAKER = re.compile(
    r"\b(?:who|which|that|were|was|are|is|been|being|killed|dead|died|wounded|soldiers|civilians|people|deaths|troops|clashes|fighting|it|they|he|she|casualties|fatalities|toll|number|between|in \d|on \d)\b|\d",
    re.IGNORECASE,
)


def _is_speaker(name: str) -> bool:
    words = name.split()
    return 0 < len(words) <= 11 and not _NO_SPEAKER.search(name) and words[0].lower() not in {"in", "on", "by", "during", "with", "as", "at", "after", "before", "to", "of"}


def claimant_at(claimants: tuple[Claimant, ...], position: int) -> Claimant | None:
    """Return the speaker whose stretch holds ``position``: the nearest one that begins before it."""
    held = [c for c in claimants if c.start <= position < c.end or c.start <= position == c.end]
    return held[-1] if held else None
