"""Small pieces of HTML for a document, a comparison, a list of terms. Every text of a document is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

import pandas as pd


def facts_html(facts: Mapping[str, Any], title: str = "") -> str:
    """Return names and values as a list; what is missing is left out."""
    pairs = "".join(
        f"<dt>{escape(name)}</dt><dd>{_linked(str(value))}</dd>" for name, value in facts.items() if not _missing(value)
    )
    head = f"<h3>{escape(title)}</h3>" if title else ""
    return f'{head}<dl class="facts">{pairs}</dl>'


def check_html(check: Any) -> str:
    """Return a comparison of two figures with its arithmetic, by how much they differ, and what would explain it."""
    return f'<div class="check"><h3>{escape(check.statement)}</h3>{arithmetic_html(check)}</div>'


def grid_html(cards: Iterable[str]) -> str:
    """Return pieces of HTML beside one another where there is room, else below one another."""
    return f'<div class="grid">{"".join(cards)}</div>'


def arithmetic_html(check: Any) -> str:
    """Return what a comparison says below its statement."""
    said = [f"They differ by {check.difference}."] if isinstance(check.difference, str) else []
    said += [check.explanation] if isinstance(check.explanation, str) else []
    sides = f"<p><b>{escape(check.left)}</b> against <b>{escape(check.right)}</b></p>"
    return sides + "".join(f"<p>{escape(words)}</p>" for words in said)


def _linked(value: str) -> str:
    text = escape(value)
    return f'<a href="{text}" rel="noreferrer">{text}</a>' if value.startswith(("https://", "http://")) else text


def _missing(value: Any) -> bool:
    return value is None or value == "" or bool(pd.isna(value))
