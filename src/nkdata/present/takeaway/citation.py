"""How to cite what is taken away, and in words what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

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


def citation(view: View, what: str, asked: Asked, address: str = "") -> str:
    """Return one line that cites what is taken away: its documents, what of them it holds, what read it, and where."""
    documents = [_document(row) for row in rows_of(view.dataset.sources)]
    if (further := len(documents) - MOST_SOURCES) > 0:
        documents[MOST_SOURCES:] = [say("takeaway.citation.further", count=further)]
    held = say("takeaway.citation.held", what=what, filters="; ".join(filters_in_words(asked, view)))
    read = say("takeaway.citation.read", version=software_version())
    return " ".join(" ".join([*documents, held, read, address]).split())


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
