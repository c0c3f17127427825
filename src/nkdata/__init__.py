"""An article on a conflict, read into checked tables in which every number keeps the sentence that states it.

``load(path)`` returns a ``Dataset``; its tables are described in docs/codebook.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nkdata.errors import Problem, SeedError

if TYPE_CHECKING:
    from nkdata.tables.load import Dataset, load

__all__ = ["Dataset", "Problem", "SeedError", "load"]


def __getattr__(name: str) -> Any:
    """Import ``Dataset`` and ``load`` when they are first asked for: they need pandas and pandera."""
    if name in ("Dataset", "load"):
        from nkdata.tables import load as module

        return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names, imported yet or not."""
    return sorted(__all__)
