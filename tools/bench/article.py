"""From the article to all checked frames, against the floor of what nobody can avoid."""

from __future__ import annotations

import functools
import gc
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
MOST_VOCABULARIES = 8
"""Entries of the caches that are kept for a vocabulary, not for a text."""


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
    nkdata.load(folder)
    # One after the other, so that a slow spell of the machine falls on both.
    pairs = [(best_of(1, lambda: floor(article)), _unseen(folder)) for _ in range(RUNS)]
    least, whole = (min(times) for times in zip(*pairs, strict=True))
    yield Ratio(f"{article.name} to frames", whole, f"header, tokens, sentences, 5 frames; best of {RUNS}", least, 10)


def _unseen(folder: Path) -> float:
    """Return how long an article takes of which nothing is remembered from the run before."""
    for cache in gc.get_objects():
        if isinstance(cache, functools._lru_cache_wrapper) and _is_by_text(cache):
            cache.cache_clear()
    return best_of(1, lambda: nkdata.load(folder))


def _is_by_text(cache: functools._lru_cache_wrapper[object]) -> bool:
    """Tell whether a cache of ours holds what was read of texts; those of patterns and lexicons have no limit."""
    return cache.__module__.startswith("nkdata.") and (cache.cache_parameters()["maxsize"] or 0) > MOST_VOCABULARIES
