"""The dates of a sentence with their roles, starts joined with ends and years narrowed."""

from __future__ import annotations

from collections.abc import Iterable

from nkdata.extract.dates.joining import joined
from nkdata.extract.dates.model import Context, DateMention, Role
from nkdata.extract.dates.roles import role_of
from nkdata.extract.dates.stretching import stretched
from nkdata.extract.dates.wars import as_war


def with_roles(text: str, mentions: Iterable[DateMention]) -> list[DateMention]:
    """Return the mentions with their roles, each start joined with its end; no context is needed for that."""
    return joined(text, [_with_role(text, mention) for mention in mentions])


def settle(text: str, mentions: Iterable[DateMention], context: Context) -> tuple[DateMention, ...]:
    """Return the mentions, which have their roles, as far as they reach in the context and with years narrowed."""
    settled = _narrowed(_paired(text, [stretched(text, mention, context) for mention in mentions]))
    return tuple(as_war(text, mention, context.wars) for mention in settled) if context.wars else tuple(settled)


def _paired(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Let "the April 2016 and July 2020 clashes" be two of one role, that of the first."""
    if len(mentions) < 2:
        return mentions
    pairs = zip([None, *mentions], mentions, strict=False)
    return [
        m._replace(role=first.role) if first and m.role is Role.NAME and text[first.end : m.start] == " and " else m
        for first, m in pairs
    ]


def _with_role(text: str, mention: DateMention) -> DateMention:
    role = role_of(text, mention)
    return mention if role is mention.role else mention._replace(role=role)


_TOLD = (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE)
_NOT_TOLD = (Role.REFERENCE, Role.NAME, Role.AS_OF)


def _narrowed(mentions: list[DateMention]) -> list[DateMention]:
    """Demote a bare year that a finer date narrows; a name is the event's date where the sentence has no other."""
    if len(mentions) == 1 and mentions[0].role is not Role.NAME:
        return mentions
    fine = [m for m in mentions if m.period.prec not in ("year", "years") and m.role not in _NOT_TOLD]
    told = any(m.role in _TOLD for m in mentions)
    return [_settled(mention, fine, told) for mention in mentions]


def _settled(mention: DateMention, fine: list[DateMention], told: bool) -> DateMention:
    if mention.role is Role.NAME and not told:
        return mention._replace(role=Role.EVENT)
    coarse = mention.period.prec == "year" and mention.role is Role.EVENT
    return mention._replace(role=Role.YEAR) if coarse and any(_narrows(m, mention) for m in fine) else mention


def _narrows(fine: DateMention, year: DateMention) -> bool:
    later = fine.start > year.end or bool(year.inferred)
    return later and bool(fine.period.start) and fine.period.last_day.year == year.period.last_day.year
