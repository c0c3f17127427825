"""A table that grows document by document, so that of each document little more than its rows is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from nkdata.errors import Problem
from nkdata.tables.frames import columns_of, table_of
from nkdata.tables.validate import allowed, cells_are_sound, names_are_unique

BATCH = 1_000
"""Records that are kept before they are stored: a frame of a few rows takes more memory than they do."""


class GrowingTable:
    """The table ``name``, of the records that have been added so far."""

    def __init__(self, name: str) -> None:
        """Begin without rows."""
        self.name = name
        self.records: list[Any] = []
        self.frames: list[pd.DataFrame] = []
        self.is_sound = True

    def add(self, records: Iterable[Any]) -> None:
        """Add the records of one document."""
        self.records += records
        if len(self.records) >= BATCH:
            self._store()

    def checked(self) -> tuple[pd.DataFrame, list[Problem]]:
        """Return the rows that the schema allows, in the order of their records, and a problem for each other one."""
        self._store()
        frame = self.frames[0] if len(self.frames) == 1 else pd.concat(self.frames, ignore_index=True)
        self.frames = [frame]
        return (frame, []) if self.is_sound and names_are_unique(self.name, frame) else allowed(self.name, frame)

    def _store(self) -> None:
        if self.records or not self.frames:
            columns = columns_of(self.name, self.records)
            self.is_sound = self.is_sound and cells_are_sound(self.name, columns)
            self.frames.append(table_of(self.name, columns))
            self.records = []
