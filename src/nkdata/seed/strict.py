"""YAML read strictly: safe values only, no key twice, and nothing built beyond its bounds."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.reader import Reader

from nkdata.seed.compose import TEXT, compose
from nkdata.seed.loaded import Loaded, Source

MAX_CHARACTERS = 1_000_000

_CONSTRUCTOR = SafeConstructor()


def load_yaml(source: Source) -> Loaded:
    """Build the values of one YAML document, or raise a SeedError with the line at fault."""
    _check_characters(source)
    try:
        root = compose(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = " ".join(part for part in (error.context, error.problem) if part)
        source.refuse(mark.line if mark else None, f"This YAML cannot be read: {reason}.", _mend(reason))
    except yaml.YAMLError as error:
        source.refuse(None, f"This YAML cannot be read: {error}.", "Write it as plain UTF-8 YAML.")
    if root is None:
        source.refuse(0, "There is nothing here.", "Write `key: value` lines.")
    return Loaded(_value(root, source), root, source)


def _mend(reason: str) -> str:
    if "nesting" in reason:
        return "Make it flatter."
    if "cannot start any token" in reason:
        return "Indent with spaces, not with tabs, and quote text that begins with a sign."
    return "Check the indentation, and quote text that holds a colon, a number sign or a quotation mark."


def _check_characters(source: Source) -> None:
    if len(source.text) > MAX_CHARACTERS:
        what = f"The YAML is {len(source.text):,} characters long; at most {MAX_CHARACTERS:,} are read."
        source.refuse(0, what, "Move the text below the header, or shorten it.")
    strange = Reader.NON_PRINTABLE.search(source.text)
    if strange:
        row = source.text.count("\n", 0, strange.start())
        source.refuse(row, f"The character U+{ord(strange.group()):04X} is not allowed in YAML.", "Remove it.")


def _value(node: yaml.Node, source: Source) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, source)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, source) for item in node.value]
    return node.value if node.tag == TEXT else _single(node, source)


def _mapping(node: yaml.MappingNode, source: Source) -> dict[Any, Any]:
    built: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        row = key_node.start_mark.line
        if not isinstance(key_node, yaml.ScalarNode):
            source.refuse(row, "A list or a mapping stands as a key.", "Write a word as the key.")
        key = _value(key_node, source)
        if key in built:
            source.refuse(row, f"The key `{key_node.value}` stands twice.", "Keep one of the two, or rename one.")
        built[key] = _value(value_node, source)
    return built


def _single(node: yaml.Node, source: Source) -> Any:
    """Build a number, date, yes or no, or nothing."""
    row, shown = node.start_mark.line, str(node.value)[:40]
    build = SafeConstructor.yaml_constructors.get(node.tag)
    if build is None:
        source.refuse(row, f"`{shown}` has a meaning in YAML that is not read here.", "Quote it, or write keys out.")
    try:
        return build(_CONSTRUCTOR, node)
    except (ValueError, OverflowError) as error:
        source.refuse(
            row, f"The value `{shown}` is malformed: {error}.", "Mend the value, or quote it if it is a text."
        )
