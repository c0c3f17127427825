"""What kind of event a sentence tells of, by the words of kinds.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from nkdata.extract.english import read_lexicon
from nkdata.extract.forms import Lead
from nkdata.extract.phrases import Phrases, lead, phrases_of


def kind_of(text: str) -> str:
    """Return the kind of event that a sentence tells of: the first in the file that a word of the sentence shows."""
    shown = {_kinds()[" ".join(match.group().split())] for match in _telling().find(text)}
    return next((kind for kind in _lists() if kind in shown), "other")


def is_summing(text: str) -> bool:
    """Tell whether a sentence sums up instead of telling: "in all", "the deadliest year"."""
    return _summing().said_in(text)


def is_written_in(text: str, date_start: int) -> bool:
    """Tell whether the date is that of a book or report: "as Xname argued in 1996"."""
    return _writing().to(text, date_start) is not None


def listed_words(name: str) -> list[str]:
    """Return the words of kinds.yaml that stand under a name."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, list[str]]:
    return read_lexicon("nkdata.extract.prose", "kinds.yaml")


@cache
def _kinds() -> dict[str, str]:
    """Return the kind that each word shows; of two kinds the first in the file."""
    lists = [(kind, phrases) for kind, phrases in _lists().items() if not kind.startswith("_")]
    return {phrase.lower(): kind for kind, phrases in reversed(lists) for phrase in phrases}


@cache
def _telling() -> Phrases:
    return phrases_of(_kinds())


@cache
def _summing() -> Phrases:
    return phrases_of(_lists()["_summing"])


@cache
def _writing() -> Lead:
    return lead(_lists()["_writing"], r"(?:in|as early as)\s+", most=4)
