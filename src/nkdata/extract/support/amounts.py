"""Amounts of support: shares of imports in percent, money in US dollars, people."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SCALE = rf"(?:\s?(?P<scale{{0}}>{'|'.join(sorted(_SCALES, key=len, reverse=True))})(?!\w))?"
_BOUND = (
    r"(?:(?P<most>less\s+than|fewer\s+than|under|below|up\s+to|at\s+most|as\s+much\s+as|no\s+more\s+than|not\s+more\s+than)\s+"
    r"|(?P<least>more\s+than|over|above|at\s+least|no\s+less\s+than|not\s+less\s+than|no\s+fewer\s+than|upwards\s+of|exceeding)\s+)?"
    r"(?:(?:some|around|about|only|roughly|nearly|almost|approximately|an\s+estimated|just)\s+)?"
)
_TO = r"(?:\s?[–—-]\s?|\s+to\s+|\s+and\s+(?=\$))"
_PERCENT = re.compile(
    rf"{_BOUND}(?P<a>{_NUMBER})(?:\s?(?:%|per\s?cent))?(?:{_TO}(?P<b>{_NUMBER}))?\s?(?:%|per\s?cent|percent)(?!\w)",
    re.IGNORECASE,
)
_USD = re.compile(
    rf"{_BOUND}(?:US\s?)?\$\s?(?P<a>{_NUMBER}){_SCALE.format(1)}(?:{_TO}(?:US\s?)?\$?\s?(?P<b>{_NUMBER}){_SCALE.format(2)})?",
    re.IGNORECASE,
)
_DOLLARS = re.compile(
    rf"{_BOUND}(?P<a>{_NUMBER}){_SCALE.format(1)}(?:{_TO}(?P<b>{_NUMBER}){_SCALE.format(2)})?\s+(?:US|U\.S\.|United\s+States)?\s*dollars",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?<!\w)(?:and|but|received)\s+(?P<a>none|nothing)\s+(?=for|in|from)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """``low`` to ``high`` of ``unit`` at ``text[start:end]``; None is an open bound."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Return the shares and sums of money in order; "none" beside a sum is zero of the same unit."""
    found = [_amount(match, "percent") for match in _PERCENT.finditer(text)] if "%" in text or "cent" in text else []
    patterns = [_USD] * ("$" in text) + [_DOLLARS] * ("dollars" in text)
    money = [_amount(match, "USD") for pattern in patterns for match in pattern.finditer(text)]
    if money:
        found += [Amount(*match.span("a"), 0.0, 0.0, "USD") for match in _NONE.finditer(text)]
    return tuple(sorted([*found, *money], key=lambda amount: amount.start))


def _amount(match: re.Match[str], unit: str) -> Amount:
    groups = match.groupdict()
    second = groups.get("scale2")
    low = _value(match["a"], groups.get("scale1") or (second if match["b"] else None))
    high = _value(match["b"], second or groups.get("scale1")) if match["b"] else low
    if match["most"]:
        return Amount(*match.span(), None, high, unit)
    return Amount(*match.span(), low, None if match["least"] else high, unit)


def _value(number: str, scale: str | None) -> float:
    return float(number.strip(",").replace(",", "")) * _SCALES.get((scale or "").lower(), 1)


_COUNT = r"\d[\d,]*"
_RANGE = rf"(?:between\s+)?(?P<a{{0}}>{_COUNT})\s*(?:[–—-]|to|and)\s*(?P<b{{0}}>{_COUNT})"
_RIVALS = re.compile(rf"(?<!\w){_RANGE.format(1)},?\s+or\s+(?:as\s+)?{_RANGE.format(2)}(?!\w)", re.IGNORECASE)


def find_rivals(text: str) -> tuple[Amount, ...]:
    """Return two rival ranges of people for one group: "between 200 and 300 or 100 and 400"."""
    match = _RIVALS.search(text)
    if match is None:
        return ()
    return tuple(
        Amount(
            match.start(f"a{i}"),
            match.end(f"b{i}"),
            _value(match[f"a{i}"], None),
            _value(match[f"b{i}"], None),
            "people",
        )
        for i in (1, 2)
    )
