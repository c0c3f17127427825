"""From a picked mark back to the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def picked_ids(points: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the ids that picked points carry in ``customdata``, each once, in the order of picking."""
    joined = (point["customdata"] for point in points if point.get("customdata"))
    texts = (value if isinstance(value, str) else value[0] for value in joined)
    return list(dict.fromkeys(name for text in texts for name in str(text).split("; ") if name))
