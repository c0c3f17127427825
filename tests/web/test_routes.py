"""Promises about the addresses beside the screens, and about what every response says."""

from __future__ import annotations

import gzip
import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest

from nkdata.present.selection import Selection, narrow
from nkdata.present.takeaway.extracts import EXTRACTS
from nkdata.present.takeaway.formats import FORMATS, csv_of
from nkdata.tables.export import csv_text
from nkdata.tables.load import Dataset, load
from nkdata.tables.schemas import SCHEMAS
from nkdata.web.headers import SAFE
from nkdata.web.paths import SEEDS_VARIABLE
from tests.web.asking import ask


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the project's own tables."""
    return load()


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_whole_table_comes_by_address(table: str, dataset: Dataset) -> None:
    """Without filters the file is the table."""
    answer = ask(f"/data/{table}.csv")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.body == csv_of(dataset.tables()[table])


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_holds_the_same_rows(ending: str, dataset: Dataset) -> None:
    """A workbook, JSON and Parquet read back as the claims that the filters keep, under a name that says which."""
    side = dataset.vocabulary.sides[0].id
    answer = ask(f"/data/claims.{ending}", f"years=2014&years=2016&side={side}&outcome=killed")
    read: dict[str, Any] = {"csv": pd.read_csv, "xlsx": pd.read_excel, "json": pd.read_json, "parquet": pd.read_parquet}
    found = read[ending](BytesIO(answer.body))
    expected = narrow(dataset.claims, "claims", Selection((2014, 2016), side))
    assert list(found["claim_id"]) == list(expected[expected["outcome"] == "killed"]["claim_id"])
    assert answer.headers["content-type"].startswith(FORMATS[ending].media_type)
    assert answer.headers["content-disposition"].endswith(f'="claims-2014-2016-{side}-killed.{ending}"')


def test_the_filters_of_a_screens_address_narrow_the_file(dataset: Dataset) -> None:
    """Years and side mean what they mean on screen, by id or by name."""
    side = dataset.vocabulary.sides[0]
    expected = csv_of(narrow(dataset.claims, "claims", Selection((2014, 2016), side.id)))
    for name in (side.id, side.name, side.name.upper()):
        assert ask("/data/claims.csv", f"years=2014&years=2016&side={name}").body == expected
    assert 0 < len(pd.read_csv(BytesIO(expected))) < len(dataset.claims)


def test_all_tables_come_at_once(dataset: Dataset) -> None:
    """The package takes the filters of every table; each narrows the tables that know it, and no other."""
    answer = ask("/data/package.zip", "outcome=killed&verdict=disagrees&years=1992&years=2016")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/zip")
    with ZipFile(BytesIO(answer.body)) as archive:
        found = {name: archive.read(f"data/{name}.csv") for name in SCHEMAS}
    years = Selection((1992, 2016))
    for name, frame in dataset.tables().items():
        expected = narrow(frame, name, years)
        expected = expected[expected["outcome"] == "killed"] if name == "claims" else expected
        expected = expected[expected["verdict"] == "disagrees"] if name == "checks" else expected
        assert found[name] == csv_text(expected).encode("utf-8")
    assert ask("/data/package.zip", "colour=red").status == 400


def test_nothing_left_is_a_heading() -> None:
    """Filters that keep no row give the columns and no row, in every format."""
    query = "words=no+sentence+holds+these"
    assert ask("/data/events.csv", query).body.decode("utf-8-sig").count("\n") == 1
    assert json.loads(ask("/data/events.json", query).body) == []
    frame = pd.read_parquet(BytesIO(ask("/data/events.parquet", query).body))
    assert (len(frame), list(frame)) == (0, list(SCHEMAS["events"].columns))


@pytest.mark.parametrize("path", ["/data/casualties.csv", "/data/claims", "/data/claims.txt", "/data/a/b.csv"])
def test_an_unknown_address_lists_the_known(path: str) -> None:
    """The answer helps on: all tables, all endings."""
    answer = ask(path)
    assert answer.status == 404
    assert all(name in answer.body.decode() for name in [*EXTRACTS, *FORMATS])


@pytest.mark.parametrize("query", ["side=nobody", "years=2010", "colour=red", "outcome=", "outcome=eaten", "words=x"])
def test_a_bad_parameter_is_refused_in_one_sentence(query: str) -> None:
    """A filter that is not understood is never ignored, whatever the format."""
    for ending in FORMATS:
        answer = ask(f"/data/claims.{ending}", query)
        assert answer.status == 400
        assert query.split("=")[0] in answer.body.decode()
        assert answer.body.count(b"\n") == 1


def test_what_is_known_already_is_not_sent_again() -> None:
    """The tag of an answer, sent back, gives 304 and no body; another filter or format has another tag."""
    first = ask("/data/claims.csv", "outcome=killed")
    tag = first.headers["etag"]
    for condition in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = ask("/data/claims.csv", "outcome=Killed", if_none_match=condition)
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask("/data/claims.csv", "outcome=killed", if_none_match='"other"').status == 200
    others = {ask("/data/claims.json", "outcome=killed").headers["etag"], ask("/data/claims.csv").headers["etag"]}
    assert len({tag, *others}) == 3


def test_an_answer_is_compressed_where_that_is_accepted() -> None:
    """The same rows, in fewer bytes."""
    plain, packed = ask("/data/claims.csv"), ask("/data/claims.csv", accept_encoding="gzip")
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 3
    assert packed.headers["etag"] == plain.headers["etag"]
    assert "accept-encoding" in packed.headers["vary"].lower()


def test_scripts_of_other_sites_may_read_the_data_and_nothing_else() -> None:
    """Whatever the data addresses answer is open to all; the rest of the dashboard is not."""
    for path in ("/data/", "/data/claims.csv", "/data/nothing.csv", "/data/openapi.json"):
        assert ask(path).headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in ask("/overview").headers


def test_a_head_tells_what_a_get_would() -> None:
    """HEAD answers with the same status and headers; other methods are refused."""
    for path, status in (("/data/claims.csv", 200), ("/data/nothing.csv", 404), ("/data/", 200)):
        head, get = ask(path, method="HEAD"), ask(path)
        assert head.status == status
        assert head.headers == get.headers
    refused = ask("/data/claims.csv", method="POST")
    assert (refused.status, set(refused.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})


def test_the_list_comes_as_a_page_and_as_json(dataset: Dataset) -> None:
    """A browser gets a page with every table, a script that asks for JSON gets JSON; index.json always is."""
    page = ask("/data/", accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert page.headers["content-type"].startswith("text/html")
    found = json.loads(ask("/data/", accept="application/json").body)
    assert found == json.loads(ask("/data/index.json").body)
    for table in found["tables"]:
        assert table["rows"] == len(getattr(dataset, table["name"]))
        for address in table["addresses"].values():
            assert f'href="{address}"' in page.body.decode()
            assert ask(f"/data/{address}", method="HEAD").status == 200
    assert ask("/data").headers["location"] == "data/"


def test_seeds_that_cannot_be_read_are_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """The answer names the folder, and holds no traceback."""
    monkeypatch.setenv(SEEDS_VARIABLE, str(tmp_path / "nowhere"))
    answer = ask("/data/claims.csv")
    assert answer.status == 503
    assert b"nowhere" in answer.body
    assert b"Traceback" not in answer.body


def test_the_front_page_has_a_second_address() -> None:
    """It sends on to the bare address, filters and all."""
    answer = ask("/overview", "side=x")
    assert answer.status == 307
    assert answer.headers["location"].endswith("/?side=x")


def test_every_response_keeps_the_browser_at_home() -> None:
    """Also an error carries the headers; nothing may be loaded from, or sent to, another host."""
    for path in ("/data/claims.csv", "/data/nothing.csv", "/nowhere"):
        headers = ask(path).headers
        assert {name: headers[name.lower()] for name in SAFE} == SAFE
    sources = {word for part in SAFE["Content-Security-Policy"].split("; ") for word in part.split()[1:]}
    assert sources <= {"'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}
