"""The English of outside support, read once from support.yaml and turned into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Cue = re.Pattern[str]

AGAINST, FOR = "against", "for"

_PLAIN = [
    "alleged",
    "denied",
    "describing",
    "disputed",
    "follows_subject",
    "institutions",
    "led_by",
    "mediators",
    "negations",
    "neutral",
    "opposite",
    "outsiders",
    "paid_by",
    "parleys",
    "peaceful",
    "pronouns",
    "both_sides",
    "resolution_against",
    "resolution_for",
    "soldiery",
    "sources",
    "tacit",
    "unfair",
    "urged_against",
    "vetoing",
    "hired",
]
_LOOK, _BESIDE = re.compile(r" \(\?([=!])(.*)\)$"), r"(?\1 (?:\2)(?!\\w))"
_FIRST_WORD = re.compile(r"(\([^)]*\)|\S+)(.*)")


@dataclass(frozen=True, slots=True)
class Act:
    """What a verb makes of a subject and the side it acts on."""

    kind: str
    toward: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns by name, and the meanings of the cues that ``find_cues`` finds.

    ``frame_of`` names the frame of a cue: ``act0`` and so on for ``acts``,
    ``role_<kind>`` for nouns, or one of the names that ``frames`` knows.
    """

    cues: dict[str, Cue]
    things: Cue
    headings: tuple[tuple[str, Cue], ...]
    acts: tuple[Act, ...]
    vague: dict[str, str]
    words: dict[str, Cue]
    passed_over: frozenset[str]
    prepositions: frozenset[str]
    raw: dict[str, Any]


def frame_of(cue: re.Match[str]) -> str:
    """Return the name of the frame that a cue opens."""
    return str(cue.lastgroup)


_WORD = re.compile(r"\w+")


def find_cues(text: str) -> Iterator[re.Match[str]]:
    """Yield the cues of a text in order, none overlapping; their words are in lower case."""
    lower, cues, end = _lower(text), lexicon().cues, 0
    for word in _WORD.finditer(lower):
        start = word.start()
        pattern = cues.get(lower[start]) if start >= end else None
        cue = pattern.match(lower, start) if pattern else None
        if cue:
            end = cue.end()
            yield cue


def _lower(text: str) -> str:
    """Return the text in lower case, of the same length whatever the script."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def lexicon() -> Lexicon:
    """Return the lexicon. Shared: never edit it."""
    text = files("nkdata.extract").joinpath("support.yaml").read_text(encoding="utf-8")
    raw: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    verbs = _Verbs(raw["irregular"])
    vague = "|".join(raw["vague_things"])
    things = [f"(?P<{kind}>{_any(lines.splitlines())})" for kind, lines in raw["things"].items()]
    things.insert(-1, f"(?P<vague>{vague})")
    words = {name: _words(raw[name]) for name in _PLAIN}
    words["saying"] = _words(verbs.any(raw["saying"]), flags=0)
    words["alleging"] = _words(verbs.any(raw["alleging"]), flags=0)
    words["fighters"] = _words(f"{raw['fighter_nouns']}|{raw['hired']}")
    return Lexicon(
        cues=_by_initial(_cues(raw, verbs)),
        things=_words("|".join(things)),
        headings=tuple((kind, _words(words)) for kind, words in raw["headings"].items()),
        acts=tuple(Act(act["kind"], act["toward"]) for act in raw["acts"]),
        vague=raw["vague_things"],
        words=words,
        passed_over=frozenset(raw["passed_over"].split()),
        prepositions=frozenset(raw["prepositions"].split()),
        raw=raw,
    )


def _cues(raw: dict[str, Any], verbs: _Verbs) -> Iterator[tuple[str, str]]:
    """Yield ``(frame, pattern)``; where two could match at one place, the earlier wins."""
    for name in ("unfair", "embargo", "peacekeepers", "pacts"):
        yield name, raw[name]
    for kind, nouns in raw["roles"].items():
        yield f"role_{kind}", nouns
    for name in ("leanings", "leanings_against"):
        yield name, _any(raw[name].splitlines())
    for name in ("neutral", "mediators", "mediation", "led_by", "paid_by", "named"):
        yield name, raw[name]
    for index, act in enumerate(raw["acts"]):
        yield f"act{index}", verbs.any(act["verbs"])
    for name in ("lifts", "mediating", "flows", "gives", "receives", "urging", "belongs", "fights"):
        yield name, verbs.any(raw[name])
    yield "accuses", verbs.any("accuse")
    yield "given", "aid|assistance|help|support|backing|solidarity|cooperation"
    yield "calls_by", r"despite (?:\w+ ){0,3}(?:calls|appeals|demands|pressure)|pressure"
    yield "pro", r"(?:pro|anti)(?=-\w)"


def _by_initial(cues: Iterable[tuple[str, str]]) -> dict[str, Cue]:
    """Return a pattern a letter, so that a word is only tried against the cues that begin with its first."""
    groups: dict[str, dict[str, list[str]]] = {}
    for frame, pattern in cues:
        for branch in _branches(pattern):
            for initial in _initials(branch):
                groups.setdefault(initial, {}).setdefault(frame, []).append(branch)
    return {
        initial: _words("|".join(f"(?P<{frame}>{'|'.join(branches)})" for frame, branches in frames.items()), flags=0)
        for initial, frames in groups.items()
    }


def _branches(pattern: str) -> list[str]:
    """Return the alternatives of a pattern at its top level."""
    branches, depth = [""], 0
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            branches.append("")
        else:
            branches[-1] += character
    return branches


def _closing(branch: str) -> int:
    """Return where the bracket closes that a pattern begins with."""
    depth = 0
    for place, character in enumerate(branch):
        depth += (character == "(") - (character == ")")
        if not depth:
            return place
    return len(branch)


def _initials(branch: str) -> set[str]:
    """Return the letters that a pattern can begin with."""
    group = re.match(r"\((?:\?:)?", branch)
    if not group:
        return {branch[0]}
    end = _closing(branch)
    found = {initial for inner in _branches(branch[group.end() : end]) for initial in _initials(inner)}
    rest = branch[end + 1 :]
    return found | (_initials(rest[1:].lstrip()) if rest.startswith("?") else set())


class _Verbs:
    """Turns a verb's plain form into a pattern over all its forms."""

    def __init__(self, irregular: dict[str, list[str]]) -> None:
        self.irregular = irregular

    def any(self, lines: str) -> str:
        return _any(self._phrase(line) for line in lines.splitlines())

    def _phrase(self, line: str) -> str:
        head, rest = _FIRST_WORD.findall(line.strip())[0]
        return f"{self._forms(head)}{_LOOK.sub(_BESIDE, rest)}"

    def _forms(self, verb: str) -> str:
        if verb.startswith("(") and "|" in verb:
            return "(?:" + "|".join(self._forms(one) for one in verb.strip("()").split("|")) + ")"
        if verb in self.irregular:
            return "(?:" + "|".join([verb, *self.irregular[verb]]) + ")"
        if verb.endswith("e"):
            return f"{verb[:-1]}(?:e|es|ed|ing)"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            return f"{verb[:-1]}(?:y|ies|ied|ying)"
        return f"{verb}(?:s|es|ed|ing)?"


def _any(lines: Iterable[str]) -> str:
    return "|".join(f"(?:{line.strip()})" for line in lines)


def _words(body: str, flags: re.RegexFlag | int = re.IGNORECASE) -> Cue:
    body = body.replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", flags)
