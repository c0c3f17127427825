"""The columns of an extract as its schema describes them, in the terms of the files that are handed out."""

from __future__ import annotations

from dataclasses import dataclass

import pandera.pandas as pa

from nkdata.tables.frames import types_of
from nkdata.tables.schemas import AMOUNT, COUNT, DAY, TEXT, UNIT

TYPES = {TEXT: "string", DAY: "date", COUNT: "integer", AMOUNT: "number"}
"""Our types by the names that Table Schema and JSON Schema give them (there a date is a string)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, meaning and type; the unit of its numbers; what its values may be."""

    name: str
    meaning: str
    type: str
    unit: str | None
    values: tuple[str, ...]
    least: int | None
    unique: bool
    may_be_empty: bool


def columns_of(schema: pa.DataFrameSchema) -> list[Column]:
    """Return every column that a schema describes, in order."""
    return [_column(name, schema.columns[name], kind) for name, kind in types_of(schema).items()]


def _column(name: str, column: pa.Column, kind: str) -> Column:
    limits = {key: value for check in column.checks for key, value in (check.statistics or {}).items()}
    return Column(
        name,
        str(column.description),
        TYPES[kind],
        (column.metadata or {}).get(UNIT),
        tuple(limits.get("allowed_values", ())),
        limits.get("min_value"),
        bool(column.unique),
        bool(column.nullable),
    )
