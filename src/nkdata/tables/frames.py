"""Records to data frames, with exactly the columns and types that the schemas name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

import pandas as pd
import pandera.pandas as pa

from nkdata.tables.schemas import AMOUNT, COUNT, DAY, SCHEMAS, TEXT

SEPARATOR = "; "
"""What stands between the values of a cell that holds several."""

_STORED = {
    "document": "source.document",
    "section": "source.section",
    "line": "source.line",
    "quote": "source.quote",
    "char_start": "source.start",
    "char_end": "source.end",
}


def records_table(name: str, records: Iterable[Any]) -> pd.DataFrame:
    """Return the table ``name`` of ``records``: one row each, in the schema's columns and order, not yet checked.

    A record is a dataclass with a ``source`` and a field for every other
    column. Several values of one field are joined by ``"; "``; none is empty.
    """
    rows = list(records)
    return pd.DataFrame(
        {
            column: _array(list(map(attrgetter(_STORED.get(column, column)), rows)), dtype)
            for column, dtype in column_types(name).items()
        },
        copy=False,
    )


@cache
def column_types(name: str) -> dict[str, str]:
    """Return the pandas type of every column of the table ``name``, in order."""
    return {column: _stored_type(schema) for column, schema in SCHEMAS[name].columns.items()}


def _stored_type(column: pa.Column) -> str:
    """Name the type that pandas stores: pandera knows neither seconds nor pandas' own text by that name."""
    kind = str(column.dtype)
    if kind.startswith("datetime"):
        return DAY
    return kind if kind in (COUNT, AMOUNT) else TEXT


def _array(values: Sequence[Any], dtype: Any) -> Any:
    """Store the values as the type of that name; an array is built in half the time of a series."""
    return pd.array([_text(value) for value in values] if dtype == TEXT else values, dtype=dtype)


def _text(value: Any) -> str | None:
    if isinstance(value, tuple):
        return SEPARATOR.join(value) or None
    return None if value is None else str(value)
