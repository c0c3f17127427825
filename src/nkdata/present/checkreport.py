"""The comparisons of the articles' figures as the command line gives them: as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import Any

import pandas as pd

from nkdata.errors import Problem
from nkdata.present.headline import by_difference
from nkdata.present.labels import VERDICT_LABELS
from nkdata.present.selection import rows_of, split
from nkdata.present.wording import labels, say
from nkdata.tables.load import Dataset

WIDTH = 100
"""Characters of a sentence that are printed."""
_CHECK = ("check_id", "kind", "verdict", "statement", "left", "right", "difference", "explanation")
_CLAIM = ("claim_id", "outcome", "side", "category", "low", "high", "bound", "claimant", "origin", "part_of")
_WHERE = ("document", "section", "line", "quote")
_DAYS = ("date_start", "date_end")


def report_lines(dataset: Dataset) -> Iterator[str]:
    """Yield every comparison as the Checks screen lists them, each followed by the sentences that it rests on.

    ``file:line`` opens each, as compilers print it; the counts come last.
    """
    claims = _claims_by_id(dataset)
    for check in rows_of(by_difference(dataset.checks)):
        verdict = labels("check_command.verdicts")[check.verdict]
        yield f"{check.document}:{check.line}: {verdict}: {check.statement}"
        yield f"    {say('check_command.against', left=check.left, right=check.right)}"
        if isinstance(check.difference, str):
            yield f"    {say('check_command.differ', difference=check.difference)}"
        if isinstance(check.explanation, str):
            yield f"    {check.explanation}"
        for place, quote in _sentences(check, claims).items():
            yield f"    {place}: {shorten(quote, WIDTH, placeholder=' …')}"
    yield _counted(dataset)


def _counted(dataset: Dataset) -> str:
    counts = _counts(dataset.checks)
    shown = {name: str(count) for name, count in counts.items()}
    return say("check_command.counts", count=len(dataset.checks), **shown)


def report_json(dataset: Dataset) -> str:
    """Return the comparisons, their claims and the problems as one JSON object; docs/check.md describes it."""
    claims = _claims_by_id(dataset)
    checks = [_check(check, claims) for check in rows_of(by_difference(dataset.checks))]
    return _object(_counts(dataset.checks), dataset.problems, checks)


def problem_json(problem: Problem) -> str:
    """Return the same object for seeds of which nothing can be read."""
    return _object(dict.fromkeys(VERDICT_LABELS, 0), [problem], [])


def _object(counts: dict[str, int], problems: Sequence[Problem], checks: list[dict[str, Any]]) -> str:
    said = [{"file": one.file, "line": one.line, "what": one.what, "mend": one.mend} for one in problems]
    return json.dumps({"counts": counts, "problems": said, "checks": checks}, ensure_ascii=False, indent=2)


def _counts(checks: pd.DataFrame) -> dict[str, int]:
    return {verdict: int((checks["verdict"] == verdict).sum()) for verdict in VERDICT_LABELS}


def _claims_by_id(dataset: Dataset) -> dict[str, Any]:
    return {claim.claim_id: claim for claim in rows_of(dataset.claims)}


def _claims_of(check: Any, claims: dict[str, Any]) -> list[Any]:
    return [claims[name] for name in split(check.claim_ids) if name in claims]


def _sentences(check: Any, claims: dict[str, Any]) -> dict[str, str]:
    """Return the sentences of a comparison by file and line, each once; several cells of one line stand together."""
    found: dict[str, dict[str, None]] = {}
    for row in _claims_of(check, claims) or [check]:
        found.setdefault(f"{row.document}:{row.line}", {})[row.quote] = None
    return {place: " | ".join(quotes) for place, quotes in found.items()}


def _check(check: Any, claims: dict[str, Any]) -> dict[str, Any]:
    own = {name: _plain(getattr(check, name)) for name in (*_CHECK, *_DAYS, *_WHERE)}
    return own | {"sides": split(check.sides), "claims": [_claim(claim) for claim in _claims_of(check, claims)]}


def _claim(claim: Any) -> dict[str, Any]:
    own = {name: _plain(getattr(claim, name)) for name in (*_CLAIM, *_DAYS, *_WHERE)}
    return own | {"inferred": split(claim.inferred)}


def _plain(value: Any) -> Any:
    """Return a cell as JSON has it: unknown is null, a day is yyyy-mm-dd."""
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value if isinstance(value, str) else int(value)
