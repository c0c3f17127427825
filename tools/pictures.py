"""Photograph every screen into pictures/, at four widths, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tools.chromium import launch
from tools.serving import ROOT, serving

Theme = Literal["light", "dark"]
FOLDER = ROOT / "pictures"
WIDTHS = (390, 768, 1280, 1920)
THEMES: tuple[Theme, ...] = ("light", "dark")
README_SCREENS = ("overview", "casualties")
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
DRAWN = '[data-testid="stMain"] :is(h1, [data-testid="stException"], [data-testid="stAlert"])'
TALLEST = 8000


def main() -> None:
    """Write pictures/<screen>-<width>-<theme>.png, and the README's small ones into pictures/readme/."""
    with serving() as server, sync_playwright() as playwright:
        browser = launch(playwright)
        screens = _screens(browser, server.url)
        for name, address in screens.items():
            for theme in THEMES:
                for width in WIDTHS:
                    _take(browser, address, theme, width, FOLDER / f"{name}-{width}-{theme}.png")
        for name in README_SCREENS:
            _take(browser, screens[name], "light", 1280, FOLDER / "readme" / f"{name}.png", height=860, scale=0.75)
        browser.close()
    print(f"nkdata: {len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


def _screens(browser: Browser, url: str) -> dict[str, str]:
    """Return every screen's name and address, as the navigation lists them."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    _open(page, url)
    links = page.locator('[data-testid="stSidebarNavLink"]')
    links.first.wait_for()
    found = {link.inner_text().strip().lower(): link.get_attribute("href") or "" for link in links.all()}
    page.close()
    return {name: f"{url}/{address.rpartition('/')[2]}" for name, address in found.items()}


def _take(
    browser: Browser, address: str, theme: Theme, width: int, file: Path, *, height: int | None = None, scale: float = 1
) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": height or 900}, color_scheme=theme, device_scale_factor=scale
    )
    _open(page, address)
    if height is None:
        # Streamlit scrolls inside its own box, so the whole of it shows only in a window as tall as its content.
        tall = int(page.locator('[data-testid="stMain"]').evaluate("box => box.scrollHeight"))
        page.set_viewport_size({"width": width, "height": min(max(tall, 900), TALLEST)})
        page.wait_for_timeout(500)
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file)
    page.close()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(DRAWN).first.wait_for()
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(700)


if __name__ == "__main__":
    main()
