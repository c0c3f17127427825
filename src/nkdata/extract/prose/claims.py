"""Findings of a sentence to claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from nkdata.extract.assemble import Finding
from nkdata.extract.claimants import claimant_at
from nkdata.extract.dates import Context
from nkdata.extract.ids import Ids
from nkdata.extract.periods import Period
from nkdata.extract.prose.company import Company, Paragraph, for_each_side, kind_in, span_total
from nkdata.extract.prose.reading import Reading
from nkdata.extract.prose.sides import Scene, resolve_side
from nkdata.extract.prose.source import claim_id, source_of
from nkdata.extract.prose.timing import Timed, period_of
from nkdata.extract.records import Claim
from nkdata.seed.document import Document, Sentence


class Setting(NamedTuple):
    """Where a sentence stands: document, its heading's context and its own, the paragraph before it, names given."""

    document: Document
    sentence: Sentence
    heading: Context
    context: Context
    paragraph: Paragraph
    ids: Ids


@dataclass(slots=True)
class Told:
    """What has been made of a sentence's findings: each with its period, its claim, and what of it is inferred."""

    findings: list[Finding] = field(default_factory=list)
    periods: list[Period | None] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def name_of(self, claim: Claim) -> str:
        """Return the name of a claim, by its figure too where the sentence has one that is otherwise alike."""
        if all(known.claim_id != claim.claim_id for known in self.claims):
            return claim.claim_id
        figure = f"{claim.low}–{claim.high}, to {claim.source.end}"
        return claim_id(claim.source, claim.outcome, claim.side, claim.category, figure)

    def claim_of(self, finding: Finding | None) -> str | None:
        """Return the id of the claim that was made of a finding of this sentence."""
        made = zip(self.findings, self.claims, strict=True)
        return next((claim.claim_id for known, claim in made if known is finding), None)


def claims_of(setting: Setting, reading: Reading, scene: Scene) -> Told:
    """Return the sentence's findings with side, kind and period filled in, and a claim of each."""
    told = Told()
    for finding in for_each_side(reading.findings, scene.sides):
        period, inferred = _settle(setting, reading, finding, scene, told.findings)
        claim = _claim(setting, reading, finding, period, inferred, told.claim_of(finding.whole))
        told.findings.append(finding)
        told.periods.append(period)
        told.claims.append(claim._replace(claim_id=setting.ids.unique(told.name_of(claim))))
    return told


def _settle(setting: Setting, reading: Reading, finding: Finding, scene: Scene, earlier: list[Finding]) -> Timed:
    """Fill in a finding's side and kind; return its period, and what of all that is inferred."""
    finding.side, basis = resolve_side(finding, scene, earlier)
    before = [known for known, _ in setting.paragraph.findings]
    kind, kind_basis = kind_in(Company(finding, scene, earlier, before, basis))
    if kind != finding.people.category:
        finding.people = finding.people._replace(category=kind)
    period, dated = period_of(reading, finding, setting.context, setting.heading)
    bases = {"side": basis, "category": kind_basis}
    if finding.running:
        period, taken = span_total(setting.paragraph, finding, period, of_the_sentence=basis == "sentence")
        bases |= taken
    filled = [f"{field}:{on}" for field, on in bases.items() if on]
    assembled = [entry for entry in finding.inferred if not bases.get(entry.partition(":")[0])]
    return period, [*assembled, *filled, *dated]


def _claim(
    setting: Setting,
    reading: Reading,
    finding: Finding,
    period: Period | None,
    inferred: Iterable[str],
    part_of: str | None,
) -> Claim:
    p, side = finding.people, finding.side or "both"
    speaker = claimant_at(reading.claimants, p.start)
    source = source_of(setting.document, setting.sentence, p.start, p.end)
    return Claim(
        claim_id=claim_id(source, finding.outcome, side, p.category),
        source=source,
        origin="prose",
        date_start=period.start if period else None,
        date_end=period.end if period else None,
        date_prec=period.prec if period else None,
        side=side,
        victim=setting.sentence.text[p.start : p.end],
        category=p.category,
        outcome=finding.outcome,
        low=p.quantity.low,
        high=p.quantity.high,
        bound=p.quantity.bound.value,
        rule=finding.rule,
        claimant=speaker.name if speaker else None,
        place=next((m.place for m in reading.mentions if m.place), None),
        part_of=part_of,
        inferred=tuple(dict.fromkeys(inferred)),
    )
