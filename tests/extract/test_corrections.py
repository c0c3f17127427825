"""Corrections change just the claims they mean, and say so where they mean none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from nkdata.tables.load import Dataset, load

VOCABULARY = """\
conflict: War of the fens
sides:
  - {id: fen, name: Fenland, aliases: [Fenlander, Fenlanders]}
  - {id: moor, name: Moorland, aliases: [Moors]}
"""
ARTICLE = """\
---
title: War of the fens
infoboxes:
  - casualties3:
      text: |-
        300 killed (2011–2013)
        41 killed (2014)
---
The dyke was held.

## 2014

On 3 May 2014, 29 Fenland soldiers and 4 civilians were killed at the **old** mill. On 4 May 2014 the ford took
six carters for good, and 9 more were never seen again.

Twenty Moorland soldiers were wounded in June 2014, five of them slightly.

## Fatalities

| Year | Fenland | Moorland | Total |
|------|---------|----------|-------|
| 2014 | 30      | 11       | 41    |
| 2015 | 7       | 7        | 14    |
"""
DAY = "date_start: 2014-05-04, date_end: 2014-05-04"
LOST = "bound: exact, outcome: killed, side: moor"
Corrected = Callable[[str], Dataset]


@pytest.fixture
def corrected(tmp_path: Path) -> Corrected:
    """Return a function that loads the article with one correction, given what is not always the same."""

    def load_with(entry: str) -> Dataset:
        (tmp_path / "war.md").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
        text = f"corrections:\n  - {{document: war.md, why: tested, {entry}}}\n" if entry else "corrections: []\n"
        (tmp_path / "corrections.yaml").write_text(text, encoding="utf-8")
        return load(tmp_path)

    return load_with


@pytest.fixture
def plain(corrected: Corrected) -> Dataset:
    """Return the article as the rules read it."""
    return corrected("")


def made(dataset: Dataset) -> dict[str, Any]:
    """Return the one claim that a correction made or changed."""
    assert dataset.problems == ()
    [row] = dataset.claims[dataset.claims["origin"] == "correction"].to_dict("records")
    assert row["rule"] == "correction"
    return {str(key): None if pd.isna(value) else value for key, value in row.items()}


def test_without_corrections_nothing_is_corrected(plain: Dataset) -> None:
    """An empty list changes nothing, and is no problem."""
    assert plain.problems == ()
    assert "correction" not in set(plain.claims["origin"])


def test_a_claim_is_added_with_its_words(corrected: Corrected, plain: Dataset) -> None:
    """An added claim stands at its words, joins its event, and its number is unread no more."""
    with_it = corrected(f'quote: "good, and 9 more", add: {{words: 9 more, low: 9, high: 9, {LOST}, {DAY}}}')
    claim = made(with_it)
    assert (claim["low"], claim["high"], claim["side"], claim["category"]) == (9, 9, "moor", "unspecified")
    assert (claim["line"], claim["section"], claim["victim"]) == (13, "2014", "9 more")
    assert claim["quote"][claim["char_start"] : claim["char_end"]] == "9 more"
    assert (str(claim["date_start"])[:10], claim["date_prec"]) == ("2014-05-04", "day")
    [event] = with_it.events[with_it.events["event_id"] == claim["event_id"]].to_dict("records")
    assert (event["killed_low"], event["killed_high"], event["claim_ids"]) == (9, 9, claim["claim_id"])
    assert set(plain.unread["number"]) - set(with_it.unread["number"]) == {"9"}
    assert len(with_it.claims) == len(plain.claims) + 1


def test_the_name_of_an_added_claim_stays(corrected: Corrected) -> None:
    """Another number for the same people of the same words is the same claim."""
    one, other = (f"quote: 9 more were, add: {{words: 9 more, low: 9, high: {high}, {LOST}}}" for high in (9, 11))
    assert made(corrected(one))["claim_id"] == made(corrected(other.replace("exact", "range")))["claim_id"]


def test_an_added_claim_can_be_a_part_of_another(corrected: Corrected, plain: Dataset) -> None:
    """``part_of`` names the whole by its words."""
    part = f"quote: slightly, add: {{low: 5, high: 5, {LOST}, part_of: Twenty Moorland soldiers}}"
    [whole] = plain.claims[plain.claims["victim"] == "Twenty Moorland soldiers"]["claim_id"]
    assert made(corrected(part))["part_of"] == whole


@pytest.mark.parametrize(
    "quote", ["Twenty Moorland soldiers", "Twenty  Moorland soldiers were wounded", "Moorland soldiers were"]
)
def test_a_mended_claim_keeps_its_name_and_parts(corrected: Corrected, plain: Dataset, quote: str) -> None:
    """New values are set, the rest stays: the name, the words, and the claims that are part of this one."""
    before = plain.claims.set_index("victim").loc["Twenty Moorland soldiers"]
    with_it = corrected(
        f"quote: {quote}, mend: true, set: {{side: fen, high: ~, bound: at_least, claimant: A ferryman}}"
    )
    claim = made(with_it)
    assert (claim["side"], claim["low"], claim["high"], claim["bound"]) == ("fen", 20, None, "at_least")
    assert claim["claimant"] == "A ferryman"
    for kept in ("claim_id", "quote", "line", "char_start", "char_end", "outcome", "date_prec", "event_id"):
        assert claim[kept] == before[kept]
    assert list(with_it.claims["claim_id"]) == list(plain.claims["claim_id"])
    assert list(with_it.claims["part_of"].dropna()) == list(plain.claims["part_of"].dropna())


def test_what_is_mended_is_not_inferred(corrected: Corrected, plain: Dataset) -> None:
    """A side set by hand is no longer named among the inferred."""
    assert plain.claims.set_index("victim").loc["4 civilians", "inferred"] == "side:coordination"
    assert made(corrected("quote: 4 civilians, mend: true, set: {side: moor}"))["inferred"] is None


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        ("2014-02-01", "2014-02-28", "month"),
        ("2014-02-01", "2014-03-31", "days"),
        ("2013-01-01", "2014-12-31", "years"),
        ("2014-01-01", "2014-12-31", "year"),
        ("2014-01-02", "2014-01-02", "day"),
        ("2014-01-02", "2014-01-03", "days"),
        ("2014-01-02", "~", "open"),
        ("~", "~", None),
    ],
)
def test_the_precision_follows_from_the_days(corrected: Corrected, start: str, end: str, precision: str | None) -> None:
    """Days set by hand are as exact as they look, and take the claim out of the event of other days."""
    claim = made(corrected(f"quote: 4 civilians, mend: true, set: {{date_start: {start}, date_end: {end}}}"))
    assert (claim["date_prec"], claim["event_id"]) == (precision, None)


def test_an_event_is_told_anew(corrected: Corrected, plain: Dataset) -> None:
    """An event's dead are those of its claims as they are now."""
    assert 33 in set(plain.events["killed_low"])
    for action, dead in (("mend: true, set: {low: 2, bound: range}", (31, 33)), ("drop: true", (29, 29))):
        events = corrected(f"quote: 4 civilians, {action}").events
        assert dead in set(zip(events["killed_low"], events["killed_high"], strict=True))


@pytest.mark.parametrize(
    ("entry", "numbers"),
    [
        ("quote: Twenty Moorland soldiers, drop: true", {"Twenty"}),
        ('quote: "29 Fenland soldiers and 4 civilians", drop: {words: 4 civilians}', {"4"}),
        ('quote: "29 Fenland soldiers and 4 civilians", drop: {category: military}', {"29"}),
        ('quote: "2014 | 30 | 11", drop: {side: moor}', {"11"}),
        ('quote: "|2015|7|7|14|", drop: {side: fen, low: 7}', {"7"}),
        ("quote: 300 killed, drop: true", {"300"}),
    ],
)
def test_a_dropped_claim_is_unread(corrected: Corrected, plain: Dataset, entry: str, numbers: set[str]) -> None:
    """One claim goes, its number is listed with the reason, and no claim is part of what is gone."""
    with_it = corrected(entry)
    assert with_it.problems == ()
    dropped = with_it.unread[with_it.unread["reason"] == "dropped by a correction: tested"]
    assert set(dropped["number"]) == numbers
    for row in dropped.to_dict("records"):
        assert row["quote"][row["char_start"] : row["char_end"]] == row["number"]
    assert len(with_it.claims) == len(plain.claims) - 1
    assert set(with_it.claims["part_of"].dropna()) <= set(with_it.claims["claim_id"])


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("quote: the ford was dry, drop: true", "says “the ford was dry”"),
        ("quote: civilian, drop: true", "says “civilian”"),
        ("quote: On 3 May 2014, drop: true", "0 claims"),
        ('quote: "29 Fenland soldiers and 4 civilians", drop: true', "“4 civilians” (fen, civilian, killed)"),
        ("quote: Twenty Moorland, mend: {low: 19}, set: {low: 18}", "0 claims"),
        ("quote: Twenty Moorland, mend: true, set: {low: 20}", "without it"),
        ("quote: Twenty Moorland, mend: true, set: {low: 30}", "low 30 and high 20"),
        ("quote: Twenty Moorland, mend: true, set: {high: ~}", "high ~"),
        ("quote: Twenty Moorland, mend: true, set: {bound: unknown}", "unknown"),
        ("quote: Twenty Moorland, mend: true, set: {bound: range}", "range"),
        ("quote: Twenty Moorland, mend: true, set: {date_prec: day}", "2014-06-01 to 2014-06-30"),
        ("quote: Twenty Moorland, mend: true, set: {date_prec: open}", "open"),
        ("quote: Twenty Moorland, mend: true, set: {date_start: 2015-01-01}", "2015-01-01"),
        ("quote: Twenty Moorland, mend: true, set: {part_of: ten horses}", "0 claims of its line"),
        (f"quote: never seen, add: {{words: ford, low: 1, high: 1, {LOST}}}", "“ford”"),
        (f'quote: "7", add: {{low: 1, high: 1, {LOST}}}', "2 times (lines 23, 23)"),
        (f'quote: "2014 | 30", add: {{low: 1, high: 1, {LOST}}}', "one sentence"),
        (
            f"quote: 29 Fenland soldiers, add: {{low: 8, high: 8, {LOST.replace('moor', 'fen')}, category: military}}",
            "`mend`",
        ),
    ],
)
def test_what_a_correction_cannot_do_is_said(corrected: Corrected, plain: Dataset, entry: str, words: str) -> None:
    """A correction that means no claim, or several, or contradicts itself, is a problem and changes nothing."""
    with_it = corrected(entry)
    [problem] = with_it.problems
    assert problem.file.endswith("corrections.yaml")
    assert problem.line == 2
    assert words in f"{problem.what} {problem.mend}"
    pd.testing.assert_frame_equal(with_it.claims, plain.claims)
    pd.testing.assert_frame_equal(with_it.unread, plain.unread)


def test_the_other_corrections_are_made(tmp_path: Path, corrected: Corrected) -> None:
    """One that fails leaves those above and below it; each works on what those above it have left."""
    corrected("")
    entries = [
        "{quote: 4 civilians, mend: true, set: {side: moor}}",
        "{quote: nowhere, drop: true}",
        "{quote: 4 civilians, mend: {side: moor}, set: {category: unspecified}}",
    ]
    rows = [entry.replace("{", "{document: war.md, why: tested, ", 1) for entry in entries]
    (tmp_path / "corrections.yaml").write_text("corrections:\n- " + "\n- ".join(rows), encoding="utf-8")
    with_them = load(tmp_path)
    assert [problem.line for problem in with_them.problems] == [3]
    row = with_them.claims.set_index("victim").loc["4 civilians"]
    assert (row["side"], row["category"]) == ("moor", "unspecified")
