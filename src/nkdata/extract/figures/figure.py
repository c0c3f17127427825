"""What a short text states: figures, and what is left over."""

from __future__ import annotations

from dataclasses import dataclass, field

from nkdata.extract.periods import Period
from nkdata.extract.quantities import Quantity
from nkdata.extract.records import Bound

Span = tuple[int, int]

UNKNOWN = Quantity(None, None, Bound.UNKNOWN)
ZERO = Quantity(0, 0, Bound.EXACT)
ONE = Quantity(1, 1, Bound.EXACT)


@dataclass(slots=True)
class Figure:
    """A figure at ``text[start:end]``; ``outcome``, ``side`` and ``period`` are None where its words say none.

    ``amount`` is the stretch of the number itself, ``whole`` the place in the
    list of figures of the one that includes this one, ``detail`` the remark
    in its brackets, and ``inferred`` as in Claim.
    """

    start: int
    end: int
    quantity: Quantity
    amount: Span
    outcome: str | None = None
    category: str = "unspecified"
    side: str | None = None
    period: Period | None = None
    claimant: str | None = None
    whole: int | None = None
    detail: str | None = None
    inferred: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """The figures of one text in order, its other numbers as ``(start, end, reason)``, and words that state none.

    ``period`` and ``claimant`` are the last that the text names, whichever figure they stand beside.
    """

    figures: list[Figure] = field(default_factory=list)
    left: list[tuple[int, int, str]] = field(default_factory=list)
    fragments: list[Span] = field(default_factory=list)
    period: Period | None = None
    claimant: str | None = None
