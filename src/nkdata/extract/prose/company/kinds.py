"""The kind of people counted, where their own phrase leaves it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from nkdata.extract.assemble import Finding
from nkdata.extract.frames import Shape
from nkdata.extract.people import People, category_of
from nkdata.extract.phrases import listed, phrases
from nkdata.extract.prose.company.forces import is_of_a_force, is_of_an_army
from nkdata.extract.prose.company.told import told_kind
from nkdata.extract.prose.sides import Scene, counted_as

UNSAID = "unspecified"
_FEW_WORDS = re.compile(r"[^,;.]{0,30}")
_AND_VERB = re.compile(r"\s+and\s+\w+(?:ed|ing)\s+")
_AMONG = re.compile(r"(?:\s+and\s+[\w,]+\s+[a-z]+)?\s+(?:(?:among|in|to)\s+(?:its|their|the)|among)\s+[^,;.]{0,30}")


class Company(NamedTuple):
    """A finding in its scene, those ``earlier`` in the sentence and those ``before`` it in the paragraph.

    ``basis`` is what its side rests on.
    """

    finding: Finding
    scene: Scene
    earlier: Sequence[Finding]
    before: Sequence[Finding]
    basis: str | None

    @property
    def people(self) -> People:
        """The people of the finding."""
        return self.finding.people

    @property
    def text(self) -> str:
        """The sentence."""
        return self.scene.text


def kind_in(company: Company) -> tuple[str, str | None]:
    """Return the category of the finding's people, and what it rests on where their own words do not say it."""
    if company.people.category != UNSAID:
        return company.people.category, None
    for rule, basis in _RULES:
        kind = rule(company)
        if kind is not None:
            return kind, basis if kind != UNSAID else None
    return UNSAID, None


def _denied(company: Company) -> str | None:
    """Read "denied any losses among its soldiers"."""
    if not company.finding.has_shape(Shape.DENIAL):
        return None
    behind = _FEW_WORDS.match(company.text, company.people.end)
    return category_of(company.text[company.people.start : behind.end() if behind else company.people.end])


def _told(company: Company) -> str | None:
    """Read "among civilians, 12 dead", "of the 340 soldiers, 112 were killed"."""
    return _said(told_kind(company.finding, company.scene))


def _among(company: Company) -> str | None:
    """Read "three dead among its troops", "three dead and nine wounded among its troops"."""
    among = _AMONG.match(company.text, company.people.end)
    return _said(category_of(among.group())) if among else None


def _alike(company: Company) -> str | None:
    """Read "two Xish soldiers died and five were wounded": the noun left out is the one before."""
    side = company.finding.side
    same = company.finding.rule.endswith("repeated")
    alike = [f for f in company.earlier if f.side == side or side == "both" or same]
    return alike[-1].people.category if company.people.elliptical and alike else None


def _of_crowd(company: Company) -> str | None:
    """Read "31 soldiers were cut off; four were killed, eleven surrendered" by those who were spoken of before."""
    crowd = company.scene.crowd_of(company.people)
    return _said(crowd.category) if crowd and crowd.side in (None, company.finding.side) else None


def _counted(company: Company) -> str | None:
    """Read "military losses stood at 265 dead"."""
    return _said(counted_as(company.people.start, company.scene))


def _same_sentence(company: Company) -> str | None:
    """Take the kind of the numbers before in the sentence, as the side was, or else of the next number that says it."""
    p = company.people
    if company.basis != "sentence":
        return None
    kinds = {f.people.category for f in company.earlier}
    if len(kinds) == 1 and not p.head.endswith("s"):
        return kinds.pop()
    if company.earlier or not p.elliptical:
        return None
    return next((named.category for named in company.scene.stated if named.start > p.end), UNSAID)


def _shared_noun(company: Company) -> str | None:
    """Read "killed one Xlander and injured two Yish soldiers": the noun of the second is that of both."""
    p = company.people
    named = next((stated for stated in company.scene.stated if stated.start > p.end), None)
    if p.head or not p.side or named is None:
        return None
    return _said(named.category) if _AND_VERB.fullmatch(company.text, p.end, named.start) else None


def _rivals(company: Company) -> str | None:
    """Read "another report put the figure at 12": it counts those that were counted before."""
    if not phrases("rival").said_in(company.text, 0, company.people.start):
        return None
    return _last_of(company, [*company.before, *company.earlier], company.finding.outcome)


def _held(company: Company) -> str | None:
    """Take for the released the kind of those who were captured."""
    return _last_of(company, company.before, "captured") if company.finding.outcome == "released" else None


def _last_of(company: Company, findings: Sequence[Finding], outcome: str) -> str | None:
    same = [f for f in findings if f.side == company.finding.side and f.outcome == outcome]
    return same[-1].people.category if same else None


def _as_before(company: Company) -> str | None:
    """Read "another three died" by the sentence before."""
    if not company.people.elliptical or company.finding.running or _counts_losses(company):
        return None
    same = [f for f in company.before if f.side == company.finding.side]
    return same[-1].people.category if same else None


def _counts_losses(company: Company) -> bool:
    """Tell whether a sentence begins its own count, of one side's losses of all kinds."""
    return phrases("own_count").said_in(company.text, 0, company.people.start)


def _of_a_force(company: Company) -> str | None:
    """Read "the army lost two men"."""
    if company.basis == "possessive" and company.scene.memory.armed and company.people.outcome:
        return "military"
    if company.people.owned and company.people.head in ("men", "man") and _is_led(company):
        return "military"
    own_men = company.finding.has_shape(Shape.LOSS, Shape.LIVES) and company.people.head in ("men", "man")
    if (
        is_of_an_army(company.finding, company.scene)
        or is_of_a_force(company.finding, company.scene)
        or (own_men and company.finding.side != "both")
    ):
        return "military"
    return None


def _is_led(company: Company) -> bool:
    """Tell whether a soldier is counted before his men: "a captain and two of his men"."""
    return any(f.people.category == "military" and f.side == company.finding.side for f in company.earlier)


def _crew(company: Company) -> str | None:
    """Take the crew of a bomber for soldiers and that of a ferry for civilians."""
    if company.people.head not in listed("crews"):
        return None
    said = (kind for kind in ("civilian", "military") if phrases("craft", kind).said_in(company.text))
    return next(said, "military" if "pilot" in company.people.head else None)


def _said(category: str) -> str | None:
    return category if category != UNSAID else None


_RULES: tuple[tuple[Callable[[Company], str | None], str | None], ...] = (
    (_denied, None),
    (_among, None),
    (_told, None),
    (_alike, "sentence"),
    (_of_crowd, "sentence"),
    (_crew, "sentence"),
    (_counted, None),
    (_same_sentence, "sentence"),
    (_shared_noun, "sentence"),
    (_rivals, "number before"),
    (_held, "sentence before"),
    (_as_before, "sentence before"),
    (_of_a_force, "subject"),
)
"""The rules, and what a kind rests on that each gives; None where the sentence says it beside the number."""
