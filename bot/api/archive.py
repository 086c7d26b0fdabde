"""The routes to the articles: reading one, and sending some."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

import bot.ui.server  # noqa: F401  # makes "anything", a path in which line breaks may stand
from bot.api.articles import JSON, LINES, Intake, Wanted, article_json
from bot.api.described import AT_ONCE, errors
from bot.api.parts import Parts
from bot.api.requests import ArticleIn, ArticleQuery, example
from bot.api.schemas import ArticleOut, IndexedOut
from bot.ui.links import article_id as without_mark

_ARTICLE = ArticleIn.model_json_schema()
# A route that reads its own body has to describe it, too.
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            JSON: {
                "schema": {
                    "anyOf": [_ARTICLE, {"type": "array", "minItems": 1, "items": _ARTICLE}]
                },
                "example": [{"id": "2022-0721", "published": "2022-07-21", **example(ArticleIn)}],
            },
            LINES: {
                "schema": {"type": "string", "description": "An article as JSON on every line."},
                "example": '{"id": "2022-0721", "text": "Een zomerstorm trok over Hogerlande."}\n',
            },
        },
    }
}


def add_articles(router: APIRouter, parts: Parts) -> None:
    """Add the routes."""

    @router.get(
        "/api/articles/{article_id:anything}",
        response_model=ArticleOut,
        response_description="The article.",
        responses=errors(404, 422, 503),
        tags=["articles"],
    )
    async def article(
        article_id: Annotated[
            str,
            Path(
                description="Percent-encoded, slashes too. An id of nothing but dots gets a ~ in "
                "front, as /~.. for the id .."
            ),
        ],
        wanted: Annotated[ArticleQuery, Query()],
    ) -> Response:
        """Read an article, any version of it, and the words between two characters."""
        which = Wanted(without_mark(article_id), wanted.version, wanted.start, wanted.end)
        found = await run_in_threadpool(article_json, parts.archive, which)
        return JSONResponse(found, headers=AT_ONCE)

    intake = Intake(parts)

    @router.post(
        "/api/articles",
        response_model=IndexedOut,
        response_description="What became of them.",
        responses=errors(409, 415, 422, 503),
        openapi_extra=_BODY,
        tags=["articles"],
    )
    async def take(request: Request) -> Response:
        """Take articles into the archive: one, a list, or one on every line.

        They can be found when this returns. An article with an id that is there becomes its next
        version; one that says the same costs nothing. What cannot be read is passed over and
        named; when that is everything, the status is 422. At most 20 MB in one request.
        """
        media_type = request.headers.get("content-type", JSON).partition(";")[0].strip().lower()
        return JSONResponse(await intake.take(media_type, request.stream()))
