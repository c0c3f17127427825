"""Promises about incidents and the table: a part only where it certainly is one."""

from __future__ import annotations

from datetime import date

import pytest

from nkdata.extract.incidents import within_years
from nkdata.extract.records import Claim, Source

YEAR = (date(2017, 1, 1), date(2017, 12, 31))
MAY = (date(2017, 5, 3), date(2017, 5, 3))


def _claim(
    name: str,
    number: int | None,
    days: tuple[date, date] = MAY,
    side: str = "fen",
    category: str = "military",
    outcome: str = "killed",
) -> Claim:
    return Claim(
        claim_id=name,
        source=Source("a.md", "", 1, "words"),
        origin="prose",
        date_start=days[0],
        date_end=days[1],
        date_prec="day",
        side=side,
        victim=None,
        category=category,
        outcome=outcome,
        low=number,
        high=number,
        bound="exact",
        rule="killed.passive",
    )


def test_incidents_are_parts_of_their_cell() -> None:
    """Two deaths of May and three of June are among the year's five, which holds them all."""
    june = (date(2017, 6, 1), date(2017, 6, 1))
    told = [_claim("a", 2), _claim("b", 3, june)]
    assert within_years(told, [_claim("cell", 5, YEAR)]) == {"a": "cell", "b": "cell"}


@pytest.mark.parametrize(
    ("told", "cell"),
    [
        pytest.param(_claim("a", 6), _claim("cell", 5, YEAR), id="more than the cell holds"),
        pytest.param(_claim("a", 2, side="moor"), _claim("cell", 5, YEAR), id="another side"),
        pytest.param(_claim("a", 2, category="unspecified"), _claim("cell", 5, YEAR), id="people of an unknown kind"),
        pytest.param(_claim("a", 2, outcome="wounded"), _claim("cell", 5, YEAR), id="another fate"),
        pytest.param(_claim("a", 5, YEAR), _claim("cell", 5, YEAR), id="the same days, told a second time"),
        pytest.param(
            _claim("a", 2, (date(2016, 12, 30), date(2017, 1, 2))), _claim("cell", 5, YEAR), id="across years"
        ),
        pytest.param(_claim("a", 2)._replace(part_of="b"), _claim("cell", 5, YEAR), id="part of something already"),
        pytest.param(_claim("a", 2), _claim("cell", 1, YEAR)._replace(high=None), id="a cell without an upper end"),
    ],
)
def test_what_is_not_certain_is_no_part(told: Claim, cell: Claim) -> None:
    """A wrong part is worse than none."""
    assert within_years([told], [cell]) == {}
