"""Keep what has been drawn, keyed by the rows and the options that it was drawn from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar, cast

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from nkdata.seed.vocabulary import Vocabulary

Drawn = TypeVar("Drawn")


def kept(draw: Callable[..., Drawn], content: str, *drawn_from: Any, **options: Any) -> Drawn:
    """Return ``draw(*drawn_from, **options)``, drawn once for all sessions: never edit what comes back.

    ``content`` names the dataset's content. A frame must hold rows of one of
    the dataset's tables under their own index, so that its index tells which.
    """
    what = (draw.__module__, draw.__qualname__, content)
    key = (tuple(map(_key, drawn_from)), tuple((name, _key(options[name])) for name in sorted(options)))
    return cast(Drawn, _kept(what, key, _draw=lambda: draw(*drawn_from, **options)))


@st.cache_resource(max_entries=512, show_spinner=False)
def _kept(what: tuple[str, ...], key: tuple[Any, ...], _draw: Callable[[], Any]) -> Any:
    drawn = _draw()
    return KeptFigure(drawn) if isinstance(drawn, go.Figure) else drawn


class KeptFigure(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A figure of which Streamlit gets the same dictionary at every rerun: to copy it takes a fifth of the rerun."""

    @cached_property
    def _told(self) -> dict[str, Any]:
        return cast(dict[str, Any], super().to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return data and layout, shared: never edit them."""
        return self._told


def _key(part: Any) -> Any:
    """Return what tells two arguments apart; vocabulary and disputed claims belong to the content, and need no key."""
    if isinstance(part, pd.DataFrame):
        return part.index.to_numpy().tobytes()
    return None if isinstance(part, (Vocabulary, frozenset)) else part
