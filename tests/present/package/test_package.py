"""Promises about the package that holds all tables."""

from __future__ import annotations

import hashlib
import json
import socket
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest
from frictionless import validate

from nkdata.present.package import package_of
from nkdata.present.selection import Selection
from nkdata.present.takeaway.extracts import EXTRACTS, rows_chosen
from nkdata.present.takeaway.request import Asked
from nkdata.present.view import View
from nkdata.tables.codebook import codebook
from nkdata.tables.export import csv_text
from nkdata.tables.load import Dataset, load

CONTENT = "0123456789abcdef"
FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the project's own tables."""
    return load()


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where anything asks another host."""

    def refuse(*_: Any) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def package(dataset: Dataset, asked: Asked) -> bytes:
    """Return the package of a request."""
    return package_of(View(dataset, asked.selection, ""), asked, CONTENT)


def narrowed(dataset: Dataset) -> Asked:
    """Return a request that narrows several tables."""
    return Asked(Selection((2015, 2017), dataset.vocabulary.sides[0].id), {"outcome": ("killed",), "dated": True})


def read(data: bytes, path: str) -> str:
    """Return a text of the package."""
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(path).decode("utf-8")


@pytest.mark.usefixtures("_no_network")
@pytest.mark.parametrize("fixture", [None, "ardun-plateau", "nurland"])
@pytest.mark.parametrize("narrow", [False, True])
def test_the_package_is_valid(fixture: str | None, narrow: bool, tmp_path: Path) -> None:
    """Frictionless finds descriptor, hashes, types and constraints in order, whatever the conflict and the filters."""
    tables = load(FIXTURES / fixture if fixture else None)
    asked = narrowed(tables) if narrow else Asked()
    (tmp_path / "package.zip").write_bytes(package(tables, asked))
    report = validate(tmp_path / "package.zip")
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    assert len(report.tasks) == len(EXTRACTS)


def test_a_wrong_cell_makes_it_invalid(dataset: Dataset, tmp_path: Path) -> None:
    """The check can fail: a word where a number should be is found."""
    with ZipFile(BytesIO(package(dataset, Asked()))) as archive:
        archive.extractall(tmp_path)
    table = tmp_path / "data" / "strengths.csv"
    table.write_text(table.read_text("utf-8").replace(",infobox,", ",infobox,many", 1), encoding="utf-8")
    assert not validate(tmp_path / "datapackage.json").valid


def test_it_holds_the_rows_of_every_table(dataset: Dataset) -> None:
    """CSV and Parquet hold what the filters keep; the descriptor names size and hash of each CSV."""
    asked = narrowed(dataset)
    data = package(dataset, asked)
    described = {one["name"]: one for one in json.loads(read(data, "datapackage.json"))["resources"]}
    assert list(described) == list(EXTRACTS)
    for name, resource in described.items():
        rows = rows_chosen(View(dataset, asked.selection, ""), name, asked.chosen)
        text = read(data, resource["path"])
        assert text == csv_text(rows)
        assert resource["bytes"] == len(text.encode("utf-8"))
        assert resource["hash"] == f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}"
        with ZipFile(BytesIO(data)) as archive:
            parquet = pd.read_parquet(BytesIO(archive.read(f"parquet/{name}.parquet")))
        assert csv_text(parquet.astype(rows.dtypes.to_dict())) == text


def test_the_descriptor_explains_every_field(dataset: Dataset) -> None:
    """Meaning, type, unit, constraints and what is missing stand there, and sources, licences and version."""
    told = json.loads(read(package(dataset, Asked()), "datapackage.json"))
    assert told["version"].endswith(f"+{CONTENT[:12]}")
    assert told["sources"][0]["path"] == dataset.sources["url"].iloc[0]
    assert told["licenses"] == [{"name": "CC-BY-SA-4.0", "title": "CC BY-SA 4.0"}]
    schemas = {one["name"]: one["schema"] for one in told["resources"]}
    assert all(schema["missingValues"] == [""] for schema in schemas.values())
    assert all(field["description"] for schema in schemas.values() for field in schema["fields"])
    fields = {field["name"]: field for field in schemas["claims"]["fields"]}
    assert (fields["low"]["type"], fields["low"]["unit"]) == ("integer", "people")
    assert fields["low"]["constraints"] == {"minimum": 0}
    assert fields["outcome"]["constraints"]["enum"][0] == "killed"
    assert fields["date_start"]["type"] == "date"
    assert schemas["claims"]["primaryKey"] == ["claim_id"]


def test_the_readme_names_the_filters_and_the_contradictions(dataset: Dataset) -> None:
    """Whoever opens the zip reads what was narrowed, and every comparison in it that disagrees."""
    asked = narrowed(dataset)
    text = read(package(dataset, asked), "README.md")
    for line in ("- years: 2015–2017", f"- side: {dataset.vocabulary.sides[0].name}", "- outcome: Killed"):
        assert line in text
    checks = rows_chosen(View(dataset, asked.selection, ""), "checks", {})
    apart = checks[checks["verdict"] == "disagrees"]
    assert len(apart) > 0
    assert all(f"- {statement} " in text for statement in apart["statement"])
    assert "- all rows" in read(package(dataset, Asked()), "README.md")


def test_it_holds_the_codebook(dataset: Dataset) -> None:
    """The meaning of every column travels along."""
    assert read(package(dataset, Asked()), "codebook.md") == codebook()


def test_the_same_tables_give_the_same_bytes(dataset: Dataset) -> None:
    """Read anew, the package is the same file, and no entry bears the time of making."""
    first = package(dataset, Asked())
    assert package(load(), Asked()) == first
    with ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_left_is_still_a_package(dataset: Dataset, tmp_path: Path) -> None:
    """A selection that keeps hardly a row gives headings, and a valid package that says that nothing disagrees."""
    data = package(dataset, Asked(Selection((1, 2))))
    (tmp_path / "package.zip").write_bytes(data)
    assert validate(tmp_path / "package.zip").valid
    assert "None of the comparisons" in read(data, "README.md")
