"""Promises about ``load``: what comes back, and what is said of what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy
from typing import Any

import pandas as pd
import pytest

from nkdata import Dataset, SeedError, load
from nkdata.tables.frames import column_types
from nkdata.tables.schemas import SCHEMAS

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FIXTURE = ROOT / "tests" / "fixtures" / "ardun-plateau"

needs_source = pytest.mark.skipif(not (SHARED / "source").is_dir(), reason="the folder ../shared is not there")


@pytest.fixture(scope="module")
def ardun() -> Dataset:
    """Return the tables of an invented conflict."""
    return load(FIXTURE)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_table_holds_to_its_schema(ardun: Dataset, name: str) -> None:
    """Columns, order, types and values are the schema's, and ``tables`` has them in the codebook's order."""
    frame = ardun.tables()[name]
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == column_types(name)
    assert list(frame) == list(column_types(name))
    assert list(ardun.tables()) == list(SCHEMAS)
    SCHEMAS[name].validate(frame)


def test_an_invented_conflict_comes_out_with_its_own_sides(ardun: Dataset) -> None:
    """No name of a conflict is in the code: another article with its own vocabulary fills the same tables."""
    assert ardun.problems == ()
    sides = {side.id for side in ardun.vocabulary.sides}
    assert set(ardun.fatalities["side"]) & sides == sides
    assert set(ardun.fatalities["basis"]) == {"table", "infobox", "sum"}
    assert (ardun.sources["figures"] == len(ardun.claims)).all()


def test_every_quote_stands_where_it_says(ardun: Dataset) -> None:
    """A claim's quote begins on the line that the row names."""
    lines = (FIXTURE / "article.md").read_text(encoding="utf-8").splitlines()
    for row in ardun.claims.to_dict("records"):
        assert row["quote"].split()[0] in lines[row["line"] - 1], row["quote"]


def test_one_article_can_be_named_alone(ardun: Dataset) -> None:
    """A path to a file reads that file with the vocabulary beside it."""
    alone = load(FIXTURE / "article.md")
    pd.testing.assert_frame_equal(alone.claims, ardun.claims)


def test_a_malformed_article_is_named_and_the_other_is_read(tmp_path: Path, ardun: Dataset) -> None:
    """A bad file beside a good one is a problem, not the end."""
    for file in FIXTURE.iterdir():
        copy(file, tmp_path)
    (tmp_path / "bare.md").write_text("No header at all.\n", encoding="utf-8")
    read = load(tmp_path)
    assert [problem.file.endswith("bare.md") for problem in read.problems] == [True]
    assert len(read.claims) == len(ardun.claims)


def test_nothing_readable_is_an_error() -> None:
    """A folder that is not there is refused by name, not returned as empty tables."""
    with pytest.raises(SeedError, match="nowhere"):
        load(FIXTURE / "nowhere")


def test_bad_articles_only_are_an_error(tmp_path: Path) -> None:
    """Where no article can be read the first one's fault is said; it never passes for an empty dataset."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("No header at all.\n", encoding="utf-8")
    with pytest.raises(SeedError, match=r"a\.md"):
        load(tmp_path)


def test_many_articles_give_the_rows_of_each(tmp_path: Path, ardun: Dataset) -> None:
    """Every article's rows are those that it has alone, in the order of the names; in the fatalities, printed first."""
    for file in FIXTURE.iterdir():
        copy(file, tmp_path)
    names = [f"{number:02}.md" for number in range(10)]
    for name in names:
        copy(FIXTURE / "article.md", tmp_path / name)
    (tmp_path / "article.md").unlink()
    read = load(tmp_path)
    assert read.problems == ()
    for name, frame in read.tables().items():
        alone = ardun.tables()[name]
        own = [column for column in frame if column != "document" and not str(column).endswith(("_id", "_ids", "_of"))]
        assert (list(frame.dtypes), list(frame.index)) == (list(alone.dtypes), list(range(len(names) * len(alone))))
        for document in names:
            rows = frame[frame["document"] == document].reset_index(drop=True)
            pd.testing.assert_frame_equal(rows[own], alone[own])
        if name != "fatalities":
            assert frame["document"].is_monotonic_increasing
    assert (read.fatalities["basis"] == "sum").is_monotonic_increasing


@pytest.fixture(scope="module")
def source() -> Dataset:
    """Return the tables of the source article."""
    return load(SHARED / "source")


FIELDS = ("line", "side", "category", "outcome", "low", "high", "bound", "date_start", "date_end")


def _plain(row: dict[Any, Any]) -> tuple[str | None, ...]:
    """Return the compared fields as text, a day without its hour, unknown as None."""
    return tuple(None if pd.isna(row[field]) else str(row[field]).removesuffix(" 00:00:00") for field in FIELDS)


@needs_source
def test_the_source_articles_table_is_read_cell_by_cell(source: Dataset) -> None:
    """Every cell of the yearly table is as two readers annotated it."""
    reference = map(json.loads, (SHARED / "reference" / "casualties.jsonl").read_text(encoding="utf-8").splitlines())
    expected = sorted((_plain(row) for row in reference if row["section"].startswith("table")), key=repr)
    table = source.claims[source.claims["origin"] == "table"]
    assert sorted(map(_plain, table.to_dict("records")), key=repr) == expected
    assert len(source.fatalities[source.fatalities["basis"] == "table"]) == len(expected)


@needs_source
def test_the_source_articles_own_arithmetic(source: Dataset) -> None:
    """One row of the table is off by 29; the infobox repeats its total and so differs from the sides by the same."""
    computed = source.checks[source.checks["kind"].isin(["row_total", "infobox_table"])]
    apart = computed[computed["verdict"] == "disagrees"]
    assert sorted(apart["difference"]) == ["29", "29"]
    assert sum("= 106" in left for left in apart["left"]) == 1
    (column,) = computed[computed["left"].str.endswith("= 541–547+")].to_dict("records")
    assert (column["right"], column["verdict"]) == ("541–547+", "agrees")
    assert set(computed["verdict"]) == {"agrees", "disagrees", "cannot_tell"}
