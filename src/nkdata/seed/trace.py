"""Inline Markdown to plain text: markup is dropped, and each character keeps its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from markdown_it.token import Token

from nkdata.seed.plain import Plain, clean

_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
# Tags inside a word or phrase; every other tag separates words.
_GLUED = frozenset(
    ["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"]
)


def trace(source: str, tokens: Sequence[Token], lines: Sequence[tuple[int, int]]) -> Plain:
    """Return the plain text of the inline ``tokens`` of ``source``.

    ``lines`` gives, for every line of ``source``, its place in ``source`` and
    what to add to a place of that line to get to the file.
    """
    if len(tokens) == 1 and tokens[0].type == "text":
        return clean(Plain(places=range(lines[0][1], lines[0][1] + len(source))), source)
    tracer = _Tracer(source, lines)
    for token in tokens:
        tracer.take(token)
    tracer.plain.places = tracer.places
    return clean(tracer.plain, "".join(tracer.pieces))


class _Tracer:
    """Walks the tokens along their source; ``cursor`` is where the next token begins."""

    def __init__(self, source: str, lines: Sequence[tuple[int, int]]) -> None:
        self.source = source
        self.starts = [start for start, _ in lines]
        self.shifts = [shift for _, shift in lines]
        self.plain = Plain()
        self.places: list[int] = []
        self.pieces: list[str] = []
        self.cursor = 0
        self.opened: int | None = None
        self.autolink = False
        self.links: list[tuple[int, int]] = []

    def take(self, token: Token) -> None:
        kind = token.type
        if kind == "text":
            self._text(token.content)
        elif kind in ("softbreak", "hardbreak"):
            self._break()
        elif kind == "text_special" and token.content == token.markup:
            self._text(token.content)  # a backslash before what needs none stays in the text
        elif kind == "text_special":
            self._special(token)
        elif kind == "code_inline":
            self._code(token)
        elif kind == "html_inline":
            self._html(token)
        elif kind == "image":
            self.cursor = token.meta["end"]
        elif token.nesting == 1:
            self._open(token)
        else:
            self._close(token)

    def _file_place(self, place: int) -> int:
        if len(self.starts) == 1:
            return place + self.shifts[0]
        return place + self.shifts[bisect_right(self.starts, place) - 1]

    def _add(self, text: str, place: int) -> None:
        """Add text that stands in the source as it is, on one line."""
        start = self._file_place(place)
        self.pieces.append(text)
        self.places.extend(range(start, start + len(text)))
        if self.opened is not None:
            self.plain.opens[start] = self.opened
            self.opened = None

    def _text(self, text: str) -> None:
        if not text:
            return
        if self.autolink:
            # The token holds a tidied address; what was written is as long as the cursor's `<...>` says.
            text = self.source[self.cursor : self.source.index(">", self.cursor)]
        place = self.source.index(text, self.cursor)
        self._add(text, place)
        self.cursor = place + len(text)

    def _break(self) -> None:
        place = self.source.index("\n", self.cursor)
        self.plain.breaks.add(self._file_place(place))
        self._add(" ", place)
        self.cursor = place + 1

    def _special(self, token: Token) -> None:
        """Add an escaped character or an entity: its place is that of its own sign, or of the entity."""
        place = self.source.index(token.markup, self.cursor)
        self.cursor = place + len(token.markup)
        start = self._file_place(place)
        written = start + 1 if token.info == "escape" else start
        self.pieces.append(token.content)
        self.places.extend([written] * len(token.content))
        self.plain.opens[written] = start if self.opened is None else self.opened
        self.plain.closes[written] = start + len(token.markup)
        self.opened = None

    def _code(self, token: Token) -> None:
        fence = len(token.markup)
        start = self.source.index(token.markup, self.cursor)
        self._remember_opening(start)
        start, end = start + fence, token.meta["end"] - fence
        if end - start == len(token.content) + 2:
            start, end = start + 1, end - 1
        for piece in re.finditer(r"[^\n]+|\n", self.source[start:end]):
            self._add(piece.group().replace("\n", " "), start + piece.start())
        self._closed(token.meta["end"])

    def _html(self, token: Token) -> None:
        place = self.source.index(token.content, self.cursor)
        tag = _TAG.match(token.content)
        if tag and tag.group(1).lower() not in _GLUED:
            self._add(" ", place)
        self.cursor = place + len(token.content)

    def _open(self, token: Token) -> None:
        self._remember_opening(self.cursor)
        self.autolink = token.type == "link_open" and token.markup == "autolink"
        if token.type == "link_open":
            self.links.append((len(self.pieces), len(self.places)))
        self.cursor += 1 if token.type == "link_open" else len(token.markup)

    def _close(self, token: Token) -> None:
        if token.type != "link_close":
            self._closed(self.cursor + len(token.markup))
            return
        self.autolink = False
        pieces, places = self.links.pop()
        if "".join(self.pieces[pieces:]).startswith("^"):
            del self.pieces[pieces:], self.places[places:]
        self._closed(token.meta["end"])

    def _remember_opening(self, place: int) -> None:
        if self.opened is None:
            self.opened = self._file_place(place)

    def _closed(self, end: int) -> None:
        self.cursor = end
        empty, self.opened = self.opened is not None, None
        if self.places and not empty:
            self.plain.closes[self.places[-1]] = self._file_place(end - 1) + 1
