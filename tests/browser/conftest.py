"""A real server and a real Chromium; what the browser complains of or asks elsewhere is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from nkdata.present.wording import labels
from tools.chromium import launch
from tools.serving import Server, serving

# Streamlit loads the code of each control when it is first drawn, which a busy machine makes slow.
expect.set_options(timeout=30_000)

SCREENS = list(labels("screens"))
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
DRAWN = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
  .every(chart => chart.querySelector('.main-svg')) && !document.querySelector('[data-testid*="keleton"]')"""
PROBED = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
"""Streamlit's page asks below a screen's address whether the server is there, before it asks at the root."""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Serve the dashboard while the tests run."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run one Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@dataclass
class Visit:
    """One visitor: a window of their own, and what went wrong in it."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def open(self, address: str = "") -> Page:
        """Go to an address of the dashboard, and wait until it is drawn."""
        self.page.goto(f"{self.url}/{address}")
        return self.settle()

    def settle(self) -> Page:
        """Wait until the screen has its title, the script rests and every chart is drawn."""
        expect(self.page.locator("h1").first).to_be_visible(timeout=30_000)
        return self.rest()

    def rest(self) -> Page:
        """Wait until the script rests and every chart is drawn."""
        self.page.wait_for_selector(IDLE, timeout=30_000)
        self.page.wait_for_function(DRAWN, timeout=30_000)
        return self.page

    def arrive(self, address: str) -> None:
        """Wait until the address bar holds this address, its filters in any order."""
        self.page.wait_for_url(lambda url: _parts(url) == _parts(f"{self.url}/{address}"), timeout=15_000)

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what the console says in anger."""
        if message.type == "error" and not PROBED.search(str(message.location.get("url"))):
            self.complaints.append(message.text)

    def see(self, request: Request) -> None:
        """Keep what is asked of another host."""
        target = urlsplit(request.url)
        if target.scheme not in ("data", "blob") and target.netloc != urlsplit(self.url).netloc:
            self.elsewhere.append(request.url)


def _parts(url: str) -> tuple[str, dict[str, list[str]]]:
    parts = urlsplit(url)
    return parts.path, parse_qs(parts.query)


Theme = Literal["light", "dark"]
Opened = Callable[..., Visit]
Windows = Callable[[int, Theme], Page]


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Windows]:
    """Return a function that gives a window of a width and a theme; those alike share what the browser has fetched."""
    alike: dict[tuple[int, Theme], BrowserContext] = {}

    def window(width: int, theme: Theme) -> Page:
        if (width, theme) not in alike:
            size = ViewportSize(width=width, height=900)
            alike[width, theme] = browser.new_context(viewport=size, accept_downloads=True, color_scheme=theme)
        return alike[width, theme].new_page()

    yield window
    for context in alike.values():
        context.close()


@pytest.fixture
def visitor(windows: Windows, server: Server) -> Iterator[Opened]:
    """Return a function that lets a new visitor in, each with a session of their own, and close their windows."""
    pages = []

    def enter(width: int = 1280, url: str = server.url, theme: Theme = "light") -> Visit:
        page = windows(width, theme)
        pages.append(page)
        visit = Visit(page, url)
        page.on("console", visit.hear)
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.on("request", visit.see)
        return visit

    yield enter
    for page in pages:
        page.close()
