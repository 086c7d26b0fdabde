"""The routes that ask: questions, searches, claims, and what a reader thought of an answer."""

from contextlib import ExitStack, aclosing
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from bot.answer import Answer
from bot.api.asking import Run
from bot.api.described import AT_ONCE, Responses, errors
from bot.api.errors import language_of
from bot.api.parts import Parts
from bot.api.requests import (
    AskRequest,
    CheckRequest,
    FeedbackRequest,
    SearchQuery,
    SearchRequest,
    example,
)
from bot.api.schemas import AnswerOut, ClaimOut, SearchOut
from bot.api.streaming import EVENT_STREAM, EventStream, told, wants_stream
from bot.hits import hit_json
from bot.question import check as checked
from index.article import Hit

#: Seconds between two looks whether a program that waits for JSON is still there.
_LOOK = 1.0
_GONE = 499  # nobody reads it; nginx writes this in its log

_STREAM: dict[str, Any] = {
    "content": {
        EVENT_STREAM: {
            "schema": {
                "type": "object",
                "description": "Events: progress {stage, count}; answer, an Answer that grows; "
                "done, the whole Answer; or error. Comments keep the connection alive.",
                "properties": {
                    "event": {"enum": ["progress", "answer", "done", "error"]},
                    "data": {"type": "string", "contentMediaType": "application/json"},
                },
                "required": ["event", "data"],
            },
            "example": {"event": "progress", "data": '{"stage": "search", "count": 47}'},
        }
    }
}


def add_questions(router: APIRouter, parts: Parts) -> None:
    """Add the routes."""
    _add_ask(router, parts)
    _add_search(router, parts)
    _add_check(router, parts)
    _add_feedback(router, parts)


def _add_ask(router: APIRouter, parts: Parts) -> None:
    responses: Responses = {200: _STREAM, **errors(400, 422, 502, 503)}

    @router.post(
        "/api/ask",
        response_model=AnswerOut,
        response_description="The answer.",
        responses=responses,
        tags=["questions"],
    )
    async def ask(
        request: Request, asked: Annotated[AskRequest, Body(examples=[example(AskRequest)])]
    ) -> Response:
        """Answer a question, or say that the archive does not.

        With `Accept: text/event-stream`, or `"stream": true`, the answer comes as it is made.
        """
        request.state.language = asked.language
        checked(asked.question)
        with ExitStack() as held:
            held.enter_context(parts.admit(parts.who(request)))
            run = Run(parts, asked)
            held.callback(run.close)
            if asked.stream or wants_stream(request):
                events = told(run, language_of(request, parts.language))
                return EventStream(events, held.pop_all().close)
            return await _whole(run, request)


async def _whole(run: Run, request: Request) -> Response:
    """The complete answer; nothing when the program has left meanwhile."""
    async with aclosing(run.events(_LOOK)) as events:
        async for event in events:
            if isinstance(event, Answer) and event.complete:
                continue
            if await request.is_disconnected():
                return Response(status_code=_GONE)
    assert run.answer is not None
    return JSONResponse(run.answer.to_json())


def _add_search(router: APIRouter, parts: Parts) -> None:
    described: dict[str, Any] = {
        "response_model": SearchOut,
        "response_description": "The passages.",
        "responses": errors(400, 422, 503),
        "tags": ["questions"],
    }

    async def found(request: Request, wanted: SearchRequest) -> Response:
        question = checked(wanted.q)
        with parts.admit(parts.who(request)):
            async with parts.turnstile.entered():
                hits = await run_in_threadpool(
                    parts.retriever.search, question, wanted.k, wanted.filters()
                )
            passages = await run_in_threadpool(_passages, hits, parts)
        return JSONResponse({"query": question, "hits": passages}, headers=AT_ONCE)

    @router.get("/api/search", **described)
    async def search(request: Request, wanted: Annotated[SearchQuery, Query()]) -> Response:
        """Find passages, best first."""
        return await found(request, wanted)

    @router.post("/api/search", **described)
    async def search_with_body(
        request: Request, wanted: Annotated[SearchRequest, Body(examples=[example(SearchRequest)])]
    ) -> Response:
        """Find passages, best first."""
        return await found(request, wanted)


def _passages(hits: list[Hit], parts: Parts) -> list[dict[str, Any]]:
    """What was found, as the command line gives it, with where and when it was published."""
    ids = {hit.passage.article_id for hit in hits}
    articles = {article_id: parts.archive.article(article_id) for article_id in ids}
    passages = []
    for hit in hits:
        article = articles[hit.passage.article_id]
        published = article.published if article else None
        passages.append(
            {
                **hit_json(hit),
                "source": article.source if article else None,
                "published": published and published.isoformat(),
            }
        )
    return passages


def _add_check(router: APIRouter, parts: Parts) -> None:
    @router.post(
        "/api/check",
        response_model=list[ClaimOut],
        response_description="The verdicts.",
        responses=errors(400, 422, 503),
        tags=["questions"],
    )
    async def check(
        request: Request, wanted: Annotated[CheckRequest, Body(examples=[example(CheckRequest)])]
    ) -> Response:
        """Say of each claim whether the archive bears it out, in the order of the claims."""
        claims = [checked(claim) for claim in wanted.all()]
        verdicts = []
        with parts.admit(parts.who(request)):
            for claim in claims:  # a place in line for each, or readers would wait for all of them
                async with parts.turnstile.entered():
                    verdicts.append(await run_in_threadpool(parts.desk.check, claim))
        return JSONResponse([verdict.to_json() for verdict in verdicts])


def _add_feedback(router: APIRouter, parts: Parts) -> None:
    responses: Responses = {204: {"description": "It is kept."}, **errors(400, 422, 503)}

    @router.post("/api/feedback", status_code=204, responses=responses, tags=["feedback"])
    async def feedback(
        given: Annotated[FeedbackRequest, Body(examples=[_FEEDBACK])],
    ) -> Response:
        """Say whether an answer was useful. Nothing of who says so is kept."""
        judged = given.feedback()
        await run_in_threadpool(parts.record, judged)
        parts.metrics.judged(judged.helpful, judged.reason)
        return Response(status_code=204)


_FEEDBACK = {
    "question": "Vielen er gewonden bij de storm?",
    "language": "nl",
    "helpful": False,
    "reason": "out_of_date",
}
