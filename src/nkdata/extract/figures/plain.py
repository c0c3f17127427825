"""The plainest cells, "27 soldiers, 6 civilians": read at once, for most cells of a table are so written."""

from __future__ import annotations

import re
from collections.abc import Callable

from nkdata.extract.figures.figure import Figure, Reading
from nkdata.extract.quantities import Quantity, bounded
from nkdata.extract.records import Bound

# Four digits may be a year.
_ITEM = re.compile(r"(?P<low>[0-9]{1,3})(?:–(?P<high>[0-9]{1,3})|(?P<plus>\+))? (?P<word>[a-z]+)(?:, (?=[0-9])|$)")


def read_plain(text: str, category: Callable[[str], str | None]) -> Reading | None:
    """Return the figures of a text that is nothing but numbers of people, or None for any other text.

    ``category`` says of a word which people it names, and None of every word
    that says more or less than that.
    """
    figures: list[Figure] = []
    place = 0
    while item := _ITEM.match(text, place):
        people = category(item["word"])
        if people is None:
            return None
        place, end = item.end(), item.end("word")
        amount = (item.start(), item.start("word") - 1)
        figures.append(Figure(amount[0], end, _quantity(item), amount, category=people))
    return Reading(figures) if figures and place == len(text) else None


def _quantity(item: re.Match[str]) -> Quantity:
    low, high = int(item["low"]), item["high"]
    if high:
        return Quantity(min(low, int(high)), max(low, int(high)), Bound.RANGE)
    return bounded(low, Bound.AT_LEAST if item["plus"] else Bound.EXACT)
