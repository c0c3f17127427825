"""YAML read strictly: safe values only, no key twice, and nothing built before its size is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml
from yaml.reader import Reader

from nkdata.errors import Problem, SeedError

MAX_CHARACTERS = 1_000_000
MAX_EVENTS = 100_000
MAX_DEPTH = 20

_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_PLAIN_TAGS = {None, "!", "tag:yaml.org,2002:str"}

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
    """Plain values, with the nodes they were built from, so that each can be traced to its line."""

    value: Any
    root: yaml.Node
    source: Source

    def line(self, *path: str | int) -> int:
        """Return the 1-based line of the key or item at ``path``, or of the last step that exists."""
        return int(self._find(path)[0].start_mark.line) + self.source.first_line

    def written(self, *path: str | int) -> str:
        """Return the value at ``path`` as it is written, or nothing where it is a list or a mapping."""
        node = self._find(path)[1]
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""

    def _find(self, path: tuple[str | int, ...]) -> tuple[yaml.Node, yaml.Node]:
        """Return the key and the value at ``path``, or at the last step that exists."""
        found = (self.root, self.root)
        for step in path:
            below = _child(found[1], step)
            if below is None:
                break
            found = below
        return found

    def refuse(self, path: tuple[str | int, ...], what: str, mend: str) -> NoReturn:
        """Raise a SeedError that points to ``path``."""
        raise SeedError(Problem(self.source.file, self.line(*path), what, mend))


def load_yaml(source: Source) -> Loaded:
    """Build the values of one YAML document, or raise a SeedError with the line at fault."""
    _check_characters(source)
    try:
        _check_events(source)
        return _build(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        source.refuse(mark.line if mark else None, f"This YAML cannot be read: {_sentence(error)}.", _mend(error))
    except yaml.YAMLError as error:
        source.refuse(None, f"This YAML cannot be read: {error}.", "Write it as plain UTF-8 YAML.")


def _sentence(error: yaml.MarkedYAMLError) -> str:
    return " ".join(part for part in (error.context, error.problem) if part)


def _mend(error: yaml.MarkedYAMLError) -> str:
    if error.note:
        return str(error.note)
    if "nesting" in str(error.problem):
        return "Make it flatter."
    if "tab" in str(error.problem) or "'\\t'" in str(error.problem):
        return "Indent with spaces, not with tabs."
    return "Check the indentation, and quote text that holds a colon, a number sign or a quotation mark."


def _check_characters(source: Source) -> None:
    if len(source.text) > MAX_CHARACTERS:
        what = f"The YAML is {len(source.text):,} characters long; at most {MAX_CHARACTERS:,} are read."
        source.refuse(0, what, "Move the text below the header, or shorten it.")
    strange = Reader.NON_PRINTABLE.search(source.text)
    if strange:
        row = source.text.count("\n", 0, strange.start())
        source.refuse(row, f"The character U+{ord(strange.group()):04X} is not allowed in YAML.", "Remove it.")


def _check_events(source: Source) -> None:
    """Count the parser's events, which costs no memory, so that nothing outsized is ever built."""
    depth = 0
    plain: set[str] = set()
    for count, event in enumerate(yaml.parse(source.text, _Loader)):
        depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
        row = event.start_mark.line if event.start_mark else 0
        if depth > MAX_DEPTH or count > MAX_EVENTS:
            bound = f"{MAX_DEPTH} levels" if depth > MAX_DEPTH else f"{MAX_EVENTS:,} values"
            source.refuse(row, f"The YAML goes beyond {bound}.", "Make it smaller or flatter.")
        _check_event(source, event, row, plain)


def _check_event(source: Source, event: yaml.Event, row: int, plain: set[str]) -> None:
    """Refuse tags, and aliases of anything but a single value; ``plain`` holds the anchors of single values."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if tag not in _PLAIN_TAGS:
        source.refuse(row, f"The tag {tag} is not read.", "Remove the tag; write a plain value.")
    if isinstance(event, yaml.AliasEvent):
        if anchor not in plain:
            what = f"The alias *{anchor} repeats more than a single value."
            source.refuse(row, what, "Write the value out where it is needed.")
    elif anchor:
        (plain.add if isinstance(event, yaml.ScalarEvent) else plain.discard)(anchor)


def _error(problem: str, node: yaml.Node, mend: str) -> yaml.constructor.ConstructorError:
    return yaml.constructor.ConstructorError(None, None, problem, node.start_mark, mend)


class _StrictLoader(_Loader):  # type: ignore[misc]
    """The safe loader, refusing a key that stands twice and a value that its own type does not allow."""

    def construct_mapping(self, node: yaml.Node, deep: bool = False) -> dict[Any, Any]:
        built: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _error("a key is a list or a mapping", key_node, "Write a word as the key.")
            key = self.construct_object(key_node, deep=True)
            if key in built:
                raise _error(f"the key `{key}` stands twice", key_node, "Keep one of the two, or rename one.")
            built[key] = self.construct_object(value_node, deep=deep)
        return built

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep=deep)
        except (ValueError, OverflowError) as error:
            problem = f"the value {str(node.value)[:40]!r} is malformed ({error})"
            raise _error(problem, node, "Mend the value, or quote it if it is a text.") from None


# ``construct_yaml_map`` flattens merge keys before it builds; without it a mapping is built by the method above.
def _construct_map(loader: _StrictLoader, node: yaml.Node) -> Iterator[dict[Any, Any]]:
    built: dict[Any, Any] = {}
    yield built
    built.update(loader.construct_mapping(node))


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _construct_map)


def _build(source: Source) -> Loaded:
    loader = _StrictLoader(source.text)
    try:
        node = loader.get_single_node()
        if node is None:
            source.refuse(0, "There is nothing here.", "Write `key: value` lines.")
        return Loaded(loader.construct_document(node), node, source)
    finally:
        loader.dispose()


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    return None
