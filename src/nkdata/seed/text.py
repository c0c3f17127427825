"""The text of a file, with its lines: decoded strictly, line breaks as a single newline character."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from nkdata.errors import Problem, SeedError

MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class FileText:
    """A file as read. ``text`` has no byte order mark and breaks its lines by newlines only."""

    name: str
    text: str
    sha256: str
    starts: tuple[int, ...]

    def line_at(self, place: int) -> int:
        """Return the 1-based line that holds the character at ``place``."""
        return bisect_right(self.starts, place)

    def raw(self, line: int) -> str:
        """Return the 1-based ``line`` without its line break."""
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return self.text[self.starts[line - 1] : end]


def read_text(path: Path) -> FileText:
    """Read a UTF-8 file, or raise a SeedError that says why it cannot be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            what = f"The file is larger than {MAX_BYTES // 1_000_000} MB."
            raise SeedError(Problem(str(path), None, what, "Split it into several files."))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        what = f"The file cannot be read: {reason}."
        raise SeedError(Problem(str(path), None, what, "Check its name and that you may read it.")) from None
    return decode(data, str(path))


def decode(data: bytes, name: str) -> FileText:
    """Decode the bytes of the file ``name`` as UTF-8, with or without a byte order mark."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n?|\n", data[: error.start])) + 1
        what = f"The bytes here are not UTF-8 ({error.reason})."
        raise SeedError(Problem(name, line, what, "Save the file with the encoding UTF-8.")) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        what = "The file holds a NUL character, as binary files and UTF-16 text do."
        raise SeedError(Problem(name, line, what, "Save the file as plain text with the encoding UTF-8."))
    *lines, _ = text.split("\n")
    starts = tuple(accumulate([len(line) + 1 for line in lines], initial=0))
    return FileText(name, text, hashlib.sha256(data).hexdigest(), starts)
