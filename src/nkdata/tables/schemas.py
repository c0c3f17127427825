"""The tables' schemas. They check every frame, and docs/codebook.md is written from them."""

from __future__ import annotations

from typing import Any

import pandera.pandas as pa

OUTCOMES = ["killed", "wounded", "missing", "captured", "released"]
CATEGORIES = ["military", "civilian", "unspecified"]
BOUNDS = ["exact", "range", "at_least", "at_most", "approx", "unknown"]
PRECISIONS = ["day", "days", "part_of_month", "month", "season", "year", "years", "open"]
EVENT_KINDS = [
    "clash",
    "shelling",
    "sniper",
    "shootdown",
    "mine",
    "war",
    "ceasefire",
    "diplomatic",
    "political",
    "legal",
    "other",
]
SUPPORT_KINDS = [
    "diplomatic",
    "recognition",
    "arms",
    "military_aid",
    "fighters",
    "humanitarian",
    "economic",
    "mediation",
    "sanction",
    "vote",
]
CERTAINTIES = ["stated", "alleged", "denied", "disputed", "tacit"]

TEXT, DAY, COUNT, AMOUNT = "str", "datetime64[s]", "Int64", "Float64"
"""The four column types: text, a calendar day, a whole number that may be unknown, a number that may be unknown."""


UNIT = "unit"
"""Under this name a column's metadata says what its numbers count; those of a column without it count nothing."""


def _column(
    kind: str,
    description: str,
    *,
    null: bool = False,
    values: list[str] | None = None,
    unique: bool = False,
    unit: str | None = None,
) -> pa.Column:
    checks: list[Any] = [pa.Check.isin(values)] if values else []
    if kind in (COUNT, AMOUNT):
        checks.append(pa.Check.ge(0))
    metadata = {UNIT: unit} if unit else None
    return pa.Column(kind, checks, nullable=null, unique=unique, description=description, metadata=metadata)


def _dates(what: str) -> dict[str, pa.Column]:
    return {
        "date_start": _column(DAY, f"First day of {what}; empty where it is open or not stated.", null=True),
        "date_end": _column(DAY, f"Last day of {what}, included; empty where it is open or not stated.", null=True),
    }


def _bounds(what: str, kind: str = COUNT, unit: str = "people") -> dict[str, pa.Column]:
    lowest = f"Lowest {what} that the source gives; empty is unknown, never zero."
    highest = f"Highest {what} that the source gives; empty is unknown or open."
    return {
        "low": _column(kind, lowest, null=True, unit=unit),
        "high": _column(kind, highest, null=True, unit=unit),
    }


_SOURCE = {
    "document": _column(TEXT, "File that was read."),
    "section": _column(TEXT, "Headings above the statement, outermost first; empty for the lead."),
    "line": _column(COUNT, "Line of the file, counted from 1."),
    "quote": _column(TEXT, "Sentence or cell, verbatim from the file."),
    "char_start": _column(
        COUNT,
        "Where in the quote the words begin that state this row, in characters from 0.",
        null=True,
        unit="characters",
    ),
    "char_end": _column(COUNT, "Where in the quote those words end.", null=True, unit="characters"),
}
_SIDE = "Side's id in the vocabulary; both for a total not split or a side not said; another actor's id; other."
_BOUND = "exact, range, at_least (4+), at_most, approx, or unknown (N/A, many)."


def _table(name: str, description: str, columns: dict[str, pa.Column]) -> pa.DataFrameSchema:
    return pa.DataFrameSchema({**columns, **_SOURCE}, name=name, description=description, strict=True)


_CLAIMS = _table(
    "claims",
    "One row per stated casualty figure, wherever it stands.",
    {
        "claim_id": _column(TEXT, "Stable name of the claim, made from its words and values.", unique=True),
        "origin": _column(
            TEXT, "Part of the document that states it.", values=["infobox", "table", "prose", "correction"]
        ),
        **_dates("the period that the figure covers"),
        "date_prec": _column(TEXT, "How exactly the source dates it.", null=True, values=PRECISIONS),
        "side": _column(TEXT, _SIDE),
        "victim": _column(TEXT, "The source's words for the victims.", null=True),
        "category": _column(
            TEXT, "Whether the victims are military or civilian, where the source says.", values=CATEGORIES
        ),
        "outcome": _column(TEXT, "What happened to them. Outcomes are never added together.", values=OUTCOMES),
        **_bounds("number"),
        "bound": _column(TEXT, _BOUND, values=BOUNDS),
        "claimant": _column(TEXT, "Who says so, where the source names them.", null=True),
        "place": _column(TEXT, "Places of the vocabulary named with it.", null=True),
        "event_id": _column(TEXT, "The event it belongs to.", null=True),
        "part_of": _column(TEXT, "The claim that evidently includes this one; never add the two.", null=True),
        "rule": _column(TEXT, "Rule or frame that read it."),
        "inferred": _column(TEXT, "Fields that the sentence itself does not state, separated by '; '.", null=True),
    },
)

_FATALITIES = _table(
    "fatalities",
    "One row per period, side and category of people killed.",
    {
        "year": _column(COUNT, "Calendar year; empty for a period of several years.", null=True),
        **_dates("the period"),
        "side": _column(TEXT, _SIDE),
        "category": _column(TEXT, "military, civilian or unspecified.", values=CATEGORIES),
        **_bounds("number of people killed"),
        "bound": _column(TEXT, _BOUND, values=BOUNDS),
        "basis": _column(
            TEXT,
            "Where the figure is from: a table's cell, a sum of claims, or the infobox.",
            values=["table", "sum", "infobox"],
        ),
        "value_raw": _column(TEXT, "The figure as the source prints it.", null=True),
        "claim_ids": _column(TEXT, "Claims that it rests on, separated by '; '."),
    },
)

_EVENTS = _table(
    "events",
    "One row per dated event of the prose.",
    {
        "event_id": _column(TEXT, "Stable name of the event.", unique=True),
        **_dates("the event"),
        "date_prec": _column(TEXT, "How exactly the source dates it.", values=PRECISIONS),
        "date_edtf": _column(TEXT, "The date in EDTF (ISO 8601-2)."),
        "kind": _column(TEXT, "What kind of event it is.", values=EVENT_KINDS),
        "text": _column(TEXT, "The sentence, without markup."),
        "places": _column(TEXT, "Places of the vocabulary that it names, separated by '; '.", null=True),
        "sides": _column(TEXT, "Sides that it names, separated by '; '.", null=True),
        "killed_low": _column(
            COUNT, "Least number killed that its claims state; empty where none is stated.", null=True, unit="people"
        ),
        "killed_high": _column(COUNT, "Greatest number killed that its claims state.", null=True, unit="people"),
        "claim_ids": _column(TEXT, "Claims of the event, separated by '; '.", null=True),
    },
)

_SUPPORT = _table(
    "support",
    "One row per stated relation of an outside actor to a side.",
    {
        "support_id": _column(TEXT, "Stable name of the relation.", unique=True),
        "supporter": _column(TEXT, "The outside actor."),
        "supporter_code": _column(TEXT, "ISO 3166-1 alpha-3 code of the supporter where it is a state.", null=True),
        "supported": _column(TEXT, "Side's id; both; or neutral."),
        "kind": _column(TEXT, "What kind of support.", values=SUPPORT_KINDS),
        **_dates("the support"),
        **_bounds("amount", AMOUNT, "as the column unit says"),
        "unit": _column(TEXT, "Unit of the amount.", null=True, values=["USD", "percent", "people"]),
        "certainty": _column(
            TEXT, "Whether the source states, alleges, denies or disputes it, or calls it tacit.", values=CERTAINTIES
        ),
        "claimant": _column(TEXT, "Who says so, where the source names them.", null=True),
    },
)

_VOTES = _table(
    "votes",
    "One row per country, group or total of a recorded vote.",
    {
        "resolution": _column(TEXT, "The resolution voted on."),
        "date": _column(DAY, "Day of the vote.", null=True),
        "country": _column(TEXT, "Country, group of countries, or TOTAL."),
        "country_code": _column(TEXT, "ISO 3166-1 alpha-3 code of the country.", null=True),
        "vote": _column(TEXT, "How it voted.", values=["for", "against", "abstained_or_absent"]),
        "count": _column(COUNT, "Number of votes; empty where the source gives none.", null=True, unit="votes"),
    },
)

_PHASES = _table(
    "phases",
    "One row per phase, status line or combatant of the infobox.",
    {
        "name": _column(TEXT, "Its name."),
        "kind": _column(TEXT, "What the line describes.", values=["conflict", "phase", "status", "combatant"]),
        **_dates("the phase"),
        "outcome": _column(TEXT, "How it ended, where a status line says.", null=True),
    },
)

_STRENGTHS = _table(
    "strengths",
    "One row per strength figure of the infobox.",
    {
        "side": _column(TEXT, _SIDE),
        **_dates("the figure"),
        **_bounds("number of people"),
        "bound": _column(TEXT, _BOUND, values=BOUNDS),
        "detail": _column(TEXT, "What is counted, in the source's words.", null=True),
    },
)

_CHECKS = _table(
    "checks",
    "One row per comparison of the article's own figures.",
    {
        "check_id": _column(TEXT, "Stable name of the check.", unique=True),
        "kind": _column(TEXT, "Rule that compared them."),
        "statement": _column(TEXT, "What is compared, in one sentence."),
        "left": _column(TEXT, "One side of the arithmetic, written out."),
        "right": _column(TEXT, "The other side."),
        "difference": _column(TEXT, "By how much they differ; empty where they agree.", null=True),
        "verdict": _column(TEXT, "What the comparison says.", values=["agrees", "disagrees", "cannot_tell"]),
        "explanation": _column(TEXT, "What would explain it.", null=True),
        **_dates("all that is compared"),
        "sides": _column(TEXT, "Sides that the claims count, separated by '; '.", null=True),
        "claim_ids": _column(
            TEXT, "Claims that are compared, separated by '; '; empty for votes and phases.", null=True
        ),
    },
)

_UNREAD = _table(
    "unread",
    "One row per number of the text that became no other row.",
    {
        "text": _column(TEXT, "The words around the number."),
        "number": _column(TEXT, "The number as it stands."),
        "reason": _column(TEXT, "Why it became nothing else."),
    },
)

_SOURCES = _table(
    "sources",
    "One row per document that was read.",
    {
        "title": _column(TEXT, "Its title."),
        "published": _column(TEXT, "Date of publication as its header gives it.", null=True),
        "licence": _column(TEXT, "Its licence.", null=True),
        "url": _column(TEXT, "Its address.", null=True),
        "sha256": _column(TEXT, "Hash of the file's bytes."),
        "figures": _column(COUNT, "Casualty figures read from it.", unit="figures"),
        "unread": _column(COUNT, "Numbers of it that became no row.", unit="numbers"),
    },
)

SCHEMAS: dict[str, pa.DataFrameSchema] = {
    str(schema.name): schema
    for schema in (_CLAIMS, _FATALITIES, _EVENTS, _SUPPORT, _VOTES, _PHASES, _STRENGTHS, _CHECKS, _UNREAD, _SOURCES)
}
"""Every public table's schema by name, in the order of the codebook."""
