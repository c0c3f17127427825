"""Many different articles against one: time per article, and the most memory that the process holds."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.bench.article import article_folder
from tools.bench.measure import Ratio
from tools.serving import ROOT

SIZES = (20, 200)
LONGEST_MONTH = 31
_NUMBER = re.compile(r"(?<![\w.-])\d(?:[\d,]*\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")

# The peak is the process's own: getrusage would count in the memory of the process that has started it.
_LOAD = """
import re, sys, time
from pathlib import Path
from nkdata import load
start = time.perf_counter()
load(sys.argv[1])
seconds = time.perf_counter() - start
print(seconds, re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


def measure() -> Iterator[Ratio]:
    """Yield for each number of articles the time of one of them, and the peak; Linux only."""
    article = next(path for path in sorted(article_folder().glob("*.md")) if path.name != "README.md")
    text = article.read_text(encoding="utf-8")
    one, peak_of_one = _taken(text, 1)
    for size in SIZES:
        taken, peak = _taken(text, size)
        what = f"{size} articles of other numbers"
        yield Ratio(f"{what}, seconds each", taken / size, "one such article, a new process", one, 1)
        yield Ratio(f"{what}, peak memory", peak, "one such article, a new process", peak_of_one, unit="MB")


def _taken(text: str, size: int) -> tuple[float, float]:
    """Return the seconds that ``size`` altered copies take in a new process, and its peak in bytes."""
    with TemporaryDirectory() as folder:
        for number in range(size):
            Path(folder, f"article-{number:03}.md").write_text(altered(text, number + 1), encoding="utf-8")
        command = [sys.executable, "-c", _LOAD, folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) * 1024


def altered(text: str, by: int) -> str:
    """Return ``text`` with each number another one, by a measure, and each name as it was.

    Days of a month stay such; the years of the last and of this century are shifted together.
    """
    return _NUMBER.sub(lambda found: _shifted(found.group(), by), text)


def _shifted(number: str, by: int) -> str:
    value = int(number.replace(",", ""))
    if _YEAR.fullmatch(number):
        return str(value - 1 - by % 9)
    if value <= LONGEST_MONTH:
        return str((value + by % 27) % 28 + 1)
    return f"{value + by:,}" if "," in number else str(value + by)
