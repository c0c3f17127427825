"""Promises about running totals and what they take in."""

from __future__ import annotations

import pytest

from tests.extract.invented import claims, records


def parts(text: str, *section: str) -> dict[int | None, int | None]:
    """Return the low figure of each claim that is a part, with that of its whole."""
    told = claims(text, *section)
    low = {claim.claim_id: claim.low for claim in told}
    return {claim.low: low[claim.part_of] for claim in told if claim.part_of}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 2 March 2014 six Xish soldiers were killed. Three Yish soldiers died the next day, "
            "bringing the death toll of the fighting to at least nine.",
            {6: 9, 3: 9},
        ),
        ("Two Xish soldiers died in May 2014. In all, seven Xish soldiers were killed during 2014.", {2: 7}),
        ("In May 2014 two Xish soldiers died at Axbridge and four at Byford, for a total of six.", {2: 6, 4: 6}),
        ("On 3 May 2014 two Xish soldiers were killed. For the whole of 2014 Xish losses came to 11 dead.", {2: 11}),
        ("A mine killed two Xish soldiers in May 2014. By the end of the year the Xish dead had reached 39.", {2: 39}),
        (
            "By 12 November 2014, 34 Xish soldiers had died in all. "
            "By the end of the year the number of Xish soldiers killed rose to 39.",
            {34: 39},
        ),
        (
            "On 4 June 2014 three Xish soldiers were killed. It was the deadliest year for Xland since 2001, "
            "with 27 soldiers killed in 2014.",
            {3: 27},
        ),
    ],
)
def test_a_running_total_takes_in_what_was_told_before(text: str, expected: dict[int, int]) -> None:
    """Figures of the same people within its days are parts of a total, and an earlier total of a later one."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Another side, kind, fate or time.
        "On 2 March 2014 six Xish soldiers were killed. In all, nine Yish soldiers were killed in 2014.",
        "On 2 March 2014 six Xish civilians were killed. In all, nine Xish soldiers were killed in 2014.",
        "On 2 March 2014 six Xish soldiers were wounded. In all, nine Xish soldiers were killed in 2014.",
        "On 2 March 2013 six Xish soldiers were killed. In all, nine Xish soldiers were killed in 2014.",
        # Not a total.
        "On 2 March 2014 six Xish soldiers were killed. On 5 March nine Xish soldiers were killed.",
        # More than the total.
        "On 2 March 2014 twelve Xish soldiers were killed. In all, nine Xish soldiers were killed in 2014.",
        # Told again.
        "In 2014 nine Xish soldiers were killed. In all, nine Xish soldiers were killed in 2014.",
    ],
)
def test_what_a_total_does_not_evidently_include_is_no_part(text: str) -> None:
    """Other people, other days, and more than the total itself are parts of nothing."""
    assert parts(text) == {}


def test_rival_figures_are_no_parts_of_each_other() -> None:
    """What two speakers say of the same people and days are two accounts, whatever words they use."""
    told = "Xland said that six Xish soldiers were killed on 2 March 2014. "
    assert parts(told + "Yland said that on 2 March 2014 nine Xish soldiers were killed in all.") == {}
    in_all = "In all, 19 Xish soldiers were killed in 2014. "
    assert parts(in_all + "Another report put the number of Xish dead at 20.") == {}


def test_rival_figures_are_parts_of_one_total_where_it_holds_the_greater() -> None:
    """Two accounts of one day are not added up against a total."""
    rivals = (
        "Xland said that four Xish soldiers were killed on 2 March 2014. "
        "Yland said that nine Xish soldiers were killed on 2 March 2014. "
    )
    assert parts(rivals + "In all, ten Xish soldiers were killed in 2014.") == {4: 10, 9: 10}


def test_a_part_of_a_part_stays_with_its_own_whole() -> None:
    """What was told as a part keeps the whole that its own sentence gives it."""
    text = "On 3 May 2014 six Xish soldiers, including two officers, died. In all, 14 Xish soldiers died in 2014."
    assert parts(text) == {6: 14, 2: 6}


def test_an_event_counts_its_dead_though_a_later_total_takes_them_in() -> None:
    """The events of single days keep their figures; only a part of a claim of the same event is not added again."""
    text = "On 2 March 2014 two Xish soldiers were killed. In all, seven Xish soldiers were killed in 2014."
    assert next(iter(records(text).events)).killed_low == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 2014, 38 Xish soldiers were captured. Of these, 28 were later released.", {28: 38}),
        ("On 3 May 2014, 38 Xish soldiers were captured. Twelve of the prisoners were released in June.", {12: 38}),
        ("On 3 May 2014, 38 Xish soldiers were killed. Twelve of them died at Byford.", {12: 38}),
        ("On 3 May 2014, 38 Xish soldiers were captured. On 9 May, 12 Yish soldiers were released.", {}),
        ("On 3 May 2014 three Xish soldiers were captured. Twelve of the prisoners were released in June.", {}),
        ("Eleven of the Xish soldiers and three of the Yish died on 30 November 2014.", {}),
    ],
)
def test_some_of_those_before_are_a_part_of_them(text: str, expected: dict[int, int]) -> None:
    """Saying "of them" makes people a part of those last counted, the released of the captured."""
    assert parts(text) == expected


def test_a_total_names_what_it_takes_from_the_paragraph() -> None:
    """A kind, a side or a first day that only the sentences before state is named as inferred, and nothing else is."""
    told = "On 2 March 2014 two Xish soldiers were killed. "
    *_, total = claims(told + "On 9 March 2014 the mission put the death toll at five.")
    assert total.category == "military"
    assert {"category:paragraph", "date_start:paragraph"} <= set(total.inferred)
    *_, stated = claims(told + "On 2 March 2014 the number of Xish soldiers killed rose to five.")
    assert not [basis for basis in stated.inferred if basis.endswith("paragraph")]


def test_a_number_that_repeats_names_what_it_takes_from_the_one_before() -> None:
    """The kind and the side of "another report gave a figure of 20" are those of the number before."""
    *_, second = claims("On 3 May 2014 twelve Xish soldiers were killed. Another report gave a figure of 20.")
    assert {"side:number before", "category:number before"} <= set(second.inferred)
