"""Properties that are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):
    """A property that keeps its value in the object, which must have a ``__dict__``.

    It is ``functools.cached_property`` without the lock that this takes before
    Python 3.12 and that took as long as most of the work behind it.
    """

    def __init__(self, work: Callable[[Any], Value]) -> None:
        """Keep the method that works the value out, and its name."""
        self.work, self.name, self.__doc__ = work, work.__name__, work.__doc__

    @overload
    def __get__(self, one: None, owner: type) -> lazy[Value]: ...

    @overload
    def __get__(self, one: object, owner: type | None = None) -> Value: ...

    def __get__(self, one: object | None, owner: type | None = None) -> Value | lazy[Value]:
        """Return the value; from then on it is found in the object itself."""
        if one is None:
            return self
        value = one.__dict__[self.name] = self.work(one)
        return value
