"""The codebook on screen: what each column of each table means, from the schemas that check them."""

from __future__ import annotations

import pandas as pd

from nkdata.present.wording import labels, say
from nkdata.tables.frames import column_types
from nkdata.tables.schemas import AMOUNT, COUNT, DAY, SCHEMAS, TEXT

TYPES = dict(zip((TEXT, DAY, COUNT, AMOUNT), labels("codebook.types").values(), strict=True))


def fields_of(table: str) -> pd.DataFrame:
    """Return the columns of a table: name, meaning, type, and whether a value may be missing."""
    columns = SCHEMAS[table].columns
    return pd.DataFrame(
        {
            say("codebook.column"): list(columns),
            say("codebook.meaning"): [column.description for column in columns.values()],
            say("codebook.type"): [TYPES[kind] for kind in column_types(table).values()],
            say("codebook.empty"): [
                say("codebook.yes") if column.nullable else say("codebook.no") for column in columns.values()
            ],
        }
    )
