"""Find the frames of a sentence."""

from __future__ import annotations

from functools import cache

from nkdata.extract.forms import Lead
from nkdata.extract.frames.denial import denial
from nkdata.extract.frames.forms import IDLE, ORDER, hints, outcomes, patterns_by_word, starts
from nkdata.extract.frames.model import Frame, Shape
from nkdata.extract.phrases import lead, listed
from nkdata.extract.words import words_of


def find_frames(text: str) -> tuple[Frame, ...]:
    """Return the frames of a sentence in order, the fuller reading first where two overlap."""
    if hints().isdisjoint(words_of(text).distinct):
        return ()
    found = [Frame(*match.span(), "killed", Shape.DENIAL) for match in denial().find_in(text)]
    for frame in sorted(_candidates(text), key=_fullness):
        if not any(frame.start < other.end and other.start < frame.end for other in found):
            found.append(frame)
    told = [frame for frame in found if frame.outcome != IDLE]
    return tuple(sorted(told, key=lambda f: f.start)) if told else ()


def _fullness(frame: Frame) -> tuple[int, int]:
    return ORDER.index(frame.shape), frame.start - frame.end


def _candidates(text: str) -> list[Frame]:
    words, ends = words_of(text), dict.fromkeys(ORDER, 0)
    patterns, told, negation = patterns_by_word(), outcomes(), _negation()
    found: list[Frame] = []
    for start, word in words.places(starts()):
        for shape, pattern in patterns[word]:
            match = pattern.match(words.low, start) if start >= ends[shape] else None
            if match:
                ends[shape] = match.end()
                if not negation.to(text, start):
                    found.append(Frame(start, match.end(), told[shape][" ".join(match["form"].split())], shape))
    return found


@cache
def _negation() -> Lead:
    return lead(listed("negation"), r"(?:(?:been|having|any|to)\s+)?", most=3)
