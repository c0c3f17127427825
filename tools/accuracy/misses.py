"""List the development items that are not read right, each with what is missing and what is too many."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from tools.accuracy.corpus import CORPUS, claims_of
from tools.scoring import LEVELS, best_pairs, is_optional, plain, readings

FIELDS = tuple(field for _, fields in LEVELS for field in fields)


def main(names: list[str]) -> None:
    """Print the misses of the files whose names are given, ``dev-1`` for instance, or of all development files."""
    for path in sorted(CORPUS.glob("dev-*.yaml")):
        if not names or path.stem in names:
            for item in yaml.safe_load(path.read_text(encoding="utf-8")):
                if wrong := list(_misses(item)):
                    print(f"{item['id']} {' > '.join(item['section'])}: {item['paragraph']}", *wrong, sep="\n  ")


def _misses(item: Mapping[str, Any]) -> Iterator[str]:
    found = [plain(row) for row in claims_of(item)]
    expected = item["claims"]
    pairs = best_pairs([[j for j, row in enumerate(found) if row in list(readings(wanted))] for wanted in expected])
    for i, wanted in enumerate(expected):
        if i not in pairs and not is_optional(wanted):
            yield f"missing  {_line(plain(wanted))}"
    for j in sorted(set(range(len(found))) - set(pairs.values())):
        yield f"too many {_line(found[j])}"


def _line(row: Mapping[str, Any]) -> str:
    return " ".join("-" if row[field] is None else str(row[field]) for field in FIELDS)


if __name__ == "__main__":
    main(sys.argv[1:])
