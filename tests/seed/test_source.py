"""The real article is read right, where it is present."""

import re

from nkdata.seed.document import Document


def test_the_yearly_table_is_read_with_its_lines(source: Document) -> None:
    """Twelve years stand in rows at their own lines."""
    (table,) = source.tables
    assert [row[0].text for row in table.rows] == [str(year) for year in range(2008, 2020)]
    assert [row[0].line for row in table.rows] == list(range(325, 337))
    assert [cell.text for cell in table.header][::3] == ["Year", "Total"]
    assert table.section == ("Fatalities", "1994–2019")
    assert {len(row) for row in table.rows} == {4}


def test_the_infobox_is_read_with_its_lines(source: Document) -> None:
    """Every field that holds text is there, and a losses figure leads to the line that states it."""
    fields = {field.key: field for field in source.infobox}
    assert len(fields) == 16
    assert (source.title, source.header["pubDate"]) == ("Nagorno-Karabakh conflict", "2022-02-13")
    assert fields["casualties3"].line_of("541–547+ killed (2010–2019)") == 185
    assert fields["date"].line == 20
    assert [fields["strength1"].line_of(year) for year in ("2018", "1993–1994")] == [178, 179]


def test_the_headings_open_their_sections(source: Document) -> None:
    """The lead has no section, and all sections with text are there once each."""
    sections = list(dict.fromkeys(sentence.section for sentence in source.sentences))
    assert sections[0] == ()
    assert ("Timeline", "Border clashes (1994–2020)", "2010 violence") in sections
    assert len(sections) == 1 + 35 - 5  # the lead, and 35 headings, five of which have no text of their own


def test_every_word_of_the_prose_is_in_a_sentence_of_its_line(source: Document) -> None:
    """The sentences of a line hold all its words, in order."""
    lines = source.path.read_text().split("\n")
    for number, line in enumerate(lines, 1):
        if number <= 200 or not line or line[0] in "#!|" or "href" in line:
            continue
        plain = re.sub(r"[*_]|^[-\s]+", "", line)
        assert "".join(s.text for s in source.sentences if s.line == number).replace(" ", "") == plain.replace(" ", "")


def test_labels_of_a_broken_export_stand_alone(source: Document) -> None:
    """A label glued to a paragraph is a sentence of its own."""
    found = {(sentence.line, sentence.text) for sentence in source.sentences}
    assert {(407, "Azerbaijan"), (408, "Artsakh and Armenia"), (448, "Riad al-Malki: and")} <= found
