"""Promises that only a browser can check: addresses, downloads, sentences, widths."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from nkdata.present.wording import labels, say
from nkdata.tables.load import Dataset, load
from tests.browser.conftest import SCREENS, Opened
from tools.serving import serving

YEARS = "years=2015&years=2017"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Return the tables that the server shows."""
    return load()


def sidebar(page: Page) -> str:
    """Return what the sidebar's years and side stand at."""
    bar = page.get_by_test_id("stSidebar")
    expect(bar.get_by_role("slider")).to_have_count(2)
    years = [thumb.input_value() for thumb in bar.get_by_role("slider").all()]
    return " ".join([*years, bar.get_by_role("radio", checked=True).inner_text().strip()])


def click_at(page: Page, mark: Locator, x: float | None = None, y: float | None = None) -> None:
    """Click a place in a mark, or its middle: charts and grids take clicks through a layer that lies above."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(
        box["x"] + (box["width"] / 2 if x is None else x), box["y"] + (box["height"] / 2 if y is None else y)
    )


@pytest.mark.parametrize("screen", ["", *SCREENS])
def test_a_screen_opens_by_its_address(screen: str, visitor: Opened) -> None:
    """Title and filters are there, the console is quiet, and nothing is asked of another host."""
    visit = visitor()
    page = visit.open(screen)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_test_id("stSidebar").get_by_text("Reset filters")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert visit.complaints == []
    assert visit.elsewhere == []


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_visitor_of_a_fresh_server_may_come_from_anywhere(screen: str, visitor: Opened) -> None:
    """A deep link is served with title, filters and navigation, before anyone has opened the front page."""
    with serving() as fresh:
        page = visitor(url=fresh.url).open(f"{screen}?{YEARS}")
        expect(page).to_have_title(say("shell.title", screen=labels("screens")[screen]))
        expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(len(SCREENS))
        assert sidebar(page) == "2015 2017 All"


def test_filters_live_in_the_address(visitor: Opened, dataset: Dataset) -> None:
    """Choosing a side writes it, a change of screen keeps it, a reload and a stranger find it there."""
    side = dataset.vocabulary.sides[1].name
    visit = visitor()
    page = visit.open(f"casualties?{YEARS}")
    page.get_by_test_id("stSidebar").get_by_text(side, exact=True).click()
    visit.arrive(f"casualties?{YEARS}&side={side}")
    page.get_by_test_id("stSidebarNavLink").get_by_text("Support").click()
    expect(page).to_have_title("Support · nkdata")
    visit.settle()
    visit.arrive(f"support?{YEARS}&side={side}")
    page.reload()
    assert sidebar(visit.settle()) == f"2015 2017 {side}"
    assert sidebar(visitor().open(f"timeline?{YEARS}&side={side}")) == f"2015 2017 {side}"


def test_a_screens_own_filters_live_in_the_address(visitor: Opened) -> None:
    """A link to the logarithmic scale and the civilians shows just these."""
    visit = visitor()
    page = visit.open("casualties")
    page.get_by_text("Logarithmic", exact=True).click()
    visit.arrive("casualties?scale=Logarithmic")
    # While the chart is drawn anew, what stands below it moves away from under the pointer.
    visit.settle()
    page.get_by_test_id("stMain").get_by_text("Civilian", exact=True).last.click()
    visit.arrive("casualties?scale=Logarithmic&category=Civilian")


def test_a_choice_of_figures_lives_in_the_address(visitor: Opened) -> None:
    """Picked, it is written; a reload and a stranger find the same totals; an id in the address is understood."""
    visit = visitor()
    page = visit.open(f"casualties?{YEARS}")
    page.get_by_text("The sides' own", exact=True).click()
    visit.settle()
    page.get_by_text("Killed and missing", exact=True).click()
    chosen = f"casualties?{YEARS}&basis=The sides' own&counted=Killed and missing"
    visit.arrive(chosen)
    totals = page.locator("div.total")
    expect(totals).to_have_count(3)
    expect(totals.first).to_contain_text("none is stated")
    page.reload()
    visit.settle()
    expect(page.locator("div.total")).to_have_count(3)
    page = visitor().open("casualties?years=2020&years=2020&basis=own&counted=missing")
    expect(page.locator("details.total b").first).to_have_text(re.compile("7,130"))
    assert page.get_by_role("radio", name="The sides' own", exact=True).get_attribute("aria-checked") == "true"


def test_a_total_opens_its_sentences(visitor: Opened) -> None:
    """A click on a total shows its sum, and the sentence of each figure in it."""
    page = visitor().open("casualties?years=2020&years=2020&basis=own")
    total = page.locator("details.total").first
    expect(total.locator("blockquote").first).to_be_hidden()
    total.locator("> summary").click()
    expect(total.locator("blockquote")).to_have_count(4)
    expect(total.locator("> div > p").first).to_contain_text("= 6,916")


def test_the_file_of_a_choice_names_it(visitor: Opened, dataset: Dataset) -> None:
    """Its name and two columns of each row say whose figures they are and what they count."""
    page = visitor().open("casualties?basis=own&counted=missing&figures=Whole+periods")
    page.get_by_text(re.compile("^Take away: .* rows?$")).first.click()
    with page.expect_download() as arriving:
        page.locator('a[href*="recounted.csv"]').first.click()
    assert re.match("recounted.*own.*missing.*csv", arriving.value.suggested_filename)
    rows = pd.read_csv(arriving.value.path())
    assert set(rows["choice_basis"]) == {"own"}
    assert set(rows["choice_counted"]) == {"missing"}


def test_a_cell_opens_its_sentence(visitor: Opened) -> None:
    """Any cell of a table can be picked, not only the box of its row."""
    page = visitor().open(f"casualties?{YEARS}&outcome=Killed")
    click_at(page, page.get_by_test_id("stDataFrame").last, 200, 56)
    expect(page.locator("figure.receipt:visible").first).to_be_visible()


def test_years_can_be_set_by_keyboard(visitor: Opened) -> None:
    """An arrow key moves the first year, and the address follows."""
    visit = visitor()
    page = visit.open("casualties")
    thumbs = page.get_by_test_id("stSidebar").get_by_role("slider")
    expect(thumbs).to_have_count(2)
    first, last = thumbs.all()
    start, end = int(first.input_value()), last.input_value()
    first.focus()
    page.keyboard.press("ArrowRight")
    visit.arrive(f"casualties?years={start + 1}&years={end}")


def test_reset_empties_the_address(visitor: Opened, dataset: Dataset) -> None:
    """One button leads back to everything."""
    visit = visitor()
    page = visit.open(f"casualties?{YEARS}&side={dataset.vocabulary.sides[0].name}")
    page.get_by_test_id("stSidebar").get_by_text("Reset filters").click()
    visit.arrive("casualties")


def test_an_event_opens_its_sentence(visitor: Opened, dataset: Dataset) -> None:
    """A click on an event in the list shows the quotation behind it."""
    page = visitor().open("timeline?years=2016&years=2016&event=Clash")
    year = page.locator("details.year").first
    expect(year).to_be_visible()
    if year.get_attribute("open") is None:
        year.locator("> summary").click()
    entry = year.locator("details.event").first
    expect(entry.locator("blockquote").first).to_be_hidden()
    entry.locator("> summary").click()
    expect(entry.locator("blockquote").first).to_be_visible()
    expect(entry.locator("figcaption").first).to_contain_text("line")


def test_a_row_opens_its_sentence(visitor: Opened) -> None:
    """Picking a figure shows the sentence with the words marked, and who says so."""
    page = visitor().open(f"casualties?{YEARS}&outcome=Killed")
    click_at(page, page.get_by_test_id("stDataFrame").last, 18, 56)
    receipt = page.locator("figure.receipt:visible").first
    expect(receipt.locator("blockquote mark")).to_be_visible()
    expect(receipt).to_contain_text("Said by")


def test_a_bar_opens_its_sentence(visitor: Opened) -> None:
    """Picking a bar shows what the article prints for it."""
    page = visitor().open(f"casualties?{YEARS}")
    click_at(page, page.locator(".js-plotly-plot .barlayer .point path").first)
    expect(page.locator("figure.receipt:visible").first).to_be_visible()


def test_back_and_forward_lead_through_the_screens(visitor: Opened) -> None:
    """The browser's own buttons change the screen, and the filters stay."""
    visit = visitor()
    page = visit.open(f"casualties?{YEARS}")
    page.get_by_test_id("stSidebarNavLink").get_by_text("Timeline").click()
    visit.arrive(f"timeline?{YEARS}")
    visit.settle()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Casualties")
    assert sidebar(visit.settle()) == "2015 2017 All"
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    assert sidebar(visit.settle()) == "2015 2017 All"


def test_a_page_lives_on_after_the_server_restarts(visitor: Opened, dataset: Dataset) -> None:
    """It connects again by itself, keeps its filters, and answers to the next one."""
    side = dataset.vocabulary.sides[1].name
    with serving() as first:
        visit = visitor(url=first.url)
        page = visit.open(f"casualties?{YEARS}")
    app, state = page.get_by_test_id("stApp"), "data-test-connection-state"
    expect(app).not_to_have_attribute(state, "CONNECTED", timeout=30_000)
    with serving(port=int(first.url.rpartition(":")[2])):
        expect(app).to_have_attribute(state, "CONNECTED", timeout=60_000)
        assert sidebar(visit.settle()) == "2015 2017 All"
        page.get_by_test_id("stSidebar").get_by_text(side, exact=True).click()
        visit.arrive(f"casualties?{YEARS}&side={side}")
        expect(page.get_by_test_id("stException")).to_have_count(0)


def test_two_visitors_do_not_meet(visitor: Opened, dataset: Dataset) -> None:
    """What one chooses, the other does not see."""
    first, second = visitor(), visitor()
    first.open(f"casualties?{YEARS}&side={dataset.vocabulary.sides[0].name}")
    page = second.open("casualties")
    assert sidebar(page).endswith("All")
    assert sidebar(first.page).startswith("2015 2017")
