"""A stretch of YAML, and the values built from it, of which each can be traced to its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NoReturn

import yaml

from nkdata.errors import Problem, SeedError

Step = str | int


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of YAML: its text, the file it stands in, and the 1-based line of its first line there."""

    text: str
    file: str
    first_line: int = 1

    def refuse(self, row: int | None, what: str, mend: str) -> NoReturn:
        """Raise a SeedError for the 0-based ``row`` of this stretch."""
        line = None if row is None else row + self.first_line
        raise SeedError(Problem(self.file, line, what, mend))


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plain values, with the nodes they were built from."""

    value: Any
    root: yaml.Node
    source: Source

    def line(self, *path: Step) -> int:
        """Return the 1-based line of the key or item at ``path``, or of the last step that exists."""
        return int(self._find(path)[0].start_mark.line) + self.source.first_line

    def written(self, *path: Step) -> str:
        """Return the value at ``path`` as it is written, or nothing where it is a list or a mapping."""
        node = self._find(path)[1]
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""

    def refuse(self, path: tuple[Step, ...], what: str, mend: str) -> NoReturn:
        """Raise a SeedError that points to ``path``."""
        raise SeedError(Problem(self.source.file, self.line(*path), what, mend))

    def _find(self, path: tuple[Step, ...]) -> tuple[yaml.Node, yaml.Node]:
        """Return the key and the value at ``path``, or at the last step that exists."""
        found = (self.root, self.root)
        for step in path:
            below = _child(found[1], step)
            if below is None:
                break
            found = below
        return found


def _child(node: yaml.Node, step: Step) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    return None
