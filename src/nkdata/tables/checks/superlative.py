"""A year called the worst since some event against the numbers of the other years since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from nkdata.extract.records import Claim, Phase
from nkdata.tables.checks.check import Check, make_check
from nkdata.tables.checks.compare import compare_part
from nkdata.tables.checks.rows import table_rows
from nkdata.tables.checks.wording import Names, people, period_words, whose
from nkdata.tables.intervals import Interval, total
from nkdata.tables.statements import ANY, days_of, interval_of, sorted_by, year_of

_WORST = re.compile(
    r"\b(?:bloodiest|deadliest|worst|costliest|most (?:deadly|violent|lethal)"
    r"|(?:highest|heaviest|largest|biggest|greatest) (?:annual|yearly) \w+)\b(?P<since>[^.;]*\bsince\b[^.;]*)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_AFTER_WAR = re.compile(r"\bsince\b.*\bwar\b", re.IGNORECASE)
_WAR = re.compile(r"\bwar\b", re.IGNORECASE)


def superlative_checks(claims: Iterable[Claim], phases: Iterable[Phase], names: Names) -> Iterator[Check]:
    """Compare each year called the worst since a year or a war with the years between, one by one and on average."""
    listed, spans = list(claims), list(phases)
    for claim in _superlatives(listed):
        since = _since(claim, spans)
        if since is not None:
            yield from _year_checks(claim, since, listed, names)
            yield from _average_checks(claim, since, listed, names)


def _superlatives(claims: list[Claim]) -> Iterator[Claim]:
    """Yield the figure of a whole year that stands nearest to the superlative of its sentence."""
    told = [claim for claim in claims if claim.outcome == "killed" and " since " in claim.source.quote]
    for quote, figures in sorted_by(lambda claim: claim.source.quote, told).items():
        found = _WORST.search(quote)
        years = [claim for claim in figures if found and _is_whole_year(claim)]
        if found and years:
            yield min(years, key=partial(_distance, found.start()))


def _distance(place: int, claim: Claim) -> int:
    return abs(place - (claim.source.start or 0))


def _is_whole_year(claim: Claim) -> bool:
    days = days_of(claim)
    return bool(days and year_of(claim) and (days[1] - days[0]).days >= 364)


def _since(claim: Claim, phases: list[Phase]) -> int | None:
    """Return the year since when: the one that the sentence names, or that in which the last war before ended."""
    found, own = _WORST.search(claim.source.quote), year_of(claim) or 0
    words = found["since"] if found else ""
    named = _YEAR.search(words, words.lower().find("since"))
    if named:
        return int(named[0])
    wars = [phase.date_end.year for phase in phases if phase.date_end and phase.kind == "phase" and _is_war(phase)]
    return max((end for end in wars if end < own), default=None) if _AFTER_WAR.search(words) else None


def _is_war(phase: Phase) -> bool:
    return _WAR.search(phase.name) is not None


def _year_checks(claim: Claim, since: int, claims: list[Claim], names: Names) -> Iterator[Check]:
    """Hold the year against the highest of the table's earlier years."""
    own = year_of(claim) or since
    rows = [row for row in table_rows(claims) if since < (year_of(row[0]) or 0) < own]
    cells = [[cell for cell in row if _counts(cell, claim)] for row in rows]
    known = [(total(map(interval_of, cell)), cell) for cell in cells if cell]
    known = [(number, cell) for number, cell in known if number.low is not None]
    if known:
        number, cell = max(known, key=lambda pair: pair[0].low or 0)
        written = f"{number} in {period_words(cell[0])}, the most of {len(known)} earlier years"
        yield _check(claim, cell, number, written, names)


def _average_checks(claim: Claim, since: int, claims: list[Claim], names: Names) -> Iterator[Check]:
    """Hold the year against the average of each earlier period of several years: one of its years was no lower."""
    first = days_of(claim) or (date.min, date.min)
    for whole in claims:
        days = days_of(whole) if _counts(whole, claim) else None
        if days is None or not (number := interval_of(whole)).low:
            continue
        years = (days[1] - days[0]).days / 365.25
        if date(since, 1, 1) <= days[0] and days[1] < first[0] and years > 2:
            average = int(number.low / years)
            written = f"{number} in {period_words(whole)}, about {average} a year"
            yield _check(claim, [whole], Interval(average, average), written, names)


def _counts(cell: Claim, claim: Claim) -> bool:
    return cell.side == claim.side and cell.outcome == "killed" and claim.category in (ANY, cell.category)


def _check(claim: Claim, others: list[Claim], number: Interval, written: str, names: Names) -> Check:
    verdict = compare_part(number, interval_of(claim))
    over = "Some earlier year had more, or the other number is too high." if verdict.word == "disagrees" else None
    return make_check(
        "superlative",
        f"No earlier year should have more {people(claim.category)} killed, {whose(claim, names)}, than "
        f"{period_words(claim)}, called the worst.",
        written,
        str(interval_of(claim)),
        verdict,
        [claim, *others],
        over,
    )
