"""Read one phrase of people word by word: names, nouns, adjectives, until a word that ends it.

Each function reads one word and returns whether the phrase goes on, or None
where the word is none of its own.
"""

from __future__ import annotations

import re

from nkdata.extract.english import lexicon
from nkdata.extract.mentions import Mention
from nkdata.extract.people import wording
from nkdata.extract.people.ground import Ground
from nkdata.extract.people.heads import heads
from nkdata.extract.people.nouns import adjectives, kind_of
from nkdata.extract.people.phrase import Phrase

LONGEST = 9
"""No phrase has more words than this; what looks like one is something else."""


def read_phrase(ground: Ground, start: int, position: int, least: int, *, owned: bool = False) -> Phrase:
    """Return the phrase that begins at ``start``, read from ``position`` on; it ends at ``least`` or later."""
    phrase = Phrase(ground, start, position, least, owned)
    while phrase.words < LONGEST and _word(phrase):
        pass
    phrase.close()
    return phrase


def _word(phrase: Phrase) -> bool:
    ground = phrase.ground
    at, word = ground.next_word(phrase.position)
    mention = ground.mention_at(at)
    if not phrase.head and mention is None and _possessive(phrase, at, word):
        return True
    if word == "and" and phrase.demonym and not phrase.head and not phrase.unknown and _second_name(phrase, at):
        return True
    if at in ground.verbs:
        return False
    if mention is not None and not mention.joined and (mention.party or mention.place):
        return _name(phrase, mention)
    went = _telling(phrase, at, word) if word in wording.telling() else None
    return went if went is not None else not phrase.head and _other(phrase, at)


def _possessive(phrase: Phrase, at: int, word: str) -> bool:
    """Read "its", "of their own", which do not count as words."""
    if word not in wording.possessive().starts or phrase.position == phrase.start or phrase.unknown:
        return False
    found = wording.possessive().pattern.match(phrase.ground.low, at)
    if found:
        phrase.owned, phrase.position = True, found.end()
    return found is not None


def _name(phrase: Phrase, mention: Mention) -> bool:
    """Read "Xish", "Xlanders", or a name that ends in a noun for people."""
    if phrase.head:
        return False
    phrase.side = mention.party or phrase.side
    noun = wording.last_noun(mention.text)
    if noun:
        phrase.head, phrase.category = noun, kind_of(noun, phrase.category)
        phrase.end = mention.end
        return phrase.advance(mention.end)
    if not phrase.unknown:
        phrase.end, phrase.demonym = mention.end, True
    return phrase.advance(mention.end) and not _stands_alone(phrase, mention)


def _second_name(phrase: Phrase, at: int) -> bool:
    """Read "and Yish" of "12 Xish and Yish soldiers", who are of both."""
    ground = phrase.ground
    second = ground.mention_at(ground.next_word(at + len("and"))[0])
    if second is None or not second.party or second.joined:
        return False
    if ground.next_word(second.end)[1] not in wording.telling():
        return False
    phrase.side = second.party if phrase.side == second.party else "both"
    return phrase.advance(second.end)


def _stands_alone(phrase: Phrase, mention: Mention) -> bool:
    """Take a name as the noun where no noun follows: "ten Xlanders were"."""
    word = wording.WORD.match(phrase.ground.low, phrase.ground.skip(mention.end))
    if not mention.text.endswith("s") or (word and word.group() not in wording.words("stops")):
        return False
    phrase.head, phrase.end = mention.text.lower(), mention.end
    return True


def _telling(phrase: Phrase, at: int, word: str) -> bool | None:
    """Read a word that tells of people: "deaths", "soldiers", "civilian"."""
    low = phrase.ground.low
    noun = wording.noun().pattern.match(low, at) if word in wording.noun().starts else None
    head = wording.head().pattern.match(low, at) if word in wording.head().starts else None
    if head and not (noun and noun.end() > head.end()):
        went = _head(phrase, head)
        if went is not None:
            return went
    if noun:
        return _noun(phrase, noun)
    return None if phrase.head else _adjective(phrase, at)


def _head(phrase: Phrase, head: re.Match[str]) -> bool | None:
    """Read a noun or participle that says what happened: "16 deaths", "five wounded soldiers"."""
    word = " ".join(head.group().split())
    if phrase.head and word not in wording.words("heads_behind_noun"):
        return None
    phrase.outcome = heads()[word]
    if not phrase.head and _noun_follows(phrase.ground, head.end()):
        return phrase.advance(head.end())
    phrase.head, phrase.end = word, head.end()
    phrase.category = phrase.category or lexicon()["head_kinds"].get(word, "")
    return False


def _noun_follows(ground: Ground, position: int) -> bool:
    at = ground.skip(position)
    return bool(ground.mention_at(at) or wording.noun().pattern.match(ground.low, at))


def _noun(phrase: Phrase, noun: re.Match[str]) -> bool:
    phrase.head, phrase.end, phrase.demonym = " ".join(noun.group().split()), noun.end(), False
    phrase.category = kind_of(phrase.head, phrase.category)
    return phrase.advance(noun.end())


def _adjective(phrase: Phrase, at: int) -> bool | None:
    found = wording.adjective().pattern.match(phrase.ground.low, at)
    if found is None:
        return None
    phrase.category = adjectives()[" ".join(found.group().split())]
    if not phrase.unknown:
        phrase.end = max(phrase.end, found.end())
    return phrase.advance(found.end())


def _other(phrase: Phrase, at: int) -> bool:
    """Read a word that tells of no people; a stop word or an adverb ends the phrase."""
    found = wording.WORD.match(phrase.ground.low, at)
    if found is None or found.group() in wording.words("stops") or found.group().endswith("ly"):
        return False
    if found.group() not in wording.words("counting_on"):
        phrase.unknown += 1
    elif not phrase.unknown:
        phrase.end = found.end()
    return phrase.advance(found.end())
