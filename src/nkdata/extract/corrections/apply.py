"""Make the corrections of a document, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nkdata.errors import Problem, SeedError
from nkdata.extract.corrections.amend import ORIGIN, amended, blank, fault_of
from nkdata.extract.corrections.meant import claim_meant, place_meant, whole_meant
from nkdata.extract.corrections.retold import event_of, retold
from nkdata.extract.other import number_tokens
from nkdata.extract.prose.source import claim_id
from nkdata.extract.records import Claim, Event, Records, Source, Unread
from nkdata.extract.written import written_periods
from nkdata.seed.corrections import Correction
from nkdata.seed.document import Document


def apply_corrections(
    records: Records, document: Document, corrections: Sequence[Correction]
) -> tuple[Records, list[Problem]]:
    """Return the records of a document after its corrections, and a problem for each correction that fails.

    A correction fails where its quote does not stand in the document, where
    the claim it means is not there or is not the only one, and where its
    values contradict each other. It then changes nothing.
    """
    if not corrections:
        return records, []
    sheet = _Sheet(document, records.events, list(records.claims), list(records.unread))
    actions = {"add": sheet.add, "mend": sheet.mend, "drop": sheet.drop}
    problems: list[Problem] = []
    for correction in corrections:
        try:
            actions[correction.action](correction)
        except SeedError as error:
            problems.append(error.problem)
    claims = sorted(sheet.claims, key=lambda claim: claim.source.line)
    events = retold(records.events, records.claims, claims)
    return replace(records, claims=claims, events=events, unread=sheet.unread), problems


@dataclass(slots=True)
class _Sheet:
    """The claims and unread numbers of a document while they are corrected."""

    document: Document
    events: list[Event]
    claims: list[Claim]
    unread: list[Unread]

    def add(self, correction: Correction) -> None:
        """Make a claim of words of which none was made; their numbers are unread no more."""
        passage, span = place_meant(correction, self.document)
        claim = self._amended(blank(passage.source(self.document, span)), correction)
        claim = claim._replace(claim_id=claim_id(claim.source, ORIGIN, claim.side, claim.category, claim.outcome))
        if any(_is_twice(claim, known) for known in self.claims):
            correction.refuse("A claim of these people is read from these words.", "Write `mend`, or delete the entry.")
        self.claims.append(claim)
        self.unread = [row for row in self.unread if not _overlap(row.source, claim.source)]

    def mend(self, correction: Correction) -> None:
        """Give a claim new values; its name stays, and so does what refers to it."""
        old = claim_meant(correction, self.document, self.claims)
        new = self._amended(old, correction)
        if new._replace(origin=old.origin, rule=old.rule, inferred=old.inferred) == old:
            correction.refuse("The article is read like this without it.", "Delete the entry.")
        self.claims[self.claims.index(old)] = new

    def drop(self, correction: Correction) -> None:
        """Take a claim away; its numbers are unread, and its parts belong to what it was itself a part of."""
        old = claim_meant(correction, self.document, self.claims)
        self.claims.remove(old)
        self.claims = [c._replace(part_of=old.part_of) if c.part_of == old.claim_id else c for c in self.claims]
        self.unread += _numbers(old.source, f"dropped by a correction: {correction.why}")

    def _amended(self, claim: Claim, correction: Correction) -> Claim:
        values = {field: value for field, value in correction.values.items() if field != "words"}
        if values.get("part_of") is not None:
            values["part_of"] = whole_meant(correction, claim, self.claims)
        new = amended(claim, values)
        fault = fault_of(new)
        if fault:
            correction.refuse(fault, "Write values that go together.")
        is_moved = (new.date_start, new.date_end) != (claim.date_start, claim.date_end)
        return new._replace(event_id=event_of(new, self.events)) if is_moved else new


def _overlap(one: Source, other: Source) -> bool:
    if (one.line, one.quote) != (other.line, other.quote) or one.start is None or other.start is None:
        return False
    return max(one.start, other.start) < min(one.end or 0, other.end or 0)


def _is_twice(new: Claim, known: Claim) -> bool:
    alike = all(getattr(new, field) == getattr(known, field) for field in ("outcome", "side", "category"))
    return alike and _overlap(new.source, known.source)


def _numbers(source: Source, reason: str) -> Iterator[Unread]:
    """Yield the numbers in the words of ``source`` that are no dates, or the words where they count without one."""
    if source.start is None:
        return
    words = source.quote[source.start : source.end]
    dates = [(period.start, period.end) for period in written_periods(words)]
    spans = [(a, b) for a, b in number_tokens(words) if not any(start < b and a < end for start, end in dates)]
    for start, end in spans or [(0, len(words))]:
        place = source._replace(start=source.start + start, end=source.start + end)
        yield Unread(source=place, text=words, number=words[start:end], reason=reason)
