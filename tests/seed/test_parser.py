"""Promises about the Markdown parser: what it reads at once, it reads as the library does."""

import string
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from nkdata.seed.parser import PARSER

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("seeds/*.md"), *ROOT.glob("tests/fixtures/*/*.md")]
MIXED = """Alone.

Two lines
of text

Above a line
===

- one
- two

  within two

> quoted

lazy
> not

a | b
-- | --
c | d *e*

[x]: /y

    indented
1. first

Last"""


def library() -> MarkdownIt:
    """Return the library's parser with the rules that ours reads by."""
    return MarkdownIt("commonmark", {"maxNesting": 60}).enable("table").disable(["code", "text_join"])


def told(tokens: list[Token] | None) -> list[tuple[object, ...]]:
    """Return what a reader of tokens sees of them."""
    seen = [(t.type, t.tag, t.nesting, t.level, t.map, t.content, t.markup, t.info) for t in tokens or []]
    return [(*one, told(token.children)) for one, token in zip(seen, tokens or [], strict=True)]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_is_read_as_by_the_library(path: Path) -> None:
    """Plain paragraphs and texts, which are read at once, come out as from the rules for all others."""
    text = path.read_text(encoding="utf-8")
    assert told(PARSER.parse(text)) == told(library().parse(text))


@pytest.mark.parametrize("sign", [*string.punctuation, " ", "\t", "\u00a0", "–", "7"])
def test_no_sign_is_missed(sign: str) -> None:
    """A sign of markup is seen wherever it stands: within a word, at the edges, doubled, around a word, alone."""
    texts = [f"a{sign}b", f"{sign}a{sign}", f"a {sign * 2}b{sign * 2} c", f"a{sign}\n\nb", f"{sign}\n\n{sign} a", sign]
    for text in [*texts, f"- {texts[0]}\n\n{sign}\n", f"a{sign}(b){sign}"]:
        assert told(PARSER.parse(text)) == told(library().parse(text))


def test_a_line_that_stands_alone_is_told_from_others() -> None:
    """Lists, quotations, tables, headings below and lazy lines are what the library takes them for."""
    assert told(PARSER.parse(MIXED)) == told(library().parse(MIXED))
