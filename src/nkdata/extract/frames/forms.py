"""The phrases of the lexicon that make a frame, by shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.frames.model import Shape
from nkdata.extract.phrases import listed

ORDER = (Shape.PLAIN, Shape.PASSIVE, Shape.NOMINAL, Shape.REDUCED, Shape.LIVES, Shape.LOSS)
"""Of two shapes that overlap, the one that is named first is meant."""


IDLE = "idle"
"""The outcome of what only looks like harm: "was caught in crossfire"."""


@cache
def outcomes() -> Mapping[Shape, Mapping[str, str]]:
    """Return for each shape the outcome that each phrase tells; of two outcomes the first of the lexicon."""
    told: dict[Shape, dict[str, str]] = {shape: {} for shape in ORDER}
    for outcome, forms in lexicon()["verbs"].items():
        for shape, phrase in _phrases(outcome, forms):
            told[shape].setdefault(phrase.lower(), outcome)
    told[Shape.PASSIVE] |= dict.fromkeys(listed("idle"), IDLE)
    told[Shape.LIVES] = dict.fromkeys(lexicon()["lives"], "killed")
    told[Shape.LOSS] = dict.fromkeys(lexicon()["loss"], "killed")
    return told


def _phrases(outcome: str, forms: Mapping[str, list[str]]) -> Iterator[tuple[Shape, str]]:
    yield from ((Shape.PLAIN, phrase) for phrase in forms["plain"])
    yield from ((Shape.PASSIVE, phrase) for phrase in forms["passive"])
    yield from ((Shape.NOMINAL, phrase) for phrase in forms["before"])
    reduced = (*forms["passive"], *forms["active"], *lexicon()["heads"][outcome])
    yield from ((Shape.REDUCED, phrase) for phrase in reduced)


@cache
def patterns_by_word() -> Mapping[str, Sequence[tuple[Shape, re.Pattern[str]]]]:
    """Return for each word the shapes that can begin with it, and their patterns, in which the phrase is ``form``."""
    by_word: dict[str, list[tuple[Shape, re.Pattern[str]]]] = {}
    for shape, phrases in outcomes().items():
        pattern = re.compile(rf"(?<![\w-]){_led(shape)}(?P<form>{alternatives(phrases)})(?![\w-])")
        for word in first_words(listed("auxiliaries") if shape is Shape.PASSIVE else phrases):
            by_word.setdefault(word, []).append((shape, pattern))
    return by_word


def _led(shape: Shape) -> str:
    """Return a pattern of what stands before the phrase: "were also"."""
    if shape is not Shape.PASSIVE:
        return ""
    be, adverbs = alternatives(listed("auxiliaries")), alternatives(listed("adverbs"))
    return rf"(?:{be})\s+(?:(?:{adverbs}|\w+ly|(?:\w+ed|shot\s+down|caught|cut\s+off)\s+and)\s+){{0,3}}?"


@cache
def starts() -> frozenset[str]:
    """Return the words that a frame can begin with."""
    return frozenset(patterns_by_word())


@cache
def hints() -> frozenset[str]:
    """Return words of which every frame or toll has one: most sentences tell of no casualties."""
    phrases = [phrase for forms in outcomes().values() for phrase in forms]
    return first_words([*(_telling(phrase) for phrase in phrases), *listed("toll", "hints")])


def _telling(phrase: str) -> str:
    """Return the word of a phrase that few other phrases have: "deaths" of "the deaths of"."""
    words = phrase.split()
    return words[-1] if words[-1] not in ("of", "to", "for") else words[-2]


@cache
def active_forms(outcome: str) -> frozenset[str]:
    """Return the verbs whose object comes to harm: "killed" in "killed three"."""
    return frozenset(lexicon()["verbs"][outcome]["active"])
