"""Find the frames of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from nkdata.extract.forms import Lead
from nkdata.extract.frames.denial import denial
from nkdata.extract.frames.forms import ORDER, hints, outcomes, patterns_by_word, starts
from nkdata.extract.frames.model import Frame, Shape
from nkdata.extract.phrases import lead, listed
from nkdata.extract.words import words_of


def find_frames(text: str) -> tuple[Frame, ...]:
    """Return the frames of a sentence in order, the fuller reading first where two overlap."""
    if hints().isdisjoint(words_of(text).distinct):
        return ()
    found = [Frame(*match.span(), "killed", Shape.DENIAL) for match in denial().find_in(text)]
    for frame in sorted(_candidates(text), key=lambda f: (ORDER.index(f.shape), f.start - f.end)):
        if not any(frame.start < other.end and other.start < frame.end for other in found):
            found.append(frame)
    return tuple(sorted(found, key=lambda f: f.start))


def _candidates(text: str) -> Iterator[Frame]:
    words, ends = words_of(text), dict.fromkeys(ORDER, 0)
    for start, word in words.places(starts()):
        for shape, pattern in patterns_by_word()[word]:
            match = pattern.match(words.low, start) if start >= ends[shape] else None
            if match:
                ends[shape] = match.end()
                if not _negation().to(text, start):
                    yield Frame(start, match.end(), outcomes()[shape][" ".join(match["form"].split())], shape)


@cache
def _negation() -> Lead:
    return lead(listed("negation"), r"(?:(?:been|having|any|to)\s+)?", most=3)
