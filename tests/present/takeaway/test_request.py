"""Promises about what an address may ask for."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from nkdata.errors import BadRequest
from nkdata.present.selection import Selection
from nkdata.present.takeaway.extracts import EXTRACTS, rows_chosen
from nkdata.present.takeaway.request import Asked, data_address, read_request
from nkdata.present.view import View
from nkdata.tables.load import Dataset, load


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the project's own tables."""
    return load()


def asked(table: str, query: str, dataset: Dataset) -> Asked:
    """Return what a query string asks of a table."""
    return read_request((table,), parse_qsl(query, keep_blank_values=True), dataset)


@pytest.mark.parametrize(
    ("table", "query", "said"),
    [
        ("claims", "years=2010", "years: give two"),
        ("claims", "years=2010&years=2011&years=2012", "years: give two"),
        ("claims", "years=2016&years=2010", "2016 comes after 2010"),
        ("claims", "years=then&years=now", "years: give two"),
        ("claims", "years=²&years=³", "years: give two"),
        ("claims", "years=-5&years=5", "years: give two"),
        ("claims", "side=nobody", "not “nobody”"),
        ("claims", "side=a&side=b", "side stands once"),
        ("claims", "colour=red", "Known here are: years, side, outcome, category."),
        ("claims", "scale=Logarithmic", "Unknown parameter “scale”"),
        ("fatalities", "figures=monthly", "figures is one of years, periods"),
        ("support", "actor=Nobody", "“Nobody” does not occur"),
        ("support", "dated=yes", "dated is one of true, false"),
        ("votes", "outcome=killed", "Unknown parameter “outcome”"),
    ],
)
def test_what_cannot_be_read_is_said_with_what_would_do(table: str, query: str, said: str, dataset: Dataset) -> None:
    """One sentence names the parameter and what it may be."""
    with pytest.raises(BadRequest, match=said.replace(".", r"\.")):
        asked(table, query, dataset)


def test_the_names_on_screen_and_the_ids_mean_the_same(dataset: Dataset) -> None:
    """An address copied from a screen holds names, a data address ids; both are read, in any case."""
    by_name = asked("support", "support=Military+aid&support=ARMS&certainty=Stated&dated=True", dataset)
    assert by_name == asked("support", "support=military_aid&support=arms&certainty=stated&dated=true", dataset)
    assert by_name.pairs() == [
        ("certainty", "stated"),
        ("dated", "true"),
        ("support", "military_aid"),
        ("support", "arms"),
    ]


def test_an_address_reads_back_as_what_was_asked(dataset: Dataset) -> None:
    """What a screen writes into an address, words with signs in them too, is what the route reads."""
    side = dataset.vocabulary.sides[1].id
    chosen = {"event": ["clash", "war"], "words": "peace & quiet = 100 %"}
    address = data_address("events", "csv", Asked(Selection((2010, 2016), side), chosen))
    assert urlsplit(address).path == "data/events.csv"
    again = asked("events", urlsplit(address).query, dataset)
    assert again.selection == Selection((2010, 2016), side)
    assert again.chosen == {"event": ("clash", "war"), "words": ("peace & quiet = 100 %",)}


def test_nothing_chosen_is_an_address_without_parameters() -> None:
    """Switches that are off, empty words and empty lists stand in no address."""
    nothing = Asked(chosen={"dated": False, "words": "  ", "event": [], "actor": None})
    assert data_address("events", "csv", nothing) == "data/events.csv"


def test_filters_of_one_name_mean_one_thing() -> None:
    """A name that two extracts share has the same values in both: one address can narrow all tables."""
    values: dict[str, dict[str, str]] = {}
    for one in (one for extract in EXTRACTS.values() for one in extract.filters):
        assert values.setdefault(one.name, dict(one.values)) == dict(one.values)


def test_every_value_of_every_filter_splits_the_rows(dataset: Dataset) -> None:
    """Each value that may be given keeps some rows or none, never a row that is not there without it."""
    view = View(dataset, Selection(), "")
    for name, extract in EXTRACTS.items():
        whole = rows_chosen(view, name, {})
        for one in extract.filters:
            for value in one.values:
                kept = rows_chosen(view, name, {one.name: (value,)})
                assert set(kept.index) <= set(whole.index)


def test_known_filters_keep_known_rows(dataset: Dataset) -> None:
    """Each table's own filters do what their names say."""
    view = View(dataset, Selection(), "")
    support = dataset.support
    undated = support["date_start"].isna() & support["date_end"].isna()
    first = support["supporter"].value_counts().index[0]
    assert len(rows_chosen(view, "support", {"dated": True})) == (~undated).sum()
    assert set(rows_chosen(view, "support", {"actor": first})["supporter"]) == {first}
    assert rows_chosen(view, "support", {"all": "false"})["supporter"].nunique() == 20
    assert set(rows_chosen(view, "support", {"amount": "aid"})["unit"]) == {"USD"}
    assert rows_chosen(view, "fatalities", {"figures": "years"})["year"].notna().all()
    assert set(rows_chosen(view, "checks", {"verdict": ["agrees"]})["verdict"]) == {"agrees"}
    assert set(rows_chosen(view, "events", {"event": ["war", "mine"]})["kind"]) <= {"war", "mine"}
