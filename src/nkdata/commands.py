"""What each command does; returns its exit status."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from nkdata.errors import SeedError

if TYPE_CHECKING:
    from nkdata.tables.load import Dataset

OK, HAS_PROBLEMS, UNREADABLE = 0, 1, 2


def export(chosen: Namespace) -> int:
    """Write every table as a CSV file, or what else is asked for."""
    from nkdata.tables.load import load

    dataset = load(chosen.seeds)
    whole = chosen.years is None and chosen.side is None and chosen.format == "csv"
    files = _write_whole(dataset, chosen.folder) if whole else _write_asked(dataset, chosen)
    print(f"{files[0]} written" if len(files) == 1 else f"{len(files)} tables written to {chosen.folder}")
    return UNREADABLE if _report(dataset) else OK


def _write_whole(dataset: Dataset, folder: Path) -> list[Path]:
    """Write the tables as they are, without the time that it takes to load what narrows and draws them."""
    from nkdata.tables.export import write_tables

    return write_tables(dataset, folder)


def _write_asked(dataset: Dataset, chosen: Namespace) -> list[Path]:
    from nkdata.present.takeaway.files import write_files
    from nkdata.present.takeaway.request import Asked, read_selection

    side = [] if chosen.side is None else [chosen.side]
    asked = Asked(read_selection(chosen.years or [], side, dataset.vocabulary))
    return write_files(dataset, asked, chosen.format, chosen.folder)


def check(chosen: Namespace) -> int:
    """Print every comparison of the articles' figures, those that disagree by most first, as text or as JSON."""
    from nkdata.present.checkreport import problem_json, report_json, report_lines
    from nkdata.tables.load import load

    try:
        dataset = load(chosen.seeds)
    except SeedError as error:
        if chosen.json:
            print(problem_json(error.problem))
        raise
    if chosen.json:
        print(report_json(dataset))
        return HAS_PROBLEMS if dataset.problems else OK
    for line in report_lines(dataset):
        print(line)
    return HAS_PROBLEMS if _report(dataset) else OK


def codebook(chosen: Namespace) -> int:
    """Write the meaning of the tables."""
    from nkdata.tables.codebook import codebook

    chosen.file.write_text(codebook(), encoding="utf-8", newline="")
    return OK


def explain(chosen: Namespace) -> int:
    """Print how a text is read, with the names of the seeds' vocabulary."""
    from nkdata.extract.prose.explain import explain as explained
    from nkdata.seed.read import VOCABULARY_NAME, read_vocabulary
    from nkdata.tables.load import SEEDS

    path = chosen.seeds or SEEDS
    own = (path if path.is_dir() or not path.exists() else path.parent) / VOCABULARY_NAME
    lacking = path.exists() and not own.exists()
    print(explained(chosen.text, read_vocabulary(SEEDS / VOCABULARY_NAME if lacking else own), year=chosen.year))
    return OK


def _report(dataset: Dataset) -> bool:
    """Print what could not be read; return whether there was anything."""
    for problem in dataset.problems:
        print(problem, file=sys.stderr)
    return bool(dataset.problems)
