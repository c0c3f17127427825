"""Who says so: "According to …", "X stated that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from nkdata.extract.around import before, clause_start
from nkdata.extract.english import alternatives, first_words
from nkdata.extract.forms import Form
from nkdata.extract.mentions import Mention
from nkdata.extract.phrases import Phrases, listed, phrases, phrases_of

_NAME = r"(?P<name>(?:the\s+)?[^\s,;:()][^,;:()]{1,90}?)"
_LINK = re.compile(r"\b(?:while|whereas|but|although|and|though|that)\s+", re.IGNORECASE)
_OPENED = re.compile(r"[,;:]\s+")
_ARTICLE = re.compile(r"(?:the|that)\s+", re.IGNORECASE)
_DATED = re.compile(r"(?:for|in|during)\s+(?:all\s+of\s+)?\d{4},?\s+", re.IGNORECASE)
_SIGNS = ",;:()"
_LONGEST, _MOST_WORDS = 90, 11


class Claimant(NamedTuple):
    """A speaker whose words stand at ``text[start:end]``; ``side`` is the side they speak for, if any."""

    start: int
    end: int
    name: str
    side: str | None


def find_claimants(text: str, mentions: Sequence[Mention]) -> tuple[Claimant, ...]:
    """Return the speakers of a sentence in order, each with the stretch of text that is theirs.

    That of a subject runs from its name on, that of a source from the start
    of the clause, both to where the text turns to another.
    """
    found = [_claimant(text, mentions, *span) for span in _subjects(text)]
    for match in (*_cited().find_in(text), *_owned().find_in(text)):
        begin = clause_start(_turn(), text, match.start())
        found.append(_claimant(text, mentions, *match.span("name"))._replace(start=begin))
    return tuple(sorted(found, key=lambda claimant: claimant.start))


def claimant_at(claimants: Sequence[Claimant], position: int) -> Claimant | None:
    """Return the speaker whose stretch holds ``position``: the nearest one that begins before it."""
    return next((c for c in reversed(claimants) if c.start <= position <= c.end), None)


def _claimant(text: str, mentions: Sequence[Mention], start: int, end: int) -> Claimant:
    side = next((m.side for m in mentions if start <= m.start < end and m.side and not m.joined), None)
    turn = _turn().search(text, end)
    article = _ARTICLE.match(text, start, end)
    name = text[article.end() if article else start : end].strip()
    return Claimant(start, turn.start() if turn else len(text), name, side)


@cache
def _turn() -> re.Pattern[str]:
    """Return a pattern of where another speaks; "…, but denied" goes on with the same speaker."""
    verbs = alternatives(listed("claim_verbs"))
    return re.compile(rf";\s?|,\s(?:while|whereas|but|although)\s(?!(?:{verbs})\b)")


@cache
def _cited() -> Form:
    """Return the ways to name a source: "according to X"."""
    by = listed("claimants", "according")
    end = r"(?=\s*(?:[,;:.()]|$|\s(?:and\s+)?(?:at\s+least|some|about)\s))"
    return Form(re.compile(rf"(?<!\w)(?:{alternatives(by)})\s+{_NAME}{end}"), first_words(by), first_words(by))


@cache
def _owned() -> Form:
    """Return the ways to name a source by whose account it is: "by Xland's own account"."""
    accounts = listed("claimants", "accounts")
    pattern = rf"(?<!\w)by\s+{_NAME}(?:['’]s|(?<=s)['’])\s+(?:own\s+)?(?:{alternatives(accounts)})(?!\w)"
    return Form(re.compile(pattern), frozenset(["by"]), first_words(accounts), reach=_LONGEST + 20)


@cache
def _before_verb() -> re.Pattern[str]:
    """Return a pattern of what stands between a speaker and the verb: ", for its part, has also"."""
    words = alternatives(listed("claimants", "between"))
    return re.compile(rf"(?:,?\s+for\s+(?:its|their)\s+part,?)?(?:\s+(?:{words}|\w+ly))*\s+$", re.IGNORECASE)


def _subjects(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the subjects of verbs of saying: each from where its clause opens to its verb."""
    last = 0
    for verb in phrases("claim_verbs").find(text):
        end = before(_before_verb(), text, verb.start())
        if end is None or _is_noun(text, end.start()):
            continue
        starts = _openings(text, last, end.start())
        subject = next((start for start in starts if _is_speaker(text[start : end.start()])), None)
        if subject is not None:
            yield subject, end.start()
        last = verb.end()


def _is_noun(text: str, end: int) -> bool:
    """Tell whether the verb is a noun after all: "another report put"."""
    words = text[max(0, end - 20) : end].split()
    return not words or words[-1].lower() in listed("claimants", "not_alone")


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a subject can begin in ``text[start:end]``: at its start or behind a sign or a link."""
    sign = max(text.rfind(sign, start, end) for sign in _SIGNS)
    opened = _OPENED.match(text, sign) if sign >= 0 else None
    if opened:
        yield _behind_link(text, opened.end(), end)
    elif start == 0 and sign < 0:
        yield _behind_link(text, 0, end)
    yield from (link.end() for link in _LINK.finditer(text, max(start, sign + 1), end))


def _behind_link(text: str, start: int, end: int) -> int:
    link = _LINK.match(text, start, end)
    start = link.end() if link else start
    dated = _DATED.match(text, start, end)
    return dated.end() if dated else start


@cache
def _no_speaker() -> Phrases:
    return phrases_of(listed("claimants", "no_speaker"))


def _is_speaker(name: str) -> bool:
    words = name.split()
    if not words or len(name) > _LONGEST or len(words) > _MOST_WORDS or any(sign.isdigit() for sign in name):
        return False
    return words[0].lower() not in listed("claimants", "not_first") and not _no_speaker().said_in(name)
