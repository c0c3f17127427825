"""What the values of the tables are called on screen."""

from __future__ import annotations

from nkdata.present.wording import labels
from nkdata.seed.vocabulary import Vocabulary

CATEGORY_LABELS = labels("values.category")
OUTCOME_LABELS = labels("values.outcome")
FIGURES_LABELS = labels("values.figures")
AMOUNT_LABELS = labels("values.amount")
"""What support is counted in: shares of arms, US dollars, people."""
BASIS_LABELS = labels("values.basis")
EVENT_LABELS = labels("values.event")
SUPPORT_LABELS = labels("values.support")
CERTAINTY_LABELS = labels("values.certainty")
VERDICT_LABELS = labels("values.verdict")
"""The verdicts in the order in which a reader wants them."""
CHECK_LABELS = labels("values.check")
VOTE_LABELS = labels("values.vote")
_NO_SIDE = labels("values.no_side")
_NO_SUPPORTED = labels("values.no_supported")


def supported_label(supported: str, vocabulary: Vocabulary) -> str:
    """Return whom a relation supports: a side's name, both sides, or neither."""
    return _NO_SUPPORTED.get(supported) or side_label(supported, vocabulary)


def side_label(side: str, vocabulary: Vocabulary) -> str:
    """Return a side's or an actor's name by its id; ``both``, ``neutral`` and ``other`` in words."""
    names = {actor.id: actor.name for actor in vocabulary.actors} | {side.id: side.name for side in vocabulary.sides}
    return names.get(side) or _NO_SIDE.get(side, side)
