"""From a folder of articles to checked tables: the public way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from nkdata.errors import Problem, SeedError
from nkdata.extract.corrections import apply_corrections
from nkdata.extract.read import extract_records
from nkdata.extract.records import Records
from nkdata.seed.document import Document
from nkdata.seed.read import Seeds, read_seeds
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.checks import compare_figures
from nkdata.tables.fatalities import fatalities, printed_first
from nkdata.tables.growing import GrowingTable
from nkdata.tables.schemas import SCHEMAS
from nkdata.tables.sources import source_row
from nkdata.tables.totals import claims_of, recounted

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

    @cached_property
    def recounted(self) -> pd.DataFrame:
        """The fatalities under every choice of whose figures count and of what is counted, named in two columns."""
        return recounted(claims_of(self.claims), self.vocabulary)


def load(path: str | Path | None = None) -> Dataset:
    """Read every article under ``path``, a folder or one ``.md`` file, into checked tables.

    Without ``path`` the project's own seeds are read. Where the folder holds
    no vocabulary, the project's is used. An article that cannot be read, and a
    correction that cannot be made, is named in ``problems``; the others are there.

    Raises:
        SeedError: where nothing can be read at all, or the vocabulary cannot.
    """
    seeds = read_seeds(Path(path) if path is not None else SEEDS, SEEDS / "vocabulary.yaml")
    failed: list[Problem] = []
    tables = {name: GrowingTable(name) for name in SCHEMAS}
    for rows in _read(seeds, failed):
        for name, records in rows.items():
            tables[name].add(records)
    problems = [*seeds.problems, *seeds.faults, *failed]
    frames = {}
    for name, table in tables.items():
        frames[name], failures = table.checked()
        problems += failures
    if frames["sources"].empty:
        raise SeedError(problems[0])
    if len(frames["sources"]) > 1:
        frames["fatalities"] = printed_first(frames["fatalities"])
    return Dataset(**frames, vocabulary=seeds.vocabulary, problems=tuple(problems))


def _read(seeds: Seeds, failed: list[Problem]) -> Iterator[dict[str, list[Any]]]:
    """Yield what is read from each document; of the document itself nothing is kept."""
    for document in seeds.documents:
        own = [correction for correction in seeds.corrections if correction.document == document.name]
        try:
            records, faults = apply_corrections(extract_records(document, seeds.vocabulary), document, own)
        except SeedError as error:
            failed.append(error.problem)
        else:
            failed += [*records.problems, *faults]
            yield _rows(document, records, seeds.vocabulary)


def _rows(document: Document, records: Records, vocabulary: Vocabulary) -> dict[str, list[Any]]:
    """Return the records of each table: those read and those computed from them."""
    return {
        **{field.name: getattr(records, field.name) for field in fields(Records) if field.name in SCHEMAS},
        "fatalities": fatalities(records.claims),
        "checks": compare_figures(records.claims, vocabulary, records),
        "sources": [source_row(document, records)],
    }
