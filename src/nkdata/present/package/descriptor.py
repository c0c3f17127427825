"""datapackage.json: what the package holds, in the terms of the Data Package standard, version 2."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from nkdata.present.selection import rows_of
from nkdata.present.takeaway.citation import filters_in_words, software_version
from nkdata.present.takeaway.columns import Column, columns_of
from nkdata.present.takeaway.extracts import EXTRACTS, Extract
from nkdata.present.takeaway.names import slug
from nkdata.present.takeaway.request import Asked
from nkdata.present.view import View
from nkdata.present.wording import say

Json = dict[str, Any]
PROFILES = "https://datapackage.org/profiles/2.0"
EMPTY = [""]
"""What stands for an unknown value: an empty cell and nothing else, so that the words N/A are words."""


def descriptor(view: View, asked: Asked, content: str, files: Mapping[str, tuple[str, bytes]]) -> bytes:
    """Return datapackage.json for the ``files``: of each extract, by name, the path in the package and the bytes.

    ``content`` is the hash of all tables; its beginning is part of the version.
    """
    told: Json = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": slug([view.vocabulary.conflict]) or "package",
        "title": view.vocabulary.conflict,
        "description": say("package.description", filters="; ".join(filters_in_words(asked, view))),
        "version": f"{software_version()}+{content[:12]}",
        **_origin(view),
        "resources": [_resource(EXTRACTS[name], *file) for name, file in files.items()],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _origin(view: View) -> Json:
    """Return sources and licences, each only where there is one: the standard knows no empty list of them."""
    sources = [_source(row) for row in rows_of(view.dataset.sources)]
    named = view.dataset.sources["licence"].dropna().unique()
    licences = [{"name": re.sub(r"[^-a-zA-Z0-9._]+", "-", name), "title": name} for name in named]
    return {key: value for key, value in (("sources", sources), ("licenses", licences)) if value}


def _source(row: Any) -> Json:
    told = {"title": row.title, "path": row.url, "version": row.published, "hash": f"sha256:{row.sha256}"}
    return {key: value for key, value in told.items() if isinstance(value, str)}


def _resource(extract: Extract, path: str, body: bytes) -> Json:
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": extract.name,
        "type": "table",
        "path": path,
        "description": extract.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": _schema(extract),
    }


def _schema(extract: Extract) -> Json:
    columns = columns_of(extract.schema)
    keys = [column.name for column in columns if column.unique]
    told: Json = {"$schema": f"{PROFILES}/tableschema.json", "fields": [_field(column) for column in columns]}
    return told | {"missingValues": EMPTY} | ({"primaryKey": keys} if keys else {})


def _field(column: Column) -> Json:
    told: Json = {"name": column.name, "type": column.type, "description": column.meaning}
    if column.unit:
        told["unit"] = column.unit
    if limits := _constraints(column):
        told["constraints"] = limits
    return told


def _constraints(column: Column) -> Json:
    """Return what a field's values must be. A text that is never unknown may still be empty, as the lead's section."""
    limits: Json = {}
    if not column.may_be_empty and (column.type != "string" or column.values or column.unique):
        limits["required"] = True
    if column.unique:
        limits["unique"] = True
    if column.values:
        limits["enum"] = list(column.values)
    if column.least is not None:
        limits["minimum"] = column.least
    return limits
