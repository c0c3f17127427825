"""Read the figures of a short text, level by level: outside of brackets first, then within."""

from __future__ import annotations

import re
from functools import lru_cache

from nkdata.extract.figures.cuts import Piece, pieces_of
from nkdata.extract.figures.figure import Figure, Reading, Span
from nkdata.extract.figures.masking import Marked, whole_cell
from nkdata.extract.figures.objections import FUSED, OTHER, objection
from nkdata.extract.figures.plain import read_plain
from nkdata.extract.figures.sharing import Label, place_in_whole, share, take_from_whole
from nkdata.extract.other import number_tokens
from nkdata.extract.people import category_of
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound
from nkdata.extract.wording import outcomes_in, parties
from nkdata.seed.vocabulary import Vocabulary


def read_figures(text: str, vocabulary: Vocabulary, slashed: int = 1) -> Reading:
    """Read every figure of a short text.

    A cell that is one word or sign for unknown or none is a figure. Where a
    heading names ``slashed`` outcomes, as many numbers between slashes are
    figures of their own.
    """
    return read_plain(text, lambda word: _people(word, vocabulary)) or _read(text, vocabulary, slashed)


@lru_cache(maxsize=256)
def _people(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the category of a word that names people and says nothing else, or None."""
    said = f"5 {word}"
    reading = _read(said, vocabulary, 1)
    plain = Figure(0, len(said), Quantity(5, 5, Bound.EXACT), (0, 1))
    plain.category = reading.figures[0].category if reading.figures else ""
    return plain.category if reading == Reading([plain]) else None


def _read(text: str, vocabulary: Vocabulary, slashed: int) -> Reading:
    marked = Marked(text, slashed)
    said = whole_cell(marked.plain)
    if said is not None:
        start = len(marked.plain) - len(marked.plain.lstrip())
        span = (start, start + len(marked.plain.strip()))
        return Reading([Figure(*span, said, span)])
    return _Reader(marked, vocabulary).run()


class _Reader:
    def __init__(self, marked: Marked, vocabulary: Vocabulary) -> None:
        self.marked, self.vocabulary = marked, vocabulary
        self.figures: list[Figure] = []
        self.refused: list[tuple[Span, str]] = []

    def run(self) -> Reading:
        marked = self.marked
        nested = [g for g in marked.groups if any(g[0] < start < g[1] for (start, _), _ in marked.amounts)]
        self._level(0, len(marked.masked), nested)
        top = list(self.figures)
        for start, end in nested:
            before = [i for i, figure in enumerate(top) if figure.start <= start]
            self._level(start + 1, end - 1, [], before[-1] if before else None)
        left = self._left()
        return Reading(
            self.figures,
            left,
            self._fragments(left),
            marked.dates[-1].period if marked.dates else None,
            marked.claimants[-1][0] if marked.claimants else None,
        )

    def _level(self, low: int, high: int, nested: list[Span], whole: int | None = None) -> None:
        """Read the pieces outside all brackets, or within one pair, whose figures are parts of ``whole``."""
        text = self.marked.masked
        for start, end in nested:
            text = text[:start] + " " * (end - start) + text[end:]
        amounts = [a for a in self.marked.amounts if low <= a[0][0] < high and text[a[0][0] : a[0][1]].strip()]
        first, label = len(self.figures), Label()
        for piece in pieces_of(text, low, high, amounts, self.marked.dates):
            figure = self._figure(text, piece, bracketed=low > 0)
            if figure is not None:
                self._place(figure, piece, first, whole, label, text)

    def _place(self, figure: Figure, piece: Piece, first: int, whole: int | None, label: Label, text: str) -> None:
        part = place_in_whole(self.figures, first, figure, piece, text)
        figure.whole = whole if part is None else part
        if figure.whole is not None:
            take_from_whole(figure, self.figures[figure.whole], text)
        else:
            share(self.figures[first:], figure, piece, label, text)
        self.figures.append(figure)

    def _figure(self, text: str, piece: Piece, bracketed: bool) -> Figure | None:
        """Return what a piece says, or None, with the reason kept, where it is no figure."""
        start, end = piece.start, piece.end
        amount, quantity = piece.amounts[0]
        said = text[start:end]
        outcomes = outcomes_in(said)
        reason = FUSED if len(piece.amounts) > 1 else None
        if reason is None:
            reason = objection(text[start : amount[0]], text[amount[1] : end], outcomes, bracketed, self.vocabulary)
        if reason is not None:
            self.refused.append(((start, end), reason))
            return None
        return Figure(
            start,
            end,
            quantity,
            amount,
            outcome=outcomes[0] if outcomes else None,
            category=category_of(said),
            side=self._side(text, (start, end), amount),
            period=next((w.period for w in reversed(self.marked.dates) if start <= w.start < end), None),
            claimant=self._claimant(start, end),
            detail=self._detail(start, end),
        )

    def _claimant(self, start: int, end: int) -> str | None:
        """Return who says so: in the piece, or ahead of the whole text."""
        for name, low, _ in self.marked.claimants:
            if start <= low < end or not self.marked.plain[:low].strip():
                return name
        return None

    def _side(self, text: str, span: Span, amount: Span) -> str | None:
        """Return the side that a piece names; another party only right before or behind its number."""
        found = parties(text[span[0] : span[1]], self.vocabulary)
        sides = list(dict.fromkeys(m.side for m in found if m.side))
        if sides:
            return sides[0] if len(sides) == 1 else "both"
        for mention in found:
            start, end = span[0] + mention.start, span[0] + mention.end
            behind = re.fullmatch(r"\s*(?:[\w-]+\s+){0,2}", text[amount[1] : start]) if start >= amount[1] else None
            if mention.actor and (behind or text[end : amount[0]].strip() == ":"):
                return mention.actor
        return None

    def _detail(self, start: int, end: int) -> str | None:
        """Return the remarks in a piece's brackets that hold neither a date nor a figure."""
        remarks = [
            self.marked.masked[low + 1 : high - 1].strip() for low, high in self.marked.groups if start <= low < end
        ]
        return "; ".join(remark for remark in remarks if remark and not re.search(r"[¤\d]", remark)) or None

    def _read(self) -> list[Span]:
        dates = [(w.start, w.end) for w in self.marked.dates]
        speakers = [(start, end) for _, start, end in self.marked.claimants]
        return [*(figure.amount for figure in self.figures), *dates, *speakers]

    def _left(self) -> list[tuple[int, int, str]]:
        """Return every number that is in no figure, no date and no speaker's name, with the reason."""
        read = self._read()
        left = []
        for start, end in number_tokens(self.marked.plain):
            if not any(low <= start < high for low, high in read):
                reasons = (reason for (low, high), reason in self.refused if low <= start < high)
                left.append((start, end, next(reasons, OTHER)))
        return left

    def _fragments(self, left: list[tuple[int, int, str]]) -> list[Span]:
        """Return the words between two commas that stand in no figure, and beside no number that is left."""
        taken = [*self._read(), *((f.start, f.end) for f in self.figures), *((low, high) for low, high, _ in left)]
        parts = re.finditer(r"[^,;\n]+", self.marked.plain)
        found = (part.span() for part in parts if re.search(r"[^\W\d_]", part.group()))
        return [span for span in found if not any(low < span[1] and span[0] < high for low, high in taken)]
