"""The table of people killed as it reads under each choice of figures, for charts and files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pandas as pd
import pandera.pandas as pa

from nkdata.extract.records import Claim
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.countable import sum_of
from nkdata.tables.fatalities import Fatality, fatalities, printed_first
from nkdata.tables.frames import columns_of, table_of
from nkdata.tables.intervals import Interval
from nkdata.tables.schemas import SCHEMAS
from nkdata.tables.statements import sorted_by
from nkdata.tables.totals.choice import BASES, CHOICES, COUNTS, KILLED, MISSING, Choice
from nkdata.tables.totals.mislabelled import mislabelled
from nkdata.tables.totals.voices import of_choice

WHOSE, WHAT = "choice_basis", "choice_counted"
"""Columns that name the choice on each row."""

RECOUNTED = pa.DataFrameSchema(
    {
        WHOSE: pa.Column("str", pa.Check.isin(BASES), description="Whose figures were counted."),
        WHAT: pa.Column("str", pa.Check.isin(COUNTS), description="What was counted: the killed, or the missing too."),
        **SCHEMAS["fatalities"].columns,
    },
    name="recounted",
    description="One row per choice of figures, period, side and category: the people killed, or killed and missing.",
)
"""The columns of the rows under every choice."""


def recounted(claims: Iterable[Claim], vocabulary: Vocabulary) -> pd.DataFrame:
    """Return the rows of every choice, one choice after the other, under one index.

    The columns are those of the table of fatalities, with the choice in two more
    before them. The first choice's rows are that table's own.
    """
    listed = list(claims)
    return pd.concat([_frame(listed, choice, vocabulary) for choice in CHOICES], ignore_index=True)


def _frame(claims: list[Claim], choice: Choice, vocabulary: Vocabulary) -> pd.DataFrame:
    rows = [row for own in _by_document(claims) for row in _rows(own, choice, vocabulary)]
    frame = printed_first(table_of("fatalities", columns_of("fatalities", rows)))
    for place, (name, value) in enumerate(((WHOSE, choice.basis), (WHAT, choice.counted))):
        frame.insert(place, name, pd.Series([value] * len(frame), index=frame.index, dtype="str"))
    return frame


def _by_document(claims: list[Claim]) -> Iterable[list[Claim]]:
    return sorted_by(lambda claim: claim.source.document, claims).values()


def _rows(claims: list[Claim], choice: Choice, vocabulary: Vocabulary) -> Iterator[Fatality]:
    chosen = of_choice(claims, choice, vocabulary)
    killed = fatalities(chosen)
    if choice.counted == KILLED:
        yield from killed
        return
    lost: dict[object, list[Fatality]] = defaultdict(list)
    for row in fatalities(chosen, MISSING):
        lost[_key(row)].append(row)
    by_name = {claim.claim_id: claim for claim in chosen}
    counted = {claim.claim_id for claim in mislabelled(chosen, vocabulary)}
    for row in killed:
        missing = [by_name[name] for other in lost.pop(_key(row), ()) for name in other.claim_ids]
        yield row if counted & {*row.claim_ids} else _together(row, missing)
    for rows in lost.values():
        yield from (_together(row, []) for row in rows)


def _key(row: Fatality) -> object:
    return row.side, row.category, row.date_start, row.date_end


def _together(row: Fatality, missing: list[Claim]) -> Fatality:
    """Add the missing to a row. Where only the killed or only the missing are stated, the others are unknown."""
    added = Interval.of(row.low, row.high, row.bound) + sum_of(missing)
    if added.is_unknown:
        return replace(row, low=None, high=None, bound=added.bound)
    high = None if added.is_open and added.high == added.low else added.high
    opened = replace(row, low=added.low, high=high, bound=added.bound)
    if not missing:
        return opened
    joined = row.claim_ids + tuple(claim.claim_id for claim in missing)
    return replace(opened, basis="sum", value_raw=None, claim_ids=joined)
