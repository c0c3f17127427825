"""What a section's headings say of the statements below them: the kind, the side, the supporter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from nkdata.extract.support.clusters import clusters_of
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import BOTH, Party, find_parties
from nkdata.seed.document import Section
from nkdata.seed.vocabulary import Vocabulary


class Setting(NamedTuple):
    """``kind`` of support, ``side`` that gets it and ``supporter`` that gives it, each None where no heading says."""

    kind: str | None = None
    side: str | None = None
    supporter: Party | None = None


_JOINING = re.compile(r"\W+|(?<!\w)(and|the|in|of|with|by|for|to|from|support)(?!\w)")


@lru_cache(maxsize=512)
def setting_of(section: Section, vocabulary: Vocabulary) -> Setting:
    """Return what the heading path says; an inner heading speaks louder."""
    if not section:
        return Setting()
    outer, heading = setting_of(section[:-1], vocabulary), section[-1]
    kind = next((kind for kind, words in lexicon().headings if words.said_in(heading)), outer.kind)
    parties = find_parties(heading, vocabulary)
    if not parties or _JOINING.sub(" ", _without(heading, parties)).strip():
        return outer._replace(kind=kind)
    cluster = clusters_of(heading, parties)[0]
    side = cluster.side if cluster.side != BOTH else None
    return Setting(kind, side, cluster.outsiders[0] if len(cluster.outsiders) == 1 and not cluster.side else None)


def _without(heading: str, parties: tuple[Party, ...]) -> str:
    for party in reversed(parties):
        heading = heading[: party.start] + heading[party.end :]
    return heading
