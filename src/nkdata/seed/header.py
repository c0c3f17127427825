"""The front matter of an article: its values, its infobox, and where the prose begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from nkdata.errors import Problem, SeedError
from nkdata.seed.document import InfoField
from nkdata.seed.loaded import Loaded, Source
from nkdata.seed.strict import load_yaml
from nkdata.seed.text import FileText

_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)
_FORM = "Begin the file with a line ---, then `title: ...` and other keys, then a line ---."


@dataclass(frozen=True, slots=True)
class Header:
    """Front matter as read. ``body_line`` is the 1-based line on which the prose begins."""

    values: dict[str, Any]
    infobox: tuple[InfoField, ...]
    body_line: int


class StrictHandler(YAMLHandler):
    """python-frontmatter's YAML handler, refusing what that one passes over in silence.

    One handler reads one file: it keeps what was loaded, for the lines.
    """

    def __init__(self, file: FileText) -> None:
        """Remember the file, for messages and lines."""
        super().__init__(fm_boundary=_BOUNDARY)
        self.file = file
        # python-frontmatter strips the text before it hands it over.
        self.skipped = len(file.text) - len(file.text.lstrip())
        self.loaded: Loaded | None = None
        self.body_line = 1

    def split(self, text: str) -> tuple[str, str]:
        """Return header and body; raise a SeedError where either delimiter is missing."""
        line = self.file.line_at(self.skipped)
        opening = _BOUNDARY.match(text)
        if opening is None:
            self._refuse(line, "The file does not begin with front matter.")
            raise AssertionError
        closing = _BOUNDARY.search(text, opening.end())
        if closing is None:
            self._refuse(line, "The front matter that begins here is never closed.")
            raise AssertionError
        self.body_line = self.file.line_at(self.skipped + closing.start()) + 1
        return text[opening.end() + 1 : closing.start()], text[closing.end() :]

    def load(self, fm: str, **kwargs: object) -> Any:
        """Return the header's values; raise a SeedError unless they are a mapping."""
        line = self.file.line_at(self.skipped)
        if not fm.strip():
            self._refuse(line, "The front matter is empty.")
        self.loaded = load_yaml(Source(fm, self.file.name, line + 1))
        if self.loaded.value == {}:
            self._refuse(line, "The front matter is empty.")
        if not isinstance(self.loaded.value, dict):
            self._refuse(self.loaded.line(), "The front matter is not a mapping of keys to values.")
        return {str(key): value for key, value in self.loaded.value.items()}

    def _refuse(self, line: int, what: str) -> None:
        raise SeedError(Problem(self.file.name, line, what, _FORM))


def parse_header(file: FileText) -> Header:
    """Read the front matter of ``file``; raise a SeedError where there is none that can be read."""
    handler = StrictHandler(file)
    values, _ = frontmatter.parse(file.text, handler=handler)
    assert handler.loaded is not None
    return Header(values, _infobox(handler.loaded, file), handler.body_line)


def _infobox(loaded: Loaded, file: FileText) -> tuple[InfoField, ...]:
    boxes = loaded.value.get("infoboxes") or []
    if not isinstance(boxes, list) or not all(isinstance(box, dict) for box in boxes):
        loaded.refuse(
            ("infoboxes",), "`infoboxes` is not a list of mappings.", "Write `infoboxes:`, then `  - key: ...`."
        )
    nodes = dict(_pairs(loaded.root)).get("infoboxes") if boxes else None
    fields = (_field(key, value, loaded, file) for box in (nodes.value if nodes else ()) for key, value in _pairs(box))
    return tuple(field for field in fields if field is not None)


def _pairs(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    return [(str(key.value), value) for key, value in node.value]


def _field(key: str, node: yaml.Node, loaded: Loaded, file: FileText) -> InfoField | None:
    """Return the field whose value is a plain one, or a mapping that holds ``text``."""
    value = dict(_pairs(node)).get("text") if isinstance(node, yaml.MappingNode) else node
    if not isinstance(value, yaml.ScalarNode) or value.tag.endswith(":null"):
        return None
    numbers = _lines_of(value, loaded.source.first_line)
    return InfoField(key, value.value, numbers[0], tuple((number, file.raw(number)) for number in numbers))


def _lines_of(node: yaml.ScalarNode, first_line: int) -> range:
    """Return the lines of the file that hold a value: without the line of ``|`` or ``>``, and the line after it."""
    first, last = node.start_mark.line, node.end_mark.line
    if node.style in ("|", ">") and last > first:
        first, last = first + 1, last - (node.end_mark.column == 0)
    return range(first + first_line, max(first, last) + first_line + 1)
