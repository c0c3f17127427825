"""A real server and a real Chromium; what the browser complains of or asks elsewhere is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from tools.chromium import launch
from tools.serving import Server, serving

# Streamlit loads the code of each control when it is first drawn, which a busy machine makes slow.
expect.set_options(timeout=30_000)

IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
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
    """One visitor: a fresh browser context, and what went wrong in it."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def open(self, address: str = "") -> Page:
        """Go to an address of the dashboard, and wait until it is drawn."""
        self.page.goto(f"{self.url}/{address}")
        return self.settle()

    def settle(self) -> Page:
        """Wait until the screen has its title and the script rests."""
        expect(self.page.locator("h1").first).to_be_visible(timeout=30_000)
        self.page.wait_for_selector(IDLE, timeout=30_000)
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


Opened = Callable[..., Visit]


@pytest.fixture
def visitor(browser: Browser, server: Server) -> Iterator[Opened]:
    """Return a function that lets a new visitor in, and close their windows afterwards."""
    contexts = []

    def enter(width: int = 1280, url: str = server.url) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        contexts.append(context)
        visit = Visit(context.new_page(), url)
        visit.page.on("console", visit.hear)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on("request", visit.see)
        return visit

    yield enter
    for context in contexts:
        context.close()
