"""The data addresses as an OpenAPI document, made from the schemas and the filters that the addresses use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nkdata.present.labels import side_label
from nkdata.present.takeaway.citation import software_version
from nkdata.present.takeaway.columns import Column, columns_of
from nkdata.present.takeaway.extracts import EXTRACTS, Extract
from nkdata.present.takeaway.filters import Filter
from nkdata.present.takeaway.formats import FORMATS, Format
from nkdata.present.takeaway.request import FOLDER, SIDE, YEARS
from nkdata.present.wording import say
from nkdata.tables.load import Dataset

Json = dict[str, Any]
PACKAGE, PACKAGE_TYPE = "package.zip", "application/zip"
TEXT_TYPE = "text/plain"


def openapi(dataset: Dataset) -> Json:
    """Return the description of every data address, as OpenAPI 3.1."""
    paths: Json = {f"/{FOLDER}/": _get(say("takeaway.listing.title"), [], _listed())}
    paths[f"/{FOLDER}/index.json"] = _get(say("takeaway.listing.title"), [], {"application/json": {"schema": OBJECT}})
    for extract in EXTRACTS.values():
        for one in FORMATS.values():
            paths[f"/{FOLDER}/{extract.name}.{one.ending}"] = _extract(extract, one, dataset)
    everything = {
        one.name: _parameter(one, extract, dataset) for extract in EXTRACTS.values() for one in extract.filters
    }
    content = {PACKAGE_TYPE: {"schema": BINARY}}
    paths[f"/{FOLDER}/{PACKAGE}"] = _get(
        say("takeaway.package.summary"), [*_shared(dataset), *everything.values()], content
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": say("takeaway.openapi.title", conflict=dataset.vocabulary.conflict),
            "version": software_version(),
            "description": say("takeaway.openapi.description"),
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"responses": RESPONSES, "schemas": {e.name: _rows(e) for e in EXTRACTS.values()}},
    }


OBJECT: Json = {"type": "object"}
BINARY: Json = {}
"""A file of bytes: OpenAPI 3.1 describes it by its media type alone."""


def _text(description: str) -> Json:
    return {"description": description, "content": {TEXT_TYPE: {"schema": {"type": "string"}}}}


RESPONSES: Json = {
    "unchanged": {"description": say("takeaway.openapi.unchanged")},
    "refused": _text(say("takeaway.openapi.refused")),
    "unreadable": _text(say("takeaway.openapi.unreadable")),
}
_OTHERS = {"304": "unchanged", "400": "refused", "503": "unreadable"}
_ETAG: Json = {"ETag": {"description": say("takeaway.openapi.etag"), "schema": {"type": "string"}}}
_IF_NONE_MATCH: Json = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": say("takeaway.openapi.condition"),
    "schema": {"type": "string"},
}


def _get(summary: str, parameters: Sequence[Json], content: Json) -> Json:
    others = {status: {"$ref": f"#/components/responses/{name}"} for status, name in _OTHERS.items()}
    found = {"description": say("takeaway.openapi.found"), "headers": _ETAG, "content": content}
    get = {"summary": summary, "parameters": [*parameters, _IF_NONE_MATCH], "responses": {"200": found, **others}}
    return {"get": get}


def _listed() -> Json:
    return {"text/html": {"schema": {"type": "string"}}, "application/json": {"schema": OBJECT}}


def _extract(extract: Extract, one: Format, dataset: Dataset) -> Json:
    parameters = [*_shared(dataset), *(_parameter(each, extract, dataset) for each in extract.filters)]
    schema = {"$ref": f"#/components/schemas/{extract.name}"} if one.ending == "json" else BINARY
    return _get(f"{extract.description} ({one.title})", parameters, {one.media_type: {"schema": schema}})


def _shared(dataset: Dataset) -> Iterator[Json]:
    year = {"type": "integer", "minimum": 0, "maximum": 9999}
    years = {"type": "array", "items": year, "minItems": 2, "maxItems": 2, "example": [2010, 2016]}
    yield _query(YEARS, say("takeaway.filters.years"), years)
    sides = {side.id: side_label(side.id, dataset.vocabulary) for side in dataset.vocabulary.sides}
    yield _query(SIDE, say("takeaway.filters.side"), _one_of(sides))


def _parameter(one: Filter, extract: Extract, dataset: Dataset) -> Json:
    if one.values:
        schema = _one_of(one.values)
    elif one.column is not None:
        schema = {"type": "string", "enum": sorted(set(dataset.tables()[extract.name][one.column]))}
    else:
        schema = {"type": "string"}
    if one.many:
        schema = {"type": "array", "items": schema, "minItems": 1}
    return _query(one.name, one.meaning, schema)


def _one_of(values: Mapping[str, str]) -> Json:
    return {"type": "string", "enum": list(values)}


def _query(name: str, description: str, schema: Json) -> Json:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


def _rows(extract: Extract) -> Json:
    columns = columns_of(extract.schema)
    row = {
        "type": "object",
        "properties": {column.name: _cell(column) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }
    return {"type": "array", "description": extract.description, "items": row}


def _cell(column: Column) -> Json:
    cell: Json = {"description": column.meaning, "type": "string" if column.type == "date" else column.type}
    if column.type == "date":
        cell["format"] = "date"
    if column.values:
        cell["enum"] = [*column.values, None] if column.may_be_empty else list(column.values)
    if column.least is not None:
        cell["minimum"] = column.least
    if column.unit:
        cell["x-unit"] = column.unit
    if column.may_be_empty:
        cell["type"] = [cell["type"], "null"]
    return cell
