"""Who says it: "According to X, ...", "X argued in 2018 that ...", and how sure that makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nkdata.extract.english import matches_at
from nkdata.extract.mentions import find_mentions
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import Party
from nkdata.extract.words import words_of
from nkdata.seed.vocabulary import Vocabulary

_NAME_ENDS = re.compile(r"[,;\"“”]|\.(?!\w)|\s(?=as\s)|$")
_ACCUSER_ENDS = re.compile(r"[,;\"“”]|\.(?!\w)|\s(?=of\s+\w+(?:ing|bias))|$")
_NOUNS = frozenset(("state", "states", "reports", "claims", "charges", "notes", "comments", "estimates"))
_NAME_BEFORE = re.compile(r"(?:(?<!\w)[A-Z][\w’'-]*|\))\s+$")
_NOT_A_VERB = re.compile(
    r"(?<!\w)(?:(?:is|are|was|were|be|been|being|a|an|the|this|its|their|such|any|these|his|her|no)(?:\s+\w+ly)?)\s+$"
)
_ASIDE = re.compile(
    r"^(?:In\s(?:[A-Z]\w+\s)?\d{4},?\s+|(?:In|On|During|By|Since|After|Before|At|Throughout)\s[^,]{1,60},\s*|(?:\w+ly|However|Later|Meanwhile|Moreover|Furthermore|Thus|Nevertheless),\s*)"
)
_AUXILIARY = re.compile(
    r"(?:\s+(?:has|have|had|also|later|then|publicly|repeatedly|officially|further|once|even|reportedly|that|and|is|was))+\s*$"
)
_SAID = re.compile(
    r"(?:\s+(?:in|on|to|during|at|before)\s+[^,\"“]{1,50}?)?\s*[,:]?\s*(?:that(?!\w)|[\"“]|(?=[A-Z]))|(?=\s+(?:it|they|he|she|the)\s)"
)
_PERSON = re.compile(
    r"(?<!\w)(?:[a-z]{4,}|[Pp]resident|[Mm]inister|[Aa]mbassador|[Gg]eneral|[Pp]rofessor|[Cc]ommander|[Ss]ecretary|Dr\.?)\s+"
    r"((?:[A-Z][\w'’.-]*|al-\w+|de|van|von|bin|der|el|la)(?:\s+(?:[A-Z][\w'’.-]*|al-\w+|de|van|von|bin|der|el|la))+)$"
)
_APPOSITION = re.compile(r",\s+(?:the|a|an|who|which|then|later|former|formerly|[a-z]+)\s")
_ACCUSED, _PAST = re.compile(r"(?=\s)"), re.compile(r"(?:ed|s|said|wrote|thought|found|told)$")
_NOTES, _IN_YEAR = re.compile(r"\s*\([^)]*\)"), re.compile(r"\s+in\s+(?:[A-Z]\w+\s+)?\d{4}$")
_CLOSING, _AND_WHO = re.compile(r"\s*\.?$"), re.compile(r",|\s(?:who|which)\s")
_BEGINS = re.compile(r"[;:]\s|[\"”],?\s(?=[A-Z])|,\s(?:but|while|and|with)\s|(?<=[a-z])\.\s")
_PRONOUN = re.compile(r"(?:he|she|they|it)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim whose content begins at ``start``; ``span`` are the claimant's words, ``who`` is None for a pronoun."""

    who: str | None
    alleging: bool
    start: int
    span: tuple[int, int]
    speakers: tuple[Party, ...] = ()

    @property
    def speaker(self) -> Party | None:
        """The first of the parties that say it."""
        return self.speakers[0] if self.speakers else None


def find_claims(text: str, parties: tuple[Party, ...], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Return the claims of a sentence in order."""
    said, words = lexicon().said, words_of(text).distinct
    if all(said[name].starts.isdisjoint(words) for name in ("sources", "saying", "alleging")):
        return ()
    found = [*_according(text, parties, vocabulary), *_said(text, parties, vocabulary)]
    return tuple(sorted(found, key=lambda claim: claim.start))


def _according(text: str, parties: tuple[Party, ...], vocabulary: Vocabulary) -> Iterator[Claim]:
    for match in lexicon().said["sources"].find(text):
        if text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
            continue
        end = match.end() + _end_of_name(text[match.end() :], accused=match.group().startswith("accused"))
        speakers = _speakers(parties, match.end(), end)
        accused = match.group().startswith("accused")
        opens = match.start() if text.endswith("by", *match.span()) else 0
        yield Claim(
            label(text[match.end() : end], vocabulary),
            accused or _of_side(speakers),
            opens,
            (match.start(), end),
            speakers,
        )


def _end_of_name(rest: str, *, accused: bool = False) -> int:
    match = (_ACCUSER_ENDS if accused else _NAME_ENDS).search(rest)
    return match.start() if match else len(rest)


def _said(text: str, parties: tuple[Party, ...], vocabulary: Vocabulary) -> Iterator[Claim]:
    phrases, begun = lexicon().said, set()
    for name in ("saying", "alleging"):
        for verb in matches_at(phrases[name].pattern, text, phrases[name].starts):
            content = _ACCUSED if verb.group().startswith("accus") else _SAID
            said = content.match(text, verb.end())
            closing = _CLOSING.match(text, verb.end()) and _PAST.search(verb.group())
            if not (said or closing) or not _is_verb(text, verb):
                continue
            start = _begin(text, verb.start())
            if start in begun:
                continue
            begun.add(start)
            who = _AUXILIARY.sub("", text[start : verb.start()]).strip()
            who = _AND_WHO.split(who, 1)[0].strip()
            if not who or len(who) > 90 or who.lower() in ("and", "but", "it is", "the"):
                continue
            span = (start, verb.start())
            speakers = _speakers(parties, start, start + _end_of_subject(text[start : verb.start()]))
            pronoun = bool(_PRONOUN.match(who))
            named = None if pronoun else label(who, vocabulary)
            yield Claim(
                named,
                name == "alleging" or _of_side(speakers),
                0 if closing else said.end() if said else verb.end(),
                span,
                speakers,
            )


def _is_verb(text: str, word: re.Match[str]) -> bool:
    """Tell "X states that" from "the states that" and "is said"."""
    start = word.start()
    if word.group() in _NOUNS and not _NAME_BEFORE.search(text[:start]):
        return False
    return not _NOT_A_VERB.search(text[max(0, start - 30) : start])


def _end_of_subject(subject: str) -> int:
    """Return where an apposition begins: "M. O., the commander of the guard"."""
    match = _APPOSITION.search(subject)
    return match.start() if match else len(subject)


def _begin(text: str, end: int) -> int:
    """Return where the clause begins whose verb stands at ``end``."""
    start = max(
        (m.end() for m in _BEGINS.finditer(text[:end])),
        default=0,
    )
    aside = _ASIDE.match(text[start:end])
    return start + (aside.end() if aside else 0)


def _speakers(parties: tuple[Party, ...], start: int, end: int) -> tuple[Party, ...]:
    return tuple(party for party in parties if start <= party.start < end and not party.pronoun and not party.joined)


def _of_side(speakers: tuple[Party, ...]) -> bool:
    return any(speaker.side for speaker in speakers)


def label(words: str, vocabulary: Vocabulary) -> str:
    """Return the claimant as named: by the vocabulary's name where the words are one of its names."""
    words = _NOTES.sub("", words).strip(" .,;")
    words = _IN_YEAR.sub("", words)
    person = _PERSON.search(words)
    words = person[1] if person else words
    mentions = find_mentions(words, vocabulary)
    if len(mentions) == 1 and mentions[0].text == words.removeprefix("the ").removeprefix("The "):
        return _names(vocabulary).get(mentions[0].actor or mentions[0].side or "", words)
    return words


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> dict[str, str]:
    return {side.id: side.name for side in vocabulary.sides} | {actor.id: actor.name for actor in vocabulary.actors}
