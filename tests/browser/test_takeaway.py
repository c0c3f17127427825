"""Promises about what a reader takes away from a screen, through a real browser."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.request import urlopen
from zipfile import ZipFile

import pandas as pd
import pytest
from playwright.sync_api import Download, Locator, Page, expect

from nkdata.present.selection import Selection, narrow
from nkdata.present.takeaway.formats import csv_of, json_of, parquet_of
from nkdata.present.takeaway.workbook import workbook_of
from nkdata.tables.export import csv_text
from nkdata.tables.load import Dataset, load
from nkdata.tables.schemas import SCHEMAS
from tests.browser.conftest import Opened
from tools.serving import serving

YEARS = "years=2015&years=2017"
SPAN = (2015, 2017)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the tables that the server shows."""
    return load()


def opened(page: Page, which: str) -> Locator:
    """Open one of a screen's offers, by its key, and return what it holds."""
    page.locator(f".st-key-{which}-takeaway button").click()
    body = page.get_by_test_id("stPopoverBody")
    expect(body).to_be_visible()
    return body


def downloaded(page: Page, link: Locator) -> tuple[Download, bytes]:
    """Click, and return the file that arrives."""
    with page.expect_download() as arriving:
        link.click()
    return arriving.value, Path(arriving.value.path()).read_bytes()


def read(data: bytes) -> pd.DataFrame:
    """Read a CSV file, taking nothing for unknown but an empty cell."""
    return pd.read_csv(BytesIO(data), keep_default_na=False, na_values=[""])


@pytest.mark.parametrize(
    ("screen", "table"), [("casualties", "claims"), ("timeline", "events"), ("support", "support")]
)
def test_a_download_is_the_rows_on_screen(screen: str, table: str, visitor: Opened, dataset: Dataset) -> None:
    """In every format the bytes that arrive are the narrowed table, under a name that says which."""
    side = dataset.vocabulary.sides[0]
    page = visitor().open(f"{screen}?{YEARS}&side={side.name}")
    if screen == "timeline":
        page.get_by_role("tab", name="Table").click()
    rows = narrow(dataset.tables()[table], table, Selection(SPAN, side.id))
    assert len(rows) > 0
    written = {"CSV": csv_of(rows), "JSON": json_of(rows), "Parquet": parquet_of(rows)}
    written["XLSX"] = workbook_of(SCHEMAS[table], rows)
    body = opened(page, f"{table}-rows")
    for title, expected in written.items():
        download, data = downloaded(page, body.get_by_text(title, exact=True))
        assert download.suggested_filename == f"{table}-2015-2017-{side.id}.{title.lower()}"
        assert data == expected


def test_the_screens_own_filters_go_along(visitor: Opened, dataset: Dataset) -> None:
    """Kinds and words that are chosen on the page, not in its address, narrow the file and stand in its name."""
    page = visitor().open("timeline")
    page.get_by_test_id("stMain").get_by_text("Clash", exact=True).first.click()
    page.get_by_label("Words in the sentence").fill("killed")
    page.keyboard.press("Enter")
    events = dataset.events
    rows = events[(events["kind"] == "clash") & events["text"].str.contains("killed", case=False)]
    expect(page.locator(".st-key-timeline-takeaway")).to_contain_text(f"{len(rows)} rows")
    download, data = downloaded(page, opened(page, "timeline").get_by_text("CSV", exact=True))
    assert data == csv_of(rows)
    assert download.suggested_filename == "events-clash-killed.csv"


def test_the_lines_of_pandas_read_what_is_downloaded(visitor: Opened, dataset: Dataset) -> None:
    """Run as they stand, they give the frame that the downloaded file gives, which is the view's."""
    page = visitor().open(f"casualties?{YEARS}&outcome=Killed")
    body = opened(page, "claims-rows")
    _, data = downloaded(page, body.get_by_text("CSV", exact=True))
    code = body.get_by_test_id("stCode").filter(has_text="import pandas").inner_text()
    names: dict[str, Any] = {}
    exec(code.replace("print(rows)", ""), names)
    pd.testing.assert_frame_equal(names["rows"], read(data))
    claims = narrow(dataset.claims, "claims", Selection(SPAN))
    expected = claims[claims["outcome"] == "killed"]
    pd.testing.assert_frame_equal(names["rows"], read(csv_of(expected)))


def test_the_link_of_the_view_opens_the_view(visitor: Opened) -> None:
    """Whoever follows the copied link sees the same filters, also those that were chosen after the page was opened."""
    page = visitor().open(f"casualties?{YEARS}")
    page.get_by_text("Whole periods", exact=True).click()
    expect(page.get_by_text("Whole periods", exact=True)).to_be_visible()
    code = opened(page, "deaths").get_by_test_id("stCode").last
    expect(code).to_contain_text("figures=Whole")
    link = code.inner_text().strip()
    other = visitor().open(link.split("/", 3)[3])
    expect(other.get_by_role("radio", name="Whole periods")).to_be_checked()


def test_the_picture_of_a_chart_says_what_and_when(visitor: Opened, dataset: Dataset) -> None:
    """PNG at first, SVG on wish; the name is the chart's title with its years, and the side."""
    side = dataset.vocabulary.sides[0]
    page = visitor().open(f"casualties?{YEARS}&side={side.name}")
    for form, beginning in (("png", b"\x89PNG"), ("svg", b"<svg")):
        if form == "svg":
            opened(page, "deaths").get_by_text("SVG", exact=True).click()
            page.keyboard.press("Escape")
        chart = page.get_by_test_id("stPlotlyChart").first
        chart.hover()
        download, data = downloaded(page, chart.locator('.modebar-btn[data-title^="Download plot"]'))
        assert download.suggested_filename == f"people-killed-by-year-and-side-2015-2017-{side.id}.{form}"
        assert data.startswith(beginning)


def test_all_tables_come_as_one_package(visitor: Opened, dataset: Dataset) -> None:
    """The zip from Sources holds every table under the shared filters."""
    page = visitor().open(f"sources?{YEARS}")
    download, data = downloaded(page, page.locator('a[href^="data/package.zip"]'))
    assert download.suggested_filename.endswith("-2015-2017.zip")
    with ZipFile(BytesIO(data)) as archive:
        for name, frame in dataset.tables().items():
            rows = narrow(frame, name, Selection(SPAN))
            assert archive.read(f"data/{name}.csv").decode("utf-8") == csv_text(rows)


def test_a_link_outlives_its_server(visitor: Opened) -> None:
    """A link keeps no session: another server, or the same one after a restart, answers it with the same bytes."""
    page = visitor().open(f"casualties?{YEARS}&outcome=Killed")
    link = opened(page, "claims-rows").get_by_text("CSV", exact=True)
    _, data = downloaded(page, link)
    with serving() as fresh, urlopen(f"{fresh.url}/{link.get_attribute('href')}") as answer:
        assert answer.read() == data


def test_the_list_of_all_data_is_a_page(visitor: Opened) -> None:
    """It opens without complaint, names every table, and its links are answered."""
    visit = visitor()
    visit.page.goto(f"{visit.url}/data")
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()
    assert visit.page.get_by_role("heading", level=2).all_inner_texts() == list(SCHEMAS)
    with visit.page.expect_download() as arriving:
        visit.page.get_by_role("link", name=re.compile("^Parquet$")).first.click()
    assert arriving.value.suggested_filename == "claims.parquet"
    assert visit.complaints == []
    assert visit.elsewhere == []
