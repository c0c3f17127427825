"""Nouns and adjectives of people, and the kind of people that they tell of."""

from __future__ import annotations

from functools import cache

from nkdata.extract.english import lexicon
from nkdata.extract.phrases import Phrases, phrases_of


@cache
def nouns() -> dict[str, str]:
    """Return the category of every noun for people, in the singular and in the plural."""
    lex = lexicon()
    regular = {
        form.lower(): category
        for category, singles in lex["more_people"].items()
        for single in singles
        for form in (single, _plural(single))
    }
    listed = {
        form.lower(): category for category, pairs in lex["people"].items() for pair in pairs.items() for form in pair
    }
    return {**regular, **listed}


def _plural(noun: str) -> str:
    return noun[:-2] + "en" if noun.endswith("man") else noun + "s"


@cache
def singulars() -> frozenset[str]:
    """Return the nouns for one person."""
    lex = lexicon()
    listed = [single for pairs in lex["people"].values() for single in pairs]
    regular = [noun for group in lex["more_people"].values() for noun in group]
    return frozenset(noun.lower() for noun in [*listed, *regular])


@cache
def adjectives() -> dict[str, str]:
    """Return the category that each adjective says: "armed", "civilian"."""
    return {word: category for category, words in lexicon()["describing"].items() for word in words}


def kind_of(noun: str, described: str) -> str:
    """Return a noun's category, or that of its adjective, ``described``, if it is open or the latter civilian."""
    category = nouns()[" ".join(noun.split())]
    return described if described and (category == "unspecified" or described == "civilian") else category


@cache
def _kinds() -> tuple[tuple[Phrases, dict[str, str]], ...]:
    return (phrases_of(nouns()), nouns()), (phrases_of(adjectives()), adjectives())


def category_of(phrase: str) -> str:
    """Return the category that the nouns and adjectives of a phrase say, unspecified where they say none or both."""
    said = {kinds[" ".join(match.group().split())] for known, kinds in _kinds() for match in known.find(phrase)}
    said.discard("unspecified")
    return said.pop() if len(said) == 1 else "unspecified"
