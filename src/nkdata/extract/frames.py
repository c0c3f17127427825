"""Words that say what happened to people, and on which side of them the people stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon, matches_at


class Shape(StrEnum):
    """Where a frame's victims stand."""

    PASSIVE = "passive"
    """Before it: "were killed"."""
    PLAIN = "plain"
    """Before it, without an auxiliary: "died", "went missing"."""
    REDUCED = "reduced"
    """Right before it or right after it: a participle on its own."""
    NOMINAL = "nominal"
    """After it: "the deaths of"."""
    LOSS = "loss"
    """After it, the subject's own people: "lost two men"."""
    LIVES = "lives"
    """After it, counted in lives: "claimed 30 lives"."""
    TOLL = "toll"
    """After it, as a number alone: "the death toll rose to 15"."""
    DENIAL = "denial"
    """Nobody: "denied any casualties"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An outcome said at ``text[start:end]``."""

    start: int
    end: int
    outcome: str
    shape: Shape

    @property
    def rule(self) -> str:
        """The name under which a claim says how it was read."""
        return f"{self.outcome}.{self.shape.value}"


_ORDER = (Shape.PLAIN, Shape.PASSIVE, Shape.NOMINAL, Shape.REDUCED, Shape.LIVES, Shape.LOSS)


@cache
def _patterns() -> dict[Shape, re.Pattern[str]]:
    """Return one pattern a shape over the words of all outcomes: trying each outcome by itself is slow."""
    lex = lexicon()
    aux, adverbs = alternatives(lex["auxiliaries"]), alternatives(lex["adverbs"])
    between = rf"(?:(?:{adverbs}|\w+ly)\s+){{0,3}}?"
    forms = {shape: alternatives(outcomes) for shape, outcomes in _outcomes().items()}
    bodies = {shape: f"(?P<form>{form})" for shape, form in forms.items()}
    bodies[Shape.PASSIVE] = rf"(?:{aux})\s+{between}(?P<form>{forms[Shape.PASSIVE]})"
    return {shape: re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", re.IGNORECASE) for shape, body in bodies.items()}


@cache
def _outcomes() -> dict[Shape, dict[str, str]]:
    """Return for each shape the outcome that each phrase tells; of two outcomes the first of the lexicon."""
    lex = lexicon()
    told: dict[Shape, dict[str, str]] = {shape: {} for shape in _ORDER}
    for outcome, forms in lex["verbs"].items():
        groups = {Shape.PLAIN: forms["plain"], Shape.PASSIVE: forms["passive"], Shape.NOMINAL: forms["before"]}
        groups[Shape.REDUCED] = [*forms["passive"], *forms["active"], *lex["heads"][outcome]]
        for shape, phrases in groups.items():
            for phrase in phrases:
                told[shape].setdefault(phrase.lower(), outcome)
    told[Shape.LIVES] = dict.fromkeys(lex["lives"], "killed")
    told[Shape.LOSS] = dict.fromkeys(lex["loss"], "killed")
    return told


@cache
def _starts() -> dict[Shape, frozenset[str]]:
    starts = {shape: first_words(outcomes) for shape, outcomes in _outcomes().items()}
    return {**starts, Shape.PASSIVE: first_words(lexicon()["auxiliaries"])}


@cache
def _denial() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:\b{pattern}\b)" for pattern in lexicon()["denial"]), re.IGNORECASE)


@cache
def _negated() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:not|never|nor|without|nobody|no\s+one|none)(?:\s+(?:been|having|any|to))?\s*$", re.IGNORECASE
    )


@cache
def _hint() -> re.Pattern[str]:
    """Return a quick test: most sentences say nothing of casualties, and the full patterns are slow."""
    lex = lexicon()
    verbs = [form for forms in lex["verbs"].values() for group in forms.values() for form in group]
    heads = [head for group in lex["heads"].values() for head in group]
    last = {
        phrase.split()[-1] if phrase.split()[-1] not in ("of", "to", "for") else phrase.split()[-2]
        for phrase in [*verbs, *heads, *lex["lives"], *lex["loss"]]
    }
    return re.compile(rf"(?<!\w)(?:{alternatives([*last, 'toll', 'tally', 'figure', 'count'])})(?!\w)", re.IGNORECASE)


def find_frames(text: str) -> tuple[Frame, ...]:
    """Return the frames of a sentence in order, the fuller reading first where two overlap."""
    if not _hint().search(text):
        return ()
    denials = [Frame(*m.span(), "killed", Shape.DENIAL) for m in _denial().finditer(text)]
    found: list[Frame] = list(denials)
    candidates = [
        Frame(*match.span(), _outcomes()[shape][" ".join(match["form"].lower().split())], shape)
        for shape, pattern in _patterns().items()
        for match in matches_at(pattern, text, _starts()[shape])
        if not _negated().search(text, max(0, match.start() - 30), match.start())
    ]
    for frame in sorted(candidates, key=lambda f: (_ORDER.index(f.shape), -(f.end - f.start))):
        if not any(frame.start < other.end and other.start < frame.end for other in found):
            found.append(frame)
    return tuple(sorted(found, key=lambda f: f.start))
