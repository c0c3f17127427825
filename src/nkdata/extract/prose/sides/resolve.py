"""The rules in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Sequence

from nkdata.extract.assemble import Finding
from nkdata.extract.prose.sides import company, counts, hits, owners, roles, speakers, told, words
from nkdata.extract.prose.sides.scene import Answer, Rule, Scene

_RULES: tuple[Rule, ...] = (
    told.own_dead,
    roles.other_side,
    counts.respective,
    words.stated,
    roles.mixed,
    speakers.denied,
    words.former,
    roles.enemy,
    roles.of_the_state,
    words.headed,
    words.paid,
    told.among,
    told.of_a_unit,
    told.losses_of,
    told.elided,
    owners.owned,
    owners.lost,
    counts.in_order,
    counts.counted_before,
    owners.own_loss,
    speakers.conceded,
    company.part,
    owners.blow_for,
    company.rest,
    company.of_crowd,
    roles.named_before,
    company.same_sentence,
    company.next_named,
    hits.raiders,
    told.attackers,
    told.antecedent,
    hits.hit_here,
    hits.attacked,
    company.next_to,
    hits.opponent,
    speakers.army_speaking,
    speakers.only_party,
    roles.told_of,
    hits.hit_before,
    company.as_before,
)


def resolve_side(finding: Finding, scene: Scene, earlier: Sequence[Finding]) -> Answer:
    """Return the finding's side: the first rule that knows it, or ``both`` as not stated."""
    for rule in _RULES:
        answer = rule(finding, scene, earlier)
        if answer is not None:
            # A whole of which one is "from each side" is of all sides.
            return ("both", answer[1]) if answer[0] == "each" else answer
    return "both", "not stated"
