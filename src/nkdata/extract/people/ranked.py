"""One person named with a rank and without a determiner: "Major General Xname was killed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.people.ground import Ground
from nkdata.extract.people.model import ONE, People


def ranked(ground: Ground) -> Iterator[People]:
    """Yield the persons who are named with their rank."""
    for place, _ in ground.words.places(_starts()):
        match = _rank().match(ground.masked, place)
        if match and match["name"] not in lexicon()["no_names"]:
            named = next((m for m in ground.mentions if match.start("name") <= m.start < match.end()), None)
            side = named.party if named else None
            yield People(match.start(), match.end(), ONE, match["rank"].lower(), side, "military")


@cache
def _starts() -> frozenset[str]:
    return first_words(lexicon()["ranks"])


@cache
def _rank() -> re.Pattern[str]:
    ranks = alternatives(rank.title() for rank in lexicon()["ranks"])
    return re.compile(rf"(?P<rank>{ranks})\s+(?P<name>[A-ZÀ-Þ][\w'’-]+)(?:\s+[A-ZÀ-Þ][\w'’-]+)*")
