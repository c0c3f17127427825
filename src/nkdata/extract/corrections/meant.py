"""Which words and which claim a correction means; where that is none or several, the entry is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nkdata.extract.corrections.passages import Passage, Span, passages
from nkdata.extract.records import Claim
from nkdata.seed.claimfields import Value
from nkdata.seed.corrections import Correction
from nkdata.seed.document import Document

Place = tuple[Passage, Span]


def claim_meant(correction: Correction, document: Document, claims: Iterable[Claim]) -> Claim:
    """Return the one claim of the quote that a mend or drop means."""
    places = _quoted(correction, document)
    held = [claim for claim in claims if any(passage.states(claim, span) for passage, span in places)]
    meant = [claim for claim in held if _is(claim, correction.which)]
    if len(meant) != 1:
        correction.refuse(f"`{correction.action}` means {len(meant)} claims of the quote, not one.", _choice(held))
    return meant[0]


def place_meant(correction: Correction, document: Document) -> Place:
    """Return where the words of an addition stand: its ``words``, or all of its quote."""
    words = str(correction.values.get("words", correction.quote))
    spots = [
        (passage, span)
        for passage, (start, end) in _quoted(correction, document)
        for span in passage.find(words)
        if start <= span[0] and span[1] <= end and passage.holds(span)
    ]
    if not spots:
        correction.refuse(f"“{words}” is not in one sentence, cell or line of the quote.", "Mend `words`.")
    if len(spots) > 1:
        lines = ", ".join(str(passage.lines[0]) for passage, _ in spots)
        correction.refuse(f"“{words}” stands {len(spots)} times (lines {lines}).", "Quote more of what is around it.")
    return spots[0]


def whole_meant(correction: Correction, part: Claim, claims: Iterable[Claim]) -> str:
    """Return the id of the claim on the same line whose words ``part_of`` names."""
    near = [claim for claim in claims if claim.source.line == part.source.line and claim is not part]
    wholes = [claim.claim_id for claim in near if _is(claim, {"words": correction.values["part_of"]})]
    if len(wholes) != 1:
        correction.refuse(f"`part_of` means {len(wholes)} claims of its line, not one.", _choice(near))
    return wholes[0]


def _quoted(correction: Correction, document: Document) -> list[Place]:
    found = [(passage, span) for passage in passages(document) for span in passage.find(correction.quote)]
    if not found:
        what = f"No sentence, table row or infobox line of {document.name} says “{correction.quote}”."
        correction.refuse(what, "Quote the article as it is now, or delete the entry.")
    return found


def _is(claim: Claim, which: Mapping[str, Value]) -> bool:
    words = {_spaced(claim.victim or ""), _words(claim)}
    return all(
        _spaced(str(value)) in words if field == "words" else getattr(claim, field) == value
        for field, value in which.items()
    )


def _words(claim: Claim) -> str:
    return _spaced(claim.source.quote[claim.source.start : claim.source.end])


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _choice(claims: Iterable[Claim]) -> str:
    shown = [f"“{_words(claim)}” ({claim.side}, {claim.category}, {claim.outcome})" for claim in claims]
    return f"Choose by words or values one of: {'; '.join(shown)}." if shown else "Quote words that state a claim."
