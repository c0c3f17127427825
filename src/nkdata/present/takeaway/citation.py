"""How to cite what is taken away, and in words what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any

import pandas as pd

from nkdata.present.labels import side_label
from nkdata.present.selection import rows_of
from nkdata.present.takeaway.extracts import EXTRACTS
from nkdata.present.takeaway.filters import given
from nkdata.present.takeaway.request import SIDE, YEARS, Asked
from nkdata.present.view import View
from nkdata.present.wording import say

MOST_SOURCES = 3
"""Documents that a citation names; it counts the others."""


@cache
def software_version() -> str:
    """Return the version of nkdata that is running."""
    return version("nkdata")


def documents_cited(sources: pd.DataFrame) -> str:
    """Return the documents of a dataset as a citation names them: of many the first few, and a count of the others."""
    documents = [_document(row) for row in rows_of(sources.head(MOST_SOURCES))]
    if (further := len(sources) - MOST_SOURCES) > 0:
        documents.append(say("takeaway.citation.further", count=further))
    return " ".join(documents)


def citation(documents: str, what: str, filters: Sequence[str], address: str = "") -> str:
    """Return one line that cites what is taken away: its documents, what of them it holds, what read it, and where."""
    held = say("takeaway.citation.held", what=what, filters="; ".join(filters))
    read = say("takeaway.citation.read", version=software_version())
    return " ".join(" ".join([documents, held, read, address]).split())


def _document(source: Any) -> str:
    facts = [fact for fact in (source.published, source.licence, source.url) if isinstance(fact, str)]
    return f"“{source.title}”{''.join(f', {fact}' for fact in facts)}."


def filters_in_words(asked: Asked, view: View) -> list[str]:
    """Return each filter in force as ``name: values``, as the screens name the values; one line where there is none."""
    return list(_filters(asked, view)) or [say("takeaway.citation.everything")]


def _filters(asked: Asked, view: View) -> Iterator[str]:
    if asked.selection.years:
        yield f"{YEARS}: {'–'.join(str(year) for year in dict.fromkeys(asked.selection.years))}"
    if asked.selection.side:
        yield f"{SIDE}: {side_label(asked.selection.side, view.vocabulary)}"
    values = {one.name: one.values for extract in EXTRACTS.values() for one in extract.filters}
    for name in sorted(asked.chosen):
        if chosen := given(asked.chosen, name):
            yield f"{name}: {', '.join(values[name].get(value, value) for value in chosen)}"
