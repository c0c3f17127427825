"""One mapping of a YAML file, asked for its keys one by one, with an error that points to the key at fault."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NoReturn

from nkdata.seed.loaded import Loaded

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The mapping at ``path`` of a loaded file; ``known`` are the keys that it may have."""

    loaded: Loaded
    path: Path
    values: dict[str, Any]

    @classmethod
    def of(cls, loaded: Loaded, path: Path, value: Any, known: Collection[str]) -> Entry:
        """Return the entry, or raise a SeedError where it is no mapping or has an unknown key."""
        if not isinstance(value, dict):
            loaded.refuse(path, f"{_shown(value)} stands where a mapping is meant.", f"Write {_listed(known)}.")
        entry = cls(loaded, path, value)
        for key in value:
            if key not in known:
                entry._refuse_key(key, known)
        return entry

    def _refuse_key(self, key: object, known: Collection[str]) -> NoReturn:
        close = get_close_matches(str(key), known, n=2)
        meant = f"Did you mean {' or '.join(f'`{name}`' for name in close)}? " if close else ""
        self.refuse(str(key), f"The key `{key}` is unknown.", f"{meant}Known here: {_listed(known)}.")

    def refuse(self, key: str, what: str, mend: str) -> NoReturn:
        """Raise a SeedError that points to ``key``."""
        self.loaded.refuse((*self.path, key), what, mend)

    def text(self, key: str) -> str:
        """Return the text of a key that must be there."""
        value = self.optional_text(key)
        if value is None:
            self.refuse(
                key, f"The key `{key}` is missing or has no value.", f"Add `{key}: ...`; quote what begins with #."
            )
        return value

    def optional_text(self, key: str) -> str | None:
        """Return the text of a key, or None where the key is left out."""
        value = self.values.get(key)
        return None if value is None else self._as_text((key,), value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list, empty where the key is left out."""
        return tuple(self._as_text((key, i), value) for i, value in enumerate(self.items(key)))

    def items(self, key: str) -> list[Any]:
        """Return the items of a list, empty where the key is left out."""
        value = self.values.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(key, f"`{key}` is {_shown(value)}, not a list.", f"Write `{key}: [..., ...]`.")
        return value

    def number(self, key: str, bound: float) -> float | None:
        """Return a number from ``-bound`` to ``bound``, or None where the key is left out."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not -bound <= value <= bound:
            self.refuse(key, f"`{key}` is {_shown(value)}.", f"Write a number from -{bound} to {bound}.")
        return float(value)

    def _as_text(self, steps: Path, value: Any) -> str:
        path = (*self.path, *steps)
        if not isinstance(value, str):
            written = self.loaded.written(*path)
            mend = f'Quote it: "{written}".' if written else "Write a text."
            self.loaded.refuse(path, f"`{steps[0]}` holds {_shown(value, written)} where a text is meant.", mend)
        if not value.strip():
            self.loaded.refuse(path, f"`{steps[0]}` holds an empty text.", "Fill it in, or leave it out.")
        return value


def _shown(value: Any, written: str = "") -> str:
    kinds = {bool: "a yes or no", dict: "a mapping", list: "a list", str: "a text", type(None): "nothing"}
    kind = kinds.get(type(value)) or ("a number" if isinstance(value, int | float) else "a date")
    shown = written or ("" if isinstance(value, dict | list | type(None)) else str(value))
    return f"{kind} ({shown[:40]})" if shown else kind


def _listed(known: Collection[str]) -> str:
    return ", ".join(known)
