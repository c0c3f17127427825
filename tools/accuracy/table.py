"""A Markdown table of scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tools.scoring import Score


def f1_table(first: str, rows: Sequence[tuple[str, Mapping[str, Score]]]) -> Iterator[str]:
    """Yield a Markdown table of F1s; ``first`` heads the column of names."""
    columns = [*dict.fromkeys(name for _, scores in rows for name in scores)]
    yield f"| {first} | rows | {' | '.join(columns)} |"
    yield "|---|--:|" + "--:|" * len(columns)
    for name, scores in rows:
        cells = [f"{scores[column].f1:.3f}" if column in scores else "" for column in columns]
        yield f"| {name} | {scores['figure'].expected} | {' | '.join(cells)} |"
    yield ""
