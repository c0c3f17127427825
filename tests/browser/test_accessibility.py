"""Promises to who sees, moves or listens differently: each held by axe-core or by the keyboard alone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from nkdata.present.wording import say
from tests.browser.conftest import SCREENS, Opened, Theme

SERIOUS = {"serious", "critical"}
STATES = [
    *SCREENS,
    "casualties?years=2015&years=2017&figures=Whole+periods",
    "timeline?words=nowhere",
    "support?years=2012&years=2012",
    "casualties?embed=true&chart=deaths",
]
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(it => it.tabIndex >= 0 && !it.disabled && !it.closest('canvas'))
  .filter(it => it.checkVisibility({visibilityProperty: true}))
  .filter(it => !it.getAttribute('aria-label')?.startsWith('Clear selection'))
  .map(it => [it, it.closest('[data-testid="stButtonGroup"]')?.querySelector('[data-reached]') || it])
  .map(([it, first]) => [it.tagName, it.getAttribute('aria-label') || it.innerText, first.dataset.reached || ''])"""
"""Each control, and whether Tab came to it; of a group it comes to one, and arrows go on from there.

Left out is the one that a table shows above itself once a cell is chosen, which Tab does by coming to the table: Shift
and Tab lead back to it.
"""
WATCH = """() => document.addEventListener('focusin', event => {
  const look = getComputedStyle(event.target);
  const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
  const seen = outlined || look.boxShadow !== 'none' || event.target.tagName === 'CANVAS';
  event.target.dataset.reached = seen ? 'seen' : 'unseen';
})"""
HEADINGS = """box => [...box.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(h => h.checkVisibility()).map(h => Number(h.tagName[1]))"""
MOST_TABS = 220


def violations(page: Page) -> list[str]:
    """Return what axe-core finds serious or critical; docs/accessibility.md says that nothing is excused."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {' '.join(node['target'])}" for one in found if one["impact"] in SERIOUS for node in one["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(theme: Theme, visitor: Opened) -> None:
    """On every screen, in states that a reader meets, in both themes."""
    visit = visitor(theme=theme)
    found = {}
    for state in STATES:
        visit.page.goto(f"{visit.url}/{state}")
        visit.rest()
        found[state] = violations(visit.page)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_what_opens(theme: Theme, visitor: Opened) -> None:
    """The steps of the first look, a table behind a chart and a receipt are as good as what stands there at once."""
    visit = visitor(theme=theme)
    page = visit.open("?years=2015&years=2017")
    page.get_by_text(say("chart.table")).click()
    visit.rest()
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    assert violations(page) == []
    page.get_by_test_id("stSidebar").get_by_text(say("first_look.open")).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_the_keyboard_reaches_every_control(screen: str, visitor: Opened) -> None:
    """Going on with Tab alone comes to every control, and each shows that it has the focus."""
    page = visitor().open(f"{screen}?years=2020&years=2020")
    page.evaluate(WATCH)
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
    reached = page.evaluate(REACHABLE)
    assert len(reached) > 10
    assert [(tag, words) for tag, words, state in reached if state != "seen"] == []


def test_the_keyboard_works_the_controls(visitor: Opened) -> None:
    """Side, kinds, a folded part, an event and a row of a table answer to the keys."""
    visit = visitor()
    page = visit.open("timeline?years=2016&years=2016")
    page.get_by_test_id("stSidebar").get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"side="))
    visit.settle()
    page.get_by_test_id("stMain").get_by_role("button", name="Clash", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"event=Clash"))
    visit.settle()
    page.locator("details.event > summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.event blockquote").first).to_be_visible()


def test_headings_step_down_one_by_one(visitor: Opened) -> None:
    """On every screen stands one title, first, and no level is skipped on the way down."""
    visit = visitor()
    for screen in SCREENS:
        levels = visit.open(screen).get_by_test_id("stMain").evaluate(HEADINGS)
        assert levels.count(1) == 1, screen
        assert levels[0] == 1, screen
        assert all(after <= before + 1 for before, after in pairwise(levels)), screen


def test_every_chart_is_told_in_words_and_as_a_table(visitor: Opened) -> None:
    """A chart is a figure whose name holds its numbers; the same stands below it, and its rows in a table."""
    visit = visitor()
    for screen in SCREENS:
        page = visit.open(screen)
        charts = page.get_by_test_id("stPlotlyChart").all()
        for chart in charts:
            assert chart.get_attribute("role") == "figure", screen
            assert re.search(r"\d", chart.get_attribute("aria-label") or ""), screen
        expect(page.get_by_text(say("chart.words"))).to_have_count(len(charts))
        if charts:
            expect(page.get_by_text(say("chart.table")).or_(page.get_by_test_id("stDataFrame")).first).to_be_attached()
