"""Promises about data by address and about what every response says."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.datastructures import QueryParams
from starlette.middleware import Middleware

from nkdata.present.extracts import csv_of
from nkdata.present.selection import Selection, narrow
from nkdata.tables.load import Dataset, load
from nkdata.tables.schemas import SCHEMAS
from nkdata.web.headers import HEADERS, SafeHeaders
from nkdata.web.paths import SEEDS_VARIABLE
from nkdata.web.routes import BadAddress, data_routes, selection_of

APP = Starlette(routes=data_routes(), middleware=[Middleware(SafeHeaders)])


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the project's own tables."""
    return load()


def get(path: str, query: str = "") -> tuple[int, dict[str, str], bytes]:
    """Ask the app for an address as a server would; return status, headers and body."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": []}
    # A thread of its own: the browser tests' Playwright keeps an event loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, APP(scope, receive, send)).result()
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_whole_table_comes_by_address(table: str, dataset: Dataset) -> None:
    """Without filters the file is the table."""
    status, headers, body = get(f"/data/{table}.csv")
    assert status == 200
    assert headers["content-type"] == "text/csv; charset=utf-8"
    assert body == csv_of(dataset.tables()[table])


def test_the_filters_of_a_screens_address_narrow_the_file(dataset: Dataset) -> None:
    """Years and side mean what they mean on screen, by id or by name."""
    side = dataset.vocabulary.sides[0]
    expected = csv_of(narrow(dataset.claims, "claims", Selection((2014, 2016), side.id)))
    for name in (side.id, side.name):
        assert get("/data/claims.csv", f"years=2014&years=2016&side={name}")[2] == expected
    assert 0 < len(pd.read_csv(BytesIO(expected))) < len(dataset.claims)


def test_an_unknown_table_lists_the_known(dataset: Dataset) -> None:
    """The answer helps on."""
    status, _, body = get("/data/casualties.csv")
    assert status == 404
    assert all(table in body.decode() for table in SCHEMAS)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("years=2010", "years"),
        ("years=2010&years=2011&years=2012", "years"),
        ("years=2016&years=2010", "2016"),
        ("years=then&years=now", "years"),
        ("years=²&years=³", "years"),
        ("side=nobody", "nobody"),
        ("colour=red", "colour"),
    ],
)
def test_a_bad_parameter_is_named(query: str, named: str, dataset: Dataset) -> None:
    """A filter that is not understood is refused, never ignored."""
    with pytest.raises(BadAddress, match=named):
        selection_of(QueryParams(query), dataset.vocabulary)
    assert get("/data/claims.csv", "side=nobody")[0] == 400


def test_seeds_that_cannot_be_read_are_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """The answer names the folder, and holds no traceback."""
    monkeypatch.setenv(SEEDS_VARIABLE, str(tmp_path / "nowhere"))
    status, _, body = get("/data/claims.csv")
    assert status == 503
    assert b"nowhere" in body
    assert b"Traceback" not in body


def test_the_front_page_has_a_second_address() -> None:
    """It sends on to the bare address, filters and all."""
    status, headers, _ = get("/overview", "side=x")
    assert status == 307
    assert headers["location"].endswith("/?side=x")


def test_every_response_keeps_the_browser_at_home() -> None:
    """Also an error carries the headers; nothing may be loaded from, or sent to, another host."""
    for path in ("/data/claims.csv", "/data/nothing.csv", "/nowhere"):
        headers = get(path)[1]
        assert {name: headers[name.lower()] for name in HEADERS} == HEADERS
    sources = {word for part in HEADERS["Content-Security-Policy"].split("; ") for word in part.split()[1:]}
    assert sources <= {"'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}
