"""A stretch of time as a source states it: earliest day, latest day, precision, and its EDTF form."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """Days from ``start`` to ``end``, both included; None is an open side.

    ``prec`` is one of day, days, part_of_month, month, season, year, years,
    open (UCDP calls the idea date_prec). A year is 1 January to 31 December;
    early, mid and late month are days 1-10, 11-20 and 21-end.
    """

    start: date | None
    end: date | None
    prec: str

    @classmethod
    def of_day(cls, day: date) -> Period:
        """Return one day."""
        return cls(day, day, "day")

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        """Return one month; 0 is the December before, 13 the January after, and so on."""
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")

    @classmethod
    def of_year(cls, year: int) -> Period:
        """Return one year."""
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    @property
    def first_day(self) -> date:
        """The earliest day, or where the start is open the end."""
        day = self.start or self.end
        assert day is not None  # no period is open on both sides
        return day

    @property
    def last_day(self) -> date:
        """The latest day, or where the end is open the start."""
        day = self.end or self.start
        assert day is not None  # no period is open on both sides
        return day

    @property
    def edtf(self) -> str:
        """The period in EDTF (ISO 8601-2): ``2014``, ``2014-08``, ``2016-04-01/2016-04-05``, ``2021-05/..``."""
        start, end = self.start, self.end
        if not (start and end):
            return f"{start.isoformat() if start else '..'}/{end.isoformat() if end else '..'}"
        if self.prec == "day":
            return start.isoformat()
        if self.prec == "month":
            return start.isoformat()[:7]
        if self.prec == "year":
            return start.isoformat()[:4]
        if self.prec == "years":
            return f"{start.year:04d}/{end.year:04d}"
        return f"{start.isoformat()}/{end.isoformat()}"
