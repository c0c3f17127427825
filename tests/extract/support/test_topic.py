"""Promises about what a section has spoken of: the last word counts, and nothing is worked out before it is asked."""

from __future__ import annotations

from nkdata.extract.support.parties import Party
from nkdata.extract.support.topic import Passed, Topic, Who

ALDAVIA = Party(0, 7, name="Aldavia")
CORMORIA = Party(0, 8, name="Cormoria")
GUARDS = Party(0, 6, name="Guards", armed=True)


class Told:
    """A statement that counts how often it is asked whom it is about."""

    def __init__(self, subject: Who | None, side: str | None = None, group: Party | None = None) -> None:
        """Keep what it leaves."""
        self.asked = 0
        self.about, self.side, self.group = subject, side, group
        self.claimant: str | None = None

    @property
    def subject(self) -> Who | None:
        """Whom it is about."""
        self.asked += 1
        return self.about


def test_the_last_that_says_so_counts() -> None:
    """Subject, side and group are each of the last statement that has one."""
    topic = Topic(told=[Told(Who((ALDAVIA,)), "x", GUARDS), Told(Who((CORMORIA,))), Told(None, "y")])
    assert (topic.subject, topic.side, topic.group) == (Who((CORMORIA,)), "y", GUARDS)


def test_a_statement_without_outsiders_ends_the_subject() -> None:
    """After a statement that names no outside actor "they" means nobody spoken of before; side and group stay."""
    topic = Topic(told=[Told(Who((ALDAVIA,)), "x", GUARDS), Passed(None)])
    assert (topic.subject, topic.side, topic.group) == (None, "x", GUARDS)


def test_nothing_is_worked_out_unasked() -> None:
    """Only the statements back to the answer are asked for it."""
    told = [Told(Who((ALDAVIA,))), Told(Who((CORMORIA,))), Told(None)]
    topic = Topic(told=list(told))
    assert topic.side is None
    assert [one.asked for one in told] == [0, 0, 0]
    assert topic.subject == Who((CORMORIA,))
    assert [one.asked for one in told] == [0, 1, 1]


def test_a_section_that_has_said_nothing() -> None:
    """At its beginning a section has no subject, side, group or claimant."""
    topic = Topic()
    assert (topic.subject, topic.side, topic.group, topic.claimant) == (None, None, None, None)
