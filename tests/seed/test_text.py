"""Files are decoded strictly, and every place knows its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.errors import SeedError
from nkdata.seed.text import decode, read_text


def test_a_byte_order_mark_and_all_line_breaks_are_read() -> None:
    """The mark is dropped, and each kind of line break counts as one."""
    file = decode(b"\xef\xbb\xbfa\r\nb\rc\n", "x.md")
    assert file.text == "a\nb\nc\n"
    assert [file.line_at(place) for place in range(6)] == [1, 1, 2, 2, 3, 3]
    assert [file.raw(line) for line in (1, 2, 3, 4)] == ["a", "b", "c", ""]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a\nb\xe9c\n", 2),
        (b"a\r\nb\rc\xff", 3),
        ("a\n".encode("utf-16"), 1),
        ("a\nb\n".encode("utf-16-le"), 1),
        (b"a\nb\0", 2),
    ],
)
def test_other_encodings_are_refused_with_their_line(data: bytes, line: int) -> None:
    """What is not UTF-8 text is an error that points to the first strange byte."""
    with pytest.raises(SeedError) as caught:
        decode(data, "x.md")
    assert caught.value.problem.line == line
    assert "UTF-8" in caught.value.problem.mend


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """A folder, a missing file and an impossible name are errors with the name as given."""
    for path in (tmp_path, tmp_path / "missing.md", tmp_path / "a\0b.md"):
        with pytest.raises(SeedError) as caught:
            read_text(path)
        assert caught.value.problem.file == str(path)


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    """Nothing but a SeedError comes out of arbitrary bytes, and the lines hold the whole text."""
    try:
        file = decode(data, "x.md")
    except SeedError:
        return
    assert "\n".join(file.raw(line) for line in range(1, len(file.starts) + 1)) == file.text
