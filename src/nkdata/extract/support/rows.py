"""Relations to rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from nkdata.extract.records import Source, Support
from nkdata.extract.support.certainty import asserted
from nkdata.extract.support.frames import Relation
from nkdata.extract.support.measure import Measured, measures_of
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.statements import Statement
from nkdata.seed.document import Document


def support_id(source: Source, *values: object) -> str:
    """Return a stable name for a relation: made from its sentence and its values."""
    told = "|".join(map(str, (source.document, source.quote, *values)))
    return "s" + hashlib.sha256(told.encode()).hexdigest()[:10]


def rows_of(reading: Reading, statement: Statement, relations: list[Relation], document: Document) -> Iterator[Support]:
    """Yield the rows of a statement's relations, and keep the last period for "the same period"."""
    last = reading.topic.period
    for relation, measures in measures_of(reading, relations):
        said = asserted(reading, relation)
        for one in measures:
            last = one.period or last
            start, end = (one.amount.start, one.amount.end) if one.amount else (relation.start, relation.end)
            yield _row(statement.source(document, start, end), relation, one, *said)
    reading.topic.period = last


def _row(source: Source, relation: Relation, one: Measured, claimant: str | None, certainty: str) -> Support:
    amount, period = one.amount, one.period
    name = relation.supporter.name or ""
    made = (
        name,
        relation.supported,
        relation.kind,
        period,
        amount and (amount.low, amount.high, amount.unit),
        claimant,
    )
    return Support(
        support_id=support_id(source, *made),
        source=source,
        supporter=name,
        supporter_code=relation.supporter.code,
        supported=relation.supported,
        kind=relation.kind,
        certainty=certainty,
        date_start=period.start if period else None,
        date_end=period.end if period else None,
        low=amount.low if amount else None,
        high=amount.high if amount else None,
        unit=amount.unit if amount else None,
        claimant=claimant,
    )
