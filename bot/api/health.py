"""The routes for whoever keeps the server running: alive, ready, and how much it does."""

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from bot.api.described import Responses, errors
from bot.api.errors import NotReadyError
from bot.api.metrics import CONTENT_TYPE
from bot.api.parts import Parts
from bot.api.schemas import HealthOut, ReadyOut
from bot.ui.window import SummarisesArchive
from index.errors import ArchiveError

_EXPOSITION: Responses = {
    200: {
        "description": "Prometheus' text format.",
        "content": {
            "text/plain": {
                "schema": {"type": "string"},
                "example": "vraagbaak_articles 47.0\nvraagbaak_waiting 0.0\n",
            }
        },
    }
}


def add_health(router: APIRouter, parts: Parts) -> None:
    """Add the routes."""

    @router.get(
        "/healthz",
        response_model=HealthOut,
        response_description="It lives.",
        responses=errors(),
        tags=["operations"],
    )
    async def healthz() -> Response:
        """Say that the process lives."""
        summary = await run_in_threadpool(_summary, parts)
        return JSONResponse({"status": "ok", "articles": summary and summary.articles})

    @router.get(
        "/readyz",
        response_model=ReadyOut,
        response_description="It is ready.",
        responses=errors(503),
        tags=["operations"],
    )
    async def readyz() -> Response:
        """Say whether questions can be answered: the models are loaded, the archive is readable."""
        if not parts.ready() or await run_in_threadpool(_summary, parts) is None:
            raise NotReadyError("not ready")
        return JSONResponse({"status": "ready"})

    @router.get(
        "/metrics",
        response_class=Response,
        responses={**_EXPOSITION, **errors()},
        tags=["operations"],
    )
    async def metrics() -> Response:
        """Give what was counted, for Prometheus. No question and no address is in it."""
        summary = await run_in_threadpool(_summary, parts)
        content = parts.metrics.exposition(summary, parts.turnstile.waiting)
        return Response(content, media_type=CONTENT_TYPE)


def _summary(parts: Parts) -> SummarisesArchive | None:
    """How much the archive holds; None when it cannot be read."""
    try:
        return parts.archive.summary()
    except ArchiveError:
        return None
