"""CPU of a running server for one filter change, against the same with Streamlit's defaults."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page, sync_playwright

from tools.bench.measure import Ratio
from tools.chromium import launch
from tools.serving import Server, serving

DEFAULTS = ("--runner.postScriptGC", "true", "--server.fileWatcherType", "auto")
KEPT = ("-m", "streamlit", "run", "dashboard.py")
DRAWN_ANEW = (
    "-c",
    "import nkdata.web.parts.kept as kept; kept._kept = kept._kept.__wrapped__\n"
    "from streamlit.web.cli import main; main()",
    "run",
    "dashboard.py",
)
"""The dashboard with every chart drawn anew, as a page without any cache of ours would."""
PAGES = ("casualties", "timeline")
THUMB = '[data-testid="stSidebar"] [role="slider"]'
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
STEPS = 8


def measure() -> Iterator[Ratio]:
    """Yield the ratios for each page tried."""
    ours, settings, bare = _cpu_of(KEPT), _cpu_of(KEPT, *DEFAULTS), _cpu_of(DRAWN_ANEW, *DEFAULTS)
    for page in PAGES:
        what = f"years changed on {page}, server CPU"
        yield Ratio(what, ours[page], "Streamlit's defaults", settings[page], 0.25)
        yield Ratio(what, ours[page], "Streamlit's defaults, charts drawn anew", bare[page])


def _cpu_of(start: tuple[str, ...], *flags: str) -> dict[str, float]:
    with serving(*flags, start=start) as server, sync_playwright() as playwright:
        browser = launch(playwright)
        visitor = browser.new_page()
        taken = {page: _average(server, visitor, page) for page in PAGES}
        browser.close()
    return taken


def _average(server: Server, visitor: Page, page: str) -> float:
    visitor.goto(f"{server.url}/{page}")
    visitor.locator(THUMB).first.focus()
    visitor.wait_for_selector(IDLE)
    _change(visitor, "ArrowRight")
    before = server.cpu_seconds()
    for key in ("ArrowRight", "ArrowLeft") * (STEPS // 2):
        _change(visitor, key)
    return (server.cpu_seconds() - before) / STEPS


def _change(visitor: Page, key: str) -> None:
    """Move the slider one year, and wait until the address tells the new year and the rerun has ended."""
    before = visitor.url
    visitor.keyboard.press(key)
    visitor.wait_for_function("before => location.href !== before", arg=before)
    visitor.wait_for_selector(IDLE)
