"""Promises about windows of every width, paper included."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from nkdata.present.wording import say
from tests.browser.conftest import SCREENS, Opened, Theme

WIDTHS = [390, 768, 1280, 1920]
THUMB = 24
"""Least size of a control in pixels, by WCAG 2.2."""
OUTSIDE = """box => [...box.querySelectorAll('h1, h2, h3, p, dt, dd, summary, button, a, svg.main-svg, canvas')]
  .filter(it => it.checkVisibility() && !it.closest('.modebar, [data-testid="stDataFrame"], [data-testid="stTabs"]'))
  .map(it => [it, it.getBoundingClientRect()])
  .filter(([it, at]) => at.width > 1 && (at.left < 0 || at.right > innerWidth + 1))
  .map(([it, at]) => `${it.tagName} ${it.innerText || it.className} ${at.left} to ${at.right}`)"""
SMALL = """([box, least]) => [...box.querySelectorAll('button, a[href], summary, [role="radio"], [role="tab"]')]
  .filter(it => it.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter(it => !it.closest('.modebar, p, figcaption, dd, [data-testid="stHeaderActionElements"]'))
  .map(it => [it, it.getBoundingClientRect()])
  .filter(([it, at]) => at.width > 1 && (at.height < least || at.width < least))
  .map(([it, at]) => `${it.tagName} ${it.getAttribute('aria-label') || it.innerText} ${at.width}x${at.height}`)"""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_out_of_the_page(width: int, visitor: Opened) -> None:
    """No screen scrolls sideways at any width, and no text, control or chart is cut by the window's edge."""
    visit = visitor(width=width)
    for screen in SCREENS:
        page = visit.open(screen)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), screen
        main = page.get_by_test_id("stMain")
        scroll, client = main.evaluate("box => [box.scrollWidth, box.clientWidth]")
        assert scroll <= client, screen
        assert main.evaluate(OUTSIDE) == [], screen


def test_a_thumb_meets_every_control(visitor: Opened) -> None:
    """On a phone no control is smaller than a finger can hit, and the filters are one touch away."""
    visit = visitor(width=390)
    for screen in SCREENS:
        page = visit.open(screen)
        main = page.get_by_test_id("stMain").element_handle()
        assert page.evaluate(SMALL, [main, THUMB]) == [], screen
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_test_id("stSidebar").get_by_test_id("stSlider")).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_printed_page_shows_the_charts_whole_and_no_controls(theme: Theme, visitor: Opened, tmp_path: Path) -> None:
    """On paper stand the words, the charts in their full width, and neither sidebar nor buttons."""
    page = visitor(width=1920, theme=theme).open("casualties")
    page.emulate_media(media="print")
    for hidden in ("stSidebar", "stHeader", "stButtonGroup", "stDownloadButton"):
        assert not any(part.is_visible() for part in page.get_by_test_id(hidden).all()), hidden
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    chart = page.get_by_test_id("stPlotlyChart").bounding_box()
    assert chart is not None
    assert page.get_by_test_id("stMain").evaluate("box => getComputedStyle(box).overflow") == "visible"
    page.emulate_media(media="null")
    paper = page.pdf(path=tmp_path / "casualties.pdf", prefer_css_page_size=True)
    assert 1 < len(re.findall(rb"/Type\s*/Page\b", paper)) < 5


def test_an_embedded_chart_stands_alone_with_its_source(visitor: Opened) -> None:
    """One chart, its source and the way to the whole screen with the same filters; no sidebar, nothing else."""
    visit = visitor(width=700)
    visit.page.goto(f"{visit.url}/support?embed=true&chart=arms&years=2015&years=2019")
    page = visit.rest()
    expect(page.get_by_test_id("stPlotlyChart").locator("visible=true")).to_have_count(1)
    expect(page.locator(".st-key-chart-arms")).to_be_visible()
    for hidden in (page.get_by_test_id("stSidebar"), page.locator("h1"), page.get_by_test_id("stButtonGroup").first):
        expect(hidden).to_be_hidden()
    way = page.locator(".st-key-chart-arms .source a")
    expect(way).to_be_visible()
    assert way.get_attribute("href") == f"{visit.url}/support?years=2015&years=2019"
    assert visit.elsewhere == []


def test_the_line_to_embed_shows_the_chart(visitor: Opened) -> None:
    """The line that stands beside a chart leads to this chart with the filters in force."""
    visit = visitor()
    page = visit.open("timeline?years=2015&years=2017&event=Clash")
    page.get_by_text(say("chart.words")).click()
    line = page.get_by_test_id("stCode").inner_text()
    address = re.search(r'src="([^"]+)"', line)
    assert address is not None
    visit.page.goto(address[1].replace("&amp;", "&"))
    page = visit.rest()
    expect(page.locator(".st-key-chart-timeline")).to_be_visible()
    expect(page.locator(".gtitle").locator("visible=true")).to_contain_text("2015–2017")
