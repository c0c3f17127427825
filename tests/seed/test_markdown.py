"""Markdown becomes plain sentences and tables, each with its section, its line and its place."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.errors import SeedError
from nkdata.seed.document import Document
from nkdata.seed.header import parse_header
from nkdata.seed.markdown import Body, parse_body
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import FileText, decode

Read = Callable[[str], Document]


def texts(document: Document) -> list[tuple[int, str]]:
    """Return the sentences with their lines."""
    return [(sentence.line, sentence.text) for sentence in document.sentences]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("The **big** _old_ `red` town.", "The big old red town."),
        ('The [old town](http://x.org/a_(b) "T") fell.', "The old town fell."),
        ("The [old town][1] fell.\n\n[1]: http://x.org", "The old town fell."),
        ("It fell.<!-- why? --> It <b>burned</b> down.<ref name=a/>", "It fell. It burned down."),
        ("Seven men<br>four women", "Seven men four women"),
        ("It fell[^1] then[^note].", "It fell then."),
        ("It fell.[12] Then", "It fell. Then"),
        ("[^1]: Their report.", "Their report."),
        (
            "It [was \\[not\\]] AT&amp;T &mdash; \\*so\\*",
            "It was [not] AT&T — *so*".replace("was [not]", "[was [not]]"),
        ),
        ("Wrapped\nhere   and\n   there", "Wrapped here and there"),
        ("See <http://x.org/%41>.", "See http://x.org/%41."),
        ("5 * 3 and snake_case \\d", "5 * 3 and snake_case \\d"),
        ("![A map of 5 towns](m.png)\nThe town.", "The town."),
        ("A ![map](m.png) here", "A here"),
        ("    Indented prose.", "Indented prose."),
        ("`` a`b `` and ` c `", "a`b and c"),
        ("<div>\nSeven <i>men</i><br/>fell\n</div>", "Seven men fell"),
        ("<!-- a\n\nb -->\nSeven fell", "Seven fell"),
        ("```\nSeven fell\n```", "Seven fell"),
        ("1994. Two fell.", "1994. Two fell."),
    ],
)
def test_markup_is_dropped_and_text_is_kept(read: Read, body: str, text: str) -> None:
    """Nothing of the text goes with its markup, and images, comments and footnote marks leave nothing behind."""
    assert " ".join(sentence.text for sentence in read(body).sentences) == text


def test_headings_give_the_section_path(read: Read) -> None:
    """ATX, closed and underlined headings count, levels nest, and a skipped level does not matter."""
    body = "Lead.\n\n## One ##\n\na\n\n#### *Deep* one\n\nb\n\nTwo\n---\n\nc\n\n### Three\nd\n\nTop\n===\n\ne\n"
    sections = [sentence.section for sentence in read(body).sentences]
    assert sections == [(), ("One",), ("One", "Deep one"), ("Two",), ("Two", "Three"), ("Top",)]


def test_a_heading_that_repeats_the_title_opens_no_section(read: Read) -> None:
    """The lead stays the lead below a first heading with the title."""
    assert [sentence.section for sentence in read("# A war\n\nLead.\n\n## B\n\nc").sentences] == [(), ("B",)]


def test_lists_and_quotations_keep_their_lines(read: Read) -> None:
    """Nested, wrapped and repeated items each have their own line; only list items are bullets."""
    body = "- One man.\n- One man.\n\n  Two men\n  fell.\n  - Three\n    - 1) Four\n\n\n\n"
    body += "> Five\n> fell. Six\nfell.\n\nSeven.\n"
    document = read(body)
    assert texts(document) == [
        (4, "One man."),
        (5, "One man."),
        (7, "Two men fell."),
        (9, "Three"),
        (10, "Four"),
        (14, "Five fell."),
        (15, "Six fell."),
        (18, "Seven."),
    ]
    assert [sentence.bullet for sentence in document.sentences] == [True] * 5 + [False] * 3
    assert [sentence.paragraph for sentence in document.sentences] == [0, 1, 2, 3, 4, 5, 5, 6]


def test_a_label_glued_to_a_paragraph_stands_alone(read: Read) -> None:
    """A short line without a full stop ends at its line break, unless the text is only wrapped there."""
    glued = "- North and South\n  Several groups from abroad took part in the fighting of that year.\n"
    assert texts(read(glued)) == [
        (4, "North and South"),
        (5, "Several groups from abroad took part in the fighting of that year."),
    ]
    wrapped = "- The men of the North and of\n  Ardun took part.\n"
    assert texts(read(wrapped)) == [(4, "The men of the North and of Ardun took part.")]
    assert len(read("North,\nSouth and several other groups took part.").sentences) == 1


TABLES = [
    "| Year | North | South |\n| --- | :-: | --- |\n| 1990 | 5+ | N/A |\n| 1991 | **6** | 7 \\| 8 |\n",
    "Year | North | South\n--- | --- | ---\n1990 | 5+ | N/A\n1991 | **6** | 7 \\| 8\n",
    "> | Year | North | South |\n> |---|---|---|\n> | 1990 | 5+ | N/A |\n> | 1991 | **6** | 7 \\| 8 |\n",
]


@pytest.mark.parametrize("body", TABLES)
def test_a_table_is_read_with_the_lines_of_its_rows(read: Read, body: str) -> None:
    """With or without outer pipes, with alignment, markup and escaped pipes, also in the lead or quoted."""
    (table,) = read(body).tables
    assert (table.line, table.section) == (4, ())
    assert [cell.text for cell in table.header] == ["Year", "North", "South"]
    assert [[cell.text for cell in row] for row in table.rows] == [["1990", "5+", "N/A"], ["1991", "6", "7 | 8"]]
    assert [[cell.line for cell in row] for row in table.rows] == [[6] * 3, [7] * 3]


def test_ragged_rows_lose_no_cell(read: Read) -> None:
    """A short row is filled with empty cells; the cells of a long row are all kept."""
    (table,) = read("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | 2 | |\n").tables
    assert [[cell.text for cell in row] for row in table.rows] == [["1", ""], ["1", "2", "3"], ["1", "2"]]


def test_a_table_directly_below_text_is_a_table(read: Read) -> None:
    """No blank line is needed, and sentences go on after it."""
    document = read("The losses:\n| a | b |\n|---|---|\n| 1 | 2 |\n\nMore.\n")
    assert texts(document) == [(4, "The losses:"), (9, "More.")]
    assert document.tables[0].line == 5


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Text.\n\n| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n", 6),
        ("Text.\n\n<!-- never closed\n\nSeven fell.\n", 6),
        ("> " * 100 + "deep", 4),
    ],
)
def test_what_would_be_lost_in_silence_is_refused(read: Read, body: str, line: int) -> None:
    """A table that is none, an open comment and too deep a nesting are errors with their line."""
    with pytest.raises(SeedError) as caught:
        read(body)
    assert caught.value.problem.line == line


def test_an_empty_body_is_refused(read: Read) -> None:
    """A document with nothing in it is never returned."""
    with pytest.raises(SeedError):
        read("\n\n<!-- nothing -->\n")


# fmt: off
FRAGMENTS = [
    "a", "Bc ", " ", "  ", "\n", "\n\n", "*", "**", "_", "`", "``", "[", "]", "](u)", "![", "<", ">", "<b>", "<br>",
    "<!-- c -->", "<!--", "-->", "&amp;", "&ngE;", "\\", "\\*", "|", "\n| a | b |\n", "|---|---|\n", "\n- ", "1. ",
    "\n> ", "\n# ", "\n---\n", "\n===\n", "```", "\t", "    ", "\u00a0", "\u2028", "\x0c", "\r\n", "é", "İ", "🇦🇲", "5",
    "U.S. ", "Col. ", ". ", "! ", "...", '"', "“", "”", "'", ":", "[^1]", "[12]", "[^1]: x", "\n[x]: y\n", "<td>",
    "<div>", "<script>", "1994. ", "1.5", "<http://a.b/%41>",
]
# fmt: on


def parsed(text: str) -> tuple[FileText, Body] | None:
    """Return the file and its body, or None where it is refused."""
    file = decode(f"---\nt: 1\n---\n{text}".encode(errors="ignore"), "x.md")
    try:
        return file, parse_body(file, parse_header(file).body_line)
    except SeedError:
        return None


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join) | st.text())
def test_every_character_knows_its_place(text: str) -> None:
    """No text is lost between sentences, quotes are verbatim, lines are right, and offsets lead to the characters."""
    file, body = parsed(text.replace("\0", "")) or (None, Body())
    for block in body.blocks:
        assert file is not None
        sentences = list(split_sentences(file, block))
        assert "".join("".join(s.text for s in sentences).split()) == "".join(block.plain.text.split())
        for sentence in sentences:
            assert sentence.quote in file.text
            assert sentence.quote.splitlines()[-1] in file.text.split("\n", sentence.line - 1)[-1]
            for char, offset in zip(sentence.text, sentence.offsets, strict=True):
                assert sentence.quote[offset] == char or char.isspace() or sentence.quote[offset] == "&"
