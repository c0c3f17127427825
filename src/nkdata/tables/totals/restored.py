"""The rows of the claims table as the records that they were made from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from nkdata.extract.records import Claim, Source
from nkdata.tables.frames import SEPARATOR


def claims_of(frame: pd.DataFrame) -> list[Claim]:
    """Return each row of the claims table as a record, in the order of the rows."""
    return [_claim(row) for row in frame.itertuples(index=False)]


def _claim(row: Any) -> Claim:
    inferred = _text(row.inferred)
    return Claim(
        claim_id=row.claim_id,
        source=_source(row),
        origin=row.origin,
        date_start=_day(row.date_start),
        date_end=_day(row.date_end),
        date_prec=_text(row.date_prec),
        side=row.side,
        victim=_text(row.victim),
        category=row.category,
        outcome=row.outcome,
        low=_count(row.low),
        high=_count(row.high),
        bound=row.bound,
        rule=row.rule,
        claimant=_text(row.claimant),
        place=_text(row.place),
        event_id=_text(row.event_id),
        part_of=_text(row.part_of),
        inferred=tuple(inferred.split(SEPARATOR)) if inferred else (),
    )


def _source(row: Any) -> Source:
    marked = _count(row.char_start), _count(row.char_end)
    return Source(row.document, _text(row.section) or "", int(row.line), row.quote, *marked)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _count(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else value.date()
