"""The interface as a router. It brings its own errors, so that it fits into any application."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from bot.api.archive import add_articles
from bot.api.described import openapi
from bot.api.docs import docs_html
from bot.api.errors import error_response, language_of
from bot.api.health import add_health
from bot.api.parts import Parts
from bot.api.questions import add_questions
from bot.ui.languages import as_language
from index.article import Language

#: Paths of ours, for what no route takes: other methods, and addresses that do not exist.
_OURS = ("/api", "/api/{rest:anything}", "/healthz", "/readyz", "/metrics")


def router(parts: Parts) -> APIRouter:
    """The routes under /api, and /healthz, /readyz and /metrics."""
    made = APIRouter(route_class=_telling_errors(parts.language))
    add_questions(made, parts)
    add_articles(made, parts)
    add_health(made, parts)
    _add_description(made, parts)
    nothing = _Nothing(made.routes, parts.language)
    made.routes.extend([Route(path, nothing, include_in_schema=False) for path in _OURS])
    return made


def add_api(app: FastAPI, parts: Parts) -> None:
    """Add the interface to an application, before anything is mounted at its root."""
    app.include_router(router(parts))


def _telling_errors(otherwise: Language) -> type[APIRoute]:
    """Routes that tell programs what went wrong, in one shape and without a trace."""

    class TellingErrors(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def handling(request: Request) -> Response:
                try:
                    return await handle(request)
                except Exception as error:  # the outermost edge: one shape, and never a trace
                    return error_response(error, language_of(request, otherwise))

            return handling

    return TellingErrors


class _Nothing:
    """Tells that there is nothing at an address of ours, or that it takes another method."""

    def __init__(self, routes: Sequence[BaseRoute], otherwise: Language) -> None:
        self._routes = tuple(route for route in routes if isinstance(route, APIRoute))
        self._otherwise = otherwise

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        matching = (route for route in self._routes if route.matches(dict(scope))[0] != Match.NONE)
        methods = sorted({method for route in matching for method in route.methods or ()})
        error = (
            HTTPException(405, headers={"Allow": ", ".join(methods)})
            if methods
            else HTTPException(404)
        )
        response = error_response(error, language_of(Request(scope), self._otherwise))
        await response(scope, receive, send)


def _add_description(made: APIRouter, parts: Parts) -> None:
    def described(request: Request) -> dict[str, Any]:
        return openapi(made.routes, parts.version, request.scope.get("root_path", ""))

    @made.get("/api/openapi.json", include_in_schema=False)
    async def schema(request: Request) -> Response:
        return JSONResponse(described(request))

    @made.get("/api/docs", include_in_schema=False)
    async def docs(request: Request, lang: str = "") -> Response:
        language = as_language(lang) or language_of(request, parts.language)
        page = docs_html(described(request), language, parts.window)
        return HTMLResponse(page, headers={"Vary": "Accept-Language"})
