"""Write tables as CSV files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from nkdata.tables.load import Dataset
from nkdata.tables.schemas import AMOUNT


def csv_text(frame: pd.DataFrame) -> str:
    """Return the rows as CSV: dates as yyyy-mm-dd, unknown left empty, whole numbers without a fraction."""
    amounts = [name for name, dtype in frame.dtypes.items() if str(dtype) == AMOUNT]
    written = frame.assign(**{str(name): _plain(frame[name]) for name in amounts})
    return str(written.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"))


def _plain(amounts: pd.Series[Any]) -> pd.Series[Any]:
    texts = [None if pd.isna(value) else _number(float(value)) for value in amounts]
    return pd.Series(texts, index=amounts.index, dtype="str")


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else str(value)


def write_tables(dataset: Dataset, folder: Path) -> list[Path]:
    """Write every table to ``folder`` as ``<table>.csv`` in UTF-8, making the folder; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, frame in dataset.tables().items():
        files.append(folder / f"{name}.csv")
        files[-1].write_text(csv_text(frame), encoding="utf-8", newline="")
    return files
