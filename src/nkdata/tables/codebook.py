"""The codebook: what every table and column means, written from the schemas that check them."""

from __future__ import annotations

from collections.abc import Iterator

import pandera.pandas as pa

from nkdata.tables.frames import column_types
from nkdata.tables.schemas import AMOUNT, COUNT, DAY, SCHEMAS, TEXT

_TYPES = {TEXT: "text", DAY: "date (yyyy-mm-dd)", COUNT: "whole number", AMOUNT: "number"}

_OPENING = """\
# Codebook

The tables that `nkdata.load()` returns and `nkdata export` writes, one CSV file each. This file is written \
from the schemas that every table is checked against: `nkdata codebook docs/codebook.md` writes it anew.

An unknown number is empty, never 0. A range keeps both ends. `low` alone with `at_least` is "4+"; where a source \
prints "541–547+", `high` keeps the 547 and `bound` says that the number may be higher."""


def codebook() -> str:
    """Return the codebook in Markdown: a chapter a table, a line a column."""
    return "\n\n".join([_OPENING, _contents(), *map(_chapter, SCHEMAS)]) + "\n"


def _contents() -> str:
    return "\n".join(f"- [{name}](#{name}): {schema.description}" for name, schema in SCHEMAS.items())


def _chapter(name: str) -> str:
    schema = SCHEMAS[name]
    return "\n".join([f"## {name}", "", str(schema.description), "", *_lines(name, schema)])


def _lines(name: str, schema: pa.DataFrameSchema) -> Iterator[str]:
    yield "| field | type | meaning | allowed values | may be empty |"
    yield "| --- | --- | --- | --- | --- |"
    for field, kind in column_types(name).items():
        column = schema.columns[field]
        empty = "yes" if column.nullable else "no"
        yield f"| `{field}` | {_TYPES[kind]} | {column.description} | {_allowed(column)} | {empty} |"


def _allowed(column: pa.Column) -> str:
    """Name the values that the column's checks allow."""
    words = ["unique"] if column.unique else []
    for check in column.checks:
        limits = check.statistics or {}
        if "allowed_values" in limits:
            words.append(", ".join(f"`{value}`" for value in limits["allowed_values"]))
        elif "min_value" in limits:
            words.append(f"{limits['min_value']} or more")
    return "; ".join(words)
