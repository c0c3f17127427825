"""The Markdown parser, as articles need it."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, paragraph
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from nkdata.seed.trace import trace

MAX_NESTING = 60

_MARKUP = re.compile(r"[\n\\`*_\[!<&]")
"""The signs that an inline rule can begin at; a text without one of them is one piece."""

Rule = Callable[[StateInline, bool], bool]


def _parser() -> MarkdownIt:
    """Return CommonMark with tables; indented text is prose here, for an article holds no program.

    Line breaks and NUL characters, which ``normalize`` looks for, have been settled where the file was decoded.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    parser.disable(["code", "normalize", "text_join"])
    parser.block.ruler.before("table", "single_line", _single_line)
    rules = dict(zip(parser.inline.ruler.get_active_rules(), parser.inline.ruler.getRules(""), strict=True))
    for name in ("link", "image", "backticks", "autolink"):
        parser.inline.ruler.at(name, _marking_ends(rules[name]))
    parser.core.ruler.at("inline", _parse_inline)
    return parser


def _single_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line that stands alone as a heading or a paragraph, by its first sign, before all rules are asked."""
    if silent or (start + 1 < state.lineMax and not state.isEmpty(start + 1)):
        return False
    place = state.bMarks[start] + state.tShift[start]
    first = state.src[place : place + 1]
    if first == "#":
        return heading(state, start, end, silent)
    return first.isalpha() and paragraph(state, start, end, silent)


def _parse_inline(state: StateCore) -> None:
    """Parse the texts of blocks and cells as the parser's own rule does, which goes through plain ones sign by sign."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = token.children or []
            if _MARKUP.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


def _marking_ends(rule: Rule) -> Rule:
    """Wrap an inline rule so that the last token it makes knows where it ends."""

    def marked(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        done = rule(state, silent)
        if done and not silent and len(state.tokens) > before:
            state.tokens[-1].meta = {"end": state.pos}
        return done

    return marked


PARSER = _parser()


def plain_text(token: Token) -> str:
    """Return the plain text of an inline token whose places do not matter."""
    children = token.children or []
    if len(children) == 1 and children[0].type == "text":
        return token.content.strip()
    return trace(token.content, children, [(0, 0)]).text.strip()
