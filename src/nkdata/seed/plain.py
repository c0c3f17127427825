"""Plain reading text in which every character knows its place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_DROPPED = re.compile(r" *\[\^[^\]\s]+\]:?|(?<=[^\s\[])\[\d{1,3}\](?!\()|(?<= ) +")


@dataclass(slots=True)
class Plain:
    """Plain text and where it came from.

    ``places[i]`` is the place in the file of ``text[i]``. Where markup opens
    before a character or closes after it, ``opens`` and ``closes`` map the
    character's place to the markup's outer end. ``breaks`` holds the places of
    line breaks.
    """

    text: str = ""
    places: Sequence[int] = ()
    opens: dict[int, int] = field(default_factory=dict)
    closes: dict[int, int] = field(default_factory=dict)
    breaks: set[int] = field(default_factory=set)

    def quote_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the file that the characters from ``start`` to before ``end`` came from."""
        first, last = self.places[start], self.places[end - 1]
        return self.opens.get(first, first), self.closes.get(last, last + 1)

    def put_before(self, text: str, place: int) -> None:
        """Put ``text`` of one line and a space in front; ``place`` is where it stands in the file."""
        self.text = f"{text} {self.text}"
        self.places = [*range(place, place + len(text) + 1), *self.places]


def clean(plain: Plain, text: str) -> Plain:
    """Drop footnote marks, and all but one of several spaces."""
    text = text.replace("\t", " ")
    kept, end = [], 0
    for found in _DROPPED.finditer(text) if "[" in text or "  " in text else ():
        kept.append((end, found.start()))
        end = found.end()
    if kept:
        kept.append((end, len(text)))
        plain.places = [place for start, stop in kept for place in plain.places[start:stop]]
        text = "".join(text[start:stop] for start, stop in kept)
    plain.text = text
    return plain
