"""Words of a cell or an infobox line: what happened, whose people, and who says so."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, lexicon, words
from nkdata.extract.mentions import Mention, find_mentions
from nkdata.seed.vocabulary import Vocabulary


@cache
def _outcomes() -> tuple[re.Pattern[str], dict[str, str]]:
    lex = lexicon()
    forms = {
        form.lower(): outcome
        for outcome, heads in lex["heads"].items()
        for form in (*heads, *lex["verbs"].get(outcome, {}).get("passive", ()))
    }
    plain = {form: outcome for outcome, verbs in lex["verbs"].items() for form in verbs["plain"]}
    forms = {**plain, **forms}
    return words(forms), forms


def outcomes_in(text: str) -> tuple[str, ...]:
    """Return the outcomes that ``text`` names, each once, in order; "casualties" yields to a plainer word beside it."""
    pattern, forms = _outcomes()
    named = [(m.group(), forms[" ".join(m.group().lower().split())]) for m in pattern.finditer(text)]
    exact = [outcome for word, outcome in named if word.lower() not in _GENERAL]
    return tuple(dict.fromkeys(exact or [outcome for _, outcome in named]))


_GENERAL = {"casualties", "casualty", "losses", "loss"}


@cache
def people_word() -> re.Pattern[str]:
    """Return a pattern of every noun or adjective that tells of people, or of what happened to them."""
    lex = lexicon()
    nouns = {form for pairs in lex["people"].values() for pair in pairs.items() for form in pair}
    adjectives = {word for all_ in lex["describing"].values() for word in all_}
    return words([*nouns, *adjectives, *_outcomes()[1]])


@cache
def noun() -> re.Pattern[str]:
    """Return a pattern of every noun or adjective that tells of people."""
    lex = lexicon()
    nouns = {form for pairs in lex["people"].values() for pair in pairs.items() for form in pair}
    return words([*nouns, *(word for all_ in lex["describing"].values() for word in all_)])


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:in|near|at|around|inside|outside|over|by|against|with|from)\s+(?:the\s+)?$", re.I)


def parties(text: str, vocabulary: Vocabulary) -> list[Mention]:
    """Return the mentions in ``text`` of those whose people are meant: no places, no doers."""
    return [
        mention
        for mention in find_mentions(text, vocabulary)
        if (mention.side or mention.actor) and not mention.joined and not _elsewhere().search(text[: mention.start])
    ]


def sides_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the ids of the sides named in ``text``, each once, in order."""
    return tuple(dict.fromkeys(m.side for m in parties(text, vocabulary) if m.side))


@cache
def _claimants() -> tuple[re.Pattern[str], ...]:
    lex = lexicon()["infobox"]
    by, nouns = alternatives(lex["claimed"]), alternatives(lex["claims"])
    name = r"(?P<name>[^\W\d_][^(),;:\d\n]*?)"
    return (
        re.compile(rf"\((?:{by})\s+{name}\)", re.I),
        re.compile(rf"\({name}(?:['’]s)?\s+(?:{nouns})\)", re.I),
        re.compile(rf"(?<!\w)(?:{by})\s+{name}(?=\s*(?:[(),;:\n]|$))", re.I),
        re.compile(rf"^\s*{name}(?:['’]s)?\s+(?:{nouns})\s*:", re.I),
    )


def claimant_in(text: str) -> tuple[str, int, int] | None:
    """Return who says so, and the stretch that says it: "(claimed by X)", "per X", "(X claim)", "X claims:"."""
    for pattern in _claimants():
        found = pattern.search(text)
        if found:
            return found["name"].strip(), found.start(), found.end()
    return None
