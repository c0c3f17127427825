"""Measure everything and print it as it comes out."""

from __future__ import annotations

from tools.bench import article, copies, imports, screens, server
from tools.bench.measure import HEADER


def main() -> None:
    """Print the table."""
    print(HEADER, flush=True)
    for part in (article, copies, imports, screens, server):
        for ratio in part.measure():
            print(ratio, flush=True)


if __name__ == "__main__":
    main()
