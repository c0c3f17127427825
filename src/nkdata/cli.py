"""The command line: write the tables, check the seeds, write the codebook."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nkdata.errors import Problem, SeedError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    import pandas as pd

    from nkdata.tables.load import Dataset

OK, HAS_PROBLEMS, UNREADABLE = 0, 1, 2

_SEEDS = "folder of articles (*.md) with their vocabulary.yaml, or one article; the project's own where left out"

_EXPORT = """\
Write every table to DIR as <table>.csv: UTF-8, dates as yyyy-mm-dd, unknown empty.

exit status:
  0  all was read and written
  2  something could not be read or written; it is named on standard error.
     Whatever could be read is written all the same."""

_CHECK = """\
Read the seeds, list what is wrong with them, and the figures of the articles that disagree with each other.

exit status:
  0  all was read (disagreeing figures are the article's own and no fault)
  1  some of it has problems
  2  nothing can be read"""

_CODEBOOK = "Write the meaning of every table and column to FILE, in Markdown."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what is wrong with a file goes to standard error."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except SeedError as error:
        return _refuse(error.problem)
    except OSError as error:
        name = str(error.filename or "")
        return _refuse(Problem(name, None, f"{error.strerror}.", "Name a place that can be written to."))


def _export(chosen: Namespace) -> int:
    from nkdata.tables.export import write_tables
    from nkdata.tables.load import load

    dataset = load(chosen.seeds)
    files = write_tables(dataset, chosen.folder)
    print(f"{len(files)} tables written to {chosen.folder}")
    return UNREADABLE if _report(dataset) else OK


def _check(chosen: Namespace) -> int:
    from nkdata.tables.load import load

    dataset = load(chosen.seeds)
    apart = dataset.checks[dataset.checks["verdict"] == "disagrees"]
    for sentence in _sentences(apart):
        print(sentence)
    print(f"{len(apart)} of {len(dataset.checks)} comparisons of the articles' figures disagree.")
    return HAS_PROBLEMS if _report(dataset) else OK


def _codebook(chosen: Namespace) -> int:
    from nkdata.tables.codebook import codebook

    chosen.file.write_text(codebook(), encoding="utf-8", newline="")
    return OK


def _sentences(checks: pd.DataFrame) -> Iterator[str]:
    """Say each comparison as ``file:line: statement left against right, apart by so many. explanation``."""
    for check in checks.fillna({"explanation": ""}).to_dict("records"):
        figures = f"{check['left']} against {check['right']}, apart by {check['difference']}."
        yield f"{check['document']}:{check['line']}: {check['statement']} {figures} {check['explanation']}".rstrip()


def _report(dataset: Dataset) -> bool:
    """Print what could not be read; return whether there was anything."""
    for problem in dataset.problems:
        print(problem, file=sys.stderr)
    return bool(dataset.problems)


def _refuse(problem: Problem) -> int:
    print(problem, file=sys.stderr)
    return UNREADABLE


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="nkdata", description="Read an article on a conflict into checked tables.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    export = _command(commands, "export", "write the tables as CSV files", _EXPORT)
    export.add_argument("folder", metavar="DIR", type=Path, help="folder to write to; made where there is none")
    export.set_defaults(run=_export)
    check = _command(commands, "check", "list problems and disagreeing figures", _CHECK)
    check.set_defaults(run=_check)
    for command in (export, check):
        command.add_argument("--seeds", metavar="PATH", type=Path, help=_SEEDS)
    book = _command(commands, "codebook", "write what the tables mean", _CODEBOOK)
    book.add_argument("file", metavar="FILE", type=Path)
    book.set_defaults(run=_codebook)
    return parser


def _command(commands: _SubParsersAction[ArgumentParser], name: str, short: str, text: str) -> ArgumentParser:
    return commands.add_parser(name, help=short, description=text, formatter_class=RawDescriptionHelpFormatter)


if __name__ == "__main__":
    sys.exit(main())
