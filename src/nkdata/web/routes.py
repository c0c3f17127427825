"""The addresses beside the screens: the data, and the front page's second address."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from nkdata.web.data_routes import data_routes
from nkdata.web.paths import FRONT_PAGE


def app_routes() -> list[BaseRoute]:
    """Return every route that the dashboard adds to Streamlit's own."""
    return [*data_routes(), Route(f"/{FRONT_PAGE}", _to_front_page, methods=["GET"])]


async def _to_front_page(request: Request) -> Response:
    """Send on to the bare address: Streamlit knows its first screen by no other."""
    return RedirectResponse(request.url.replace(path="/"))
