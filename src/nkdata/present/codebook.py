"""The codebook on screen: what each column of each table means, from the schemas that check them."""

from __future__ import annotations

import pandas as pd

from nkdata.tables.frames import column_types
from nkdata.tables.schemas import AMOUNT, COUNT, DAY, SCHEMAS, TEXT

TYPES = {TEXT: "text", DAY: "day", COUNT: "whole number", AMOUNT: "number"}
GLOSSARY = {
    "Lowest and highest": "The two ends of what the source gives. One number is both ends. "
    "An empty end is unknown or open, and never zero.",
    "At least": "The source gives a number and says that there may be more: 4+ is at least 4, with no highest.",
    "Not stated": "The source gives no number. It is drawn as unknown and counts in no sum.",
    "Said by": "The person or body to whom the source ascribes a figure. Without one, the article itself states it.",
    "Part of": "A figure that another one evidently includes: the dead of a day within those of a month. "
    "The two are never added.",
    "Not in the sentence itself": "Fields that were taken from elsewhere, such as a year from the heading above.",
    "Basis": "Where a figure of deaths is from: printed in the yearly table, a sum of stated figures, or the infobox.",
    "Unread": "A number of the text that became no date, no figure and no relation, with the reason.",
}
"""Words of the screens that a reader may want explained."""


def fields_of(table: str) -> pd.DataFrame:
    """Return the columns of a table: name, meaning, type, and whether a value may be missing."""
    columns = SCHEMAS[table].columns
    return pd.DataFrame(
        {
            "Column": list(columns),
            "Meaning": [column.description for column in columns.values()],
            "Type": [TYPES[kind] for kind in column_types(table).values()],
            "May be empty": ["yes" if column.nullable else "no" for column in columns.values()],
        }
    )
