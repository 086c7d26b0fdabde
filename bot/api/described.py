"""The description of the interface: OpenAPI 3.1, of our own routes only."""

from collections.abc import Sequence
from typing import Any

from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from bot.api.errors import ErrorOut

_ABOUT = """Answers Dutch and English questions from a newspaper's own articles. Every sentence of
an answer points to the words that it rests on: `article.text[start:end] == quote`, characters
counted as Python does.

Where the newspaper asks for a key, send it as `Authorization: Bearer KEY` or `X-API-Key: KEY`.
Errors have one shape, `{"error": {"code": …, "message": …}}`; messages are in the language that
`Accept-Language` prefers, Dutch or English."""

_WHY = {
    400: "The body cannot be read at all.",
    401: "A key or a login is needed.",
    403: "The key is none for this.",
    404: "There is no such thing.",
    405: "It cannot be called with this method.",
    409: "Articles are being indexed already.",
    413: "The body is too long.",
    415: "The body has another media type.",
    422: "Something in the request is wrong; the message says what.",
    429: "Too many requests; Retry-After says for how many seconds.",
    502: "The language model cannot be reached.",
    503: "Not now: too many wait, or the archive cannot be used. Retry-After may say for how long.",
}
#: The statuses that any request may get at the door.
_DOOR = (401, 403, 413, 429)

#: A retraction holds at once, so nothing in between may keep what an article says.
AT_ONCE = {"Cache-Control": "no-cache"}

Responses = dict[int | str, dict[str, Any]]


def errors(*statuses: int) -> Responses:
    """The errors of an operation, for FastAPI's ``responses``."""
    return {
        status: {"model": ErrorOut, "description": _WHY[status]}
        for status in sorted({*statuses, *_DOOR})
    }


def openapi(routes: Sequence[BaseRoute], version: str, root_path: str) -> dict[str, Any]:
    """The description; ``root_path`` is what a proxy adds in front of our paths."""
    return get_openapi(
        title="Vraagbaak",
        version=version,
        description=_ABOUT,
        routes=routes,
        servers=[{"url": root_path or "/"}],
    )
