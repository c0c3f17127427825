"""What the interface says, in one file a language: no other module of the interface holds a sentence.

Numbers stand in the words as the language writes them, by the rules of the
Unicode CLDR (package ``babel``); so do the words for one and for many.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

LANGUAGE = "en"


def say(key: str, *, count: int = 1, **values: object) -> str:
    """Return the wording under a key, its ``{names}`` filled with ``values``.

    ``key`` names the way through the file: ``"casualties.title"``. Where the
    wording has a form for each plural (``one``, ``other``), ``count`` chooses.
    Raises KeyError for a key that is not there, or that holds no text.
    """
    found = _under(key)
    if isinstance(found, Mapping):
        found = found.get(_locale().plural_form(count), found["other"])
    if not isinstance(found, str):
        raise KeyError(key)
    return found.format(count=_shown(count), **{name: _shown(value) for name, value in values.items()})


def labels(key: str) -> Mapping[str, str]:
    """Return the names that the file lists under a key, in its order. Raises KeyError where there are none."""
    found = _under(key)
    if not isinstance(found, Mapping):
        raise KeyError(key)
    return found


@lru_cache(maxsize=8192)
def number_words(number: float) -> str:
    """Return a whole number with its thousands set apart as the language does."""
    return str(format_decimal(number, "#,##0", locale=_locale()))


@lru_cache(maxsize=8192)
def date_words(day: date, form: str) -> str:
    """Return a day as the language writes it; ``form`` is a pattern of the Unicode CLDR, such as ``MMMM y``."""
    return str(format_date(day, form, locale=_locale()))


@cache
def wording() -> Mapping[str, Any]:
    """Return the whole file."""
    text = files(__package__).joinpath(f"{LANGUAGE}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def _under(key: str) -> Any:
    found: Any = wording()
    for step in key.split("."):
        found = found[step]
    return found


def _shown(value: object) -> object:
    return format_decimal(value, locale=_locale()) if isinstance(value, int | float) else value


@cache
def _locale() -> Locale:
    return Locale(LANGUAGE)
