"""Whose people they were, where the phrase itself does not say."""

from nkdata.extract.prose.sides.company import is_of_those
from nkdata.extract.prose.sides.counts import counted_as
from nkdata.extract.prose.sides.hits import hit_side
from nkdata.extract.prose.sides.resolve import resolve_side
from nkdata.extract.prose.sides.scene import AGENT, Memory, Scene, Stated

__all__ = ["AGENT", "Memory", "Scene", "Stated", "counted_as", "hit_side", "is_of_those", "resolve_side"]
