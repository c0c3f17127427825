"""Which address is answered by what."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from nkdata.present.package import package_of
from nkdata.present.takeaway.extracts import EXTRACTS, Extract, rows_chosen
from nkdata.present.takeaway.formats import FORMATS, Format
from nkdata.present.takeaway.listing import OPENAPI, listing, listing_html
from nkdata.present.takeaway.names import file_name, slug
from nkdata.present.takeaway.openapi import PACKAGE, PACKAGE_TYPE, openapi
from nkdata.present.takeaway.request import FOLDER
from nkdata.present.wording import say
from nkdata.web.data_routes.answers import Told, answer
from nkdata.web.headers import OPEN_TO_ALL, WithHeaders

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]
Written = tuple[bytes, str, Mapping[str, str]]
INDEX = "index.json"
JSON, HTML = "application/json", "text/html; charset=utf-8"


def data_routes() -> list[BaseRoute]:
    """Return the routes of the data addresses; scripts of other sites may read them too."""
    tables = [
        Route(f"/{extract.name}.{one.ending}", _extract(extract, one), methods=["GET"])
        for extract in EXTRACTS.values()
        for one in FORMATS.values()
    ]
    inside = [
        Route("/", _listing, methods=["GET"]),
        Route(f"/{INDEX}", _index, methods=["GET"]),
        Route(f"/{OPENAPI}", _openapi, methods=["GET"]),
        Route(f"/{PACKAGE}", _package, methods=["GET"]),
        *tables,
        Route("/{rest:path}", _nothing, methods=["GET"]),
    ]
    return [
        Route(f"/{FOLDER}", _to_listing, methods=["GET"]),
        Mount(f"/{FOLDER}", routes=inside, middleware=[Middleware(WithHeaders, headers=OPEN_TO_ALL)]),
    ]


def _extract(extract: Extract, one: Format) -> Endpoint:
    """Return what answers with an extract in a format."""

    def write(told: Told) -> Written:
        name = file_name(extract.name, told.asked.selection, one.ending, told.asked.chosen)
        body = one.write(extract.schema, rows_chosen(told.view, extract.name, told.asked.chosen))
        kind = f"{one.media_type}; charset=utf-8" if one.media_type.startswith("text/") else one.media_type
        return body, kind, {"Content-Disposition": f'attachment; filename="{name}"'}

    async def endpoint(request: Request) -> Response:
        return await answer(request, (extract.name,), f"{extract.name}.{one.ending}", write)

    return endpoint


async def _package(request: Request) -> Response:
    """Answer with all extracts at once; each takes those of the filters that it knows."""

    def write(told: Told) -> Written:
        name = file_name(slug([told.view.vocabulary.conflict]), told.asked.selection, "zip", told.asked.chosen)
        body = package_of(told.view, told.asked, told.content)
        return body, PACKAGE_TYPE, {"Content-Disposition": f'attachment; filename="{name}"'}

    return await answer(request, tuple(EXTRACTS), PACKAGE, write)


async def _listing(request: Request) -> Response:
    """Answer with a page, or with JSON where that alone is accepted."""
    accepted = request.headers.get("accept", "")
    if JSON in accepted and "text/html" not in accepted:
        return await _index(request)
    return await answer(request, (), "listing", lambda told: (_page(told), HTML, {"Vary": "Accept"}))


def _page(told: Told) -> bytes:
    return listing_html(listing(told.view)).encode("utf-8")


async def _index(request: Request) -> Response:
    return await answer(request, (), INDEX, lambda told: (_json(listing(told.view)), JSON, {"Vary": "Accept"}))


async def _openapi(request: Request) -> Response:
    return await answer(request, (), OPENAPI, lambda told: (_json(openapi(told.view.dataset)), JSON, {}))


def _json(found: object) -> bytes:
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


async def _to_listing(request: Request) -> Response:
    return RedirectResponse(f"{FOLDER}/")


async def _nothing(request: Request) -> Response:
    """Say what there is, where an address leads nowhere."""
    there = say(
        "takeaway.nothing", asked=request.path_params["rest"], tables=", ".join(EXTRACTS), endings=", ".join(FORMATS)
    )
    return PlainTextResponse(f"{there}\n", 404)
