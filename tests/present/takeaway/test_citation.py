"""Promises about the line that cites what is taken away."""

from __future__ import annotations

import pandas as pd
import pytest

from nkdata.present.takeaway.citation import citation, documents_cited, software_version


def sources(count: int) -> pd.DataFrame:
    """Return documents numbered from 0; the first has nothing but its title."""
    rows = [{"title": "Title\nin two lines", "published": None, "licence": None, "url": None}]
    rows += [{"title": f"T{at}", "published": "2031", "licence": "CC0", "url": f"u{at}"} for at in range(1, count)]
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("count", "end"),
    [
        (1, "in two lines”."),
        (2, "“T1”, 2031, CC0, u1."),
        (4, "u2. And 1 further document."),
        (1003, "And 1,000 further documents."),
    ],
)
def test_documents_are_named_and_counted(count: int, end: str) -> None:
    """Each has what its header says and nothing else; of many only the first are named, and the others counted."""
    assert documents_cited(sources(count)).endswith(end)


def test_a_citation_is_one_line() -> None:
    """Documents, what is held, under which filters, what read it, where: on one line, whatever stands in a title."""
    line = citation(documents_cited(sources(1)), "Table x", ["years: 2030", "words: a & b"], "http://here/data/x.csv")
    read = f"read by nkdata {software_version()}. http://here/data/x.csv"
    assert line == f"“Title in two lines”. Table x (years: 2030; words: a & b), {read}"
