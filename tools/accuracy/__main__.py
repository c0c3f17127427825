"""Write the report and print it."""

from __future__ import annotations

from tools.accuracy import articles, corpus, corrections, reference
from tools.serving import ROOT

REPORT = ROOT / "docs" / "accuracy.md"
INTRODUCTION = """# How well the reader reads

Written by `make accuracy`. Each figure is an F1: 1 is every expected row found and none too many.
The levels are cumulative: *figure* compares low, high and outcome; *side*, *category*, *period* (first and last day)
and *bound* each add a field. Rows pair one to one, as well as they can.
"""


def main() -> None:
    """Write docs/accuracy.md; what cannot be scored here stays as it was."""
    before = REPORT.read_text(encoding="utf-8") if REPORT.exists() else ""
    parts = [INTRODUCTION, *corpus.report(), *articles.report(), *corrections.report(), *reference.report(before)]
    text = "\n".join(parts)
    REPORT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
