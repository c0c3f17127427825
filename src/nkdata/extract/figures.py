"""One cell of a table, or one line of an infobox, to its figures: "5–7 soldiers, 1 civilian; 3 wounded (2018)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.other import number_tokens, other_quantities
from nkdata.extract.periods import Period
from nkdata.extract.quantities import Quantity, find_quantities
from nkdata.extract.records import Bound
from nkdata.extract.victims import category_of
from nkdata.extract.wording import claimant_in, noun, outcomes_in, parties, people_word
from nkdata.extract.written import Written, without_footnotes, written_periods
from nkdata.seed.vocabulary import Vocabulary

Span = tuple[int, int]
UNKNOWN = Quantity(None, None, Bound.UNKNOWN)
ZERO = Quantity(0, 0, Bound.EXACT)


@dataclass(slots=True)
class Figure:
    """A figure at ``text[start:end]``; ``outcome``, ``side`` and ``period`` are None where its words say none.

    ``whole`` is the place among the figures of the one that includes it, ``detail`` the remark in its brackets.
    """

    start: int
    end: int
    quantity: Quantity
    amount: Span
    outcome: str | None = None
    category: str = "unspecified"
    side: str | None = None
    period: Period | None = None
    claimant: str | None = None
    whole: int | None = None
    detail: str | None = None
    inferred: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """The figures of one text, in order, and what is left over: numbers as ``(start, end, reason)``, and words.

    ``period`` and ``claimant`` are the last that the text names, whichever figure they stand beside.
    """

    figures: list[Figure] = field(default_factory=list)
    left: list[tuple[int, int, str]] = field(default_factory=list)
    fragments: list[Span] = field(default_factory=list)
    period: Period | None = None
    claimant: str | None = None


def read_figures(text: str, vocabulary: Vocabulary, slashed: int = 1) -> Reading:
    """Read every figure of a short text. ``slashed`` parts, where it has just as many, are figures of their own."""
    return _Reader(text, vocabulary, slashed).run()


def is_unknown(text: str) -> bool:
    """Tell whether a whole cell says that nothing is known."""
    return text.strip().lower() in {str(word) for word in lexicon()["unknown_cell"]}


@cache
def _words() -> dict[str, re.Pattern[str]]:
    lex = lexicon()
    unknown = [word for word in lex["unknown_cell"] if len(word) > 2]
    zero = [word for word in lex["zero_cell"] if word.isalpha() and word != "zero"]
    return {
        "unknown": re.compile(rf"(?<![\w-])(?:{alternatives(unknown)})(?!\w)", re.I),
        "zero": re.compile(rf"(?<![\w-])(?:{alternatives(zero)})(?=\s+(?:{noun().pattern}))|(?:^|(?<=[,;:]))\s*(?:none|nil)(?!\w)", re.I),
        "one": re.compile(rf"(?<![\w-])an?(?=\s+(?:{noun().pattern}))", re.I),
        "part": re.compile(rf"(?<!\w)(?:{alternatives([*lex['subset'], 'incl.', 'includes', 'mostly', 'of them'])})(?!\w)", re.I),
        "break": re.compile(r"[;\n•]|,(?!\d{3}(?!\d))|\s[/+&]\s|(?<=[^\W\d_])/|\s(?:and|plus|as\s+well\s+as|along\s+with)\s"),
    }


@dataclass(frozen=True, slots=True)
class _Piece:
    """What lies between two cuts: its amounts (one, unless nothing separates them), and what joins it to the last."""

    start: int
    end: int
    amounts: tuple[tuple[Span, Quantity], ...]
    joint: str = ""
    part: bool = False


class _Reader:
    """Blanks out what is no count, cuts between the counts, and asks each piece what it says."""

    def __init__(self, text: str, vocabulary: Vocabulary, slashed: int) -> None:
        self.vocabulary = vocabulary
        self.plain = without_footnotes(text)
        self.plain = re.sub(r"(?<=[^\W\d_])/(?=\s?\d)", ";", self.plain)
        if slashed > 1 and self.plain.count("/") == slashed - 1:
            self.plain = self.plain.replace("/", ";")
        self.masked = self.plain
        self.claimants = self._take_claimants()
        self.dates = [w for w in written_periods(self.masked) if self._is_date(w)]
        self._mask((w.start, w.end) for w in self.dates)
        self._mask(other_quantities(self.masked))
        self.amounts = self._amounts()
        self.groups = [m.span() for m in re.finditer(r"\([^()]*\)", self.masked)]
        self.reading = Reading()
        self.bad: list[tuple[Span, str]] = []

    def run(self) -> Reading:
        whole = self.plain.strip()
        if is_unknown(whole) or whole.lower() in lexicon()["zero_cell"]:
            quantity = UNKNOWN if is_unknown(whole) else ZERO
            start = len(self.plain) - len(self.plain.lstrip())
            span = (start, start + len(whole))
            return Reading([Figure(*span, quantity, span)])
        nested = [g for g in self.groups if any(g[0] < a[0][0] < g[1] for a in self.amounts)]
        self.level(0, len(self.masked), nested, None)
        top = list(self.reading.figures)
        for start, end in nested:
            before = [i for i, figure in enumerate(top) if figure.start <= start]
            self.level(start + 1, end - 1, [], before[-1] if before else None)
        self.sweep()
        return self.reading

    # -- what is no count -----------------------------------------------------------------

    def _mask(self, spans: object) -> None:
        for start, end in list(spans):  # type: ignore[call-overload]
            self.masked = self.masked[:start] + "¤" * (end - start) + self.masked[end:]

    def _take_claimants(self) -> list[tuple[str, int, int]]:
        found = []
        while claimant := claimant_in(self.masked):
            found.append(claimant)
            self._mask([claimant[1:]])
        return found

    def _is_date(self, written: Written) -> bool:
        """Tell whether bare digits are a year: in brackets, before a colon, after "in". "2000 soldiers" are people."""
        text, before, after = self.masked[written.start : written.end], self.masked[: written.start], self.masked[written.end :]
        if re.search(r"[^\W\d_]", text):
            return True
        if re.search(r"\b(?:in|since|during|until|from|through|between|for|by|of|to|after|before)\s+$", before, re.I):
            return True
        if re.match(rf"\+|\s+(?:\w+\s+)?(?:{people_word().pattern})", after, re.I):
            return False
        bracketed = before.rfind("(") > before.rfind(")")
        return bracketed or bool(re.match(r"\s*:|\s*[–—]\s|\s+-\s", after))

    def _amounts(self) -> list[tuple[Span, Quantity]]:
        found = [((m.start, m.end), m.quantity) for m in find_quantities(self.masked)]
        for name, quantity in (("zero", ZERO), ("one", Quantity(1, 1, Bound.EXACT)), ("unknown", UNKNOWN)):
            for match in _words()[name].finditer(self.masked):
                if not any(start < match.end() and match.start() < end for (start, end), _ in found):
                    found.append((match.span(), quantity))
        return sorted(found, key=lambda amount: amount[0])

    # -- cutting --------------------------------------------------------------------------

    def level(self, low: int, high: int, nested: list[Span], whole: int | None) -> None:
        """Read the pieces of one level: outside all brackets, or within one pair."""
        inside = [a for a in self.amounts if low <= a[0][0] < high and not any(s < a[0][0] < e for s, e in nested)]
        text = self.masked
        for start, end in nested:
            text = text[:start] + " " * (end - start) + text[end:]
        first = len(self.reading.figures)
        label = Figure(0, 0, UNKNOWN, (0, 0))
        for piece in _pieces(text, low, high, inside, self.dates):
            figure = self._figure(text, piece, whole is not None)
            if figure is None:
                continue
            self._relate(text, figure, piece, first, whole, label)
            self.reading.figures.append(figure)

    def _relate(self, text: str, figure: Figure, piece: _Piece, first: int, whole: int | None, label: Figure) -> None:
        """Give the figure what it shares with those before it, and the one that it is a part of."""
        figures = self.reading.figures
        before = figures[-1] if len(figures) > first else None
        figure.whole = whole
        if before and (piece.part or re.match(r"\s+of\s+(?:them|these|those|whom|which)\b", text[figure.amount[1] :], re.I)):
            figure.whole = before.whole if before.whole is not None and piece.joint == "and" else len(figures) - 1
        if re.search(r":\s*$", text[piece.start : figure.amount[0]]):
            label.outcome, label.side = figure.outcome, figure.side or label.side
        if figure.whole is not None:
            parent = figures[figure.whole]
            figure.outcome, figure.side = figure.outcome or parent.outcome, figure.side or parent.side
            if figure.category == "unspecified" and not noun().search(text[figure.start : figure.end]):
                figure.category = parent.category
            figure.period = figure.period or parent.period
            return
        figure.side = figure.side or label.side
        if before and piece.joint == "and" and before.outcome is None and figure.outcome:
            before.outcome = figure.outcome
        elif before and figure.outcome and figure.outcome != before.outcome and figure.category == "unspecified" and len(figures) == first + 1:
            if before.category != "unspecified" and not noun().search(text[figure.start : figure.end]):
                figure.category, figure.inferred = before.category, ("category:coordination",)
        figure.outcome = figure.outcome or label.outcome

    # -- one piece ------------------------------------------------------------------------

    def _figure(self, text: str, piece: _Piece, bracketed: bool) -> Figure | None:
        start, end = _trimmed(text, piece)
        if len(piece.amounts) != 1:
            self.bad.append(((start, end), "Nothing says how these numbers belong together."))
            return None
        amount, quantity = piece.amounts[0]
        said = text[start:end]
        outcomes = outcomes_in(said)
        reason = self._objection(text, (start, end), amount, outcomes, bracketed)
        if reason:
            self.bad.append(((start, end), reason))
            return None
        claimant = [c for c in self.claimants if start <= c[1] < end or not self.plain[: c[1]].strip()]
        period = [w for w in self.dates if start <= w.start < end]
        return Figure(
            start,
            end,
            quantity,
            amount,
            outcomes[0] if outcomes else None,
            category_of(said),
            self._side(text, (start, end), amount),
            period[-1].period if period else None,
            claimant[0][0] if claimant else None,
            detail=self._detail(start, end),
        )

    def _objection(self, text: str, span: Span, amount: Span, outcomes: tuple[str, ...], bracketed: bool) -> str | None:
        said = text[span[0] : span[1]]
        if len(outcomes) > 1:
            return "One number stands for several outcomes."
        if people_word().search(said):
            return self._things(text[amount[1] : span[1]], outcomes)
        if bracketed and not parties(said, self.vocabulary) and not _words()["part"].search(text[: amount[0]][-14:]):
            return "A number in brackets does not say what it counts."
        return self._things(text[amount[1] : span[1]], outcomes) or self._labelled(text[span[0] : amount[0]])

    def _things(self, after: str, outcomes: tuple[str, ...]) -> str | None:
        """Return the objection to "400 tanks" and "30 tanks captured"; "7 contractors killed" are people."""
        after = re.sub(r"\([^()]*\)", lambda m: " " * len(m.group()), after)
        word = re.match(r"\s*(?P<word>[^\W\d_][\w'’.-]*)", after)
        named = parties(after, self.vocabulary)
        if word is None or (named and named[0].start <= word.start("word")):
            return None
        known = word["word"].lower() in lexicon()["infobox"]["people"] or people_word().match(after, word.start("word"))
        if known or word["word"][0].isupper() or word["word"].endswith("ly") or noun().search(after):
            return None
        if outcomes and outcomes[0] in ("killed", "wounded"):
            return None
        return "What is counted is not known to be people."

    def _labelled(self, before: str) -> str | None:
        """Return the objection to "Tanks: 400"."""
        label = re.search(r"(?P<label>[^\W\d_][^:;,¤]*):\s*$", before)
        if label is None or parties(label["label"], self.vocabulary):
            return None
        known = label["label"].strip().lower() in {*lexicon()["columns"]["total"], *lexicon()["infobox"]["people"]}
        return None if known else "What is counted is not known to be people."

    def _side(self, text: str, span: Span, amount: Span) -> str | None:
        found = parties(text[span[0] : span[1]], self.vocabulary)
        sides = tuple(dict.fromkeys(m.side for m in found if m.side))
        if sides:
            return sides[0] if len(sides) == 1 else "both"
        near = [m for m in found if m.actor and re.fullmatch(r"\s*(?:[\w-]+\s+){0,2}", text[amount[1] : span[0] + m.start])]
        labels = [m for m in found if m.actor and text[span[0] + m.end : amount[0]].strip() == ":"]
        return next((m.actor for m in (*labels, *near)), None)

    def _detail(self, start: int, end: int) -> str | None:
        remarks = []
        for low, high in self.groups:
            content = self.masked[low + 1 : high - 1]
            if start <= low < end and "¤" not in content and not any(low < a[0][0] < high for a in self.amounts):
                remarks.append(content.strip())
        return "; ".join(remark for remark in remarks if remark) or None

    # -- what is left ---------------------------------------------------------------------

    def sweep(self) -> None:
        """List every number that is in no figure and no date, and text that could have been a figure."""
        read = [f.amount for f in self.reading.figures] + [(w.start, w.end) for w in self.dates]
        read += [(start, end) for _, start, end in self.claimants]
        for start, end in number_tokens(self.plain):
            if not any(low <= start < high for low, high in read):
                reasons = [reason for (low, high), reason in self.bad if low <= start < high]
                self.reading.left.append((start, end, reasons[0] if reasons else "It is not read as a count of people."))
        taken = [*read, *((f.start, f.end) for f in self.reading.figures), *((s, e) for s, e, _ in self.reading.left)]
        for part in re.finditer(r"[^,;\n]*[^\W\d_][^,;\n]*", self.plain):
            if not any(low < part.end() and part.start() < high for low, high in taken):
                self.reading.fragments.append(part.span())
        self.reading.period = self.dates[-1].period if self.dates else None
        self.reading.claimant = self.claimants[-1][0] if self.claimants else None


def _pieces(
    text: str, low: int, high: int, amounts: list[tuple[Span, Quantity]], dates: list[Written]
) -> Iterator[_Piece]:
    """Cut ``text[low:high]`` between its amounts; amounts that nothing separates share a piece."""
    start, joint, part = low, "", False
    held: list[tuple[Span, Quantity]] = []
    for i, amount in enumerate(amounts):
        held.append(amount)
        if i + 1 == len(amounts):
            break
        cut = _cut(text, amount[0][1], amounts[i + 1][0][0], dates)
        if cut is None:
            continue
        yield _Piece(start, cut[0], tuple(held), joint, part)
        was_part = part
        start, joint, held = cut[1], cut[2], []
        part = cut[3] or (was_part and joint == "and")
    if held:
        yield _Piece(start, high, tuple(held), joint, part)


def _cut(text: str, low: int, high: int, dates: list[Written]) -> tuple[int, int, str, bool] | None:
    """Return where the piece before ends, where the next begins, what joins them, and whether it is a part."""
    gap = re.sub(r"\([^()]*\)", lambda m: "(" + "¤" * (len(m.group()) - 2) + ")", text[low:high])
    part = _words()["part"].search(gap)
    breaks = list(_words()["break"].finditer(gap))
    if part and not any(b.group() in ";\n•" and b.start() > part.start() for b in breaks):
        return low + part.start(), low + part.start(), "part", True
    if breaks:
        last = breaks[-1]
        return low + last.start(), low + last.end(), last.group().strip().lower(), False
    if ")" in gap:
        place = low + gap.rindex(")") + 1
        return place, place, "", False
    labels = [w.start for w in dates if low <= w.start < high and text[w.end : high].lstrip()[:1] == ":"]
    if labels:
        return labels[-1], labels[-1], "", False
    people = [m for m in people_word().finditer(gap) if not gap[m.end() :].strip()]
    return (high, high, "", False) if people else None


def _trimmed(text: str, piece: _Piece) -> Span:
    """Return the piece without its fringes: spaces, signs, and remarks that say nothing of people."""
    start, end = piece.start, piece.end
    first, last = piece.amounts[0][0][0], piece.amounts[-1][0][1]
    for mark in _words()["break"].finditer(text, start, first):
        if not people_word().search(text, mark.end() - 1, first):
            start = mark.end()
    for mark in _words()["break"].finditer(text, last, end):
        if not people_word().search(text, mark.end(), end):
            end = mark.start()
            break
    while start < first and text[start] in " \t\n,;•·":
        start += 1
    while end > last and text[end - 1] in " \t\n,;•·¤" and text[end - 1] != "¤":
        end -= 1
    return start, end
