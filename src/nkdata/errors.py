"""What can be wrong with a seed, said so that it can be mended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one file.

    ``file`` is the name as it was given, ``line`` is 1-based and None where the
    whole file is meant, ``what`` says what is wrong and ``mend`` what to do.
    """

    file: str
    line: int | None
    what: str
    mend: str

    def __str__(self) -> str:
        """Return ``file:line: what Mend: mend`` as compilers print it."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.what} Mend: {self.mend}"


class SeedError(Exception):
    """Raised when a file under the seeds cannot be read; carries its ``Problem``."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem, and show it as the message."""
        super().__init__(str(problem))
        self.problem = problem


class BadRequest(ValueError):
    """Raised when a filter or a format that is asked for cannot be read; says in a sentence what would do."""
