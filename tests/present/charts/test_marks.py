"""Promises about the signs of disagreement on a panel."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from nkdata.present.charts.marks import SIGN_HEIGHT, SIGN_WIDTH, Mark, Scale, sign_heights

YEARS = 15.0


def mark(x: float, top: float, *, disputed: bool = True) -> Mark:
    """Return a figure at a place on the axis."""
    return Mark(x, 0.25, top, top, "exact", "", f"c{x}", disputed)


def test_the_signs_of_one_year_stand_above_one_another() -> None:
    """Three bars of one year, closer than a sign is wide: three heights, the lowest bar's sign the lowest."""
    bars = [mark(2014.7, 42), mark(2015, 64), mark(2015.3, 77)]
    heights = sign_heights(bars, Scale.over(bars, log=False), YEARS)
    assert [heights[bar] for bar in bars] == sorted({heights[bar] for bar in bars})
    assert all(heights[bar] > bar.top for bar in bars)


def test_only_a_disputed_figure_has_a_sign() -> None:
    """The others have none."""
    bars = [mark(2014, 3), mark(2015, 4, disputed=False)]
    assert list(sign_heights(bars, Scale.over(bars, log=True), YEARS)) == bars[:1]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 100)), max_size=8, unique_by=lambda pair: pair[0]))
def test_no_two_signs_touch(places: list[tuple[int, int]]) -> None:
    """Whatever the bars: signs side by side are a sign's width apart, others its height."""
    bars = [mark(2008 + x / 4, top) for x, top in places]
    scale = Scale.over(bars, log=False)
    for (one, height), (other, beside) in combinations(sign_heights(bars, scale, YEARS).items(), 2):
        is_near = abs(one.x - other.x) < SIGN_WIDTH * YEARS
        assert not is_near or abs(height - beside) >= scale.ceiling * SIGN_HEIGHT * 0.999
