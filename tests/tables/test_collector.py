"""Promises about the garbage collector, which reading an article holds off."""

import gc
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from nkdata.tables.collector import collector_held_off, made_in_bulk


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Begin with a collector that runs, and leave it so."""
    gc.enable()
    yield
    gc.enable()


def test_it_runs_again_after_an_error() -> None:
    """An article that cannot be read does not leave the collector switched off."""

    @collector_held_off()
    def fail() -> None:
        assert not gc.isenabled()
        raise ValueError("malformed")

    with pytest.raises(ValueError, match="malformed"):
        fail()
    assert gc.isenabled()


def test_it_stays_off_where_it_was() -> None:
    """Who has switched the collector off finds it off."""
    gc.disable()
    with collector_held_off():
        pass
    assert not gc.isenabled()


def test_the_last_thread_switches_it_on() -> None:
    """Of two threads that read at once, the one that is done first leaves the collector off for the other."""
    inside, done = Barrier(2), Barrier(2)
    seen: list[bool] = []

    def read_long() -> None:
        with collector_held_off():
            inside.wait()
            done.wait()
            seen.append(gc.isenabled())

    long = Thread(target=read_long)
    long.start()
    with collector_held_off():
        inside.wait()
    seen.append(gc.isenabled())
    done.wait()
    long.join()
    assert seen == [False, False]
    assert gc.isenabled()


def test_it_runs_between_two_items() -> None:
    """While one article is read it is off, and between two it is on, so that no garbage piles up."""
    made: list[bool] = []

    def items() -> Iterator[int]:
        for number in range(3):
            made.append(gc.isenabled())
            yield number

    assert [(number, gc.isenabled()) for number in made_in_bulk(items())] == [(0, True), (1, True), (2, True)]
    assert made == [False, False, False]
