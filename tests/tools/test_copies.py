"""The altered copies that the bench reads."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tools.bench.copies import altered

TEXT = (
    "On 31 May 2014, 3,000 men fell, 41 of them in S-300 lorries; 108–112 more by 1 June, in 1999 and 2015–19, 0 after."
)


@given(st.integers(1, 1000))
def test_each_number_is_another_and_each_name_is_kept(by: int) -> None:
    """What is read is new, and as hard to read as before."""
    copy = altered(TEXT, by)
    assert re.sub(r"\d", "", copy).replace(",", "") == re.sub(r"\d", "", TEXT).replace(",", "")
    assert "S-300" in copy
    numbers = re.compile(r"(?<![\w-])\d(?:[\d,]*\d)?")
    assert not [was for was, now in zip(numbers.findall(TEXT), numbers.findall(copy), strict=True) if was == now]
    assert all(1 <= int(day) <= 31 for day in re.findall(r"(\d+) (?:May|June)", copy))
    [first], [second] = re.findall(r"May (\d+)", copy), re.findall(r"in (\d+) and", copy)
    assert 2014 - int(first) == 1999 - int(second)


def test_copies_differ() -> None:
    """No two copies of a bench are the same text."""
    assert len({altered(TEXT, by) for by in range(1, 201)}) == 200
