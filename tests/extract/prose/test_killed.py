"""Promises about how many an event killed."""

from __future__ import annotations

import pytest

from nkdata.extract.prose.killed import killed_of
from tests.extract.invented import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 2014 four Xish and two Yish soldiers were killed.", (6, 6)),
        ("On 3 May 2014 at least four Xish soldiers and a Yish farmer were killed.", (5, None)),
        ("On 3 May 2014 ten people were killed, including two children.", (10, 10)),
        ("On 3 May 2014 up to 30 Xish soldiers were killed.", (None, 30)),
        ("On 3 May 2014 dozens of Xish soldiers were killed.", (None, None)),
        ("On 3 May 2014 six Xish soldiers were wounded.", (None, None)),
    ],
)
def test_an_account_is_added_with_its_bounds(text: str, expected: tuple[int | None, int | None]) -> None:
    """Sides are added, parts are not added again, an open bound stays open, and unknown is not zero."""
    assert killed_of(claims(text)) == expected


def test_rival_accounts_of_one_side_are_not_added() -> None:
    """Where Xland says four of its own died and Yland says nine, between four and nine died."""
    told = "On 3 May 2014 Xland said that four of its soldiers had been killed. "
    rival = "Yland said that nine Xish soldiers had been killed."
    assert killed_of(claims(told + rival)) == (4, 9)
