"""A folder of seeds is read whole, and what is wrong in it is said."""

from pathlib import Path

import pytest

from nkdata.errors import SeedError
from nkdata.seed.read import read_document, read_seeds

FRONT = "---\ntitle: A war\n---\n"
VOCABULARY = "conflict: A war\nsides:\n  - {id: north, name: North}\n  - {id: south, name: South}\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Return a folder with two articles, a vocabulary, and files that are none."""
    (tmp_path / "b.md").write_text(FRONT + "Two fell.")
    (tmp_path / "a.md").write_text(FRONT + "One fell.")
    for name in ("README.md", ".hidden.md", "_draft.md", "notes.txt"):
        (tmp_path / name).write_text("no article")
    (tmp_path / "vocabulary.yaml").write_text(VOCABULARY)
    return tmp_path


def test_a_folder_is_read_in_the_order_of_names(seeds: Path) -> None:
    """Articles are read with the vocabulary beside them; other files are let be."""
    read = read_seeds(seeds, seeds / "none.yaml")
    assert [document.name for document in read.documents] == ["a.md", "b.md"]
    assert (read.vocabulary.conflict, read.problems, read.faults) == ("A war", [], ())


def test_an_article_is_read_when_it_is_asked_for(seeds: Path) -> None:
    """No document is held for another: one is read from the file as it is when its turn comes."""
    read = read_seeds(seeds, seeds / "none.yaml")
    first = next(read.documents)
    (seeds / "b.md").write_text(FRONT + "Three fell.")
    assert [first.sentences[0].text, next(read.documents).sentences[0].text] == ["One fell.", "Three fell."]


def test_a_single_article_is_read(seeds: Path) -> None:
    """A path to one article reads that one, with the vocabulary beside it."""
    assert [document.name for document in read_seeds(seeds / "b.md", seeds / "none.yaml").documents] == ["b.md"]


def test_the_fallback_vocabulary_is_used_where_there_is_no_own(
    seeds: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A folder without a vocabulary is read with the other one."""
    other = tmp_path_factory.mktemp("other") / "words.yaml"
    (seeds / "vocabulary.yaml").rename(other)
    assert read_seeds(seeds, other).vocabulary.conflict == "A war"


def test_a_bad_article_leaves_the_others(seeds: Path) -> None:
    """What is wrong with one article is a problem with its line; the others are read."""
    (seeds / "aa.md").write_text("---\ntitle: a\ntitle: b\n---\nText.")
    (seeds / "c.md").symlink_to(seeds / "gone")
    read = read_seeds(seeds, seeds / "none.yaml")
    assert [document.name for document in read.documents] == ["a.md", "b.md"]
    assert [(problem.file, problem.line) for problem in read.problems] == [
        (str(seeds / "aa.md"), 3),
        (str(seeds / "c.md"), None),
    ]


def test_where_no_article_is_an_error_is_raised(seeds: Path) -> None:
    """A missing folder, an empty one, another file or a bad vocabulary never pass for an empty dataset."""
    (seeds / "empty").mkdir()
    for name in ("gone", "empty", "gone.md", "notes.txt"):
        with pytest.raises(SeedError):
            read_seeds(seeds / name, seeds / "vocabulary.yaml")
    (seeds / "vocabulary.yaml").write_text("sides: 1")
    with pytest.raises(SeedError):
        read_seeds(seeds, seeds / "none.yaml")


def test_line_breaks_and_a_byte_order_mark_do_not_change_what_is_read(tmp_path: Path) -> None:
    """An article saved on Windows gives the same sentences, tables and lines."""
    text = FRONT + "\nTwo fell.\nThree fell.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    (tmp_path / "a.md").write_bytes(text.encode())
    (tmp_path / "b.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    one, other = read_document(tmp_path / "a.md"), read_document(tmp_path / "b.md")
    assert (one.sentences, one.tables, one.header) == (other.sentences, other.tables, other.header)
    assert one.sentences[1].line == 6
    assert one.sha256 != other.sha256
