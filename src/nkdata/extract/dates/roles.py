"""What each date does in its sentence: tell events from references, join starts with ends."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from nkdata.extract.dates.endpoints import words_of_dates
from nkdata.extract.dates.model import Context, DateMention, Role
from nkdata.extract.english import alternatives, lexicon
from nkdata.extract.numbers import value_of
from nkdata.extract.periods import Period


def settle(text: str, mentions: list[DateMention], context: Context) -> tuple[DateMention, ...]:
    """Return the mentions with their roles, spans joined and years narrowed."""
    roles = [_with_role(text, mention) for mention in mentions]
    return tuple(_narrowed(_stretched(text, _joined(text, roles), context)))


@cache
def _reference() -> re.Pattern[str]:
    gap = r"(?P<gap>(?:(?!(?:on|in)\s)[^\s,;:()]+\s+){0,7}?)"
    near, far = alternatives(words_of_dates()["reference"]), alternatives(words_of_dates()["far_reference"])
    return re.compile(
        rf"(?<!\w)(?:(?P<word>{near})\s+{gap}(?:(?:of|the)\s+)*|(?P<far>{far})\s+(?:[^\s,;:()]+\s+){{0,7}}?(?:(?:on|in|of|the|at)\s+)*)$", re.I
    )


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words_of_dates()['superlative'])})(?!\w)[^,;]*\bsince\b[^,;]*$", re.I)


def _with_role(text: str, mention: DateMention) -> DateMention:
    before, after = text[max(0, mention.start - 120) : mention.start], text[mention.end : mention.end + 40]
    return replace(mention, role=_role(before, after, mention, text[mention.start : mention.end]))


def _role(before: str, after: str, mention: DateMention, own: str) -> Role:
    named = _is_name(before, after, mention, own)
    if _superlative().search(before) or re.search(r"\bfirst\s+(?:casualty|death|victim|fatality|loss|to\s+\w+)\s+(?:of|in)\s+$", before, re.I):
        return Role.REFERENCE
    last = re.search(r"(\w+)\s+(?:the\s+)?$", before.lower())
    word = last[1] if last else ""
    if re.search(r"(?<!\w)as\s+(?:of|at|on|from)\s+(?:the\s+)?$", before, re.I):
        return Role.AS_OF
    if re.search(r"(?<!\w)by\s+(?:the\s+)?$", before, re.I) or re.match(r"by\s", own, re.I):
        return Role.NAME if named else Role.BY
    if re.search(r"(?<!\w)(?:until|till|up\s+to|through|lasting\s+to|to)\s+(?:the\s+)?$", before, re.I) and not named:
        return Role.UNTIL
    if word == "since" and not named:
        return Role.SINCE
    if re.match(r"since\s", own, re.I):
        return Role.EVENT
    found = _reference().search(before)
    if found and _refers(found, named):
        return Role.REFERENCE
    return Role.NAME if named else Role.EVENT


def _refers(found: re.Match[str], named: bool) -> bool:
    if found["far"]:
        return True
    word, gap = found["word"].lower(), found["gap"].strip()
    if word in ("after", "following"):
        return named
    if word in ("before", "until", "till", "under"):
        return named or bool(gap)
    return True


def _is_name(before: str, after: str, mention: DateMention, own: str) -> bool:
    """Tell whether the date is part of a name: "the 2010 clashes", "April 2016's fighting"."""
    if mention.period.prec not in ("year", "years", "month", "season", "days") or re.search(r"\d(?:st|nd|rd|th)?$", own) is None and mention.period.prec != "month":
        return False
    following = re.match(r"(?:'s|’s)?\s+(?P<next>[A-Za-zÀ-ž–-]+)", after)
    if following is None or following["next"].lower() in words_of_dates()["function_words"]:
        return False
    if own.lower().startswith("the "):
        return True
    if re.search(r"(?:^|\s)(?:in|during|by|throughout|for|of|since|from|and|to|until)\s+$", before, re.I):
        return following["next"].lower() in words_of_dates()["durative"] and not re.search(r"(?:^|\s)(?:in|by|throughout)\s+$", before, re.I)
    return bool(re.search(r"(?:^|\s)(?:the|its|their|this|a|an|-month|-day|month|week|day|[A-Za-z-]+)\s+$", before, re.I)) or not before.strip()


def _joined(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Join a start with its end: "erupted on 27 September and lasted until 10 November", "by 5 August the fighting begun on 27 July"."""
    joined: list[DateMention] = []
    for mention in mentions:
        before = next((m for m in reversed(joined) if m.role is not Role.REFERENCE), None)
        period = _span(text, before, mention) if before else None
        if before and period:
            joined[joined.index(before)] = replace(before, period=period, role=Role.EVENT, inferred=before.inferred + mention.inferred)
            joined.append(replace(mention, role=Role.REFERENCE))
        else:
            joined.append(mention)
    return joined


def _span(text: str, first: DateMention, last: DateMention) -> Period | None:
    gap = text[first.end : last.start]
    a, b = first.period, last.period
    ends = last.role is Role.UNTIL or _verb_before("ending").search(gap)
    if first.role in (Role.EVENT, Role.SINCE) and ends and a.start and b.end and a.start <= b.end and ";" not in gap:
        return Period(a.start, b.end, "days")
    opened = _verb_before("opening").search(gap)
    begun = _verb_before("opening").search(text[: first.start])
    if first.role in (Role.EVENT, Role.SINCE) and begun and last.role is Role.BY and a.start and b.end and a.start <= b.end:
        return Period(a.start, b.end, "days")
    if first.role is Role.BY and opened and b.start and a.end and b.start <= a.end:
        return Period(b.start, a.end, "days")
    return None


@cache
def _verb_before(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words_of_dates()[kind])})\W+(?:on|in)?\W*$", re.I)


def _stretched(text: str, mentions: list[DateMention], context: Context) -> list[DateMention]:
    return [_stretch(text, mention, context, len(mentions) == 1) for mention in mentions]


def _stretch(text: str, mention: DateMention, context: Context, only: bool) -> DateMention:
    period = mention.period
    begun = context.period if context.period and context.period.prec == "open" else None
    if mention.role is Role.BY and period.end and begun and begun.start and begun.start <= period.end:
        return replace(mention, period=Period(begun.start, period.end, "days"), inferred=(*mention.inferred, "date_start:sentence before"))
    if mention.role is Role.BY and period.end and period.prec not in ("year", "years"):
        return replace(mention, period=Period(date(period.end.year, 1, 1), period.end, "days"), inferred=(*mention.inferred, "date_start:year"))
    after = _after(text, context)
    if after and period.prec == "year" and period.end and after <= period.end and re.search(r"end|close", text[mention.start : mention.end]):
        return replace(mention, role=Role.EVENT, period=Period(after, period.end, "days"), inferred=(*mention.inferred, "date_start:sentence before"))
    if mention.role is Role.UNTIL and period.end:
        start = context.period.start if context.period and context.period.start and context.period.start < period.end else None
        return replace(mention, period=Period(start, period.end, "days" if start else "open"))
    if mention.role is Role.SINCE:
        return replace(mention, period=Period(period.start, None, "open"))
    days = _duration(text[mention.end :]) if period.prec == "day" and period.end else None
    if days and period.end and mention.role is Role.EVENT:
        return replace(mention, period=Period(period.end - timedelta(days=days - 1), period.end, "days"), inferred=(*mention.inferred, "date_start:duration"))
    if mention.role is Role.EVENT and period.prec == "day" and period.start and _opens(text, mention):
        return replace(mention, period=Period(period.start, None, "open"))
    return mention


def _after(text: str, context: Context) -> date | None:
    """Return the day after the end that the sentence starts from: "Following the end of the war, …"."""
    if re.match(r"\W*(?:following|after|since)\s+(?:the\s+)?(?:\w+\s+)?(?:end|conclusion|close|war|fighting|ceasefire|armistice|truce)\b", text, re.I):
        end = context.period.end if context.period else None
        return end + timedelta(days=1) if end else None
    return None


def _duration(after: str) -> int | None:
    """Return n of "in n days of clashes" said after the day on which it was announced."""
    found = _in_days().search(after)
    return value_of(found["n"]) if found else None


@cache
def _in_days() -> re.Pattern[str]:
    number = alternatives(lexicon()["numbers"])
    return re.compile(rf"\b(?:in|over|during|after)\s+(?:the\s+(?:past|previous|preceding|last)\s+)?(?P<n>\d+|{number})\s+days(?:\s+of|\s|[.,;]|$)", re.I)


def _opens(text: str, mention: DateMention) -> bool:
    clause_start = max((m.end() for m in re.finditer(r"[;:]|,\s(?:while|when|but)\s", text[: mention.start])), default=0)
    leads = _opened_before().search(text[clause_start : mention.start])
    follows = _opened_after().match(text[mention.end :])
    return bool(leads or follows)


@cache
def _opened_before() -> re.Pattern[str]:
    verbs, nouns = alternatives(words_of_dates()["opening"]), alternatives(words_of_dates()["durative"])
    small = r"(?:on|in|again|anew|in earnest|as early as|with|shortly after|the|morning|of|night|\W)*"
    return re.compile(rf"(?<![\w-])(?:{nouns})(?!\w)(?:(?!\b(?:was|were|which|that)\b)[^;.])*?(?<![\w-])(?:{verbs})\s+{small}$", re.I)


@cache
def _opened_after() -> re.Pattern[str]:
    verbs, nouns = alternatives(words_of_dates()["opening"]), alternatives(words_of_dates()["durative"])
    gap = r"(?:(?!\b(?:was|were|which|that|who)\b)[^;.]){0,60}?"
    return re.compile(rf"[,\s]+{gap}(?<![\w-])(?:{nouns})\s+(?:(?!was|were)\w+\s+){{0,2}}?(?<![\w-])(?:{verbs})(?!\w)", re.I)


def _narrowed(mentions: list[DateMention]) -> list[DateMention]:
    """Demote a bare year that a finer date of the same year in the sentence narrows."""
    fine = [m for m in mentions if m.period.prec not in ("year", "years") and m.role not in (Role.REFERENCE, Role.NAME, Role.AS_OF)]
    events = [m for m in mentions if m.role in (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE)]
    settled = []
    for mention in mentions:
        coarse = mention.period.prec == "year" and mention.role is Role.EVENT
        same = [m for m in fine if (m.start > mention.end or mention.inferred) and m.period.start and mention.period.start and _last(m).year == mention.period.start.year]
        if coarse and same:
            mention = replace(mention, role=Role.YEAR)
        elif mention.role is Role.NAME and not events:
            mention = replace(mention, role=Role.EVENT)
        settled.append(mention)
    return settled


def _last(mention: DateMention) -> date:
    day = mention.period.end or mention.period.start
    assert day is not None  # every period has one side at least
    return day
