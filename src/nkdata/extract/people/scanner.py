"""Find every phrase of people in a sentence: those with a number, then those of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nkdata.extract.english import lexicon, tried
from nkdata.extract.mentions import Mention
from nkdata.extract.people import wording
from nkdata.extract.people.ahead import Ahead
from nkdata.extract.people.ground import Ground
from nkdata.extract.people.model import ONE, People
from nkdata.extract.people.nouns import singulars
from nkdata.extract.people.ranked import ranked
from nkdata.extract.people.reading import read_phrase
from nkdata.extract.quantities import Quantity, QuantityMention, find_quantities
from nkdata.extract.records import Bound

_OF_THESE = re.compile(r"\W*of\s+(?:these|them|those|the\s+(?:dead|victims|fallen|total|killed))\b")
_BOTH = re.compile(r"both\s+(?:of\s+)?(?:(?P<own>its|their|his)\s+|(?P<rest>the\s+))?")
_CREW = re.compile(r"(?:crew|occupants|passengers|men)\b")
_AND = re.compile(r"\s+and\s")
_TWO = Quantity(2, 2, Bound.EXACT)
_WERE = re.compile(r"\s+(?:were|was|are)\s+")
_WERE_ONE = re.compile(r"\s+(?:was|were|are)\s+(?:an?\s+)?")
_WERE_A = re.compile(r"\s+(?:were\s+|was\s+|being\s+)?(?:an?\s+)?")
_GOES_ON = re.compile(r"\s+(?:and|or)\s+(?:\d|[a-z]+\s)")


def scan_people(masked: str, mentions: tuple[Mention, ...], verbs: Iterable[int] = ()) -> list[People]:
    """Return every phrase of counted people in order, things ("14 tanks") marked as such.

    ``masked`` is the text with dates and other quantities blanked out,
    ``verbs`` are the places where verbs begin, at which no phrase goes on.
    """
    ground = Ground(masked, mentions, verbs)
    found = list(_counted(ground))
    found += _pairs(ground, [(p.start, p.end) for p in found])
    found += _singles(ground, [(p.start, p.end) for p in found])
    found += [p for p in ranked(ground) if not any(q.start < p.end and p.start < q.end for q in found)]
    return sorted(found, key=lambda p: p.start)


def scan_numbers(masked: str, mentions: tuple[Mention, ...]) -> list[People]:
    """Return the phrases of people and things that have a number, as ``scan_people`` does."""
    return list(_counted(Ground(masked, mentions)))


def _counted(ground: Ground) -> Iterable[People]:
    whole_end, part = 0, bool(_OF_THESE.match(ground.low))
    for mention in find_quantities(ground.masked):
        if mention.start >= whole_end:
            people, whole_end = _count(ground, mention, whole_end, part)
            part = part or bool(people.head)
            yield people


def _count(ground: Ground, mention: QuantityMention, whole_end: int, part: bool) -> tuple[People, int]:
    """Return the people of a number, and where the number of a whole behind it ends: "eight of the 12 soldiers".

    ``part`` says that people stand before of whom these can be a part.
    """
    of = wording.of().match(ground.low, mention.end)
    if of is None:
        return _plainly(ground, mention, part), whole_end
    if of["rest"]:
        return _of_them(ground, mention, of.end()), whole_end
    phrase = read_phrase(ground, mention.start, of.end(), mention.end, owned=bool(of["own"]))
    of_the = of["the"] is not None
    people = phrase.people(mention.quantity, rest=of_the, bare=mention.bare, numbers=mention.numbers)
    if phrase.head in lexicon()["those_hit"]:
        people = _described(ground, mention, people)
    return people, of.end() if of_the and of.end() > of.end("the") else whole_end


def _described(ground: Ground, mention: QuantityMention, people: People) -> People:
    """Return "36 of the dead" with what they are said to be: "were civilians", "was an Xish officer"."""
    were = _WERE_ONE.match(ground.low, people.end)
    said = _numbered(ground, mention, were.end(), people.end, rest=True) if were else people
    if said is people or said.thing or said.outcome or not (said.head or said.side):
        return people
    return people._replace(end=said.end, side=said.side, category=said.category)


def _plainly(ground: Ground, mention: QuantityMention, part: bool) -> People:
    vague = wording.VAGUE_OF.match(ground.low, mention.end) if mention.quantity.bound is Bound.UNKNOWN else None
    people = _numbered(ground, mention, vague.end() if vague else mention.end, mention.end)
    if not people.head and not people.thing:
        people = _band(ground, mention, people)
    if people.head or people.thing or not part:
        return people
    were = _WERE.match(ground.low, people.end)
    said = _numbered(ground, mention, were.end(), mention.end, rest=True) if were else people
    named = said.head or (said.side and said.demonym)
    return said if named and said.outcome is None and not said.thing else people


def _band(ground: Ground, mention: QuantityMention, people: People) -> People:
    """Return "its crew of three", "an Xish family of four"; the people as they are where no group is named."""
    led = wording.band().to(ground.masked, mention.start)
    if led is None:
        return people
    named = next((m for m in ground.mentions if m.party and m.end + 1 == led.start()), None)
    category = lexicon()["bands"][led["band"]]
    side = named.party if named else people.side
    return people._replace(start=led.start(), head=led["band"], category=category, side=side, owned=bool(led["own"]))


def _of_them(ground: Ground, mention: QuantityMention, position: int) -> People:
    """Return "two of them", with the noun behind it where there is one: "two of whom were officers"."""
    linked = _WERE_A.match(ground.low, position)
    named = _numbered(ground, mention, linked.end() if linked else position, position, rest=True)
    if (named.head or named.side or named.category != "unspecified") and named.outcome is None and not named.thing:
        return named
    return People(mention.start, position, mention.quantity, rest=True, bare=mention.bare, numbers=mention.numbers)


def _numbered(ground: Ground, mention: QuantityMention, position: int, least: int, *, rest: bool = False) -> People:
    phrase = read_phrase(ground, mention.start, position, least)
    return phrase.people(mention.quantity, rest=rest, bare=mention.bare, numbers=mention.numbers)


def _pairs(ground: Ground, taken: Iterable[tuple[int, int]]) -> Iterable[People]:
    """Yield "both pilots", "both of its crew"; "both soldiers and civilians" are no two."""
    for start, _ in ground.words.places(frozenset({"both"})):
        match = _BOTH.match(ground.low, start)
        if match is None or any(first < match.end() <= last for first, last in taken):
            continue
        phrase = read_phrase(ground, start, match.end(), match.end(), owned=match["own"] is not None)
        crew = _CREW.match(ground.low, match.end()) if not phrase.head else None
        people = phrase.people(_TWO, rest=match["rest"] is not None)
        if crew:
            yield people._replace(end=crew.end(), head=crew.group().strip(), thing=False)
        elif (
            people.head.endswith(("s", "men", "women"))
            and not people.outcome
            and not _AND.match(ground.low, people.end)
        ):
            yield people


def _singles(ground: Ground, taken: list[tuple[int, int]]) -> Iterable[People]:
    determiner, ahead = wording.determiner(), Ahead(ground)
    for match in tried(determiner.pattern, ground.low, ground.words.places(determiner.starts)):
        one_more = bool(match["nth"]) or match.group() == "another"
        if not one_more and not ahead.may_be_one(match.end(), by_noun=match["one"] is None):
            continue
        if not any(start <= match.start() < end for start, end in taken):
            single = _single(ground, match, one_more)
            if single:
                taken.append((single.start, single.end))
                yield single


def _single(ground: Ground, match: re.Match[str], one_more: bool) -> People | None:
    owned = match.group() in lexicon()["possessives"]
    phrase = read_phrase(ground, match.start(), match.end(), match.end(), owned=owned)
    people = phrase.people(_TWO if phrase.head == "couple" else ONE)
    if phrase.unknown and people.outcome and people.is_participle:
        return None
    if not people.head and (one_more or (match["one"] and _goes_on(ground, people))):
        return None if people.thing else People(people.start, people.end, ONE, side=people.side)
    if people.head in singulars() or _is_named(people, match) or (one_more and people.outcome and people.elliptical):
        return people
    return None


def _is_named(people: People, match: re.Match[str]) -> bool:
    """Tell whether one person is meant by a name: "an Xlander", "an Xish casualty", but not "the Xish dead"."""
    if not people.demonym or not people.head or people.head.endswith("s"):
        return False
    return not (match["known"] and people.outcome)


def _goes_on(ground: Ground, people: People) -> bool:
    """Tell whether a name alone is one person: "a Xlander died", "an Xlander and two Yish officers"."""
    if not people.demonym or not people.side:
        return False
    return ground.skip(people.end) in ground.verbs or bool(_GOES_ON.match(ground.low, people.end))
