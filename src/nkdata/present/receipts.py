"""The sentences that stand behind a row, with the words marked that state it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import pandas as pd

from nkdata.present.figures import figure_words
from nkdata.present.labels import CATEGORY_LABELS, side_label
from nkdata.present.periods import period_words
from nkdata.present.selection import split
from nkdata.seed.vocabulary import Vocabulary

LEAD = "opening paragraphs"
NO_CLAIMANT = "the article itself"


@dataclass(frozen=True, slots=True)
class Receipt:
    """A quotation in three parts, the middle one marked, where it stands, and what is known of it.

    ``facts`` are pairs of a name and a value, in the order to show them.
    """

    before: str
    marked: str
    after: str
    document: str
    section: str
    line: int
    facts: tuple[tuple[str, str], ...] = ()


def receipts_of(rows: pd.DataFrame, claims: pd.DataFrame, vocabulary: Vocabulary) -> list[Receipt]:
    """Return the receipts of the rows: those of the claims that they rest on, else their own sentences.

    ``claims`` is the dataset's whole table, so that no selection hides a receipt.
    """
    resting = _claims_behind(rows, claims)
    found = [_receipt(row, claim_facts(row, claims, vocabulary)) for _, row in resting.iterrows()]
    if found:
        return found
    return [_receipt(row, _own_facts(row)) for _, row in rows.drop_duplicates(["document", "line", "quote"]).iterrows()]


def claim_facts(claim: pd.Series, claims: pd.DataFrame, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """Return what a claim says, field by field: figure, victims, period, who says so, what is inferred."""
    facts = {
        "Figure": f"{figure_words(claim['low'], claim['high'], claim['bound'])} {claim['outcome']}",
        "Side": side_label(claim["side"], vocabulary),
        "Victims": _text(claim["victim"]) or CATEGORY_LABELS[claim["category"]],
        "Period": period_words(claim["date_start"], claim["date_end"]),
        "Said by": _text(claim["claimant"]) or NO_CLAIMANT,
        "Place": _text(claim["place"]),
        "Part of": _part_of(claim, claims),
        "Not in the sentence itself": ", ".join(plain(name) for name in split(claim["inferred"])),
    }
    return tuple((name, value) for name, value in facts.items() if value)


def plain(value: str) -> str:
    """Return a value of the codebook as words: part_of_month is "part of month"."""
    return value.replace("_", " ")


def receipt_html(receipt: Receipt) -> str:
    """Return a receipt as HTML. Every text of the document is escaped."""
    mark = f"<mark>{escape(receipt.marked)}</mark>" if receipt.marked else ""
    quote = f"<blockquote>{escape(receipt.before)}{mark}{escape(receipt.after)}</blockquote>"
    facts = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in receipt.facts)
    place = f"{receipt.document}, line {receipt.line} · {receipt.section or LEAD}"
    listed = f"<dl>{facts}</dl>" if facts else ""
    return f'<figure class="receipt">{quote}<figcaption>{escape(place)}</figcaption>{listed}</figure>'


def _claims_behind(rows: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    if "claim_id" in rows:
        return rows
    if "claim_ids" not in rows:
        return rows.iloc[:0]
    wanted = {claim_id for cell in rows["claim_ids"] for claim_id in split(cell)}
    return claims[claims["claim_id"].isin(wanted)]


def _receipt(row: pd.Series, facts: Iterable[tuple[str, str]]) -> Receipt:
    quote = str(row["quote"])
    start, end = row["char_start"], row["char_end"]
    marked = slice(0, 0) if pd.isna(start) or pd.isna(end) else slice(int(start), int(end))
    return Receipt(
        before=quote[: marked.start],
        marked=quote[marked],
        after=quote[marked.stop :],
        document=str(row["document"]),
        section=_text(row["section"]),
        line=int(row["line"]),
        facts=tuple(facts),
    )


def _own_facts(row: pd.Series) -> tuple[tuple[str, str], ...]:
    facts = {
        "Period": period_words(row["date_start"], row["date_end"]) if "date_start" in row else "",
        "Certainty": _text(row.get("certainty")),
        "Said by": _text(row.get("claimant")),
        "Why it was not read": _text(row.get("reason")),
    }
    return tuple((name, value) for name, value in facts.items() if value)


def _part_of(claim: pd.Series, claims: pd.DataFrame) -> str:
    whole = claims[claims["claim_id"] == claim["part_of"]]
    if whole.empty:
        return ""
    row = whole.iloc[0]
    figure = figure_words(row["low"], row["high"], row["bound"])
    return f"{figure} {row['outcome']}, {period_words(row['date_start'], row['date_end'])}"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
