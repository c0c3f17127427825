"""Photograph every screen into pictures/, at four widths, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tools.chromium import launch
from tools.serving import ROOT, serving

Theme = Literal["light", "dark"]
FOLDER = ROOT / "pictures"
WIDTHS = (390, 768, 1280, 1920)
THEMES: tuple[Theme, ...] = ("light", "dark")
SHORTEST, TALLEST = 900, 8000
README_SCREENS = ("overview", "casualties")
README_WIDTH, README_HEIGHT, README_SCALE = 1280, 860, 0.75
SETTLED = """() => {
  const all = what => [...document.querySelectorAll(what)];
  return all('[data-testid="stApp"][data-test-script-state="notRunning"]').length === 1
    && all('[data-testid="stMain"] :is(h1, [data-testid="stException"], [data-testid="stAlert"])').length > 0
    && all('[data-testid*="keleton"]').length === 0
    && all('[data-testid="stPlotlyChart"]').every(chart => chart.querySelector('.main-svg'));
}"""
"""The script has ended, there is something to see, and nothing is still to be drawn."""


def main() -> None:
    """Write pictures/<screen>-<width>-<theme>.png, and the README's small ones into pictures/readme/."""
    with serving() as server, sync_playwright() as playwright:
        browser = launch(playwright)
        screens = _screens(browser, server.url)
        for theme in THEMES:
            for width in WIDTHS:
                _take_whole(browser, screens, theme, width)
        _take_for_readme(browser, screens)
        browser.close()
    print(f"nkdata: {len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


def _screens(browser: Browser, url: str) -> dict[str, str]:
    """Return every screen's name and address, as the navigation lists them."""
    with _page(browser, "light", README_WIDTH) as page:
        _open(page, url)
        links = page.get_by_test_id("stSidebarNavLink").all()
        found = {link.inner_text().strip().lower(): link.get_attribute("href") or "" for link in links}
    return {name: f"{url}/{address.rpartition('/')[2]}" for name, address in found.items()}


def _take_whole(browser: Browser, screens: dict[str, str], theme: Theme, width: int) -> None:
    with _page(browser, theme, width) as page:
        for name, address in screens.items():
            page.set_viewport_size({"width": width, "height": SHORTEST})
            _open(page, address)
            # Streamlit scrolls inside its own box, so the whole of it shows only in a window as tall as its content.
            tall = int(page.get_by_test_id("stMain").evaluate("box => box.scrollHeight"))
            page.set_viewport_size({"width": width, "height": min(max(tall, SHORTEST), TALLEST)})
            _settle(page)
            page.screenshot(path=FOLDER / f"{name}-{width}-{theme}.png")


def _take_for_readme(browser: Browser, screens: dict[str, str]) -> None:
    with _page(browser, "light", README_WIDTH, README_HEIGHT, README_SCALE) as page:
        for name in README_SCREENS:
            _open(page, screens[name])
            page.screenshot(path=FOLDER / "readme" / f"{name}.png")


@contextmanager
def _page(browser: Browser, theme: Theme, width: int, height: int = SHORTEST, scale: float = 1) -> Iterator[Page]:
    window = ViewportSize(width=width, height=height)
    context = browser.new_context(viewport=window, color_scheme=theme, device_scale_factor=scale)
    yield context.new_page()
    context.close()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    _settle(page)


def _settle(page: Page) -> None:
    """Wait until the screen stands, and a moment more for what fades in."""
    page.wait_for_function(SETTLED)
    page.wait_for_timeout(400)
    page.wait_for_function(SETTLED)


if __name__ == "__main__":
    main()
