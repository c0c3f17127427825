"""Names of claims that say the same in the same words, as two rows of one year may."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ids:
    """Numbers the names that come back."""

    seen: Counter[str] = field(default_factory=Counter)

    def unique(self, name: str) -> str:
        """Return ``name`` the first time, then ``name-2``, ``name-3``."""
        self.seen[name] += 1
        return name if self.seen[name] == 1 else f"{name}-{self.seen[name]}"
