"""Names for content: the same tables have the same one, on every machine and in every process."""

from __future__ import annotations

import hashlib

from nkdata.present.takeaway.citation import software_version
from nkdata.present.takeaway.request import Asked
from nkdata.tables.export import csv_text
from nkdata.tables.load import Dataset


def content_hash(dataset: Dataset) -> str:
    """Return the SHA-256 of all tables and of the names that they stand for."""
    told = [csv_text(frame) for frame in dataset.tables().values()] + [repr(dataset.vocabulary)]
    return hashlib.sha256("\0".join(told).encode("utf-8")).hexdigest()


def answer_hash(content: str, what: str, asked: Asked) -> str:
    """Return what names the answer to a request for ``what`` from tables of that content, by this version."""
    told = (content, software_version(), what, *map("=".join, asked.pairs()))
    return hashlib.sha256("\0".join(told).encode("utf-8")).hexdigest()[:32]
