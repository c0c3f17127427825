"""What each date does in its sentence: the time of the event, a limit, a name, or the time of something else."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from nkdata.extract.dates.lexicon import words_of_dates
from nkdata.extract.dates.model import DateMention, Role
from nkdata.extract.dates.naming import is_name
from nkdata.extract.english import alternatives, first_words
from nkdata.extract.forms import Lead
from nkdata.extract.phrases import lead
from nkdata.extract.words import Words, words_of

_WINDOW = 120
"""How far before a date a word can tell its role."""


def role_of(text: str, mention: DateMention) -> Role:
    """Return what a date does in its sentence, by the words before it and behind it."""
    words = words_of(text)
    since = words.low.startswith("since", mention.start)
    if _is_compared(words, mention.start + len("since") * since):
        return Role.REFERENCE
    named = is_name(words, mention)
    if mention.period.prec in ("month", "year") and _published().to(text, mention.start) is not None:
        return Role.REFERENCE
    role = _limit(words, mention, named)
    if role is not None:
        return role
    if _since_start().to(text, mention.start) is not None:
        return Role.SINCE
    if _reference_before(text, mention.start, named):
        return Role.REFERENCE
    return Role.NAME if named else Role.EVENT


def _is_compared(words: Words, start: int) -> bool:
    """Tell whether the date is what a record is measured by: "the worst clashes since", "the first death of"."""
    if "since" in words.distinct:
        clause = re.split(r"[,;]", words.low[max(0, start - _WINDOW) : start])[-1]
        if _superlative().search(clause):
            return True
    return "first" in words.distinct and _first_of().to(words.text, start) is not None


@cache
def _published() -> Lead:
    """Return what precedes the month or year in which a report came out, which is not that of what it reports."""
    return lead(
        words_of_dates()["published"], r"(?:(?:only|first|again|late|early)\s+)?(?:in|during)\s+(?:the\s+)?", most=6
    )


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words_of_dates()['superlative'])})(?!\w).*\bsince\b\D*\Z", re.DOTALL)


@cache
def _first_of() -> Lead:
    nouns = alternatives(words_of_dates()["first_of"])
    return Lead(re.compile(rf"first\s+(?:{nouns}|to\s+\w+)\s+(?:of|in)\s+"), frozenset({"first"}), 4)


def _limit(words: Words, mention: DateMention, named: bool) -> Role | None:
    """Return the role that the words right before a date give it, or that it gives itself: "as of", "by", "until"."""
    i = bisect_left(words.starts, mention.start)
    if _limiting().isdisjoint(words.words[max(0, i - 3) : i + 1]):
        return None
    lead = words.lead(mention.start, 3)
    lead = lead[:-1] if lead[-1:] == ("the",) else lead[-2:]
    own = words.low[mention.start : mention.end].split(None, 1)[0]
    if lead[:1] == ("as",) and lead[1:] in (("of",), ("at",), ("on",), ("from",)):
        return Role.AS_OF
    if lead[-1:] == ("by",) or own == "by":
        return Role.NAME if named else Role.BY
    if not named and (lead in _until() or lead[-1:] in _until()):
        return Role.UNTIL
    if lead[-1:] == ("since",) and not named:
        return Role.SINCE
    if own == "since":
        return Role.SINCE if _BEGUN.fullmatch(words.low, mention.start, mention.end) else Role.EVENT
    return None


_BEGUN = re.compile(r"since\s+(?!then\b).*(?<!year)", re.DOTALL)


@cache
def _since_start() -> Lead:
    """Return what precedes the day from which is counted: "since the start of the siege on"."""
    lasting = alternatives([*words_of_dates()["durative"], *words_of_dates()["assaults"]])
    begun = alternatives(words_of_dates()["opening"])
    start = rf"(?:start|beginning|outbreak|onset|launch)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:{lasting})"
    return lead(["since"], rf"(?:the\s+)?(?:{start}|(?:\w+\s+)?(?:{lasting})\s+(?:{begun}))\s+(?:on|in)\s+", most=10)


@cache
def _limiting() -> frozenset[str]:
    """Return the words of which a limit has one, right before its date or at its beginning."""
    return frozenset({"as", "by", "since"}).union(*_until())


@cache
def _until() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in words_of_dates()["until"])


def _reference_before(text: str, start: int, named: bool) -> bool:
    """Tell whether a word before the date makes it the time of something else: "after the 2010 clashes", "unlike"."""
    found = _reference().to(text, start)
    if found is None or found.start() < start - _WINDOW:
        return False
    word = found["word"]
    if word in ("after", "following"):
        return named
    if word in ("before", "until", "till"):
        return named or bool(found["gap"].strip())
    return True


@cache
def _reference() -> Lead:
    near, far = words_of_dates()["reference"], words_of_dates()["far_reference"]
    gap = r"(?P<gap>(?:(?!(?:on|in)\s)[^\s,;:()]+\s+){0,7}?)(?:(?:of|the)\s+)*"
    far_gap, since_gap = r"(?:[^\s,;:()]+\s+){0,7}?", r"(?:[^\s,;:()\d]+\s+){0,7}?"
    far_lead = rf"(?:(?:{alternatives(far)})\s+{far_gap}|since\s+{since_gap})(?:(?:on|in|of|the|at)\s+)*"
    pattern = rf"(?:(?P<word>{alternatives(near)})\s+{gap}|{far_lead})"
    return Lead(re.compile(pattern), first_words([*near, *far, "since"]), 20)
