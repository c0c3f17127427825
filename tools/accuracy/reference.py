"""The source article and the shipped one, by the scorer that comes with the hand-made annotation."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from nkdata.tables.export import write_tables
from nkdata.tables.load import load
from tools.serving import ROOT

SHARED = ROOT.parent / "shared"
REFERENCE = SHARED / "reference"
HEADING = "## The article and its source"


def report(before: str) -> Iterator[str]:
    """Return the scores by the reference's own scorer, or what the report ``before`` says where it is not here."""
    yield HEADING + "\n"
    if not REFERENCE.is_dir():
        yield before.partition(HEADING)[2].strip() + "\n"
        return
    yield "Against the hand-made annotation of the source article, by the scorer that comes with it.\n"
    yield "### The source article\n"
    yield from _by_reference(SHARED / "source", ("claims", "events", "support"))
    yield "### The shipped article, which tells the same facts in other words\n"
    yield from _by_reference(ROOT / "seeds", ("claims", "support"), "--anywhere")


def _by_reference(seeds: Path, tables: Sequence[str], *flags: str) -> Iterator[str]:
    rows = {"claims": "casualties", "events": "events", "support": "support"}
    yield "```text"
    with TemporaryDirectory() as out:
        write_tables(load(seeds), Path(out))
        for table in tables:
            annotation, exported = REFERENCE / f"{rows[table]}.jsonl", Path(out) / f"{table}.csv"
            yield _output_of(REFERENCE / "score.py", table, annotation, exported, *flags)
    yield "```\n"


def _output_of(script: Path, *arguments: object) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip()
