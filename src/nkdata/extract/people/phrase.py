"""One phrase of people, read word by word: names, nouns, adjectives, until a word that ends it."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import lexicon
from nkdata.extract.mentions import Mention
from nkdata.extract.people import wording
from nkdata.extract.people.behind import side_behind
from nkdata.extract.people.ground import Ground
from nkdata.extract.people.heads import heads
from nkdata.extract.people.model import People
from nkdata.extract.people.nouns import adjectives, kind_of
from nkdata.extract.quantities import Quantity

LONGEST = 9
"""No phrase has more words than this; what looks like one is something else."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon()[name])


class Phrase:
    """Reads "the five Xish border guards" from behind its number or determiner on.

    What reads a word returns whether the phrase goes on, or None where the
    word is none of its own.
    """

    def __init__(self, ground: Ground, start: int, position: int, least: int, *, owned: bool = False) -> None:
        """Begin at ``position``; the phrase is ``text[start:least]`` until more is read."""
        self.ground, self.start, self.position, self.end, self.owned = ground, start, position, least, owned
        self.side: str | None = None
        self.outcome: str | None = None
        self.category = self.head = ""
        self.demonym = False
        self.words = self.unknown = 0

    def read(self) -> Phrase:
        """Read to the end of the phrase."""
        while self.words < LONGEST and self._goes_on():
            pass
        if self.side is None and not self.thing:
            self.side = side_behind(self.ground, self.end)
        self.owned = self.owned or bool(wording.its_own().match(self.ground.low, self.end))
        return self

    @property
    def thing(self) -> bool:
        """Whether the words read are none that tell of people: "14 tanks"."""
        return not self.head and self.unknown > 0

    def people(
        self,
        quantity: Quantity,
        *,
        rest: bool = False,
        bare: bool = True,
        numbers: tuple[tuple[int, int], ...] = (),
    ) -> People:
        """Return what was read as so many people."""
        return People(
            self.start,
            self.end,
            quantity,
            head=self.head,
            side=self.side,
            category=self.category or "unspecified",
            outcome=self.outcome,
            owned=self.owned,
            rest=rest,
            bare=bare,
            thing=self.thing,
            numbers=numbers,
            demonym=self.demonym,
        )

    def _goes_on(self) -> bool:
        at = self.ground.skip(self.position)
        mention = self.ground.mention_at(at)
        word = self.ground.word_at(at)
        if not self.head and mention is None and word in wording.possessive().starts and self._possessive(at):
            return True
        if at in self.ground.verbs:
            return False
        if mention is not None and not mention.joined and (mention.party or mention.place):
            return self._name(mention)
        if word in wording.telling() and (went := self._telling_word(at, word)) is not None:
            return went
        return not self.head and self._other_word(at)

    def _advance(self, position: int) -> bool:
        self.position, self.words = position, self.words + 1
        return True

    def _possessive(self, at: int) -> bool:
        found = wording.possessive().pattern.match(self.ground.low, at)
        if found is None or self.position == self.start:
            return False
        self.owned, self.position = True, found.end()
        return True

    def _name(self, mention: Mention) -> bool:
        if self.head:
            return False
        self.side = mention.party or self.side
        noun = wording.last_noun().search(mention.text.lower())
        if noun:
            self.head, self.category = noun.group(), kind_of(noun.group(), self.category)
            self.end = mention.end
            return self._advance(mention.end)
        if not self.unknown:
            self.end, self.demonym = mention.end, True
        return self._advance(mention.end) and not self._stands_alone(mention)

    def _stands_alone(self, mention: Mention) -> bool:
        """Take a name as the noun where no noun follows: "ten Xlanders were"."""
        word = wording.WORD.match(self.ground.low, self.ground.skip(mention.end))
        if not mention.text.endswith("s") or (word and word.group() not in _words("stops")):
            return False
        self.head, self.end = mention.text.lower(), mention.end
        return True

    def _telling_word(self, at: int, word: str) -> bool | None:
        went = self._people_word(at, word)
        return self._adjective(at) if went is None and not self.head and word in wording.adjective().starts else went

    def _people_word(self, at: int, word: str) -> bool | None:
        low = self.ground.low
        noun = wording.noun().pattern.match(low, at) if word in wording.noun().starts else None
        told = wording.head().pattern.match(low, at) if word in wording.head().starts else None
        if told and not (noun and noun.end() > told.end()):
            went = self._told(told)
            if went is not None:
                return went
        return self._noun(noun) if noun else None

    def _told(self, told: re.Match[str]) -> bool | None:
        """Read a noun or participle that says what happened: "deaths", "five wounded soldiers"."""
        word = " ".join(told.group().split())
        if self.head and word not in _words("heads_behind_noun"):
            return None
        self.outcome = heads()[word]
        if not self.head and self._noun_follows(told.end()):
            return self._advance(told.end())
        self.head, self.end = word, told.end()
        self.category = self.category or lexicon()["head_kinds"].get(word, "")
        return False

    def _noun_follows(self, position: int) -> bool:
        at = self.ground.skip(position)
        return bool(self.ground.mention_at(at) or wording.noun().pattern.match(self.ground.low, at))

    def _noun(self, noun: re.Match[str]) -> bool:
        self.head, self.end, self.demonym = " ".join(noun.group().split()), noun.end(), False
        self.category = kind_of(self.head, self.category)
        return self._advance(noun.end())

    def _adjective(self, at: int) -> bool | None:
        found = wording.adjective().pattern.match(self.ground.low, at)
        if found is None:
            return None
        self.category = adjectives()[" ".join(found.group().split())]
        if not self.unknown:
            self.end = max(self.end, found.end())
        return self._advance(found.end())

    def _other_word(self, at: int) -> bool:
        found = wording.WORD.match(self.ground.low, at)
        word = found.group() if found else ""
        if found is None or word in _words("stops") or word.endswith("ly"):
            return False
        if word not in _words("counting_on"):
            self.unknown += 1
        elif not self.unknown:
            self.end = found.end()
        return self._advance(found.end())
