"""`import nkdata` against `import pandas`, each in fresh processes, turn and turn about."""

from __future__ import annotations

from collections.abc import Iterator

from tools.bench.measure import Ratio, fresh

RUNS = 5


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the bare import, and that of the import with the public functions looked up."""
    statements = ("import pandas", "import nkdata", "from nkdata import *")
    taken = [[fresh(statement) for statement in statements] for _ in range(RUNS)]
    pandas, bare, with_names = (min(column) for column in zip(*taken, strict=True))
    yield Ratio("import nkdata", bare, f"import pandas; best of {RUNS}", pandas, 1.3)
    yield Ratio("from nkdata import * (loads what is lazy)", with_names, "import pandas", pandas)
