"""The Markdown parser, as articles need it."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from nkdata.seed.trace import trace

MAX_NESTING = 60

Rule = Callable[[StateInline, bool], bool]


def _parser() -> MarkdownIt:
    """Return CommonMark with tables; indented text is prose here, for an article holds no program."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table").disable(["code", "text_join"])
    rules = dict(zip(parser.inline.ruler.get_active_rules(), parser.inline.ruler.getRules(""), strict=True))
    for name in ("link", "image", "backticks", "autolink"):
        parser.inline.ruler.at(name, _marking_ends(rules[name]))
    return parser


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
