"""The sentence that people are read off."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from nkdata.extract.english import tried
from nkdata.extract.mentions import Mention
from nkdata.extract.people import wording
from nkdata.extract.words import words_of

_GAP = re.compile(r"[\s\"“”'‘’]*")
_CUT = re.compile(r"[^\w\s\"“”'‘’-]")


class Ground:
    """A text in lower case with dates and measures blanked out (``low``), its names, and where its verbs begin."""

    def __init__(self, masked: str, mentions: Sequence[Mention], verbs: Iterable[int] = ()) -> None:
        """Keep what the phrases are read from."""
        self.words = words_of(masked)
        self.masked, self.low, self.verbs = masked, self.words.low, frozenset(verbs)
        self.mentions = mentions
        self._named = {mention.start: mention for mention in mentions}
        self._starts = [mention.start for mention in mentions]
        self._words = dict(zip(self.words.starts, self.words.words, strict=True))

    def skip(self, position: int) -> int:
        """Return the place of the next sign that is no space or quotation mark."""
        gap = _GAP.match(self.low, position)
        return gap.end() if gap else position

    def word_at(self, position: int) -> str:
        """Return the word that begins at ``position``, or ""."""
        return self._words.get(position, "")

    def mention_at(self, position: int) -> Mention | None:
        """Return the name that begins at ``position``."""
        return self._named.get(position)

    def next_mention(self, position: int) -> Mention | None:
        """Return the first name that begins at ``position`` or behind it."""
        i = bisect_left(self._starts, position)
        return self.mentions[i] if i < len(self.mentions) else None

    @cached_property
    def _ones(self) -> list[int]:
        one = wording.one_person()
        found = [match.start() for match in tried(one.pattern, self.low, self.words.places(one.starts))]
        return sorted([*found, *self._starts])

    def may_be_one(self, position: int) -> bool:
        """Tell whether a noun for one person or a name comes before the phrase from ``position`` on must end."""
        i = bisect_left(self._ones, position)
        return i < len(self._ones) and not _CUT.search(self.low, position, self._ones[i])
