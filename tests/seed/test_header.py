"""Front matter is read right or refused; never an empty header in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.errors import SeedError
from nkdata.seed.header import Header, parse_header
from nkdata.seed.text import decode


def header(text: str) -> Header:
    """Return the header of a text."""
    return parse_header(decode(text.encode(), "x.md"))


@pytest.mark.parametrize(
    ("text", "body_line"),
    [
        ("---\ntitle: A war\n---\nText.", 4),
        ("\ufeff---\r\ntitle: A war\r\n---\r\n\r\nText.", 4),
        ("\n\n---\ntitle: A war\n---\nText.", 6),
        ("--- \ntitle: A war\n----\t\nText.", 4),
        ("---\ntitle: A war\n---", 4),
        ("---\ntitle: A war\n---\nHeading\n---\nText.", 4),
    ],
)
def test_every_good_form_of_front_matter_is_read(text: str, body_line: int) -> None:
    """A byte order mark, other line breaks and spare blanks do not matter."""
    read = header(text)
    assert (read.values, read.body_line) == ({"title": "A war"}, body_line)


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("", 1, "does not begin"),
        ("# A war\n\nText.\n", 1, "does not begin"),
        ("\n\nText.\n---\n", 3, "does not begin"),
        ("+++\ntitle = 'A war'\n+++\n", 1, "does not begin"),
        ("---\ntitle: A war\n\nText.\n", 1, "never closed"),
        ("---", 1, "never closed"),
        ("\n---\n---\nText.", 2, "empty"),
        ("---\n# only a comment\n---\n", 2, "nothing"),
        ("---\n- a\n- b\n---\n", 2, "not a mapping"),
        ("---\nA war\n---\n", 2, "not a mapping"),
        ("---\ntitle: a\nb: [1\n---\n", 4, "cannot be read"),
        ("\n---\ntitle: a\ntitle: b\n---\n", 4, "twice"),
        ("---\ntitle: a\ninfoboxes: {a: b}\n---\n", 3, "infoboxes"),
        ("---\ntitle: a\ninfoboxes:\n  - just text\n---\n", 3, "infoboxes"),
    ],
)
def test_a_bad_header_is_refused_with_its_line(text: str, line: int, word: str) -> None:
    """A missing, unclosed, empty or malformed header is an error that says where and how to mend."""
    with pytest.raises(SeedError) as caught:
        header(text)
    assert caught.value.problem.line == line
    assert word in caught.value.problem.what
    assert caught.value.problem.mend


INFOBOX = """\
---
title: A war
infoboxes:
  - conflict:
      text: A war
      links:
        - {text: war, type: internal}
    date:
      text: |-
        1 May 1990 – present

        * First phase: 1990–1991
        * Second phase: 1992
    losses:
      text:
        1,000–2,000 killed
        (1990–1994) 10+ killed
        (1995)
    note: "plain"
    year: 1994
    empty: {text: ~}
    linked: {links: []}
  - other:
      text: >-
        Folded
        text
---
"""


def test_infobox_fields_know_their_lines() -> None:
    """Every field with a text is there, in order, with the raw lines that hold it; boxes are joined."""
    fields = {field.key: field for field in header(INFOBOX).infobox}
    assert list(fields) == ["conflict", "date", "losses", "note", "year", "other"]
    assert [fields[key].line for key in fields] == [5, 10, 16, 19, 20, 25]
    assert fields["losses"].text == "1,000–2,000 killed (1990–1994) 10+ killed (1995)"
    assert [number for number, _ in fields["date"].lines] == [10, 11, 12, 13]
    assert [number for number, _ in fields["other"].lines] == [25, 26]
    assert fields["losses"].lines[0] == (16, "        1,000–2,000 killed")
    assert fields["year"].text == "1994"


@pytest.mark.parametrize(
    ("key", "piece", "line"),
    [
        ("losses", "1,000–2,000 killed (1990–1994)", 16),
        ("losses", "10+ killed (1995)", 17),
        ("losses", "killed (1990–1994)", 16),
        ("losses", "(1995)", 18),
        ("losses", "000", 16),
        ("losses", "not there", 16),
        ("date", "Second  phase: 1992", 13),
        ("date", "", 10),
    ],
)
def test_a_piece_of_a_field_is_traced_to_its_line(key: str, piece: str, line: int) -> None:
    """A piece may run over lines; one that is not there points to the field."""
    field = next(field for field in header(INFOBOX).infobox if field.key == key)
    assert field.line_of(piece) == line


@given(st.text() | st.text(alphabet="-\n a:1#'\"[]"))
def test_any_text_has_a_header_or_is_refused(text: str) -> None:
    """Nothing but a SeedError comes out of arbitrary text, and a header is never empty."""
    for form in (text, f"---\n{text}\n---\n"):
        try:
            read = header(form)
        except SeedError:
            continue
        assert read.values or "{}" in form
