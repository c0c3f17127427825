"""Promises about when it happened, where the sentence does not say it to the day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.invented import claims, records

TOLD = "On 27 September 2014 a war erupted that lasted until 10 November."


def test_a_war_lends_its_days_to_its_year() -> None:
    """What is counted "in the 2014 fighting" is counted over the days that the text gives that war, and says so."""
    (claim,) = [c for c in claims(f"In the 2014 fighting, 40 Xish soldiers were killed. {TOLD}") if c.low == 40]
    assert (claim.date_start, claim.date_end) == (date(2014, 9, 27), date(2014, 11, 10))
    assert "date:named war" in claim.inferred


def test_a_year_without_the_word_for_war_stays_a_year() -> None:
    """A war in the year does not narrow what the year says of other things."""
    (claim,) = [c for c in claims(f"In 2014, 40 Xish soldiers were killed. {TOLD}") if c.low == 40]
    assert (claim.date_start, claim.date_end) == (date(2014, 1, 1), date(2014, 12, 31))


def test_two_wars_of_one_year_lend_nothing() -> None:
    """Where the year names more than one war, nobody knows which is meant."""
    first = "On 3 March 2014 fighting erupted and lasted until 20 March."
    (claim,) = [c for c in claims(f"In the 2014 fighting, 40 Xish soldiers were killed. {first} {TOLD}") if c.low == 40]
    assert (claim.date_start, claim.date_end) == (date(2014, 1, 1), date(2014, 12, 31))


def test_a_speakers_year_is_not_the_year_of_the_war_spoken_of() -> None:
    """A figure told in 2013 of deaths in some war is not dated 2013; its date is unknown."""
    told = "In 2013 a Zish general spoke of the past. He claimed that 30 Zish had died in the Xish war."
    (claim,) = records(told, "Foreign involvement").claims
    assert (claim.date_start, claim.date_end) == (None, None)


def test_the_day_of_a_memorial_is_not_the_day_of_a_death() -> None:
    """Those for whom a stone was set died in a war that the sentence does not date; nor does the one after it."""
    stone = "In May 2011 a stone was unveiled in Axbridge for 14 Zish soldiers who were killed in the war."
    assert [(c.low, c.date_start) for c in claims(stone)] == [(14, None)]
    after = "In May 2011 a museum was opened. Four Zish soldiers were killed in the war."
    assert [(c.low, c.date_start) for c in claims(after)] == [(4, None)]


def test_a_day_of_the_war_stays_a_day() -> None:
    """A date that stands with the deaths themselves is theirs, war or not."""
    (claim,) = claims("On 3 May 2014 two Xish soldiers who had crossed the river were killed in the war.")
    assert (claim.date_start, claim.date_end) == (date(2014, 5, 3), date(2014, 5, 3))


def test_he_died_is_told_of_the_one_who_was_hurt() -> None:
    """A single wounded man who "died on 2 September" is a second claim, of that day, with his side and kind."""
    hurt, dead = claims("On 30 August 2014 a Xish sentry was wounded. He died on 2 September.")
    assert (dead.low, dead.outcome, dead.side, dead.category) == (1, "killed", "x", "military")
    assert (hurt.outcome, dead.date_start) == ("wounded", date(2014, 9, 2))
    assert "side:sentence before" in dead.inferred


def test_he_died_is_not_counted_again_after_a_death() -> None:
    """Of a man who is said to have been killed, "he died at once" counts nobody."""
    assert len(claims("On 30 August 2014 a Xish sentry was killed. He died at once.")) == 1


def test_days_after_which_something_else_happened_do_not_reach_back() -> None:
    """Saying "after eleven days" counts on from the day; "after four days of clashes" is when it had begun."""
    [taken] = claims("On 9 February 2014 a Xish farmer was abducted and, after eleven days, went home.")
    assert (taken.date_start, taken.date_end) == (date(2014, 2, 9), date(2014, 2, 9))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 5 March a shell killed two farmers. Another three died before the year was out.",
            [("2014-03-05", "2014-03-05"), ("2014-03-05", "2014-12-31")],
        ),
        (
            "On 5 March a shell killed two farmers. The year ended with a total of nine deaths.",
            [("2014-03-05", "2014-03-05"), ("2014-01-01", "2014-12-31")],
        ),
        (
            "In 2014 the XLA suffered nine fatalities, up from four a year earlier; the Yish army suffered six.",
            [("2014-01-01", "2014-12-31"), ("2013-01-01", "2013-12-31"), ("2014-01-01", "2014-12-31")],
        ),
    ],
)
def test_a_year_is_the_whole_or_the_rest_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    """A year's total is of the year, what comes after a day of its rest, and a number held beside has its own year."""
    assert [(str(claim.date_start), str(claim.date_end)) for claim in claims(text)] == expected
