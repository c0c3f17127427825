"""Hold a table against its schema, and say of every row that fails where it stands and why.

Pandera takes a millisecond a column. What is quick here only ever says yes where the schema would say yes.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pandera.pandas as pa

from nkdata.errors import Problem
from nkdata.tables.frames import Cells, Columns
from nkdata.tables.schemas import SCHEMAS

_MEND = "Correct the line; if it reads right, the reader is at fault and the row should be reported."


def cells_are_sound(name: str, columns: Columns) -> bool:
    """Decide quickly whether the schema of table ``name`` allows each cell by itself."""
    return all(_column_is_sound(columns[column], schema) for column, schema in SCHEMAS[name].columns.items())


def names_are_unique(name: str, frame: pd.DataFrame) -> bool:
    """Decide quickly whether no value stands twice in a column where each may stand once."""
    return all(frame[column].is_unique for column, schema in SCHEMAS[name].columns.items() if schema.unique)


def allowed(name: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows of ``frame`` that the schema of table ``name`` allows, and a problem for each that it does not.

    Raises:
        pandera.errors.SchemaErrors: where whole columns are missing or of another type.
    """
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


def _column_is_sound(cells: Cells, schema: pa.Column) -> bool:
    if None in cells and not schema.nullable:
        return False
    return all(_passes(cells, check) for check in schema.checks)


def _passes(cells: Cells, check: pa.Check) -> bool:
    """Answer the two checks that the schemas use; any other is left to pandera."""
    limits = check.statistics or {}
    if check.name == "isin":
        return {*cells} <= {None, *limits["allowed_values"]}
    if check.name == "greater_than_or_equal_to":
        least = limits["min_value"]
        return bool(min([cell for cell in cells if cell is not None], default=least) >= least)
    return False
