"""What a heading says of the sentences under it."""

from __future__ import annotations

from dataclasses import replace

from nkdata.extract.dates import Context, Role, find_dates
from nkdata.seed.document import Section


def heading_context(section: Section) -> Context:
    """Return the year and the period that the innermost dated heading sets."""
    for heading in reversed(section):
        dated = [mention for mention in find_dates(heading, Context()) if mention.role is not Role.REFERENCE]
        if dated:
            period = dated[0].period
            first = period.start or period.end
            return Context(first.year if first else None, period, "heading")
    return Context()


def paragraph_context(heading: Context, before: Context) -> Context:
    """Return a paragraph's context: the heading's period if it is finer than a year, else that of the text before."""
    fine = heading.period is not None and heading.period.prec != "year"
    return replace(before, period=heading.period) if fine else before
