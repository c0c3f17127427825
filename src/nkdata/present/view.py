"""The dataset as a reader has narrowed it: what every screen draws from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from nkdata.present.disputes import disputed_claims
from nkdata.present.selection import LeftOut, Selection, left_out, narrow
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.load import Dataset
from nkdata.tables.totals import RECOUNTED


@dataclass(frozen=True)
class View:
    """A dataset, a selection, and the rows that are left.

    ``key`` names the dataset's content, so that what is drawn from a view can
    be kept. The frames keep the dataset's index and are shared: never edit one.
    """

    dataset: Dataset
    selection: Selection
    key: str

    @property
    def vocabulary(self) -> Vocabulary:
        """The names of the conflict."""
        return self.dataset.vocabulary

    @cached_property
    def _tables(self) -> dict[str, pd.DataFrame]:
        return {}

    @cached_property
    def _left_out(self) -> dict[str, LeftOut]:
        return {}

    def table(self, name: str) -> pd.DataFrame:
        """Return the rows of a table that the selection keeps; a view is kept, and each table narrowed once."""
        if name not in self._tables:
            self._tables[name] = narrow(self._whole(name), name, self.selection)
        return self._tables[name]

    def left_out(self, name: str) -> LeftOut:
        """Count the rows of a table that the selection leaves out."""
        if name not in self._left_out:
            self._left_out[name] = left_out(self._whole(name), name, self.selection)
        return self._left_out[name]

    def _whole(self, name: str) -> pd.DataFrame:
        return self.dataset.recounted if name == RECOUNTED.name else self.dataset.tables()[name]

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The ids of the claims with which another figure of the article disagrees, whatever is selected."""
        return disputed_claims(self.dataset.checks)

    @property
    def claims(self) -> pd.DataFrame:
        """Stated casualty figures."""
        return self.table("claims")

    @property
    def fatalities(self) -> pd.DataFrame:
        """People killed by period, side and category."""
        return self.table("fatalities")

    @property
    def events(self) -> pd.DataFrame:
        """Dated events."""
        return self.table("events")

    @property
    def support(self) -> pd.DataFrame:
        """Relations of outside actors."""
        return self.table("support")

    @property
    def votes(self) -> pd.DataFrame:
        """Recorded votes."""
        return self.table("votes")

    @property
    def checks(self) -> pd.DataFrame:
        """Comparisons of the article's figures."""
        return self.table("checks")

    @property
    def phases(self) -> pd.DataFrame:
        """Phases of the conflict."""
        return self.table("phases")
