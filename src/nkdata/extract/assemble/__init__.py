"""Bring the people and the frames of one sentence together: who came to what harm, who is a part of whom."""

from nkdata.extract.assemble.assemble import assemble
from nkdata.extract.assemble.finding import Finding
from nkdata.extract.assemble.tolls import TOLL, find_tolls, is_linked

__all__ = ["TOLL", "Finding", "assemble", "find_tolls", "is_linked"]
