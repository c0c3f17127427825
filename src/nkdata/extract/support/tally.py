"""What a sentence says of a vote: its cues, who stands with each of them, and which groups are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdata.extract.numbers import value_of
from nkdata.extract.support.clusters import governor
from nkdata.extract.support.lexicon import lexicon
from nkdata.extract.support.parties import Party
from nkdata.extract.words import words_of

_UNITS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty"
_NUMBER = rf"(?:\d+|(?:{_UNITS})(?:-(?:{_UNITS}))?)"
_TOTALS = re.compile(
    rf"(?P<for>{_NUMBER})(?:\s+(?:votes?|states|countries))?\s+(?:in\s+favou?r|for)[\s,]*(?:to|and|with|versus|,)?\s*"
    rf"(?P<against>{_NUMBER})(?:\s+votes?)?\s+(?:against|opposed)(?:[\s,]*(?:and|with)?\s*(?P<abstained_or_absent>{_NUMBER})\s+abst\w+)?"
    rf"|(?:vote|votes|voted|margin)\s+(?:of\s+|by\s+|was\s+)?(?P<for2>\d+)\s*(?:[–-]|to)\s*(?P<against2>\d+)(?:\s*[–-]\s*(?P<absent2>\d+))?(?!\w)"
    rf"|(?P<for3>{_NUMBER})\s+votes?\s+to\s+(?P<against3>{_NUMBER})",
)
ABSTENTIONS = re.compile(rf"(?P<abstained_or_absent>{_NUMBER})\s+(?:abstentions?|abstained)")
CUE = re.compile(
    r"(?P<abstained_or_absent>abstain(?:ed|ing)?|w(?:as|ere)\s+absent|abstentions?)"
    r"|(?P<against>(?:voted|voting|votes?)\s+against|oppos(?:ed|ing)|reject(?:ed|ing)|no\s+votes?)"
    r"|(?P<for>(?:voted|voting|votes?)\s+(?:for|in\s+favou?r)|support(?:ed|ing)|back(?:ed|ing)|in\s+favou?r|co-?sponsored)",
)
_AFTER = re.compile(r"[^.;]{0,60}?(?<!\w)(?:by|includ\w+|namely|such\s+as|were|are|came\s+from)(?!\w)|\s*:|\s*\(")
_GROUP = re.compile(
    rf"(?<![\w/.])(?P<count>{_NUMBER}|no|none\s+of\s+the|most|many|several|all|some)\s+(?:of\s+the\s+)?"
    r"(?P<name>(?:[\w-]+\s+){0,4}?(?:members?(?:\s+states?)?|states?|countries|nations))(?!\w)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    rf"(?<!\w)(?P<count>{_NUMBER}|not\s+a\s+single|no)\s+(?:of\s+\w+\s+)?"
    r"(?:(?:(?:were|are|being)\s+)?members?\s+(?:states?\s+)?of|belong(?:ed|ing)?\s+to)\s+(?:the\s+)?(?P<name>(?-i:[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*))",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"(?<!\w)(?P<count>{_NUMBER})\s+(?P<name>more|others?|from\s+[^(),;]{{2,40}}?)\s*(?=\()", re.IGNORECASE
)
_CAME = re.compile(r"(?:came|votes?|against|for|favou?r|support)\s+from\s[^.;:]*$")
_TURN = re.compile(r"(?<!\w)(?:while|whereas|although|but)(?!\w)")
_BUT = re.compile(r"[^,;.]{0,30},?\s+but\s+(?=only|just|not|no)")


_COUNTED = ("against", "opposed", "vote", "margin")


def find_totals(text: str) -> re.Match[str] | None:
    """Return the numbers of a vote, in lower case: "12 in favour, 3 against", "a vote of 12 to 3"."""
    low = words_of(text).low
    return _TOTALS.search(low) if any(word in low for word in _COUNTED) else None


def runs_of(cues: list[re.Match[str]], parties: tuple[Party, ...]) -> list[tuple[str, int, int]]:
    """Return the cues as ``(vote, start, end)``, joined where they say one thing: "abstained or were absent"."""
    runs: list[tuple[str, int, int]] = []
    for cue in cues:
        vote = str(cue.lastgroup)
        if runs and runs[-1][0] == vote and not any(runs[-1][2] <= p.start < cue.start() for p in parties):
            runs[-1] = (vote, runs[-1][1], cue.end())
        else:
            runs.append((vote, cue.start(), cue.end()))
    return runs


def negated(text: str, place: int) -> bool:
    """Whether a "not" stands right before ``place``."""
    return bool(lexicon().standing["negations"].search(words_of(text).low, max(0, place - 12), place))


Span = tuple[int, int]


def spans_of(text: str, before: Span, after: Span) -> list[Span]:
    """Return where those stand who voted: after "opposed by", or else before the verb and after a "but only"."""
    if _AFTER.match(text, after[0]):
        return [_clause(text, *after, after[0])]
    also = _BUT.match(text, after[0])
    return [_clause(text, *before, after[0]), *([(also.end(), after[1])] if also else [])]


def _clause(text: str, start: int, end: int, closes: int) -> tuple[int, int]:
    if start >= closes:
        stop = _TURN.search(text, start, end)
        return start, stop.start() if stop else end
    begins = [m.end() for m in re.finditer(r"[;:]|(?<!\w)(?:while|whereas|although|but)(?!\w)", text[start:end])]
    return start + (begins[-1] if begins else 0), end


def votes_itself(text: str, party: Party) -> bool:
    """Whether the name is a voter's, and not that of a body whose members voted."""
    named = not (party.joined or party.pronoun or party.armed)
    return named and not _is_group(text, party) and not _of_others(text, party)


def _is_group(text: str, party: Party) -> bool:
    """Whether the name only says of which body the voters are members."""
    around = re.match(
        r"['’]s?(?!\w)|\s+(?:members?|member\s+states?|states|countries|nations|co-chairs?)(?!\w)", text[party.end :]
    )
    own = re.search(r"(?:states|countries|members|nations)$", text[party.start : party.end])
    return bool(around or own or re.search(r"members\s+of\s+(?:the\s+)?$", text[: party.start]))


def _of_others(text: str, party: Party) -> bool:
    """Whether the name only says where the voters are from: "three from the former A", "31 belonged to B"."""
    before = governor(text, party.start)
    return before in ("of", "to", "in", "within", "than") or (
        before == "from" and not _CAME.search(text[: party.start])
    )


def groups_of(text: str, start: int, end: int) -> Iterator[tuple[Span, str, int | None]]:
    """Yield the counted groups between two places: where the count stands, their name, their number if it is known."""
    for match in _LISTED.finditer(text, start, end):
        name = "other states" if not match["name"].startswith("from") else f"states {match['name']}"
        yield match.span("count"), name, value_of(match["count"])
    for pattern in (_GROUP, _MEMBERS):
        for match in pattern.finditer(text, start, end):
            count = match["count"].lower()
            own_members = re.match(r"(?:were|are|being)\s|members?$", match["name"].lower())
            if pattern is _GROUP and own_members and re.match(r"\s+of\s", text[match.end() :]):
                continue
            number = 0 if count.startswith("no") and count != "nobody" else value_of(count)
            name = match["name"].strip()
            name = (
                f"{name} members"
                if pattern is _MEMBERS
                else re.sub(r"member$", "members", re.sub(r"state$", "states", name))
            )
            yield match.span("count"), name if number is not None else f"{count} {name}", number
