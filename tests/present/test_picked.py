"""Promises about picking: every mark of every chart leads back to a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import plotly.graph_objects as go
import pytest

from nkdata.present.charts import (
    aid_chart,
    arms_chart,
    deaths_overview_chart,
    fatalities_chart,
    fighters_chart,
    phases_chart,
    picked_ids,
    support_matrix_chart,
    timeline_chart,
    votes_chart,
)
from nkdata.present.picked import rows_behind
from nkdata.present.receipts import ClaimBook
from nkdata.tables.load import SEEDS, Dataset, load
from nkdata.tables.totals import Choice

FIXTURES = Path(__file__).parents[1] / "fixtures"


def charts_of(dataset: Dataset) -> dict[str, go.Figure]:
    """Return every chart of every screen."""
    own, phases, support = dataset.vocabulary, dataset.phases, dataset.support
    recounted = {
        f"deaths {basis} {counted}": fatalities_chart(rows, own, Choice(str(basis), str(counted)))
        for (basis, counted), rows in dataset.recounted.groupby(["choice_basis", "choice_counted"])
    }
    return recounted | {
        "overview": deaths_overview_chart(dataset.fatalities, phases, own),
        "phases": phases_chart(phases),
        "timeline": timeline_chart(dataset.events, own, phases),
        "matrix": support_matrix_chart(support, own),
        "arms": arms_chart(support, own),
        "aid": aid_chart(support, own),
        "fighters": fighters_chart(support, own),
        "votes": votes_chart(dataset.votes),
    }


def marks_of(figure: go.Figure) -> Iterator[tuple[str, object]]:
    """Yield the name of the trace and the ids of every mark that is drawn; the key's samples are none."""
    for trace in figure.data:
        places = [] if trace.x is None else list(trace.x)
        for at in (at for at, x in enumerate(places) if x is not None):
            ids = trace.customdata
            yield str(trace.name), None if ids is None else ids[at if len(ids) > 1 else 0]


@pytest.mark.parametrize("seeds", [SEEDS, FIXTURES / "nurland", FIXTURES / "ardun-plateau"], ids=lambda path: path.name)
def test_every_mark_of_every_chart_opens_a_sentence(seeds: Path) -> None:
    """A bar, a point, a label or a band carries ids that lead to rows, and these to a quotation with its line."""
    dataset = load(seeds)
    book = ClaimBook(dataset.claims, dataset.vocabulary, dataset.checks)
    for name, figure in charts_of(dataset).items():
        for trace, ids in marks_of(figure):
            found = book.receipts(rows_behind(dataset, picked_ids([{"customdata": ids}])))
            assert found, f"{name}: a mark of {trace!r} opens nothing"
            assert all(receipt.line > 0 for receipt in found)
