"""What the values of the tables are called on screen."""

from __future__ import annotations

from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.schemas import OUTCOMES

CATEGORY_LABELS = {"military": "Military", "civilian": "Civilian", "unspecified": "Military or civilian not said"}
OUTCOME_LABELS = {outcome: outcome.capitalize() for outcome in OUTCOMES}
FIGURES_LABELS = {"years": "Year by year", "periods": "Whole periods"}
AMOUNT_LABELS = {"arms": "Arms", "aid": "Aid", "fighters": "Fighters"}
"""What support is counted in: shares of arms, US dollars, people."""
BASIS_LABELS = {"table": "printed in the yearly table", "sum": "sum of stated figures", "infobox": "from the infobox"}
EVENT_LABELS = {
    "war": "War",
    "clash": "Clash",
    "shelling": "Shelling",
    "sniper": "Sniper fire",
    "shootdown": "Shootdown",
    "mine": "Mine",
    "ceasefire": "Ceasefire",
    "diplomatic": "Diplomatic",
    "political": "Political",
    "legal": "Legal",
    "other": "Other",
}
SUPPORT_LABELS = {
    "diplomatic": "Diplomatic",
    "recognition": "Recognition",
    "arms": "Arms",
    "military_aid": "Military aid",
    "fighters": "Fighters",
    "humanitarian": "Humanitarian",
    "economic": "Economic",
    "mediation": "Mediation",
    "sanction": "Sanction",
    "vote": "Vote",
}
CERTAINTY_LABELS = {
    "stated": "Stated",
    "alleged": "Alleged",
    "denied": "Denied",
    "disputed": "Disputed",
    "tacit": "Tacit",
}
VERDICT_LABELS = {"disagrees": "Disagree", "cannot_tell": "Cannot be told", "agrees": "Agree"}
"""The verdicts in the order in which a reader wants them."""
CHECK_LABELS = {
    "row_total": "A table's row and its total",
    "infobox_table": "Infobox and table",
    "prose_table": "Prose and table",
    "infobox_prose": "Infobox and prose",
    "periods": "Periods of the infobox",
    "repeated": "The same people counted twice",
    "rival": "Rival claims",
    "year_incidents": "A year's incidents and its total",
    "part_exceeds": "A part and its whole",
    "superlative": "A year called the worst",
    "dates": "Years of a phase",
    "votes": "Recorded votes",
}
VOTE_LABELS = {"for": "For", "against": "Against", "abstained_or_absent": "Abstained or absent"}
_NO_SIDE = {"both": "Not split by side", "neutral": "Neutral", "other": "Other"}


def supported_label(supported: str, vocabulary: Vocabulary) -> str:
    """Return whom a relation supports: a side's name, both sides, or neither."""
    return {"both": "Both sides", "neutral": "Neutral"}.get(supported) or side_label(supported, vocabulary)


def side_label(side: str, vocabulary: Vocabulary) -> str:
    """Return a side's or an actor's name by its id; ``both``, ``neutral`` and ``other`` in words."""
    names = {actor.id: actor.name for actor in vocabulary.actors} | {side.id: side.name for side in vocabulary.sides}
    return names.get(side) or _NO_SIDE.get(side, side)
