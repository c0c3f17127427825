"""Promises about what the screens offer to take away: always the rows that they show."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from re import findall
from urllib.parse import urlsplit

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from nkdata.present.takeaway.formats import FORMATS, csv_of
from nkdata.tables.load import Dataset
from tests.pages.conftest import SCREENS, screen
from tests.web.asking import ask


def addresses(test: AppTest, ending: str = "csv") -> list[str]:
    """Return the addresses with this ending that a screen links to, in their order."""
    html = "".join(element.proto.body for element in test.get("html"))
    links = [unescape(link) for link in findall(r'<a href="(data/[^"]*)"', html)]
    return [link for link in links if urlsplit(link).path.endswith(f".{ending}")]


def fetched(address: str) -> bytes:
    """Return what the dashboard answers at an address of its own."""
    parts = urlsplit(address)
    answer = ask(f"/{parts.path}", parts.query)
    assert answer.status == 200, answer.body
    return answer.body


@pytest.mark.parametrize("name", SCREENS)
def test_every_link_of_a_screen_leads_to_rows(name: str) -> None:
    """With years, a side and nothing else chosen, each address is answered, in every format, with the filters in it."""
    test = screen(name, years=["1992", "2017"], side="azerbaijan")
    found = addresses(test)
    assert found
    for ending in FORMATS:
        assert [link.replace(f".{ending}?", ".csv?") for link in addresses(test, ending)] == found
    for address in found:
        assert "years=1992&years=2017&side=azerbaijan" in address
        assert ask(f"/{urlsplit(address).path}", urlsplit(address).query, method="HEAD").status == 200


@pytest.mark.parametrize(
    ("name", "table", "address"),
    [
        ("casualties", "claims", {"outcome": ["Killed", "Missing"], "category": "Civilian"}),
        ("casualties", "claims", {"outcome": "Wounded", "years": ["1988", "2000"]}),
        ("casualties", "recounted", {"figures": "Whole periods"}),
        ("casualties", "recounted", {"years": ["2014", "2016"]}),
        ("timeline", "events", {"event": ["Clash", "War"], "words": "killed", "side": "Armenia"}),
        ("timeline", "events", {"words": "of the"}),
        ("support", "support", {"support": ["Arms", "Military aid"], "certainty": "Alleged"}),
        ("support", "support", {"dated": "true"}),
        ("checks", "checks", {"verdict": "Disagree", "compared": ["Rival claims", "Recorded votes"]}),
        ("checks", "checks", {}),
    ],
)
def test_the_address_of_a_table_holds_the_rows_on_screen(
    name: str, table: str, address: dict[str, str | list[str]], dataset: Dataset
) -> None:
    """Kinds, words and switches go along: the file at the address is the table's rows that the screen shows."""
    test = screen(name, **address)
    key = "deaths-rows" if table == "recounted" else f"{table}-rows"
    [shown] = [one.value for one in test.dataframe if one.key == key]
    whole = dataset.recounted if table == "recounted" else dataset.tables()[table]
    expected = whole.loc[sorted(shown.index)]
    links = [link for link in addresses(test) if urlsplit(link).path == f"data/{table}.csv"]
    assert len(expected) > 0
    assert csv_of(expected) in [fetched(link) for link in links]
    if name != "support":
        assert {fetched(link) for link in links} == {csv_of(expected)}


def test_each_chart_of_support_offers_the_relations_that_it_draws(dataset: Dataset) -> None:
    """The matrix, the amounts and one supporter each have an address of their own."""
    test = screen("support", actor=dataset.support["supporter"].value_counts().index[0])
    drawn = {key.split("=")[0]: link for link in addresses(test) for key in urlsplit(link).query.split("&")}
    assert set(drawn) == {"", "all", "amount", "actor"}
    for link in addresses(test):
        rows = pd.read_csv(BytesIO(fetched(link)))
        if "amount=arms" in link:
            assert set(rows["unit"]) == {"percent"}
        if "all=false" in link:
            assert rows["supporter"].nunique() == 20


def test_everything_can_be_taken_from_sources(dataset: Dataset) -> None:
    """Each table has its file, with the number of its rows; all of them together have one."""
    test = screen("sources")
    html = "".join(element.proto.body for element in test.get("html"))
    for table, rows in dataset.tables().items():
        count = f"{len(rows):,} row{'s' * (len(rows) != 1)}"
        assert f'<a href="data/{table}.csv" download aria-label="Download CSV, {count}">' in html
    assert addresses(test, "zip") == ["data/package.zip"]


def test_the_code_and_the_citation_name_the_address() -> None:
    """What is shown to copy reads the rows on screen, and cites them."""
    told = [block.value for block in screen("timeline", words="ceasefire", years=["1994", "1994"]).code]
    address = "data/events.csv?years=1994&years=1994&words=ceasefire"
    assert address in told
    for beginning in ("import pandas", "address <-", "curl"):
        assert any(code.startswith(beginning) and address in code and code.count("\n") == 2 for code in told)
    assert any(code.startswith("“") and code.endswith(address) for code in told)
