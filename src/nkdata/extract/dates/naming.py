"""Tell the date of a name ("the 2010 clashes", "April 2016's fighting") from the date of an event."""

from __future__ import annotations

import re

from nkdata.extract.dates.lexicon import listed
from nkdata.extract.dates.model import DateMention
from nkdata.extract.words import Words

_NEXT = re.compile(r"(?:['’]s)?\s+([a-zà-ž–-]+)")
_DIGITS = re.compile(r".*\d(?:st|nd|rd|th)?", re.DOTALL)
_LETTERS = re.compile(r"[a-z-]+")


def is_name(words: Words, mention: DateMention) -> bool:
    """Tell whether the date is part of a name: a noun follows, and nothing before makes it an adverb."""
    if not _can_be_name(words, mention):
        return False
    following = _NEXT.match(words.low, mention.end, mention.end + 40)
    if following is None or following[1] in listed("function_words"):
        return False
    return words.low.startswith("the ", mention.start) or _is_led_as_name(words, mention.start, following[1])


def _can_be_name(words: Words, mention: DateMention) -> bool:
    precision = mention.period.prec
    if precision not in ("year", "years", "month", "season", "days"):
        return False
    return precision == "month" or bool(_DIGITS.fullmatch(words.low, mention.start, mention.end))


def _is_led_as_name(words: Words, start: int, following: str) -> bool:
    """Tell whether what stands before the date lets it be a name: a word or nothing, no sign."""
    before = words.low[max(0, start - 40) : start]
    if not before.strip():
        return True
    word = before.split()[-1]
    if not before[-1].isspace() or not _LETTERS.fullmatch(word):
        return False
    if word in listed("adverbial"):
        return following in listed("durative") and word not in listed("placing")
    return True
