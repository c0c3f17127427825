"""The patterns that a phrase of people is made of, for text in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.people.heads import heads
from nkdata.extract.people.nouns import adjectives, nouns, singulars

WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*|\d+-\w[\w-]*")
VAGUE_OF = re.compile(r"\s+of\s+")
"""What links "dozens" to its people; tried where ``of`` does not fit."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A pattern of listed words, and the words that it can begin with."""

    pattern: re.Pattern[str]
    starts: frozenset[str]


def _listed(phrases: Iterable[str], before: str = "", behind: str = r"(?![\w-])") -> Listed:
    phrases = list(phrases)
    return Listed(re.compile(rf"{before}(?:{alternatives(phrases)}){behind}"), first_words(phrases))


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of the lexicon as a set."""
    return frozenset(lexicon()[name])


@cache
def noun() -> Listed:
    """Return the nouns for people."""
    return _listed(nouns())


@cache
def one_person() -> Listed:
    """Return the nouns for one person."""
    return _listed(singulars(), r"(?<![\w-])")


@cache
def head() -> Listed:
    """Return the nouns and participles that say what happened."""
    return _listed(heads())


@cache
def adjective() -> Listed:
    """Return the adjectives that say what kind of people they are."""
    return _listed(adjectives())


@cache
def telling() -> frozenset[str]:
    """Return the words that a noun, a head or an adjective begins with."""
    return noun().starts | head().starts | adjective().starts


@lru_cache(maxsize=1024)
def last_noun(name: str) -> str:
    """Return the noun that ends a name, in lower case, or "": "Xish fighters" as a name of the vocabulary."""
    found = _last_noun().search(name.lower())
    return found.group() if found else ""


@cache
def _last_noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(nouns())})$")


@cache
def possessive() -> Listed:
    """Return "its", "of their"."""
    own = alternatives(lexicon()["possessives"])
    return Listed(re.compile(rf"(?:of\s+)?(?:{own})(?!\w)"), first_words([*lexicon()["possessives"], "of"]))


@cache
def band() -> Lead:
    """Return what stands before the number of a group: "its crew of"."""
    groups = alternatives(lexicon()["bands"])
    own = alternatives(lexicon()["possessives"])
    starts = [*lexicon()["bands"], *lexicon()["possessives"]]
    return Lead(re.compile(rf"(?:(?P<own>{own})\s+)?(?P<band>{groups})\s+of\s+"), first_words(starts), 3)


@cache
def its_own() -> re.Pattern[str]:
    """Return a pattern of what may follow the noun: "two soldiers of its own"."""
    return re.compile(rf"\s+of\s+(?:{alternatives(lexicon()['possessives'])})\s+own(?!\w)")


@cache
def determiner() -> Listed:
    """Return the words before one person: ``nth`` "a second", ``one`` "an", ``known`` "the", "its"."""
    lists = {
        name: lexicon()[key] for name, key in (("nth", "ordinal_one"), ("one", "determiners"), ("known", "definite"))
    }
    named = "|".join(f"(?P<{name}>{alternatives(words)})" for name, words in lists.items())
    starts = first_words(word for words in lists.values() for word in words)
    return Listed(re.compile(rf"(?<![\w-])(?:{named})(?=\s|(?(nth),))"), starts)


@cache
def of() -> re.Pattern[str]:
    """Return a pattern of what links a number to its people: ``own`` "of its", ``the`` "of the", ``rest`` "of them"."""
    lex = lexicon()
    own, rest = alternatives(lex["possessives"]), alternatives(lex["rest"])
    linked = rf"(?P<own>{own})(?!\w)|the\s+(?P<the>)(?:\d[\d,]*\s+)?|(?P<rest>{rest})(?!\w)"
    return re.compile(rf"\s+of\s+(?:{linked})")
