"""Promises about the description of the data addresses, kept against the running server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.request import urlopen

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from nkdata.present.takeaway.extracts import EXTRACTS
from nkdata.present.takeaway.formats import FORMATS
from nkdata.present.takeaway.openapi import openapi
from nkdata.tables.load import load
from tools.serving import Server, serving

schema = schemathesis.openapi.from_dict(openapi(load()))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Serve the dashboard while these tests run."""
    with serving() as running:
        yield running


@schemathesis.hook
def filter_case(context: Any, case: Any) -> bool:
    """Leave out years that stand in the wrong order: no schema can say that the second is not before the first."""
    years = (case.query or {}).get("years")
    numbers = [year for year in years if isinstance(year, int)] if isinstance(years, list) else []
    return numbers == sorted(numbers)


def test_every_table_is_described_in_every_format(server: Server) -> None:
    """No address is left out, and the server says of itself what is checked below."""
    with urlopen(f"{server.url}/data/openapi.json") as answer:
        assert json.load(answer) == schema.raw_schema
    paths = set(schema.raw_schema["paths"])
    assert {f"/data/{name}.{ending}" for name in EXTRACTS for ending in FORMATS} < paths
    assert {"/data/", "/data/index.json", "/data/package.zip"} < paths


# The formats of a table share its filters: one table stands for all of them.
@schema.include(path_regex=r"\.csv$|/claims\.|/$|/index\.json$|/package\.zip$").parametrize()
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_address_does_what_its_description_says(case: schemathesis.Case[Any], server: Server) -> None:
    """What is allowed is answered in the form that is described; what is not is refused; nothing breaks."""
    case.call_and_validate(base_url=server.url)
