"""CPU of a running server for one filter change, against the same with Streamlit's defaults."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from playwright.sync_api import Page, sync_playwright

from tools.bench.measure import Ratio
from tools.chromium import launch
from tools.serving import Server, serving

DEFAULTS = ("--runner.postScriptGC", "true", "--server.fileWatcherType", "auto")
KEPT = ("-m", "streamlit", "run", "dashboard.py")
DRAWN_ANEW = (
    "-c",
    "import importlib; kept = importlib.import_module('nkdata.web.parts.kept'); kept._kept = kept._kept.__wrapped__\n"
    "from streamlit.web.cli import main; main()",
    "run",
    "dashboard.py",
)
"""The dashboard with every chart drawn anew, as pages without a cache of ours would."""

PAGES = ("casualties", "timeline")
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
NEW_YEARS, SEEN_YEARS = ("ArrowRight",) * 8, ("ArrowLeft", "ArrowRight") * 8
"""Keys on the slider: to years that nobody has chosen yet, and to and fro between years that were."""

LOOK_EVERY, QUIET_LOOKS = 0.1, 5

Taken = dict[tuple[str, Sequence[str]], float]


def measure() -> Iterator[Ratio]:
    """Yield the ratios for each page tried."""
    ours, settings, bare = _cpu_of(KEPT), _cpu_of(KEPT, *DEFAULTS), _cpu_of(DRAWN_ANEW, *DEFAULTS)
    for page in PAGES:
        for keys, which in ((SEEN_YEARS, "to years seen before"), (NEW_YEARS, "to new years")):
            what, taken = f"{page}, {which}, server CPU", ours[page, keys]
            target = 0.25 if keys is SEEN_YEARS else None
            yield Ratio(what, taken, "Streamlit's defaults", settings[page, keys], target)
            yield Ratio(what, taken, "Streamlit's defaults, no chart kept", bare[page, keys])


def _cpu_of(start: tuple[str, ...], *flags: str) -> Taken:
    taken: Taken = {}
    with serving(*flags, start=start) as server, sync_playwright() as playwright:
        browser = launch(playwright)
        visitor = browser.new_page()
        for page in PAGES:
            _open(visitor, f"{server.url}/{page}")
            _settle(server)
            for keys in (NEW_YEARS, SEEN_YEARS):
                taken[page, keys] = _average(server, visitor, keys)
        browser.close()
    return taken


def _open(visitor: Page, address: str) -> None:
    """Open a screen with the slider in hand, and change it once so that all is warm."""
    visitor.goto(address)
    visitor.get_by_test_id("stSidebar").get_by_role("slider").first.focus()
    visitor.wait_for_selector(IDLE)
    _change(visitor, "ArrowRight")


def _average(server: Server, visitor: Page, keys: Sequence[str]) -> float:
    before = server.cpu_seconds()
    for key in keys:
        _change(visitor, key)
        _settle(server)
    return (server.cpu_seconds() - before) / len(keys)


def _change(visitor: Page, key: str) -> None:
    """Move the slider one year, and wait until the address tells the new year."""
    before = visitor.url
    visitor.keyboard.press(key)
    visitor.wait_for_function("before => location.href !== before", arg=before)


def _settle(server: Server) -> None:
    """Wait until the server has used no processor for half a second.

    The browser says that a rerun has ended before it says that it has begun, so
    that waiting for its word let two changes run as one.
    """
    quiet, last = 0, server.cpu_seconds()
    while quiet < QUIET_LOOKS:
        time.sleep(LOOK_EVERY)
        now = server.cpu_seconds()
        quiet, last = (quiet + 1 if now == last else 0), now
