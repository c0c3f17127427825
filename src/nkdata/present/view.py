"""The dataset as a reader has narrowed it: what every screen draws from."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

import pandas as pd

from nkdata.present.disputes import disputed_claims, disputed_rows
from nkdata.present.picked import NAMES
from nkdata.present.selection import LeftOut, Selection, left_out, narrow
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.load import Dataset
from nkdata.tables.totals import RECOUNTED

Made = TypeVar("Made")
MOST_MADE = 256
"""Tables and parts of them that a view keeps at once."""


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
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def made(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """Return what ``make`` makes of this view, made once: a view is kept, and a screen asks again at each change.

        ``what`` names it among all that is made of the view. Much of it ends
        with words that a reader has typed, so that there is a limit.
        """
        if what not in self._made:
            if len(self._made) >= MOST_MADE:
                self._made.clear()
            self._made[what] = make()
        return cast(Made, self._made[what])

    def table(self, name: str) -> pd.DataFrame:
        """Return the rows of a table that the selection keeps."""
        return self.made(("table", name), lambda: narrow(self._whole(name), name, self.selection))

    def left_out(self, name: str) -> LeftOut:
        """Count the rows of a table that the selection leaves out."""
        return self.made(("left out", name), lambda: left_out(self._whole(name), name, self.selection))

    def _whole(self, name: str) -> pd.DataFrame:
        return self.dataset.recounted if name == RECOUNTED.name else self.dataset.tables()[name]

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The ids of the claims, phases and votes with which something else in the article disagrees.

        They are the same whatever is selected.
        """
        checks = self.dataset.checks
        others = [disputed_rows(getattr(self.dataset, table), checks, NAMES[table]) for table in ("phases", "votes")]
        return disputed_claims(checks).union(*others)

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
