"""Data by address: ``/data/<table>.csv`` with the filters of the screens' addresses."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from nkdata.errors import SeedError
from nkdata.present.extracts import csv_of, file_name
from nkdata.present.selection import Selection, Span
from nkdata.present.view import View
from nkdata.seed.vocabulary import Vocabulary
from nkdata.tables.schemas import SCHEMAS
from nkdata.web.choices import SIDE, YEARS
from nkdata.web.data import load_seeds
from nkdata.web.paths import FRONT_PAGE


class BadAddress(ValueError):
    """Raised when a parameter of a data address cannot be read; says what is wrong and what would do."""


def data_routes() -> list[Route]:
    """Return the routes that serve the tables, and the front page's second address."""
    return [
        Route("/data/{table}.csv", _table_csv, methods=["GET"]),
        Route(f"/{FRONT_PAGE}", _to_front_page, methods=["GET"]),
    ]


async def _to_front_page(request: Request) -> Response:
    """Send on to the bare address: Streamlit knows its first screen by no other."""
    return RedirectResponse(request.url.replace(path="/"))


async def _table_csv(request: Request) -> Response:
    table = request.path_params["table"]
    if table not in SCHEMAS:
        return PlainTextResponse(f"There is no table {table!r}. The tables are: {', '.join(SCHEMAS)}.\n", 404)
    try:
        return await run_in_threadpool(_csv_response, table, request.query_params)
    except BadAddress as wrong:
        return PlainTextResponse(f"{wrong}\n", 400)
    except SeedError as wrong:
        return PlainTextResponse(f"{wrong}\n", 503)


def _csv_response(table: str, parameters: QueryParams) -> Response:
    loaded = load_seeds()
    selection = selection_of(parameters, loaded.dataset.vocabulary)
    view = View(loaded.dataset, selection, loaded.key)
    named = {"Content-Disposition": f'attachment; filename="{file_name(table, selection)}"'}
    return Response(csv_of(view.table(table)), media_type="text/csv; charset=utf-8", headers=named)


def selection_of(parameters: QueryParams, vocabulary: Vocabulary) -> Selection:
    """Return the selection that an address names. Raises BadAddress, also for a parameter that is unknown."""
    if unknown := set(parameters) - {YEARS, SIDE}:
        raise BadAddress(f"Unknown parameter {min(unknown)!r}. Known are {YEARS} (twice: first and last) and {SIDE}.")
    return Selection(_years(parameters.getlist(YEARS)), _side(parameters.get(SIDE), vocabulary))


def _years(given: list[str]) -> Span | None:
    if not given:
        return None
    if len(given) != 2 or not all(year.isascii() and year.isdigit() and len(year) <= 4 for year in given):
        raise BadAddress(f"{YEARS} stands twice, as in ?{YEARS}=2010&{YEARS}=2016: first and last year.")
    first, last = int(given[0]), int(given[1])
    if first > last:
        raise BadAddress(f"{YEARS}: {first} comes after {last}. Put the first year first.")
    return first, last


def _side(given: str | None, vocabulary: Vocabulary) -> str | None:
    """Accept a side's id or its name on screen, which is what the screens' addresses hold."""
    if given is None:
        return None
    sides = {name.casefold(): side.id for side in vocabulary.sides for name in (side.id, side.name)}
    if given.casefold() not in sides:
        raise BadAddress(f"{SIDE} is one of {', '.join(side.id for side in vocabulary.sides)}, not {given!r}.")
    return sides[given.casefold()]
