"""The events of a YAML parser to nodes, within bounds of depth, size and repetition."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.resolver import Resolver

from nkdata.seed.loaded import Source

MAX_EVENTS = 100_000
MAX_DEPTH = 20

TEXT = "tag:yaml.org,2002:str"
_PLAIN_TAGS = (None, "!", TEXT)
# The two parsers of PyYAML, in C and in Python, differ in the type of their marks.
Event = Any

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = Resolver()


def compose(source: Source) -> yaml.Node | None:
    """Return the root node of one document, or None where there is nothing.

    The parser's events are taken one by one, so that what goes beyond the
    bounds is refused with a SeedError before it fills the memory. Raises
    yaml.YAMLError where the text is not YAML.
    """
    composer = _Composer(source)
    for count, event in enumerate(yaml.parse(source.text, _Loader)):
        if count > MAX_EVENTS:
            source.refuse(_row(event), f"The YAML holds more than {MAX_EVENTS:,} values.", "Make it smaller.")
        composer.take(event)
    return composer.root


class _Composer:
    """Builds nodes as a stack of open lists and mappings; ``children`` holds what each has so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: yaml.Node | None = None
        self.open: list[Event] = []
        self.children: list[list[yaml.Node]] = []
        self.anchors: dict[str, yaml.ScalarNode] = {}

    def take(self, event: Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            self._add(self._repeated(event))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.source.refuse(_row(event), "A second YAML document begins here.", "Keep one document only.")

    def _add(self, node: yaml.Node) -> None:
        if self.children:
            self.children[-1].append(node)
        else:
            self.root = node

    def _scalar(self, event: Event) -> yaml.ScalarNode:
        tag, value = TEXT, event.value
        if event.tag is not None:
            self._check_tag(event.tag, event)
        elif event.implicit[0] and value[:1] in Resolver.yaml_implicit_resolvers:
            tag = _RESOLVER.resolve(yaml.ScalarNode, value, event.implicit)
        node = yaml.ScalarNode(tag, value, event.start_mark, event.end_mark, event.style)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def _begin(self, event: Event) -> None:
        self._check_tag(event.tag, event)
        if len(self.open) == MAX_DEPTH:
            self.source.refuse(
                _row(event), f"The YAML is nested more than {MAX_DEPTH} levels deep.", "Make it flatter."
            )
        if event.anchor is not None:
            self.anchors.pop(event.anchor, None)
        self.open.append(event)
        self.children.append([])

    def _end(self, event: Event) -> None:
        children, start, end = self.children.pop(), self.open.pop().start_mark, event.end_mark
        if isinstance(event, yaml.SequenceEndEvent):
            self._add(yaml.SequenceNode("tag:yaml.org,2002:seq", children, start, end))
        else:
            pairs = list(zip(children[::2], children[1::2], strict=True))
            self._add(yaml.MappingNode("tag:yaml.org,2002:map", pairs, start, end))

    def _repeated(self, event: Event) -> yaml.ScalarNode:
        """Return a copy of the single value that an alias stands for; nothing larger may be repeated."""
        node = self.anchors.get(event.anchor)
        if node is None:
            what = f"The alias *{event.anchor} does not stand for a single value written above it."
            self.source.refuse(_row(event), what, "Write the value out where it is needed.")
        return yaml.ScalarNode(node.tag, node.value, event.start_mark, event.end_mark, node.style)

    def _check_tag(self, tag: str | None, event: Event) -> None:
        if tag not in _PLAIN_TAGS:
            self.source.refuse(_row(event), f"The tag {tag} is not read.", "Remove the tag; write a plain value.")


def _row(event: Event) -> int:
    return int(event.start_mark.line) if event.start_mark else 0
