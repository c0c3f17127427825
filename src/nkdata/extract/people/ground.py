"""The sentence that people are read off."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from nkdata.extract.mentions import Mention
from nkdata.extract.words import words_of

_GAP = re.compile(r"[\s\"“”'‘’]*")


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

    def next_word(self, position: int) -> tuple[int, str]:
        """Return the place of the next sign that is no space or quotation mark, and the word that begins there."""
        word = self._words.get(position + 1)
        if word is not None and self.low[position] == " ":
            return position + 1, word
        at = self.skip(position)
        return at, self._words.get(at, "")

    def mention_at(self, position: int) -> Mention | None:
        """Return the name that begins at ``position``."""
        return self._named.get(position)

    def next_mention(self, position: int) -> Mention | None:
        """Return the first name that begins at ``position`` or behind it."""
        i = bisect_left(self._starts, position)
        return self.mentions[i] if i < len(self.mentions) else None
