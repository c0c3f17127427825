"""Records to data frames, with exactly the columns and types that the schemas name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from typing import Any

import pandas as pd
import pandera.pandas as pa
import pyarrow

from nkdata.tables.schemas import AMOUNT, COUNT, DAY, SCHEMAS, TEXT

SEPARATOR = "; "
"""What stands between the values of a cell that holds several."""

Cells = tuple[Any, ...]
Columns = dict[str, Cells]
"""The values of a table by column; what is unknown is None."""

_PLAIN = frozenset([str, type(None)])
# Pandas takes as long to read a type's name as to store a column.
_DTYPES: dict[str, Any] = {kind: pd.api.types.pandas_dtype(kind) for kind in (TEXT, DAY, COUNT, AMOUNT)}
_STRINGS: Any = pd.arrays.ArrowStringArray
_STORED = {
    "document": "source.document",
    "section": "source.section",
    "line": "source.line",
    "quote": "source.quote",
    "char_start": "source.start",
    "char_end": "source.end",
}


def columns_of(name: str, records: Iterable[Any]) -> Columns:
    """Return the columns of the table ``name`` in the schema's order, with one value a record.

    A record has a ``source`` and a field for every other
    column. Several values of one field are joined by ``"; "``; none is None.
    """
    types = column_types(name)
    read = attrgetter(*(_STORED.get(column, column) for column in types))
    values = list(zip(*map(read, records), strict=True)) or [()] * len(types)
    pairs = zip(types.items(), values, strict=True)
    return {column: _texts(cells) if kind == TEXT else cells for (column, kind), cells in pairs}


def table_of(name: str, columns: Columns) -> pd.DataFrame:
    """Return the ``columns`` of the table ``name`` as a frame, in the schema's types, not yet checked."""
    types = column_types(name)
    arrays: dict[str, Any] = dict.fromkeys(types)
    for kind in {*types.values()}:
        alike = [column for column in types if types[column] == kind]
        arrays.update(zip(alike, _arrays([columns[column] for column in alike], kind), strict=True))
    return pd.DataFrame(arrays, copy=False)


@cache
def column_types(name: str) -> dict[str, str]:
    """Return the pandas type of every column of the table ``name``, in order."""
    return types_of(SCHEMAS[name])


def types_of(schema: pa.DataFrameSchema) -> dict[str, str]:
    """Return the pandas type of every column that a schema describes, in order."""
    return {name: _stored_type(column) for name, column in schema.columns.items()}


def _stored_type(column: pa.Column) -> str:
    """Name the type that pandas stores: pandera knows neither seconds nor pandas' own text by that name."""
    kind = str(column.dtype)
    if kind.startswith("datetime"):
        return DAY
    return kind if kind in (COUNT, AMOUNT) else TEXT


def _texts(cells: Cells) -> Cells:
    return cells if {*map(type, cells)} <= _PLAIN else tuple(map(_text, cells))


def _text(value: Any) -> str | None:
    if isinstance(value, tuple):
        return SEPARATOR.join(value) or None
    return None if value is None else str(value)


def _arrays(columns: list[Cells], kind: str) -> list[Any]:
    """Store the columns as one array and cut it: to make an array takes longer than to fill it."""
    values = [*chain.from_iterable(columns)]
    whole = _text_array(values) if kind == TEXT else pd.array(values, dtype=_DTYPES[kind])
    ends = [*accumulate(map(len, columns), initial=0)]
    return [whole[start:end] for start, end in pairwise(ends)]


def _text_array(values: list[str | None]) -> Any:
    """Store texts as pandas does, without its look at every one of them for what else it could be."""
    return _STRINGS(pyarrow.array(values, type=pyarrow.large_string()), dtype=_DTYPES[TEXT])
