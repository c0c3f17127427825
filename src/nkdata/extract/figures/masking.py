"""Tell the counts of a short text from its years, its speakers and its other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.figures.figure import ONE, UNKNOWN, ZERO, Span
from nkdata.extract.other import masked, other_quantities
from nkdata.extract.quantities import Quantity, find_quantities
from nkdata.extract.wording import claimant_in, noun, people_word
from nkdata.extract.words import words_of
from nkdata.extract.written import Written, without_footnotes, written_periods

Amount = tuple[Span, Quantity]

BRACKETS = re.compile(r"\([^()]*\)")


class Marked:
    """A text with its parts told apart.

    ``plain`` is the text without footnote marks, ``masked`` the same with
    everything blanked that is no count; both have the text's own length.
    """

    def __init__(self, text: str, slashed: int) -> None:
        """Find the parts; a text of ``slashed`` parts between slashes is cut there."""
        self.plain = without_footnotes(text)
        if "/" in text:
            self.plain = _cut_at_slashes(self.plain, slashed)
        self.masked = self.plain
        self.claimants = self._claimants()
        self.dates = [w for w in written_periods(self.masked) if self._is_date(w)]
        self._mask((w.start, w.end) for w in self.dates)
        self._mask(other_quantities(self.masked))
        self.amounts = _amounts(self.masked)
        self.groups: list[Span] = [match.span() for match in BRACKETS.finditer(self.masked)]

    def _mask(self, spans: Iterable[Span]) -> None:
        self.masked = masked(self.masked, list(spans))

    def _claimants(self) -> list[tuple[str, int, int]]:
        found = []
        while claimant := claimant_in(self.masked):
            found.append(claimant)
            self._mask([claimant[1:]])
        return found

    def _is_date(self, written: Written) -> bool:
        """Tell whether bare digits are a year: in brackets, before a colon, after "in". "2000 soldiers" are people."""
        before, after = self.masked[: written.start], self.masked[written.end :]
        if re.search(r"[^\W\d_]", self.masked[written.start : written.end]) or _leads().search(before):
            return True
        if _counts().match(after):
            return False
        return before.rfind("(") > before.rfind(")") or bool(re.match(r"\s*:|\s*[–—]\s|\s+-\s", after))


def _cut_at_slashes(plain: str, slashed: int) -> str:
    """Return ``plain`` with a semicolon for each slash between two figures."""
    plain = re.sub(r"(?<=[^\W\d_])/(?=\s?\d)", ";", plain)
    if slashed > 1 and plain.count("/") == slashed - 1:
        return plain.replace("/", ";")
    return plain


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(r"\b(?:in|since|during|until|from|through|between|for|by|of|to|after|before)\s+$", re.I)


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(rf"\+|\s+(?:\w+\s+)?(?:{people_word().pattern})", re.I)


@dataclass(frozen=True, slots=True)
class _Special:
    """A pattern of an amount without a number, with the words that it can begin with."""

    pattern: re.Pattern[str]
    starts: frozenset[str]
    quantity: Quantity

    def find_in(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches, in order."""
        return iter(()) if self.starts.isdisjoint(words_of(text).distinct) else self.pattern.finditer(text)


@cache
def _special() -> tuple[_Special, ...]:
    """Return the amounts without a number: "no civilians", "a child", "unknown"."""
    lex = lexicon()
    unknown = [word for word in lex["unknown_cell"] if len(word) > 2]
    none = [word for word in lex["zero_cell"] if word.isalpha() and word != "zero"]
    people = rf"(?=\s+(?:{noun().pattern}))"
    nobody = rf"(?<![\w-])(?:{alternatives(none)}){people}|(?:^|(?<=[,;:]))\s*(?:none|nil)(?!\w)"
    return (
        _Special(re.compile(nobody, re.I), first_words([*none, "none", "nil"]), ZERO),
        _Special(re.compile(rf"(?<![\w-])an?{people}", re.I), first_words(["a", "an"]), ONE),
        _Special(re.compile(rf"(?<![\w-])(?:{alternatives(unknown)})(?!\w)", re.I), first_words(unknown), UNKNOWN),
    )


def _amounts(text: str) -> list[Amount]:
    found: list[Amount] = [((m.start, m.end), m.quantity) for m in find_quantities(text)]
    for special in _special():
        for match in special.find_in(text):
            if not any(start < match.end() and match.start() < end for (start, end), _ in found):
                found.append((match.span(), special.quantity))
    return sorted(found, key=lambda amount: amount[0])


def whole_cell(text: str) -> Quantity | None:
    """Return what a whole cell says in one word or sign, unknown or zero; None where it says more."""
    plain = text.strip().lower()
    if plain in lexicon()["unknown_cell"]:
        return UNKNOWN
    return ZERO if plain in lexicon()["zero_cell"] else None
