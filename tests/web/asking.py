"""Ask the dashboard's own routes for an address, as a server would."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from nkdata.web.headers import SAFE, WithHeaders
from nkdata.web.routes import app_routes

# Streamlit compresses with the same middleware.
APP = Starlette(routes=app_routes(), middleware=[Middleware(WithHeaders, headers=SAFE), Middleware(GZipMiddleware)])


@dataclass(frozen=True)
class Answered:
    """What came back; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(path: str, query: str = "", method: str = "GET", **headers: str) -> Answered:
    """Return the answer to a request; ``if_none_match="x"`` sends the header If-None-Match."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    told = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": told}
    # A thread of its own: the browser tests' Playwright keeps an event loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, APP(scope, receive, send)).result()
    answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answered(sent[0]["status"], answered, b"".join(message.get("body", b"") for message in sent[1:]))
