"""From a folder of articles to checked tables: the public way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import chain
from pathlib import Path

import pandas as pd

from nkdata.errors import Problem, SeedError
from nkdata.extract.corrections import apply_corrections
from nkdata.extract.read import extract_records
from nkdata.extract.records import Records
from nkdata.seed.document import Document
from nkdata.seed.read import Seeds, read_seeds
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.checks import compare_figures
from nkdata.tables.fatalities import fatalities
from nkdata.tables.frames import records_table
from nkdata.tables.schemas import SCHEMAS
from nkdata.tables.sources import source_row
from nkdata.tables.validate import checked

SEEDS = Path(__file__).parents[3] / "seeds"
"""The project's own articles and vocabulary."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """The tables read from one or more articles, checked; the codebook says what each column means.

    ``vocabulary`` holds the names of the conflict that the tables' ids stand
    for, ``problems`` lists what could not be read.
    """

    claims: pd.DataFrame
    fatalities: pd.DataFrame
    events: pd.DataFrame
    support: pd.DataFrame
    votes: pd.DataFrame
    phases: pd.DataFrame
    strengths: pd.DataFrame
    checks: pd.DataFrame
    unread: pd.DataFrame
    sources: pd.DataFrame
    vocabulary: Vocabulary
    problems: tuple[Problem, ...] = ()

    def tables(self) -> dict[str, pd.DataFrame]:
        """Return every table by name, in the codebook's order."""
        return {name: getattr(self, name) for name in SCHEMAS}


def load(path: str | Path | None = None) -> Dataset:
    """Read every article under ``path``, a folder or one ``.md`` file, into checked tables.

    Without ``path`` the project's own seeds are read. Where the folder holds
    no vocabulary, the project's is used. An article that cannot be read, and a
    correction that cannot be made, is named in ``problems``; the others are there.

    Raises:
        SeedError: where nothing can be read at all, or the vocabulary cannot.
    """
    seeds = read_seeds(Path(path) if path is not None else SEEDS, SEEDS / "vocabulary.yaml")
    problems = list(seeds.problems)
    read = list(_read(seeds, problems))
    if not read:
        raise SeedError(problems[0])
    frames = {}
    for name, rows in _rows(read, seeds.vocabulary).items():
        frames[name], failures = checked(name, records_table(name, rows))
        problems += failures
    return Dataset(**frames, vocabulary=seeds.vocabulary, problems=tuple(problems))


def _read(seeds: Seeds, problems: list[Problem]) -> Iterator[tuple[Document, Records]]:
    for document in seeds.documents:
        own = [correction for correction in seeds.corrections if correction.document == document.name]
        try:
            records, failed = apply_corrections(extract_records(document, seeds.vocabulary), document, own)
        except SeedError as error:
            problems.append(error.problem)
        else:
            problems += failed
            yield document, records


def _rows(read: list[tuple[Document, Records]], vocabulary: Vocabulary) -> dict[str, list[object]]:
    """Return the records of each table: those of the documents one after the other, and those computed from them."""
    rows: dict[str, list[object]] = {
        field.name: list(chain.from_iterable(getattr(records, field.name) for _, records in read))
        for field in fields(Records)
    }
    claims = [claim for _, records in read for claim in records.claims]
    rows["fatalities"] = list(fatalities(claims))
    rows["checks"] = list(compare_figures(claims, vocabulary))
    rows["sources"] = [source_row(document, records) for document, records in read]
    return rows
