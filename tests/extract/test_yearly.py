"""Tables of casualties by year, cell by cell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkdata.extract.other import number_tokens
from nkdata.extract.records import Claim, Unread
from nkdata.extract.written import without_footnotes, written_periods
from nkdata.extract.yearly import extract_yearly
from nkdata.seed.document import Cell, Document, Table
from nkdata.seed.read import read_document, read_vocabulary
from nkdata.seed.vocabulary import Actor, Side, Vocabulary

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
TWO = Vocabulary(
    "War of the fens",
    (
        Side("fen", "Fenland", "Fenland and Reed", ("Fenlander", "Fenlanders")),
        Side("moor", "Moorland", "Moorland", ("Moors",)),
    ),
    (Actor("heath", "Heathland", ("Heathlander",)), Actor("watch", "The Watch", ("Watch",), type="organisation")),
)
Read = Callable[..., tuple[list[Claim], list[Unread]]]


def _table(*rows: str, section: tuple[str, ...] = ("Fatalities",)) -> Table:
    """Return a table of lines of Markdown without a ruler; the heading is on line 1."""
    cells = [tuple(Cell(text.strip(), n) for text in row.strip("|").split("|")) for n, row in enumerate(rows, 1)]
    return Table(cells[0], tuple(cells[1:]), section, 1)


def _read(*rows: str, section: tuple[str, ...] = ("Fatalities",)) -> tuple[list[Claim], list[Unread]]:
    document = Document(Path("a.md"), "a.md", "0", {}, (), (), (_table(*rows, section=section),))
    claims, unread, _ = extract_yearly(document, TWO)
    return claims, unread


def _cell(text: str, heading: str = "Moorland") -> tuple[list[Claim], list[Unread]]:
    return _read(f"| Year | {heading} |", f"| 2011 | {text} |")


def _figures(claims: list[Claim]) -> list[tuple[Any, ...]]:
    return [(c.low, c.high, c.bound, c.category, c.outcome) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 soldiers", [(7, 7, "exact", "military", "killed")]),
        ("7 soldiers[a]", [(7, 7, "exact", "military", "killed")]),
        ("12*", [(12, 12, "exact", "unspecified", "killed")]),
        (
            "1,234 soldiers, 12 civilians",
            [(1234, 1234, "exact", "military", "killed"), (12, 12, "exact", "civilian", "killed")],
        ),
        (
            "108–112 soldiers; 9 civilians",
            [(108, 112, "range", "military", "killed"), (9, 9, "exact", "civilian", "killed")],
        ),
        (
            "5-7 soldiers and 2 civilians",
            [(5, 7, "range", "military", "killed"), (2, 2, "exact", "civilian", "killed")],
        ),
        (
            "5 to 7 soldiers plus a civilian",
            [(5, 7, "range", "military", "killed"), (1, 1, "exact", "civilian", "killed")],
        ),
        ("7 soldiers/2 civilians", [(7, 7, "exact", "military", "killed"), (2, 2, "exact", "civilian", "killed")]),
        ("7 soldiers\n2 civilians", [(7, 7, "exact", "military", "killed"), (2, 2, "exact", "civilian", "killed")]),
        ("5 or 6", [(5, 6, "range", "unspecified", "killed")]),
        ("4+ soldiers", [(4, None, "at_least", "military", "killed")]),
        ("over 40 soldiers", [(40, None, "at_least", "military", "killed")]),
        ("at least 12", [(12, None, "at_least", "unspecified", "killed")]),
        ("541–547+", [(541, 547, "at_least", "unspecified", "killed")]),
        ("about 30", [(30, 30, "approx", "unspecified", "killed")]),
        ("up to 5", [(None, 5, "at_most", "unspecified", "killed")]),
        ("dozens of civilians", [(None, None, "unknown", "civilian", "killed")]),
        ("N/A", [(None, None, "unknown", "unspecified", "killed")]),
        ("—", [(None, None, "unknown", "unspecified", "killed")]),
        ("?", [(None, None, "unknown", "unspecified", "killed")]),
        ("Unknown", [(None, None, "unknown", "unspecified", "killed")]),
        ("", [(None, None, "unknown", "unspecified", "killed")]),
        ("none", [(0, 0, "exact", "unspecified", "killed")]),
        ("0", [(0, 0, "exact", "unspecified", "killed")]),
        ("no civilians, 3 soldiers", [(0, 0, "exact", "civilian", "killed"), (3, 3, "exact", "military", "killed")]),
        ("7 killed, 3 wounded", [(7, 7, "exact", "unspecified", "killed"), (3, 3, "exact", "unspecified", "wounded")]),
        (
            "2 soldiers and 1 civilian wounded",
            [(2, 2, "exact", "military", "wounded"), (1, 1, "exact", "civilian", "wounded")],
        ),
    ],
)
def test_what_a_cell_did_not_say_stays_unknown(text: str, expected: list[tuple[Any, ...]]) -> None:
    """A cell's pieces keep their bounds, kinds and fates: no midpoint, no zero, no date out of nothing."""
    claims, unread = _cell(text)
    assert _figures(claims) == expected
    assert unread == []


@pytest.mark.parametrize(
    ("year", "start", "end", "prec"),
    [
        ("2008", "2008-01-01", "2008-12-31", "year"),
        ("2020*", "2020-01-01", "2020-12-31", "year"),
        ("2020 (Second War)", "2020-01-01", "2020-12-31", "year"),
        ("1994–2007", "1994-01-01", "2007-12-31", "years"),
        ("1994/95", "1994-01-01", "1995-12-31", "years"),
        ("2020 (Jan–Sep)", "2020-01-01", "2020-09-30", "days"),
        ("2020 (to 30 June)", "2020-01-01", "2020-06-30", "days"),
        ("27 Sep – 10 Nov 2020", "2020-09-27", "2020-11-10", "days"),
        ("April 2016", "2016-04-01", "2016-04-30", "month"),
        ("2020–present", "2020-01-01", "None", "open"),
        ("2021-present", "2021-01-01", "None", "open"),
        ("since 2021", "2021-01-01", "None", "open"),
    ],
)
def test_a_row_is_of_its_year_or_period(year: str, start: str, end: str, prec: str) -> None:
    """The first column's cell gives the row's days, whatever its form."""
    ((claim,), unread) = _read("| Year | Moorland |", f"| {year} | 3 soldiers |")
    assert (str(claim.date_start), str(claim.date_end), claim.date_prec) == (start, end, prec)
    assert unread == []


@pytest.mark.parametrize(
    ("heading", "side", "outcome", "category"),
    [
        ("Moorland", "moor", "killed", "unspecified"),
        ("moorland", "moor", "killed", "unspecified"),
        ("Fenland", "fen", "killed", "unspecified"),
        ("Fenland and Reed", "fen", "killed", "unspecified"),
        ("Dead (Moorland)", "moor", "killed", "unspecified"),
        ("Fenlander losses[2]", "fen", "killed", "unspecified"),
        ("Moorland wounded", "moor", "wounded", "unspecified"),
        ("Missing, Moorland", "moor", "missing", "unspecified"),
        ("Moorland soldiers captured", "moor", "captured", "military"),
        ("Moorland civilians", "moor", "killed", "civilian"),
        ("Heathland", "heath", "killed", "unspecified"),
    ],
)
def test_a_heading_says_whose_and_what(heading: str, side: str, outcome: str, category: str) -> None:
    """Side, fate and kind of people may all stand in the heading."""
    claims, _ = _read(f"| Year | {heading} | Moorland |", "| 2011 | 5 | 6 |")
    assert (claims[0].side, claims[0].outcome, claims[0].category, claims[0].low) == (side, outcome, category, 5)


@pytest.mark.parametrize(
    "total", ["Total", "Both", "All sides", "Overall", "Combined", "Sum of deaths", "Moorland and Fenland and Reed"]
)
def test_columns_stand_in_any_order(total: str) -> None:
    """A total is of both sides, wherever it stands, and includes the sides' figures of its row."""
    claims, unread = _read(
        f"| {total} | Year | Moorland | Fenland |",
        "| 12 soldiers, 1 civilian | 2011 | 7 soldiers | 5 soldiers, 1 civilian |",
    )
    whole = {c.category: c.claim_id for c in claims if c.side == "both"}
    assert sorted((c.side, c.category, c.part_of) for c in claims if c.side != "both") == sorted(
        [
            ("moor", "military", whole["military"]),
            ("fen", "military", whole["military"]),
            ("fen", "civilian", whole["civilian"]),
        ]
    )
    assert unread == []


def test_an_unknown_figure_is_part_of_the_only_total() -> None:
    """A side's N/A is some of the 30 of the row; of which kind, nobody says."""
    claims, _ = _read("| Year | Moorland | Total |", "| 2008 | N/A | 30 soldiers |")
    assert claims[0].part_of == claims[1].claim_id
    assert (claims[0].category, claims[0].victim) == ("unspecified", None)


def test_a_total_of_the_dead_includes_no_wounded() -> None:
    """Killed and wounded are never taken together."""
    claims, _ = _read("| Year | Moorland | Total |", "| 2008 | 3 wounded | 30 |")
    assert claims[0].part_of is None


def test_a_part_in_brackets_is_part_of_its_figure() -> None:
    """Ten people, of whom "7 soldiers, 3 civilians", are ten people."""
    claims, _ = _cell("10 (7 soldiers, 3 civilians)")
    assert [c.part_of for c in claims] == [None, claims[0].claim_id, claims[0].claim_id]


def test_one_heading_can_name_two_fates() -> None:
    """Under "Killed / wounded" the numbers go to the words in order; a lone number is not guessed."""
    claims, unread = _read("| Year | Moorland killed / wounded |", "| 2011 | 7/2 |", "| 2012 | 9 |")
    assert _figures(claims) == [(7, 7, "exact", "unspecified", "killed"), (2, 2, "exact", "unspecified", "wounded")]
    assert [row.number for row in unread] == ["9"]


def test_the_quote_is_the_cell_and_the_marks_are_the_piece() -> None:
    """A reader is shown the very words, on their line."""
    claims, _ = _read("| Year | Moorland |", "| 2010 | 3 |", "| 2011 | 5–7 soldiers, 1 civilian[b] |")
    source = claims[2].source
    assert (source.quote, source.line, source.section) == ("5–7 soldiers, 1 civilian[b]", 3, "Fatalities")
    assert (source.quote[source.start : source.end], claims[2].victim) == ("1 civilian", "1 civilian")
    assert (claims[2].origin, claims[2].rule) == ("table", "table.cell")


def test_claims_of_the_same_words_have_names_of_their_own() -> None:
    """Two cells that read "7 soldiers" are two claims, even in two rows of one year."""
    row = "| 2011 | 7 soldiers | 7 soldiers |"
    claims, _ = _read("| Year | Moorland | Fenland |", row, row, "| 2012 | 7 soldiers | 7 soldiers |")
    assert len({c.claim_id for c in claims}) == 6


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        (["| Year | Moorland | Notes |", "| 2011 | 3 | 12 posts lost |"], ["12"]),
        (["| Year | Moorland | The Watch |", "| 2011 | 3 | 4 |"], ["4"]),
        (["| Year | Moorland |", "| 2011 | 3 |", "| Sum | 3 |"], ["3"]),
        (["| Village | Moorland |", "| Ash | 3 |", "| Elm | 4 |"], ["3", "4"]),
        (["| Year | Moorland |", "| 2011 | 5,6 |"], ["5,6"]),
        (["| Year | Moorland |", "| 2011 | 7 tanks |"], ["7"]),
        (["| Year | Moorland |", "| 2011 | $7 million |"], ["7", "million"]),
        (["| Year | Moorland |", "| 2011 | disputed |"], ["disputed"]),
        (["| Year | Moorland (million USD) |", "| 2011 | 389 |"], ["2011", "389"]),
        (
            ["| Year | Event |", "| 2011 | The council of 12 met again after its long summer, and sent 3 letters |"],
            ["2011", "12", "3"],
        ),
    ],
)
def test_what_is_not_read_is_listed(rows: list[str], numbers: list[str]) -> None:
    """Notes, other people's counts, rows and tables without years, things and money: nothing is lost."""
    _, unread = _read(*rows)
    assert [row.number for row in unread] == numbers
    assert all(row.reason for row in unread)


def test_a_table_without_a_side_is_a_problem_and_the_others_are_read() -> None:
    """The message names the place, the headings there are and the names that would do; its numbers are unread."""
    nobodys = _table("| Year | Ours | Theirs |", "| 2011 | 3 | 4 soldiers |")
    good = _table("| Year | Fenland |", "| 2011 | 5 |")
    document = Document(Path("a.md"), "a.md", "0", {}, (), (), (nobodys, good))
    claims, unread, (problem,) = extract_yearly(document, TWO)
    assert [(claim.side, claim.low) for claim in claims] == [("fen", 5)]
    assert [row.number for row in unread] == ["2011", "3", "4"]
    assert (problem.file, problem.line) == ("a.md", 1)
    assert "“Ours”, “Theirs”" in problem.what
    assert "“Fenland and Reed”, “Moorland”" in problem.mend


def test_a_claim_in_the_heading_is_somebodys() -> None:
    """Losses that the other side claims keep their side and their speaker."""
    claims, _ = _read("| Year | Fenland (claimed by Moorland) |", "| 2011 | 30 |")
    assert (claims[0].side, claims[0].claimant) == ("fen", "Moorland")


@pytest.mark.parametrize(
    ("article", "vocabulary", "expected"),
    [
        (SHARED / "source" / "nagorno-karabakh-conflict.md", ROOT / "seeds", SHARED / "reference" / "casualties.jsonl"),
        *(
            (folder / "article.md", folder, folder / "expected.jsonl")
            for folder in [ROOT / "tests/fixtures/ardun-plateau"]
        ),
    ],
)
def test_every_cell_of_a_whole_article_is_right(article: Path, vocabulary: Path, expected: Path) -> None:
    """Side, kind, bound and dates of each cell, with nothing beside them."""
    if not article.exists():
        pytest.skip("the source article is not at ../shared/source")
    document = read_document(article)
    claims, unread, _ = extract_yearly(document, read_vocabulary(vocabulary / "vocabulary.yaml"))
    lines = {row[0].line for table in document.tables for row in table.rows}
    rows = [json.loads(row) for row in expected.read_text(encoding="utf-8").splitlines()]
    fields = ("side", "category", "outcome", "low", "high", "bound")
    wanted = [(r["line"], r["date_start"], r["date_end"], *(r[f] for f in fields)) for r in rows if r["line"] in lines]
    found = [(c.source.line, str(c.date_start), str(c.date_end), *(getattr(c, f) for f in fields)) for c in claims]
    assert sorted(found, key=str) == sorted(wanted, key=str)
    assert unread == []


SAMPLES = """30 1,200 5–7 4+ 0 killed wounded soldiers civilians (2020) Moorland , ; / and including ( ) Unknown ? –
2011 [a] no $ % tanks per"""
TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(SAMPLES.split()), max_size=10).map(" ".join))


@given(TEXTS)
@settings(deadline=None)
def test_every_number_of_a_cell_is_read_or_listed(text: str) -> None:
    """Whatever a cell holds: bounds are in order, names differ, no number but a date's or a footnote's is lost."""
    document = Document(Path("a.md"), "a.md", "0", {}, (), (), (_one_cell(text),))
    claims, unread, _ = extract_yearly(document, TWO)
    assert len({claim.claim_id for claim in claims}) == len(claims)
    assert all(c.low is None or c.high is None or c.low <= c.high for c in claims)
    if not text.strip():
        return
    read = [(c.source.start or 0, c.source.end or 0) for c in claims]
    listed = [(row.source.start or 0, row.source.end or 0) for row in unread]
    plain = without_footnotes(text)
    dates = [(w.start, w.end) for w in written_periods(plain)]
    for start, end in number_tokens(plain):
        assert any(low < end and start < high for low, high in [*read, *listed, *dates])


def _one_cell(text: str) -> Table:
    header = (Cell("Year", 1), Cell("Moorland", 1))
    return Table(header, ((Cell("2011", 2), Cell(text, 2)),), (), 1)
