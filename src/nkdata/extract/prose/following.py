"""What goes on, or follows, without a date of its own: "During the clashes", "The fighting then spread"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.english import alternatives, first_words
from nkdata.extract.periods import Period
from nkdata.extract.prose.kinds import kind_of, listed_words
from nkdata.extract.words import words_of

_SUBJECT = r"(?:the|these|those|this|that)\s+(?:\w+\s+){0,2}?"


def is_during(text: str) -> bool:
    """Tell whether a sentence tells what happened within what was told before: "During the fighting, a plane fell"."""
    return _during().match(words_of(text).low) is not None


def goes_on_after(text: str) -> bool:
    """Tell whether a sentence tells what came of an event told before, from then on and without an end."""
    low = words_of(text).low
    return kind_of(text) in listed_words("_later") or bool(_spread().match(low) or _lasting().search(low))


def began_after(text: str, place: int) -> bool:
    """Tell whether what the sentence tells of began after the event dated at ``place``: "broke out shortly after"."""
    words = words_of(text)
    return "after" in words.distinct and _soon_after().search(words.low, 0, place) is not None


def result_of(text: str, place: int) -> int | None:
    """Return where a result of what is dated at ``place`` begins: ", leading to the port declaring a curfew"."""
    words = words_of(text)
    match = None if _resulting().isdisjoint(words.distinct) else _result().search(words.low, place)
    return match.start() if match else None


def open_since(period: Period) -> Period | None:
    """Return the open period that begins where ``period`` does."""
    return None if period.start is None else Period(period.start, None, "open")


@cache
def _fight() -> str:
    return alternatives(words_of_dates()["durative"])


@cache
def _during() -> re.Pattern[str]:
    return re.compile(rf"(?:during|amid|in the course of)\s+{_SUBJECT}(?:{_fight()})(?!\w)")


@cache
def _spread() -> re.Pattern[str]:
    verbs = alternatives(listed_words("_spreading"))
    return re.compile(rf"{_SUBJECT}(?:{_fight()})\s+(?:then|later|soon|subsequently|thereafter)\s+(?:{verbs})(?!\w)")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(listed_words('_lasting'))})(?!\w)")


@cache
def _soon_after() -> re.Pattern[str]:
    verbs = alternatives(words_of_dates()["opening"])
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:shortly|soon|immediately|right|just)\s+after\b[^,;]*\Z")


@cache
def _resulting() -> frozenset[str]:
    return first_words(listed_words("_resulting"))


@cache
def _result() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{alternatives(listed_words('_resulting'))})\s+[^,;.]*?\w+ing(?!\w)")
