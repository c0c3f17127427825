"""Hold off the garbage collector while an article is read: it looks through small objects of which nearly all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

Item = TypeVar("Item")

_LOCK = Lock()
_END = object()


class _Holds:
    """How many threads hold the collector off, and whether it ran before the first of them."""

    count = 0
    ran = False


@contextmanager
def collector_held_off() -> Iterator[None]:
    """Keep the collector from running by itself; it runs again, if it did before, once the last thread is done.

    What is freed by counting references is freed as ever, and ``gc.collect()`` works.
    """
    with _LOCK:
        if not _Holds.count:
            _Holds.ran = gc.isenabled()
            gc.disable()
        _Holds.count += 1
    try:
        yield
    finally:
        with _LOCK:
            _Holds.count -= 1
            if not _Holds.count and _Holds.ran:
                gc.enable()


def made_in_bulk(items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items, each made with the collector held off; it may run between two, so that no garbage piles up."""
    rest = iter(items)
    while True:
        with collector_held_off():
            item = next(rest, _END)
        if item is _END:
            return
        yield item  # type: ignore[misc]
