"""Why a number is not read as a count of people."""

from __future__ import annotations

import re

from nkdata.extract.english import lexicon
from nkdata.extract.figures.cuts import part_word
from nkdata.extract.figures.masking import BRACKETS
from nkdata.extract.wording import noun, parties, people_word
from nkdata.seed.vocabulary import Vocabulary

FUSED = "Nothing says how these numbers belong together."
SEVERAL = "One number stands for several outcomes."
BARE = "A number in brackets does not say what it counts."
THINGS = "What is counted is not known to be people."
OTHER = "It is not read as a count of people."


def objection(
    before: str, after: str, outcomes: tuple[str, ...], bracketed: bool, vocabulary: Vocabulary
) -> str | None:
    """Return why a number between ``before`` and ``after`` is no figure, or None where it is one."""
    if len(outcomes) > 1:
        return SEVERAL
    told = people_word().search(before + " ¤ " + after)
    if bracketed and not told and not parties(before + after, vocabulary) and not part_word().search(before):
        return BARE
    if _things(after, outcomes, vocabulary) or (not told and _labelled(before, vocabulary)):
        return THINGS
    return None


def _things(after: str, outcomes: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Tell whether "400 tanks" or "30 tanks captured" follows; "7 contractors killed" are people."""
    after = BRACKETS.sub(lambda m: " " * len(m.group()), after)
    word = re.match(r"\s*(?P<word>[^\W\d_][\w'’.-]*)", after)
    if word is None or any(mention.start <= word.start("word") for mention in parties(after, vocabulary)):
        return False
    plain = word["word"]
    if plain[0].isupper() or plain.endswith("ly") or plain.lower() in lexicon()["infobox"]["people"]:
        return False
    counted = people_word().match(after, word.start("word")) or noun().search(after)
    return not counted and not (outcomes and outcomes[0] in ("killed", "wounded"))


def _labelled(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "Tanks:" stands before."""
    label = re.search(r"(?P<label>[^\W\d_][^:;,¤]*):\s*$", before)
    if label is None or parties(label["label"], vocabulary):
        return False
    return label["label"].strip().lower() not in {*lexicon()["columns"]["total"], *lexicon()["infobox"]["people"]}
