"""What comes ahead of a determiner, so that a phrase of one person is read only where there can be one."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from nkdata.extract.english import tried
from nkdata.extract.people import wording
from nkdata.extract.people.ground import Ground

_CUT = re.compile(r"[^\w\s\"“”'‘’-]")


@cache
def _stops() -> frozenset[str]:
    """Return the words at which every phrase ends."""
    return wording.words("stops") - wording.telling() - wording.possessive().starts


class Ahead:
    """Where a text has nouns for one person and names."""

    def __init__(self, ground: Ground) -> None:
        """Find the nouns once for all determiners of a text."""
        self._ground, one = ground, wording.one_person()
        nouns = [match.start() for match in tried(one.pattern, ground.low, ground.words.places(one.starts))]
        nouns += [mention.start for mention in ground.mentions if wording.last_noun(mention.text)]
        self._nouns = sorted(nouns)

    def may_be_one(self, position: int, *, by_noun: bool) -> bool:
        """Tell whether a noun or, unless ``by_noun``, a name comes before the phrase from ``position`` on must end."""
        i = bisect_left(self._nouns, position)
        noun = self._nouns[i] if i < len(self._nouns) else None
        mention = self._ground.next_mention(position)
        while mention is not None and (noun is None or mention.start < noun):
            if self._ends_in(position, mention.start):
                return False
            if not by_noun or noun is None:
                return not by_noun
            position = mention.end
            mention = self._ground.next_mention(position)
        return noun is not None and not self._ends_in(position, noun)

    def _ends_in(self, start: int, end: int) -> bool:
        """Tell whether a sign or a stop word, other than in a longer word, ends every phrase in ``text[start:end]``."""
        if _CUT.search(self._ground.low, start, end):
            return True
        words = self._ground.words
        between = words.words[bisect_left(words.starts, start) : bisect_left(words.starts, end)]
        return not _stops().isdisjoint(between) and _JOINT.search(self._ground.low, start, end) is None


_JOINT = re.compile(r"[-'’]")
"""What makes one word of several, of which one may be a stop word: "out-of-town"."""
