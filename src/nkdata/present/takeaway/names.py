"""Names of files, that say what is inside."""

from __future__ import annotations

import re
from collections.abc import Iterable

import plotly.graph_objects as go

from nkdata.present.selection import Selection
from nkdata.present.takeaway.filters import NOTHING_CHOSEN, OFF, ON, Chosen, given

LONGEST = 100
"""Characters of a name before its ending."""


def file_name(what: str, selection: Selection, ending: str = "csv", chosen: Chosen = NOTHING_CHOSEN) -> str:
    """Return a file's name that says what it holds, for which years and which side, and what else is chosen."""
    years = [str(year) for year in dict.fromkeys(selection.years or ())]
    side = [selection.side] if selection.side else []
    own = [
        f"{name}-{value}" if value in (ON, OFF) else value for name in sorted(chosen) for value in given(chosen, name)
    ]
    return f"{slug([what, *years, *side, *own])}.{ending}"


def picture_name(figure: go.Figure, selection: Selection) -> str:
    """Return the name of a chart's picture, without ending: its title, which says what and when, and the side."""
    title = re.sub(r"<span.*|<br>", " ", figure.layout.title.text or "", flags=re.DOTALL)
    return slug([re.sub(r"<[^>]*>", "", title), *([selection.side] if selection.side else [])])


def slug(words: Iterable[str]) -> str:
    """Return words as one name in small letters, with nothing in it that a file system could mistake."""
    return re.sub(r"[^a-z0-9]+", "-", "-".join(words).lower())[:LONGEST].strip("-")
