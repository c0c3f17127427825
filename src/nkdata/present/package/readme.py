"""README.md of the package: what is in it, under which filters, and where the article disagrees with itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from nkdata.present.headline import by_difference
from nkdata.present.selection import rows_of
from nkdata.present.takeaway.citation import citation, filters_in_words
from nkdata.present.takeaway.extracts import EXTRACTS
from nkdata.present.takeaway.request import Asked
from nkdata.present.view import View
from nkdata.present.wording import labels, say


def readme(view: View, asked: Asked, frames: dict[str, pd.DataFrame]) -> str:
    """Return the README in Markdown for the ``frames`` of the package."""
    return "\n".join(_lines(view, asked, frames)) + "\n"


def _lines(view: View, asked: Asked, frames: dict[str, pd.DataFrame]) -> Iterator[str]:
    yield f"# {_line(view.vocabulary.conflict)}"
    yield from ("", say("package.readme.opening"), "")
    yield from _chapter(say("package.readme.filters"), filters_in_words(asked, view))
    yield from _chapter(say("package.readme.tables"), list(_tables(frames)))
    yield from _chapter(say("package.readme.reading"), list(labels("package.readme.rules").values()))
    yield from _chapter(say("package.readme.contradictions"), list(_contradictions(frames["checks"])))
    yield from _chapter(say("package.readme.cite"), [citation(view, say("package.readme.all"), asked)])


def _chapter(title: str, items: list[str]) -> Iterator[str]:
    yield from (f"## {title}", "", *(f"- {_line(item)}" for item in items), "")


def _tables(frames: dict[str, pd.DataFrame]) -> Iterator[str]:
    for name, rows in frames.items():
        count = say("takeaway.rows", count=len(rows))
        yield f"`data/{name}.csv`, `parquet/{name}.parquet` ({count}): {EXTRACTS[name].description}"


def _contradictions(checks: pd.DataFrame) -> Iterator[str]:
    """Yield the comparisons of the package that disagree, those that differ by most first."""
    apart = checks[checks["verdict"] == "disagrees"]
    if apart.empty:
        yield say("package.readme.agreement")
    for check in rows_of(by_difference(apart)):
        yield _contradiction(check)


def _contradiction(check: Any) -> str:
    told = say(
        "package.readme.contradiction",
        statement=check.statement,
        left=check.left,
        right=check.right,
        difference=check.difference if isinstance(check.difference, str) else "?",
        place=f"{check.document}:{check.line}",
    )
    return f"{told} {check.explanation}" if isinstance(check.explanation, str) else told


def _line(text: str) -> str:
    """Return a text on one line, so that it stays the item that it is."""
    return " ".join(text.split())
