"""Hold a frame against its schema, and say of every row that fails where it stands and why."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pandera.pandas as pa

from nkdata.errors import Problem
from nkdata.tables.frames import column_types
from nkdata.tables.schemas import SCHEMAS

_MEND = "Correct the line; if it reads right, the reader is at fault and the row should be reported."


def checked(name: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows of ``frame`` that the schema of table ``name`` allows, and a problem for each that it does not.

    Raises:
        pandera.errors.SchemaErrors: where whole columns are missing or of another type.
    """
    if _is_sound(name, frame):
        return frame, []
    try:
        return SCHEMAS[name].validate(frame, lazy=True), []
    except pa.errors.SchemaErrors as failure:
        cases = failure.failure_cases
        if cases["index"].isna().any():
            raise
        bad = set(cases["index"])
        problems = [_problem(name, frame, case) for case in cases.to_dict("records")]
        return frame.drop(index=list(bad)).reset_index(drop=True), problems


def _problem(name: str, frame: pd.DataFrame, case: dict[Any, Any]) -> Problem:
    row = frame.to_dict("index")[case["index"]]
    what = f"the row of {name} has {case['failure_case']!r} as {case['column']}, which breaks: {case['check']}."
    return Problem(str(row["document"]), row["line"], what, _MEND)


def _is_sound(name: str, frame: pd.DataFrame) -> bool:
    """Decide quickly, and only ever yes where the schema would say yes; pandera takes a millisecond a column."""
    if list(map(str, frame.dtypes)) != list(column_types(name).values()) or list(frame) != list(column_types(name)):
        return False
    return all(_column_is_sound(frame[column].array, schema) for column, schema in SCHEMAS[name].columns.items())


def _column_is_sound(values: Any, schema: pa.Column) -> bool:
    gaps = values.isna()
    if gaps.any() and not schema.nullable:
        return False
    if schema.unique and len(values.unique()) < len(values):
        return False
    return all(_passes(values[~gaps], check) for check in schema.checks)


def _passes(values: Any, check: pa.Check) -> bool:
    """Answer the two checks that the schemas use; any other is left to pandera."""
    limits = check.statistics or {}
    if check.name == "isin":
        return set(values.unique()) <= set(limits["allowed_values"])
    if check.name == "greater_than_or_equal_to":
        return not len(values) or values.min() >= limits["min_value"]
    return False
