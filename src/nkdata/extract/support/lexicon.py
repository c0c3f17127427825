"""The English of outside support, read once from support.yaml and turned into patterns over text in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from nkdata.extract.english import read_lexicon
from nkdata.extract.phrases import Phrases
from nkdata.extract.support.openings import branches, openings
from nkdata.extract.support.verbs import Verbs, any_of, whole_words
from nkdata.extract.words import words_of

AGAINST, FOR = "against", "for"

_SAID = (
    *("alleged", "both_sides", "denied", "disputed", "hired", "led_by", "mediators", "neutral", "opposite", "paid_by"),
    *("parleys", "peaceful", "pronouns", "resolution_against", "resolution_for", "soldiery", "sources", "tacit"),
    *("unfair", "urged_against", "vetoing"),
)
_STANDING = ("describing", "follows_subject", "institutions", "negations", "outsiders")


@dataclass(frozen=True, slots=True)
class Act:
    """What a verb makes of a subject and the side it acts on."""

    kind: str
    toward: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns by name, and the meanings of the cues that ``find_cues`` finds.

    ``cues`` are by the word that they begin with, one of the words ``starts``.
    ``said`` are looked for in a text, ``standing`` are tried at one place of
    it. ``frame_of`` names the frame of a cue: ``act0`` and so on for ``acts``,
    ``role_<kind>`` for nouns, or one of the names that ``frames`` knows.
    """

    cues: dict[str, re.Pattern[str]]
    starts: frozenset[str]
    things: Phrases
    headings: tuple[tuple[str, Phrases], ...]
    acts: tuple[Act, ...]
    vague: dict[str, str]
    said: dict[str, Phrases]
    standing: dict[str, re.Pattern[str]]
    passed_over: frozenset[str]
    prepositions: frozenset[str]
    raw: dict[str, Any]


def frame_of(cue: re.Match[str]) -> str:
    """Return the name of the frame that a cue opens."""
    return str(cue.lastgroup)


def find_cues(text: str) -> Iterator[re.Match[str]]:
    """Yield the cues of a text in order, none overlapping; their words are in lower case."""
    lex, words, end = lexicon(), words_of(text), 0
    for start, word in words.places(lex.starts):
        cue = lex.cues[word].match(words.low, start) if start >= end else None
        if cue:
            end = cue.end()
            yield cue


@cache
def lexicon() -> Lexicon:
    """Return the lexicon. Shared: never edit it."""
    raw = read_lexicon("nkdata.extract", "support.yaml")
    verbs = Verbs(raw["irregular"])
    things = [f"(?P<{kind}>{any_of(lines.splitlines())})" for kind, lines in raw["things"].items()]
    things.insert(-1, f"(?P<vague>{'|'.join(raw['vague_things'])})")
    given = "|".join([*raw["vague_things"], *("|".join(lines.splitlines()) for lines in raw["things"].values())])
    said = {name: raw[name] for name in _SAID}
    said |= {name: verbs.any(raw[name]) for name in ("saying", "alleging")}
    said["fighters"] = f"{raw['fighter_nouns']}|{raw['hired']}"
    cues = [(frame, one, openings(one)) for frame, pattern in _cues(raw, verbs) for one in branches(pattern)]
    return Lexicon(
        cues=_by_beginning(cues),
        starts=frozenset().union(*(starts for _, _, starts in cues)),
        things=Phrases(whole_words("|".join(things)), openings(given)),
        headings=tuple((kind, _phrases(words)) for kind, words in raw["headings"].items()),
        acts=tuple(Act(act["kind"], act["toward"]) for act in raw["acts"]),
        vague=raw["vague_things"],
        said={name: _phrases(pattern) for name, pattern in said.items()},
        standing={name: whole_words(raw[name]) for name in _STANDING},
        passed_over=frozenset(raw["passed_over"].split()),
        prepositions=frozenset(raw["prepositions"].split()),
        raw=raw,
    )


def _phrases(pattern: str) -> Phrases:
    return Phrases(whole_words(pattern), openings(pattern.replace(r"\s+", " ")))


def _cues(raw: dict[str, Any], verbs: Verbs) -> Iterator[tuple[str, str]]:
    """Yield ``(frame, pattern)``; where two could match at one place, the earlier wins."""
    for name in ("unfair", "embargo", "peacekeepers", "pacts"):
        yield name, raw[name]
    for kind, nouns in raw["roles"].items():
        yield f"role_{kind}", nouns
    for name in ("leanings", "leanings_against"):
        yield name, any_of(raw[name].splitlines())
    for name in ("neutral", "mediators", "mediation", "led_by", "paid_by", "named"):
        yield name, raw[name]
    for index, act in enumerate(raw["acts"]):
        yield f"act{index}", verbs.any(act["verbs"])
    for name in ("lifts", "mediating", "flows", "comes_from", "gives", "receives", "urging", "belongs", "fights"):
        yield name, verbs.any(raw[name])
    yield "accuses", verbs.any("accuse")
    yield "given", "aid|assistance|help|support|backing|solidarity|cooperation"
    yield "calls_by", r"despite (?:\w+ ){0,3}(?:calls|appeals|demands|pressure)|pressure"
    yield "pro", r"(?:pro|anti)(?=-\w)"


def _by_beginning(cues: Iterable[tuple[str, str, frozenset[str]]]) -> dict[str, re.Pattern[str]]:
    """Return a pattern for each word, so that a word is only tried against the cues that begin with it."""
    groups: dict[str, dict[str, list[str]]] = {}
    for frame, branch, starts in cues:
        for beginning in sorted(starts):
            groups.setdefault(beginning, {}).setdefault(frame, []).append(branch)
    return {
        beginning: whole_words("|".join(f"(?P<{frame}>{'|'.join(found)})" for frame, found in frames.items()))
        for beginning, frames in groups.items()
    }
