"""The command line: write the tables, check the seeds, explain a sentence, write the codebook."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nkdata import commands
from nkdata.errors import BadRequest, Problem, SeedError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_SEEDS = "folder of articles (*.md) with their vocabulary.yaml, or one article; the project's own where left out"

_EXPORT = """\
Write every table to DIR as <table>.csv: UTF-8, dates as yyyy-mm-dd, unknown empty.

With --format, every table as <table>.xlsx, .json or .parquet; or, with package, all tables
in one Frictionless Data Package, DIR/package.zip, or DIR itself where it ends in .zip.

exit status:
  0  all was read and written
  2  something could not be read or written; it is named on standard error.
     Whatever could be read is written all the same."""

_CHECK = """\
Read the seeds, compare the articles' own figures with each other, and print every comparison: those that disagree
by most first, each with its arithmetic, its difference, what would explain it, and the sentences with file and line.

exit status:
  0  all was read (disagreeing figures are the article's own and no fault)
  1  some of it has problems; they are named on standard error
  2  nothing can be read

With --json one object is printed: counts by verdict, problems, and checks with their claims. docs/check.md
describes it."""

_EXPLAIN = """\
Print how a text is read: its names, dates, people, frames and speakers, what is found of whom, and the claims.

The names are those of the vocabulary beside the seeds, or of the project's own.

exit status:
  0  the text was read
  2  the vocabulary cannot be read"""

_CODEBOOK = "Write the meaning of every table and column to FILE, in Markdown."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what is wrong with a file goes to standard error."""
    chosen = _parser().parse_args(arguments)
    try:
        status = int(chosen.run(chosen))
        sys.stdout.flush()
        return status
    except (SeedError, BadRequest) as error:
        return _refuse(error)
    except BrokenPipeError:
        # Who reads the output has left. What is still to be written goes nowhere, or Python complains on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return commands.OK
    except OSError as error:
        name = str(error.filename or "")
        problem = Problem(name, None, f"{error.strerror}.", "Name a place that can be written to.")
        return _refuse(SeedError(problem))


def _refuse(error: Exception) -> int:
    print(error, file=sys.stderr)
    return commands.UNREADABLE


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="nkdata", description="Read an article on a conflict into checked tables.")
    added = parser.add_subparsers(required=True, metavar="COMMAND")
    export = _command(added, "export", "write the tables as files", _EXPORT)
    export.add_argument("folder", metavar="DIR", type=Path, help="folder to write to; made where there is none")
    export.add_argument("--years", nargs=2, metavar=("FIRST", "LAST"), help="only what touches these years")
    export.add_argument("--side", metavar="SIDE", help="only what names this side, by its id or its name")
    export.add_argument(
        "--format", metavar="FORM", default="csv", help="csv (the default), xlsx, json, parquet or package"
    )
    export.set_defaults(run=commands.export)
    check = _command(added, "check", "compare the articles' own figures, and list problems", _CHECK)
    check.add_argument("--json", action="store_true", help="print one JSON object")
    check.set_defaults(run=commands.check)
    explain = _command(added, "explain", "show how a sentence is read", _EXPLAIN)
    explain.add_argument("text", metavar="SENTENCE", help="one or more sentences")
    explain.add_argument("--year", type=int, help="the year that the heading above the text would say")
    explain.set_defaults(run=commands.explain)
    for command in (export, check, explain):
        command.add_argument("--seeds", metavar="PATH", type=Path, help=_SEEDS)
    book = _command(added, "codebook", "write what the tables mean", _CODEBOOK)
    book.add_argument("file", metavar="FILE", type=Path)
    book.set_defaults(run=commands.codebook)
    return parser


def _command(commands: _SubParsersAction[ArgumentParser], name: str, short: str, text: str) -> ArgumentParser:
    return commands.add_parser(name, help=short, description=text, formatter_class=RawDescriptionHelpFormatter)


if __name__ == "__main__":
    sys.exit(main())
