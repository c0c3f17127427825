"""What can be taken away: every table, with the filters that its screen and its data address share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd
import pandera.pandas as pa

from nkdata.present.charts.fatalities import split_spans
from nkdata.present.charts.phases import dated_phases
from nkdata.present.labels import (
    AMOUNT_LABELS,
    CATEGORY_LABELS,
    CERTAINTY_LABELS,
    CHECK_LABELS,
    EVENT_LABELS,
    FIGURES_LABELS,
    OUTCOME_LABELS,
    SUPPORT_LABELS,
    VERDICT_LABELS,
)
from nkdata.present.selection import most_named, saying, undated
from nkdata.present.supporters import stated_amounts
from nkdata.present.takeaway.filters import (
    OFF,
    Chosen,
    Filter,
    choice,
    given,
    keep_rows,
    named,
    one_of,
    some_of,
    switch,
)
from nkdata.present.view import View
from nkdata.present.wording import labels, say
from nkdata.tables.schemas import SCHEMAS
from nkdata.tables.totals import RECOUNTED, WHAT, WHOSE

MOST = 20
"""Supporters that a chart holds at a glance."""
YEARS_APART = "years"
"""The part of the fatalities that stands for single years; the other one is of whole periods."""


@dataclass(frozen=True, slots=True)
class Extract:
    """Rows that can be taken away under one name.

    ``schema`` describes the columns, ``filters`` narrow the rows beside years
    and side, and ``rows`` makes them from a view and what is chosen.
    """

    schema: pa.DataFrameSchema
    filters: tuple[Filter, ...]
    rows: Callable[[View, Chosen], pd.DataFrame]

    @property
    def name(self) -> str:
        """Its name, as in its address."""
        return str(self.schema.name)

    @property
    def description(self) -> str:
        """What a row of it is."""
        return str(self.schema.description)


def rows_chosen(view: View, name: str, chosen: Chosen) -> pd.DataFrame:
    """Return the rows of an extract that a view and what is chosen keep: those on screen, and those at its address."""
    extract = EXTRACTS[name]
    asked = tuple((one.name, given(chosen, one.name)) for one in extract.filters)
    return view.made((name, asked), lambda: extract.rows(view, chosen))


def _years_or_periods(rows: pd.DataFrame, part: str) -> pd.DataFrame:
    years, periods = split_spans(rows)
    return years if part == YEARS_APART else periods


_FILTERS: Mapping[str, tuple[Filter, ...]] = {
    "claims": (
        some_of("outcome", say("takeaway.filters.outcome"), "outcome", OUTCOME_LABELS),
        some_of("category", say("takeaway.filters.category"), "category", CATEGORY_LABELS),
    ),
    "fatalities": (one_of("figures", say("takeaway.filters.figures"), FIGURES_LABELS, _years_or_periods),),
    "recounted": (
        choice("basis", say("takeaway.filters.basis"), WHOSE, labels("casualties.totals.basis.names")),
        choice("counted", say("takeaway.filters.counted"), WHAT, labels("casualties.totals.counted.names")),
        one_of("figures", say("takeaway.filters.figures"), FIGURES_LABELS, _years_or_periods),
    ),
    "events": (
        some_of("event", say("takeaway.filters.event"), "kind", EVENT_LABELS),
        Filter("words", say("takeaway.filters.words"), lambda rows, words: rows[saying(rows, "text", " ".join(words))]),
    ),
    "support": (
        some_of("support", say("takeaway.filters.support"), "kind", SUPPORT_LABELS),
        some_of("certainty", say("takeaway.filters.certainty"), "certainty", CERTAINTY_LABELS),
        switch("dated", say("takeaway.filters.dated"), lambda rows: rows[~undated(rows)]),
        named("actor", say("takeaway.filters.actor"), "supporter"),
        one_of("amount", say("takeaway.filters.amount"), AMOUNT_LABELS, stated_amounts),
        switch(
            "all",
            say("takeaway.filters.all", most=MOST),
            lambda rows: most_named(rows, "supporter", MOST),
            when=OFF,
        ),
    ),
    "phases": (
        switch("drawn", say("takeaway.filters.drawn"), lambda rows: rows[rows.index.isin(dated_phases(rows).index)]),
    ),
    "checks": (
        some_of("verdict", say("takeaway.filters.verdict"), "verdict", VERDICT_LABELS),
        some_of("compared", say("takeaway.filters.compared"), "kind", CHECK_LABELS),
    ),
}


def _table(name: str, schema: pa.DataFrameSchema) -> Extract:
    """Return a table as an extract: the rows of its years and side, then those that its own filters keep."""
    filters = _FILTERS.get(name, ())
    return Extract(schema, filters, lambda view, chosen: keep_rows(view.table(name), filters, chosen))


EXTRACTS: Mapping[str, Extract] = {
    name: _table(name, schema) for name, schema in (SCHEMAS | {"recounted": RECOUNTED}).items()
}
"""All that can be taken away by name, in the codebook's order. Its filters apply one after the other, as they stand."""
