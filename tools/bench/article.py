"""From the article to all checked frames, against the floor of what nobody can avoid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import frontmatter
import pandas as pd
import sentencex
from markdown_it import MarkdownIt

import nkdata
from tools.bench.measure import Ratio, best_of
from tools.serving import ROOT

SOURCE = ROOT.parent / "shared" / "source"
RUNS = 15


def article_folder() -> Path:
    """Return the folder of the source article where it lies beside the project, else the shipped one."""
    return SOURCE if SOURCE.is_dir() else ROOT / "seeds"


def floor(article: Path) -> list[pd.DataFrame]:
    """Do the least that a reader built on these libraries does: header, tokens, sentences, five small frames."""
    post = frontmatter.load(str(article))
    tokens = MarkdownIt("commonmark").enable("table").parse(post.content)
    inline = [token for token in tokens if token.type == "inline"]
    rows = [{"line": (token.map or [0])[0], "text": text} for token in inline for text in _sentences(token.content)]
    return [pd.DataFrame(rows[:100]) for _ in range(5)]


def _sentences(text: str) -> list[str]:
    return list(sentencex.segment("en", text))


def measure() -> Iterator[Ratio]:
    """Yield the one ratio."""
    folder = article_folder()
    article = next(path for path in sorted(folder.glob("*.md")) if path.name != "README.md")
    least = best_of(RUNS, lambda: floor(article))
    whole = best_of(RUNS, lambda: nkdata.load(folder))
    yield Ratio(f"{article.name} to frames", whole, f"header, tokens, sentences, 5 frames; best of {RUNS}", least, 10)
