"""Where the project keeps what the dashboard serves."""

from __future__ import annotations

import os
from pathlib import Path

from nkdata.tables.load import SEEDS

PAGES = Path(__file__).resolve().parents[3] / "pages"
SHELL = Path(__file__).with_name("shell.py")
FRONT_PAGE = "overview"
SEEDS_VARIABLE = "NKDATA_SEEDS"


def seeds_folder() -> Path:
    """Return the folder to read: the one that NKDATA_SEEDS names, else the project's own."""
    return Path(os.environ.get(SEEDS_VARIABLE) or SEEDS)
