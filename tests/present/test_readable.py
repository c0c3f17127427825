"""Promises about tables on screen."""

from __future__ import annotations

import pytest

from nkdata.present.codebook import fields_of
from nkdata.present.readable import COLUMNS, readable
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.schemas import SCHEMAS
from tests.present.conftest import table


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_table_can_be_shown(name: str, vocabulary: Vocabulary) -> None:
    """No table of the codebook is without its columns on screen, also when it is empty."""
    assert list(readable(table(name), name, vocabulary).columns) == list(COLUMNS[name])


def test_values_stand_in_words(vocabulary: Vocabulary) -> None:
    """Bounds, dates and ids are said as a reader says them, and what is missing is empty."""
    rows = table(
        "claims", {"claim_id": "a", "side": "north", "low": 4, "bound": "at_least", "date_start": "2016-01-01"}
    )
    [shown] = readable(rows, "claims", vocabulary).to_dict("records")
    assert (shown["Side"], shown["Figure"], shown["Period"]) == ("The North", "at least 4", "from 2016")
    assert shown["Said by"] == ""


def test_rows_keep_order_and_index(vocabulary: Vocabulary) -> None:
    """What is picked on screen is the row that is meant."""
    rows = table("claims", *[{"claim_id": name, "side": "north", "low": 1} for name in "abc"]).iloc[[2, 0]]
    assert list(readable(rows, "claims", vocabulary).index) == [2, 0]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_is_explained(name: str) -> None:
    """The codebook on screen leaves out no column and no meaning."""
    fields = fields_of(name)
    assert list(fields["Column"]) == list(SCHEMAS[name].columns)
    assert fields["Meaning"].str.endswith(".").all()
