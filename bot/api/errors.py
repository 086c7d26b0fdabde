"""What a program is told when something cannot be done: one shape, one table.

``{"error": {"code": "…", "message": "…"}}``: the code is for programs and stays the same, the
message is for people, in the language that they ask for.
"""

import logging
from dataclasses import dataclass
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from bot.api.schemas import Out
from bot.failures import log_failure
from bot.texts import table, text
from bot.ui.languages import preferred
from index.article import Language
from index.errors import (
    ArchiveError,
    ArchiveLockedError,
    BusyError,
    EmbedderError,
    LaterError,
    ModelError,
    QuestionError,
    TooManyQuestionsError,
    VraagbaakError,
)

_log = logging.getLogger("vraagbaak.api")


class ErrorDetail(Out):
    """A code that stays the same, and a sentence for people."""

    code: str
    message: str


class ErrorOut(Out):
    """What cannot be done, and why."""

    error: ErrorDetail


class NotFoundError(VraagbaakError):
    """There is no such article, or no such version of it; ``key`` is the text that says so."""

    def __init__(self, message: str, key: str) -> None:
        super().__init__(message)
        self.key = key


class NotReadyError(VraagbaakError):
    """Questions cannot be answered yet."""


class RequestError(VraagbaakError):
    """A request that cannot be granted as it is; ``key`` is the text, ``values`` go into it."""

    def __init__(self, status: int, code: str, key: str, **values: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class Failure:
    """What is said of an error: a status, a code, and the key and values of the text."""

    status: int
    code: str
    key: str
    values: dict[str, object]
    headers: dict[str, str]


# The first that fits counts.
_TABLE: tuple[tuple[type[Exception], int, str, str], ...] = (
    (TooManyQuestionsError, 429, "too_many_requests", "access_too_many"),
    (BusyError, 503, "busy", "window_full"),
    (QuestionError, 422, "no_question", "window_no_words"),
    (NotReadyError, 503, "not_ready", "api_not_ready"),
    (ArchiveLockedError, 409, "indexing", "api_indexing"),
    (ArchiveError, 503, "archive", "api_archive"),
    (EmbedderError, 503, "embedder", "api_archive"),
    (ModelError, 502, "model", "window_failed"),
)
_OF_HTTP = {
    400: ("unreadable", "api_unreadable"),
    404: ("not_found", "access_missing"),
    405: ("method_not_allowed", "api_method"),
    415: ("unsupported_type", "api_type"),
}
_INTERNAL = (500, "internal", "window_failed")


def failure(error: Exception) -> Failure:
    """What is said of an error. Its own message may name folders, so that is not passed on."""
    if isinstance(error, RequestValidationError):
        key, values = _invalid(error)
        return Failure(422, "invalid", key, values, {})
    if isinstance(error, RequestError):
        return Failure(error.status, error.code, error.key, error.values, {})
    if isinstance(error, NotFoundError):
        return Failure(404, "not_found", error.key, {}, {})
    if isinstance(error, HTTPException):
        code, key = _OF_HTTP.get(error.status_code, ("refused", "window_failed"))
        return Failure(error.status_code, code, key, {}, dict(error.headers or {}))
    status, code, key = next((row[1:] for row in _TABLE if isinstance(error, row[0])), _INTERNAL)
    if isinstance(error, LaterError):
        headers = {"Retry-After": str(error.seconds)}
        return Failure(status, code, key, {"n": error.seconds}, headers)
    if status >= 500 and not isinstance(error, NotReadyError):
        log_failure(_log, "A request failed", error)
    return Failure(status, code, key, {}, {})


def error_body(failed: Failure, language: Language) -> dict[str, Any]:
    """The one shape."""
    message = text(failed.key, language, **failed.values)
    return {"error": {"code": failed.code, "message": message}}


def error_response(error: Exception, language: Language) -> JSONResponse:
    """The answer to a request that could not be granted."""
    failed = failure(error)
    return JSONResponse(error_body(failed, language), failed.status, failed.headers)


def language_of(request: Request, otherwise: Language) -> Language:
    """The language for messages: of the request's body, else the one that its header prefers."""
    asked: Language | None = getattr(request.state, "language", None)
    return asked or preferred(request.headers.get("accept-language", "")) or otherwise


def _invalid(error: RequestValidationError) -> tuple[str, dict[str, object]]:
    """The first thing that is wrong, by the name of its field, without repeating its value."""
    first = error.errors()[0]
    kind = str(first["type"])
    if kind == "value_error":  # one of ours, in bot/api/requests.py
        kind = str(first["ctx"]["error"])
    inside = [str(part) for part in first["loc"][1:]]
    values: dict[str, object] = {"field": _shown(".".join(inside)), "n": _bound(first)}
    if kind == "json_invalid" or not inside:
        key = f"api_whole_{kind}"
        return (key if key in table("nl") else "api_whole"), values
    key = f"api_field_{kind}"
    return (key if key in table("nl") else "api_field"), values


def _bound(error: dict[str, Any]) -> object:
    """The bound that a value breaks."""
    context = error.get("ctx") or {}
    names = ("max_length", "min_length", "ge", "le", "expected")
    bound = next((context[name] for name in names if name in context), "")
    return bound.replace(" or ", ", ") if isinstance(bound, str) else bound


def _shown(field: str) -> str:
    """A field's name, which for an unknown one is whatever was sent."""
    printable = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in field)
    return printable[:100]
