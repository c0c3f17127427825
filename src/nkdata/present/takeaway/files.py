"""Write to a folder what the data addresses give, for who works without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nkdata.errors import BadRequest
from nkdata.present.package import package_of
from nkdata.present.takeaway.extracts import EXTRACTS
from nkdata.present.takeaway.fingerprint import content_hash
from nkdata.present.takeaway.formats import FORMATS
from nkdata.present.takeaway.request import Asked
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.tables.export import csv_text
from nkdata.tables.load import Dataset

CSV, PACKAGE = "csv", "package"
FORMS = (*FORMATS, PACKAGE)
"""What can be written: every table in one of the formats, or all of them as one package."""
ZIP = ".zip"


def write_files(dataset: Dataset, asked: Asked, form: str, place: Path) -> list[Path]:
    """Write every table, narrowed to the years and the side that are asked for; return the files.

    ``place`` is the folder, which is made; for the package it may also be the
    file itself, ending in .zip. Raises BadRequest for a form that is unknown.
    """
    if form not in FORMS:
        raise BadRequest(say("takeaway.refused.value", name="format", value=form, known=", ".join(FORMS)))
    view = View(dataset, asked.selection, "")
    made = _package(view, asked, place) if form == PACKAGE else _tables(view, form, place)
    return [_write(path, body) for path, body in made]


def _package(view: View, asked: Asked, place: Path) -> Iterator[tuple[Path, bytes]]:
    path = place if place.suffix == ZIP else place / f"{PACKAGE}{ZIP}"
    yield path, package_of(view, asked, content_hash(view.dataset))


def _tables(view: View, form: str, folder: Path) -> Iterator[tuple[Path, bytes]]:
    for name in view.dataset.tables():
        rows = view.table(name)
        # A script needs no byte order mark: it is for the reader who opens the file that a screen gave.
        body = csv_text(rows).encode("utf-8") if form == CSV else FORMATS[form].write(EXTRACTS[name].schema, rows)
        yield folder / f"{name}.{form}", body


def _write(path: Path, body: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path
