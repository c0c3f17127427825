"""What people who share a fate share besides: noun, side, bound."""

from __future__ import annotations

from collections.abc import Sequence

from nkdata.extract.people import People
from nkdata.extract.phrases import listed
from nkdata.extract.quantities import bounded
from nkdata.extract.records import Bound


def share(members: Sequence[People]) -> list[tuple[People, list[str]]]:
    """Return each member of a coordination with what it leaves out, and the fields that it took from others.

    "88 Xish and 92 Yish soldiers", "two Xish officers and a driver", "at least five dead and 12 wounded".
    """
    shared: list[tuple[People, list[str]]] = []
    for i, member in enumerate(members):
        p = _with_noun(member, [*members[i + 1 :], *reversed(members[:i])])
        first = members[0].quantity.bound is Bound.AT_LEAST
        open_noun = not members[i - 1].head
        shared.append(_beside(shared, p, open_noun=open_noun, bound_first=first) if shared else (p, []))
    return shared


def _beside(
    shared: Sequence[tuple[People, list[str]]], p: People, *, open_noun: bool, bound_first: bool
) -> tuple[People, list[str]]:
    """Return a member with what the one before it lends; of several sides none is lent to people with a noun."""
    if len({q.side for q, _ in shared}) > 1 and p.side is None and p.head:
        return p, []
    return _after(shared[-1][0], p, open_noun=open_noun, bound_first=bound_first)


def _with_noun(p: People, others: Sequence[People]) -> People:
    donor = None if p.head else next((other for other in others if other.head), None)
    if donor is None:
        return p
    return p._replace(head=donor.head, category=donor.category if p.category == "unspecified" else p.category)


def _after(first: People, p: People, *, open_noun: bool, bound_first: bool) -> tuple[People, list[str]]:
    inferred: list[str] = []
    in_noun = first.head in listed("rebels") and p.head != first.head
    if p.side is None and first.side and not p.owned and not in_noun:
        p, inferred = p._replace(side=first.side), ["side:coordination"]
    elif p.side is None and first.owned:
        p = p._replace(owned=True)
    unbounded = p.bare and p.numbers and p.quantity.bound is Bound.EXACT
    if unbounded and first.quantity.bound is Bound.AT_LEAST and bound_first:
        p = p._replace(quantity=bounded(p.quantity.low or 0, Bound.AT_LEAST))
        inferred = [*inferred, "bound:coordination"]
    if unbounded and open_noun and first.quantity.bound is Bound.APPROX:
        p = p._replace(quantity=p.quantity._replace(bound=Bound.APPROX))
        inferred = [*inferred, "bound:coordination"]
    return p, inferred
