"""What was found out about counted people."""

from __future__ import annotations

from dataclasses import dataclass, field

from nkdata.extract.frames import Frame, Shape
from nkdata.extract.people import People


@dataclass(slots=True)
class Finding:
    """People whose fate is known. ``whole`` is the finding that includes these; ``inferred`` as in Claim.

    ``running`` marks a total that takes in what was counted before.
    """

    people: People
    outcome: str
    rule: str
    side: str | None = None
    frame: Frame | None = None
    whole: Finding | None = None
    running: bool = False
    inferred: list[str] = field(default_factory=list)

    def has_shape(self, *shapes: Shape) -> bool:
        """Tell whether the finding was read from a frame of one of the shapes."""
        return self.frame is not None and self.frame.shape in shapes

    @property
    def counted_for(self) -> str | None:
        """The side found for the people, or else the one that their phrase names."""
        return self.side or self.people.side


def take_people(finding: Finding, last: Finding) -> None:
    """Give a finding what it does not say of its people: the category and the side of the number before."""
    if finding.people.category == "unspecified" != last.people.category:
        finding.people = finding.people._replace(category=last.people.category)
        finding.inferred.append("category:number before")
    if finding.side is None and last.counted_for:
        finding.side = last.counted_for
        finding.inferred.append("side:number before")
