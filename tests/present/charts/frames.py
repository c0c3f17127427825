"""Small hand-made frames with the tables' columns, of a conflict that does not exist."""

from __future__ import annotations

from typing import Any, Literal

import pandas as pd

from nkdata.seed.vocabulary import Actor, Side, Vocabulary

NAMES = ("Veldia", "Qasmara", "Coravia")


def vocabulary(sides: int = 2) -> Vocabulary:
    """Return a vocabulary of so many sides."""
    named = tuple(Side(name.lower(), name, name, (name,)) for name in NAMES[:sides])
    return Vocabulary("Strait conflict", named, (Actor("orland", "Orland", ("Orland",), "ORL"),))


def _dated(rows: list[dict[str, Any]], numbers: Literal["Int64", "Float64"], columns: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame([columns | row for row in rows], columns=list(columns))
    for column in frame.columns:
        if "date" in column and column not in ("date_prec", "date_edtf"):
            frame[column] = pd.to_datetime(frame[column]).astype("datetime64[s]")
        if column in ("low", "high", "year", "killed_low", "killed_high", "count"):
            frame[column] = frame[column].astype(numbers)
    return frame


def fatalities(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a fatalities frame; a row that names a year gets that year's days and its own claim id."""
    full = []
    for number, row in enumerate(rows):
        year = row.get("year")
        days = {"date_start": f"{year}-01-01", "date_end": f"{year}-12-31"} if year else {}
        full.append(days | {"claim_ids": f"claim-{number}"} | row)
    defaults = {
        "year": None,
        "date_start": None,
        "date_end": None,
        "side": "both",
        "category": "military",
        "low": None,
        "high": None,
        "bound": "exact",
        "basis": "table",
        "value_raw": None,
        "claim_ids": "",
    }
    return _dated(full, "Int64", defaults)


def events(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return an events frame."""
    defaults = {
        "event_id": "e",
        "date_start": None,
        "date_end": None,
        "date_prec": "day",
        "date_edtf": "",
        "kind": "clash",
        "text": "A clash near the pass.",
        "places": None,
        "sides": None,
        "killed_low": None,
        "killed_high": None,
        "claim_ids": None,
    }
    return _dated(list(rows), "Int64", defaults)


def support(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a support frame; each row gets its own id."""
    defaults = {
        "support_id": "s",
        "supporter": "Orland",
        "supporter_code": None,
        "supported": "veldia",
        "kind": "arms",
        "date_start": None,
        "date_end": None,
        "low": None,
        "high": None,
        "unit": None,
        "certainty": "stated",
        "claimant": None,
    }
    return _dated([{"support_id": f"s{number}"} | row for number, row in enumerate(rows)], "Float64", defaults)


def phases(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a phases frame."""
    defaults = {"name": "", "kind": "phase", "date_start": None, "date_end": None, "outcome": None}
    return _dated(list(rows), "Int64", defaults)


def votes(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a votes frame."""
    defaults = {
        "resolution": "Resolution 7",
        "date": "2001-03-04",
        "country": "TOTAL",
        "country_code": None,
        "vote": "for",
        "count": None,
    }
    return _dated(list(rows), "Int64", defaults)


def drawn(figure: Any, name: str) -> list[dict[str, Any]]:
    """Return what a figure draws under a name: each point with its place, its extent and its ids."""
    points = []
    for trace in figure.data:
        if trace.name != name or trace.customdata is None:
            continue
        bases = _each(getattr(trace, "base", None), len(trace.x))
        for x, y, base, ids in zip(trace.x, trace.y, bases, trace.customdata, strict=True):
            points.append({"x": x, "y": y, "base": base, "ids": ids, "trace": trace})
    return points


def _each(value: Any, count: int) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) or hasattr(value, "tolist") else [value] * count
