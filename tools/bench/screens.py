"""One filter change through AppTest, against a rerun of an empty page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tools.bench.measure import Ratio, best_of
from tools.serving import ROOT

SHELL = ROOT / "src" / "nkdata" / "web" / "shell.py"
RUNS = 10


def measure() -> Iterator[Ratio]:
    """Yield a ratio for each page."""
    empty = AppTest.from_string("import streamlit as st", default_timeout=60).run()
    least = best_of(RUNS, empty.run)
    for page in sorted((ROOT / "pages").glob("*.py")):
        yield Ratio(f"{page.stem}, years changed, AppTest", best_of(RUNS, _change_on(page)), "an empty page", least)


def _change_on(page: Path) -> Callable[[], AppTest]:
    shell = AppTest.from_file(str(SHELL), default_timeout=60).run().switch_page(str(page)).run()
    years = shell.sidebar.select_slider[0] if shell.sidebar.select_slider else shell.sidebar.slider[0]
    first, last = int(years.value[0]), int(years.value[1])
    spans = cycle([(first + 1, last), (first, last)])
    return lambda: years.set_value(next(spans)).run()
