"""A measured ratio, and the ways to time what stands in it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from tools.serving import ROOT

_SHOWN = {"ms": 1e3, "MB": 1e-6}


@dataclass(frozen=True, slots=True)
class Ratio:
    """``ours`` against ``other``, in seconds (``ms``) or bytes (``MB``); ``target`` is the ratio aimed at, if any."""

    what: str
    ours: float
    against: str
    other: float
    target: float | None = None
    unit: str = "ms"

    def __str__(self) -> str:
        """Return the table's row."""
        aim = "" if self.target is None else f"<= {self.target:g}"
        ours, other = (f"{value * _SHOWN[self.unit]:.1f} {self.unit}" for value in (self.ours, self.other))
        return f"{self.what:52} {ours:>10}  {self.against:44} {other:>10} {self.ours / self.other:7.2f}  {aim}"


HEADER = f"{'what':52} {'ours':>10}  {'against':44} {'takes':>10} {'ratio':>7}  target"


def best_of(times: int, work: Callable[[], object]) -> float:
    """Return the shortest of ``times`` runs of ``work``, in seconds."""
    return min(_seconds(work) for _ in range(times))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fresh(statement: str) -> float:
    """Return how long ``statement`` takes in a new Python process, without that process's own start."""
    script = f"import time; start = time.perf_counter()\n{statement}\nprint(time.perf_counter() - start)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])
