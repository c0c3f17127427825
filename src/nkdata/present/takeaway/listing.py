"""The list of all that can be taken away: as plain data, and as a page."""

from __future__ import annotations

from html import escape
from typing import Any

from nkdata.present.takeaway.columns import columns_of
from nkdata.present.takeaway.extracts import EXTRACTS, Extract
from nkdata.present.takeaway.filters import Filter
from nkdata.present.takeaway.formats import FORMATS
from nkdata.present.takeaway.openapi import PACKAGE
from nkdata.present.takeaway.request import SIDE, YEARS
from nkdata.present.view import View
from nkdata.present.wording import say

Json = dict[str, Any]
OPENAPI = "openapi.json"
STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin: 2rem 0 0; font-size: 1.2rem; }
p { margin: .25rem 0; }
a { color: LinkText; }
code { overflow-wrap: anywhere; }
dl { margin: .25rem 0; }
dt { font-family: monospace; }
dd { margin: 0 0 .25rem 1.5rem; }
summary { cursor: pointer; }
"""


def listing(view: View) -> Json:
    """Return every extract with its rows, columns, filters and addresses; addresses are relative to the list's own."""
    return {
        "title": view.vocabulary.conflict,
        "description": say("takeaway.listing.description"),
        "package": PACKAGE,
        "openapi": OPENAPI,
        "filters": [
            {"name": YEARS, "meaning": say("takeaway.filters.years")},
            {
                "name": SIDE,
                "meaning": say("takeaway.filters.side"),
                "values": {side.id: side.name for side in view.vocabulary.sides},
            },
        ],
        "tables": [_extract(extract, view) for extract in EXTRACTS.values()],
    }


def _extract(extract: Extract, view: View) -> Json:
    return {
        "name": extract.name,
        "description": extract.description,
        "rows": len(extract.rows(view, {})),
        "addresses": {one.ending: f"{extract.name}.{one.ending}" for one in FORMATS.values()},
        "filters": [_filter(one) for one in extract.filters],
        "columns": [
            {"name": one.name, "meaning": one.meaning, "type": one.type, "unit": one.unit}
            for one in columns_of(extract.schema)
        ],
    }


def _filter(one: Filter) -> Json:
    told: Json = {"name": one.name, "meaning": one.meaning}
    return told | ({"values": dict(one.values)} if one.values else {})


def listing_html(found: Json) -> str:
    """Return the list as a page that stands by itself. Every text is escaped."""
    heading = say("takeaway.listing.heading", conflict=found["title"])
    ways = (
        f'<p><a href="{found["package"]}">{escape(say("takeaway.package.summary"))}</a></p>'
        f'<p><a href="{found["openapi"]}">{escape(say("takeaway.listing.openapi"))}</a></p>'
    )
    shared = _filters_html(found["filters"])
    tables = "".join(_table_html(table) for table in found["tables"])
    return (
        f'<!doctype html><html lang="{say("takeaway.listing.language")}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(heading)}</title><style>{STYLE}</style></head><body><main>"
        f"<h1>{escape(heading)}</h1><p>{escape(found['description'])}</p>{ways}{shared}{tables}</main></body></html>\n"
    )


def _table_html(table: Json) -> str:
    links = " · ".join(
        f'<a href="{escape(address)}">{escape(FORMATS[ending].title)}</a>'
        for ending, address in table["addresses"].items()
    )
    columns = "".join(f"<dt>{escape(one['name'])}</dt><dd>{escape(one['meaning'])}</dd>" for one in table["columns"])
    return (
        f"<h2>{escape(table['name'])}</h2><p>{escape(table['description'])} "
        f"{escape(say('takeaway.rows', count=table['rows']))}.</p><p>{links}</p>{_filters_html(table['filters'])}"
        f"<details><summary>{escape(say('takeaway.listing.columns'))}</summary><dl>{columns}</dl></details>"
    )


def _filters_html(filters: list[Json]) -> str:
    told = "".join(f"<dt>{escape(one['name'])}</dt><dd>{escape(_told(one))}</dd>" for one in filters)
    return f"<dl>{told}</dl>" if told else ""


def _told(one: Json) -> str:
    values = ", ".join(one.get("values", ()))
    return f"{one['meaning']} {say('takeaway.listing.values', values=values)}" if values else str(one["meaning"])
