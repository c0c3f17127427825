"""The package as one zip. The same tables and filters give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from nkdata.present.package.descriptor import descriptor
from nkdata.present.package.readme import readme
from nkdata.present.takeaway.extracts import EXTRACTS, rows_chosen
from nkdata.present.takeaway.formats import parquet_of
from nkdata.present.takeaway.request import Asked
from nkdata.present.view import View
from nkdata.tables.codebook import codebook
from nkdata.tables.export import csv_text

MADE = (1980, 1, 1, 0, 0, 0)
"""The time that every file in the zip bears: the first that a zip knows."""
UNIX, READABLE = 3, 0o644 << 16


def package_of(view: View, asked: Asked, content: str) -> bytes:
    """Return a zip with every extract that a view and a request keep: a Data Package of CSV files, and Parquet.

    Beside datapackage.json it holds README.md, with the filters in force and
    the open contradictions, and codebook.md. ``content`` is the hash of all tables.
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for path, body in _files(view, asked, content):
            entry = ZipInfo(path, MADE)
            entry.create_system, entry.external_attr, entry.compress_type = UNIX, READABLE, ZIP_DEFLATED
            archive.writestr(entry, body)
    return buffer.getvalue()


def _files(view: View, asked: Asked, content: str) -> Iterator[tuple[str, bytes]]:
    frames: dict[str, pd.DataFrame] = {name: rows_chosen(view, name, asked.chosen) for name in EXTRACTS}
    tables = {name: (f"data/{name}.csv", csv_text(rows).encode("utf-8")) for name, rows in frames.items()}
    yield "datapackage.json", descriptor(view, asked, content, tables)
    yield "README.md", readme(view, asked, frames).encode("utf-8")
    yield "codebook.md", codebook().encode("utf-8")
    yield from tables.values()
    for name, rows in frames.items():
        yield f"parquet/{name}.parquet", parquet_of(rows)
