"""Answers to requests for data: each names its content, and each refusal says what would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from nkdata.errors import BadRequest, SeedError
from nkdata.present.takeaway.fingerprint import answer_hash
from nkdata.present.takeaway.request import Asked, read_request
from nkdata.present.view import View
from nkdata.web.data import content_of, load_seeds

REVALIDATE = "no-cache"
"""A browser may keep an answer, and asks each time whether it still holds."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a request is about: the view that it asks for, the request, and the hash of all tables."""

    view: View
    asked: Asked
    content: str


async def answer(
    request: Request, names: tuple[str, ...], what: str, write: Callable[[Told], tuple[bytes, str, Mapping[str, str]]]
) -> Response:
    """Answer a request for something made from the extracts of these names.

    ``what`` tells it from all else that the same parameters may ask for.
    ``write`` returns its bytes, its media type and further headers; it is not
    called where the browser has the answer already.
    """
    try:
        return await run_in_threadpool(_answer, request, names, what, write)
    except BadRequest as wrong:
        return PlainTextResponse(f"{wrong}\n", 400)
    except SeedError as wrong:
        return PlainTextResponse(f"{wrong}\n", 503)


def _answer(
    request: Request, names: tuple[str, ...], what: str, write: Callable[[Told], tuple[bytes, str, Mapping[str, str]]]
) -> Response:
    loaded = load_seeds()
    content = content_of(loaded.key, loaded.dataset)
    asked = read_request(names, request.query_params.multi_items(), loaded.dataset)
    # Weak: the same rows, whether or not they are compressed on the way.
    tag = f'W/"{answer_hash(content, what, asked)}"'
    headers = {"ETag": tag, "Cache-Control": REVALIDATE}
    if _is_known(tag, request.headers.getlist("if-none-match")):
        return Response(status_code=304, headers=headers)
    body, media_type, further = write(Told(View(loaded.dataset, asked.selection, loaded.key), asked, content))
    return Response(body, media_type=media_type, headers={**headers, **further})


def _is_known(tag: str, conditions: list[str]) -> bool:
    """Say whether one of the tags that the browser names is this one, compared weakly."""
    named = {one.strip().removeprefix("W/") for condition in conditions for one in condition.split(",")}
    return "*" in named or tag.removeprefix("W/") in named
