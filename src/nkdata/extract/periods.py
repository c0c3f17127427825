"""A stretch of time as a source states it: earliest day, latest day, precision, and its EDTF form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to ``end``, both included; None is an open side.

    ``prec`` is one of day, days, part_of_month, month, season, year, years,
    open (UCDP calls the idea date_prec). A year is 1 January to 31 December;
    early, mid and late month are days 1-10, 11-20 and 21-end.
    """

    start: date | None
    end: date | None
    prec: str

    @property
    def edtf(self) -> str:
        """The period in EDTF (ISO 8601-2): ``2014``, ``2014-08``, ``2016-04-01/2016-04-05``, ``2021-05/..``."""
        start, end = self.start, self.end
        if start and end:
            if self.prec == "day":
                return start.isoformat()
            if self.prec == "month":
                return f"{start:%Y-%m}"
            if self.prec == "year":
                return f"{start.year:04d}"
            if self.prec == "years":
                return f"{start.year:04d}/{end.year:04d}"
            return f"{start.isoformat()}/{end.isoformat()}"
        return f"{start.isoformat() if start else '..'}/{end.isoformat() if end else '..'}"
