"""Find a Chromium for the browser tests, and install one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PACKAGES = ("chromium", "fonts-dejavu")


def is_root() -> bool:
    """Say whether this process may install Debian packages, and must run Chromium without its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def on_path() -> str | None:
    """Return the path of the machine's own Chromium, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def find_chromium() -> str | None:
    """Return the path of the Chromium that the tests would use, or None."""
    if found := on_path():
        return found
    with sync_playwright() as playwright:
        downloaded = playwright.chromium.executable_path
    return downloaded if Path(downloaded).exists() else None


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium on PATH, else the one that playwright has downloaded, without any traffic of its own."""
    sandbox = ("--no-sandbox",) if is_root() else ()
    return playwright.chromium.launch(executable_path=on_path(), args=[*FLAGS, *sandbox])


def install_as_packages() -> None:
    """Install Debian's packages; does nothing where we may not."""
    if is_root() and shutil.which("apt-get"):
        print(f"nkdata: no Chromium here; installing the packages {' and '.join(PACKAGES)} through apt-get", flush=True)
        if _runs("apt-get", "-qq", "update"):
            _runs("apt-get", "-qq", "install", "-y", "--no-install-recommends", *PACKAGES)


def install_by_playwright() -> None:
    """Download the browser that goes with the installed playwright."""
    print("nkdata: no Chromium here; downloading one: playwright install chromium", flush=True)
    _runs(sys.executable, "-m", "playwright", "install", "chromium")


def _runs(*command: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode == 0


def main() -> int:
    """Make sure that a Chromium is here; return the exit status."""
    if find_chromium():
        return 0
    for install in (install_as_packages, install_by_playwright):
        install()
        if found := find_chromium():
            print(f"nkdata: the browser tests will use {found}", flush=True)
            return 0
    print("nkdata: no Chromium could be installed. Put one on PATH under the name chromium, then make test again.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
