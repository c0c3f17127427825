"""Phrases that count people: "31–92 Azerbaijani soldiers", "an unarmed herdsman", "eight of its troops"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.mentions import Mention
from nkdata.extract.quantities import Quantity, QuantityMention, find_quantities
from nkdata.extract.records import Bound

_OF_THESE = re.compile(r"\W*of\s+(?:these|them|those|the\s+(?:dead|victims|fallen|total|killed))\b", re.I)
_SPACE = re.compile(r"[\s\"“”'‘’]*")
ONE = Quantity(1, 1, Bound.EXACT)


@dataclass(frozen=True, slots=True)
class People:
    """A phrase of counted people at ``text[start:end]``.

    ``head`` is the noun, "" where it is left out ("88 Armenian and 92 Azeri
    soldiers"). ``outcome`` is set where the noun says it ("16 fatalities").
    ``owned`` marks "its soldiers", "eight of their men"; ``rest`` marks a
    part of people named before ("two of them"); ``definite`` one known person.
    """

    start: int
    end: int
    quantity: Quantity
    head: str = ""
    side: str | None = None
    category: str = "unspecified"
    outcome: str | None = None
    owned: bool = False
    rest: bool = False
    definite: bool = False
    bare: bool = True
    thing: bool = False
    numbers: tuple[tuple[int, int], ...] = ()
    demonym: bool = False

    @property
    def elliptical(self) -> bool:
        """Whether the noun is left out, so that it is the one counted before: "and seven wounded", "two others"."""
        left_out = self.outcome is not None and self.head.lower() in _participles()
        return not self.head or left_out or self.head.lower() in ("others", "other")


@cache
def _participles() -> frozenset[str]:
    heads = lexicon()["heads"]
    nouns = {"deaths", "death", "fatalities", "fatality", "casualties", "casualty", "losses", "loss", "dead", "killings", "martyrs", "injuries", "injury"}
    return frozenset(h.lower() for all_ in heads.values() for h in all_) - nouns


@cache
def _nouns() -> dict[str, str]:
    known = {form: category for category, pairs in lexicon()["people"].items() for pair in pairs.items() for form in pair}
    regular = {form: category for category, nouns in lexicon()["more_people"].items() for noun in nouns for form in (noun, _plural(noun))}
    return {**regular, **known}


def _plural(noun: str) -> str:
    return re.sub(r"(man|woman)$", lambda m: m[1][:-2] + "en", noun) if noun.endswith("man") else noun + "s"


@cache
def _singulars() -> frozenset[str]:
    irregular = [single for pairs in lexicon()["people"].values() for single in pairs]
    return frozenset([*irregular, *(noun for nouns in lexicon()["more_people"].values() for noun in nouns)])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lex = lexicon()
    describing = {word: category for category, all_ in lex["describing"].items() for word in all_}
    heads = [head for heads in lex["heads"].values() for head in heads]
    return {
        "one_person": re.compile(
            rf"(?<![\w-])(?:{alternatives([*_singulars(), 'another', *lex['ordinal_one'], 'death', 'fatality', 'casualty', 'martyr'])})(?![\w-])|\ban?\s+[A-Z]", re.I
        ),
        "any_noun": re.compile(rf"(?<![\w-])(?:{alternatives(_nouns())})(?![\w-])", re.I),
        "any_describing": re.compile(rf"(?<![\w-])(?:{alternatives(describing)})(?![\w-])", re.I),
        "last_noun": re.compile(rf"(?<!\w)(?:{alternatives(_nouns())})$", re.I),
        "noun": re.compile(rf"(?:{alternatives(_nouns())})(?![\w-])", re.I),
        "head": re.compile(rf"(?:{alternatives(heads)})(?![\w-])", re.I),
        "describing": re.compile(rf"(?:{alternatives(describing)})(?![\w-])", re.I),
        "word": re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*|\d+-\w[\w-]*"),
        "determiner": re.compile(rf"(?<![\w-])(?:(?P<nth>{alternatives(lex['ordinal_one'])})|(?P<one>{alternatives(lex['determiners'])})|(?P<known>{alternatives(lex['definite'])}))(?=\s)", re.I),
        "of": re.compile(
            rf"\s+of\s+(?:(?P<own>{alternatives(lex['possessives'])})(?!\w)|the\s+(?P<the>)(?:\d[\d,]*\s+)?|(?P<rest>them|these|those|whom)(?!\w))", re.I
        ),
        "vague_of": re.compile(rf"\s+of\s+(?!(?:the|them|these|those|whom|{alternatives(lex['possessives'])})\b)", re.I),
        "its_own": re.compile(rf"\s+of\s+(?:{alternatives(lex['possessives'])})\s+own(?!\w)", re.I),
        "each": re.compile(r"\s+(?:from|of|on)\s+each(?:\s+of\s+the(?:\s+\w+)?)?\s+(?:sides?|party|parties)(?!\w)", re.I),
        "own": re.compile(rf"(?:of\s+)?(?:{alternatives(lex['possessives'])})(?!\w)", re.I),
        "post": re.compile(r"\s+(?:\w+\s+){0,2}?(?:of|from|belonging\s+to|serving\s+(?:in|with)|fighting\s+for)\s+(?:the\s+)?(?:ranks\s+of\s+)?(?:the\s+|an?\s+)?$", re.I),
        "both": re.compile(rf"[^.;,\d]{{0,40}}?(?<!\w)(?:{alternatives(lex['both_sides'])})(?!\w)", re.I),
    }


@cache
def _stops() -> frozenset[str]:
    return frozenset(lexicon()["stops"])


@cache
def outcome_of_head(word: str) -> str | None:
    """Return the outcome that a noun or participle carries in itself, or None."""
    plain = " ".join(word.lower().split())
    return next((outcome for outcome, heads in lexicon()["heads"].items() if plain in {h.lower() for h in heads}), None)


class Scanner:
    """Reads people phrases off one text, in which dates and other quantities are blanked out."""

    def __init__(self, text: str, masked: str, mentions: tuple[Mention, ...], verbs: frozenset[int] = frozenset()) -> None:
        """Keep the plain text, the masked one of the same length, the vocabulary's mentions, and where verbs begin."""
        self.text, self.masked, self.verbs = text, masked, verbs
        self.mentions = [m for m in mentions]
        self.starts = [m.start for m in self.mentions]
        self.consumed: list[tuple[int, int]] = []

    def people(self) -> list[People]:
        """Return every phrase of counted people in order, things ("14 tanks") marked as such."""
        found: list[People] = []
        for quantity in find_quantities(self.masked):
            if not any(start < quantity.end and quantity.start < end for start, end in self.consumed):
                found.append(self._counted(quantity))
        taken = [(p.start, p.end) for p in found]
        singles = _patterns()["determiner"].finditer(self.masked) if self._names_people() else ()
        for match in singles:
            if not any(start <= match.start() < end for start, end in taken):
                single = self._single(match)
                if single:
                    found.append(single)
                    taken.append((single.start, single.end))
        return sorted(found, key=lambda p: p.start)

    def _names_people(self) -> bool:
        """Tell whether any word could be one person: trying every "a" and "the" is slow."""
        return bool(_patterns()["one_person"].search(self.masked))

    def _counted(self, mention: QuantityMention) -> People:
        position, owned, rest = mention.end, False, False
        of = _patterns()["of"].match(self.masked, position)
        if of:
            owned, rest = bool(of["own"]), bool(of["rest"]) or of["the"] is not None
            position = of.end()
            if of["the"] is not None and of.end() > of.end("the"):
                self.consumed.append((of.end("the"), of.end()))
            if of["rest"]:
                return self._of_them(mention, of.end())
        elif mention.quantity.bound is Bound.UNKNOWN:
            vague = _patterns()["vague_of"].match(self.masked, position)
            position = vague.end() if vague else position
        found = self._phrase(mention.start, position, mention.quantity, owned, rest, mention.bare, mention.numbers, mention.end)
        if not found.head and not found.thing and _OF_THESE.match(self.masked):
            were = re.compile(r"\s+(?:were|was|are)\s+").match(self.masked, found.end)
            said = self._phrase(mention.start, were.end(), mention.quantity, owned, True, mention.bare, mention.numbers, mention.end) if were else found
            return said if said.head and said.outcome is None and not said.thing else found
        return found

    def _of_them(self, mention: QuantityMention, position: int) -> People:
        """Return "two of them", with the noun behind it where there is one: "two of whom were officers"."""
        linked = re.compile(r"\s+(?:were\s+|was\s+|being\s+)?(?:an?\s+)?").match(self.masked, position)
        at = linked.end() if linked else position
        named = self._phrase(mention.start, at, mention.quantity, False, True, mention.bare, mention.numbers, position)
        if (named.head or named.side) and named.outcome is None and not named.thing:
            return named
        return People(mention.start, position, mention.quantity, rest=True, bare=mention.bare, numbers=mention.numbers)

    def _single(self, match: re.Match[str]) -> People | None:
        known = bool(match["known"])
        phrase = self._phrase(match.start(), match.end(), ONE, match.group().lower() in lexicon()["possessives"], False, True, (), match.end())
        noun = phrase.head.lower()
        if not noun and self._alone(match, phrase):
            return People(match.start(), max(phrase.end, match.end()), ONE, side=phrase.side, bare=True)
        if phrase.thing or not noun or (noun not in _singulars() and not (phrase.demonym and not noun.endswith("s"))):
            if phrase.outcome and phrase.elliptical and (match["nth"] or match.group().lower() == "another"):
                return phrase
            return None
        return People(phrase.start, phrase.end, ONE, phrase.head, phrase.side, phrase.category, phrase.outcome, phrase.owned, False, known, True, False, (), phrase.demonym)

    def _alone(self, match: re.Match[str], phrase: People) -> bool:
        """Tell whether one person is meant without a noun: "another was", "a second died", "an Xlander and two"."""
        if match["nth"] or match.group().lower() == "another":
            return not phrase.thing
        joined = re.match(r"\s+(?:and|or)\s+(?:\d|[a-z]+\s)", self.masked[phrase.end :])
        return bool(match["one"] and phrase.demonym and phrase.side and joined and not phrase.thing)

    def _mention_at(self, position: int) -> Mention | None:
        i = bisect_left(self.starts, position)
        return self.mentions[i] if i < len(self.starts) and self.starts[i] == position else None

    def _phrase(self, start: int, position: int, quantity: Quantity, owned: bool, rest: bool, bare: bool, numbers: tuple[tuple[int, int], ...], least: int) -> People:
        side: str | None = None
        category, head, outcome, end, demonym = "", "", None, least, False
        unknown = modifiers = 0
        patterns = _patterns()
        while modifiers < 9:
            step = _SPACE.match(self.masked, position)
            at = step.end() if step else position
            mention = self._mention_at(at)
            own = patterns["own"].match(self.masked, at) if not head else None
            if own and position != start and not mention:
                owned, position = True, own.end()
                continue
            if at in self.verbs:
                break
            if mention and not mention.joined and (mention.party or mention.place):
                if head:
                    break
                side = mention.party or side
                if last_noun := patterns["last_noun"].search(mention.text):
                    head, category = last_noun.group(), _nouns_category(last_noun.group(), category)
                    position = end = mention.end
                    modifiers += 1
                    continue
                if unknown == 0:
                    end, demonym = mention.end, True
                position, modifiers = mention.end, modifiers + 1
                following = patterns["word"].match(self.masked, self._skip(mention.end))
                if mention.text.endswith("s") and (following is None or following.group().lower() in _stops()):
                    head = mention.text
                    end = mention.end
                    break
                continue
            noun = patterns["noun"].match(self.masked, at)
            carried = patterns["head"].match(self.masked, at)
            if carried and not (noun and noun.end() > carried.end()) and (not head or carried.group().lower() in ("deaths", "fatalities", "casualties", "losses", "death", "fatality", "prisoner", "captive", "hostage")):
                outcome = outcome_of_head(carried.group())
                if not head and self._noun_follows(carried.end()):
                    position, modifiers = carried.end(), modifiers + 1
                    continue
                head, end = carried.group(), carried.end()
                category = category or lexicon()["head_kinds"].get(head, "")
                break
            if noun:
                head, end = noun.group(), noun.end()
                category = _nouns_category(head, category)
                position, modifiers, demonym = noun.end(), modifiers + 1, False
                continue
            if head:
                break
            adjective = patterns["describing"].match(self.masked, at)
            if adjective:
                category = next(c for c, all_ in lexicon()["describing"].items() if " ".join(adjective.group().lower().split()) in all_)
                position, modifiers = adjective.end(), modifiers + 1
                end = max(end, adjective.end()) if unknown == 0 else end
                continue
            word = patterns["word"].match(self.masked, at)
            if word is None or word.group().lower() in _stops() or word.group().lower().endswith("ly"):
                break
            if word.group().lower() not in ("more", "other", "others", "further", "additional", "such", "own"):
                unknown += 1
            else:
                end = word.end() if unknown == 0 else end
            position, modifiers = word.end(), modifiers + 1
        thing = not head and unknown > 0
        if side is None and not thing:
            side = self._after(end)
        owned = owned or bool(_patterns()["its_own"].match(self.masked, end))
        return People(start, end, quantity, head, side, category or "unspecified", outcome, owned, rest, False, bare, thing, numbers, demonym)

    def _noun_follows(self, position: int) -> bool:
        at = self._skip(position)
        return bool(self._mention_at(at) or _patterns()["noun"].match(self.masked, at))

    def _skip(self, position: int) -> int:
        while position < len(self.masked) and self.masked[position] in " \"“”":
            position += 1
        return position

    def _after(self, end: int) -> str | None:
        """Return the side said behind the noun: "a soldier of the Armenian Army", "16 fatalities on both sides"."""
        if _patterns()["each"].match(self.masked, end):
            return "each"
        if _patterns()["both"].match(self.masked, end):
            return "both"
        i = bisect_left(self.starts, end)
        for mention in self.mentions[i : i + 1]:
            gap = self.text[end : mention.start]
            if mention.party and _patterns()["post"].fullmatch(gap):
                return mention.party
            if mention.party and re.fullmatch(r"[^.;,\d]{0,40}\s+on\s+the\s+", gap) and re.match(r"\s+side\b", self.text[mention.end :]):
                return mention.party
            if mention.party and re.fullmatch(r",?[^,;.]{0,20},?\s+(?:all|both)\s+(?:of\s+(?:them|whom)\s+)?(?:were\s+)?", gap):
                return mention.party
        return None


def _nouns_category(head: str, described: str) -> str:
    category = _nouns()[" ".join(head.lower().split())]
    return described if described and (category == "unspecified" or described == "civilian") else category


def category_of(phrase: str) -> str:
    """Return the category that the nouns and adjectives of a phrase say, unspecified where they say none or both."""
    said = {_nouns_category(m.group(), "") for m in _patterns()["any_noun"].finditer(phrase)}
    for match in _patterns()["any_describing"].finditer(phrase):
        word = " ".join(match.group().lower().split())
        said |= {c for c, all_ in lexicon()["describing"].items() if word in all_}
    said.discard("unspecified")
    return said.pop() if len(said) == 1 else "unspecified"
